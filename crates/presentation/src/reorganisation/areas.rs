//! The areas that are being reorganised, with their proposals.

use model::lens::{Area, Proposal};
use model::vocabulary::ProposalStatus;

use super::area_id;
use crate::words;

/// An area in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaRow {
    /// Its name in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it has come: "Decided: …" or "4 proposals, none decided".
    pub standing: String,
    /// Whether it has been decided.
    pub decided: bool,
    /// How many present councils it has, the county council not counted.
    pub councils: usize,
    /// Its proposals, decided ones first.
    pub proposals: Vec<ProposalRow>,
}

/// A proposal in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who made it.
    pub proposer: String,
    /// How far it has come, with its dates.
    pub status: String,
    /// How many new councils it has.
    pub unitaries: usize,
}

/// How far a proposal has come, as its sources say: "Decided on 28 October 2025. The new councils begin on 1 April 2027."
pub fn status(proposal: &Proposal) -> String {
    let mut text = match (proposal.status, proposal.decided_on) {
        (ProposalStatus::Decided, Some(day)) => ["Decided on ", &words::date(day), "."].concat(),
        (ProposalStatus::Decided, None) => "Decided.".to_string(),
        (ProposalStatus::Proposed, _) => "Proposed, not decided.".to_string(),
        (ProposalStatus::Rejected, Some(day)) => ["Not chosen, on ", &words::date(day), "."].concat(),
        (ProposalStatus::Rejected, None) => "Not chosen.".to_string(),
        (ProposalStatus::Unknown, _) => "No source tells how far it has come.".to_string(),
    };
    if let Some(day) = proposal.vesting {
        let verb = if proposal.status == ProposalStatus::Decided { "begin on " } else { "would begin on " };
        text.push_str(&[" The new councils ", verb, &words::date(day), "."].concat());
    }
    text
}

/// The areas in the order of the list: decided ones first, each group by name.
pub fn area_rows(proposals: &[Proposal], areas: &[Area]) -> Vec<AreaRow> {
    let mut rows: Vec<AreaRow> = areas.iter().map(|area| area_row(proposals, area)).collect();
    model::order::sort(&mut rows, |a, b| b.decided.cmp(&a.decided).then(a.name.cmp(&b.name)));
    rows
}

fn area_row(proposals: &[Proposal], area: &Area) -> AreaRow {
    let of =
        |status: ProposalStatus| area.proposals.iter().filter(|at| proposals[**at].status == status).count();
    let decided = area.proposals.iter().map(|at| &proposals[*at]);
    let decided = { decided }.find(|proposal| proposal.status == ProposalStatus::Decided);
    let standing = match decided {
        Some(proposal) => status(proposal),
        None => {
            let before = of(ProposalStatus::Proposed);
            let all = words::count(area.proposals.len(), "proposal", "proposals");
            match before {
                0 => [&all, ", none decided."].concat(),
                before if before == area.proposals.len() => {
                    [&all, " before the Government, none decided."].concat()
                }
                before => [
                    &all,
                    ", ",
                    &words::number(before as u64),
                    " of them before the Government, none decided.",
                ]
                .concat(),
            }
        }
    };
    let rows = area.proposals.iter().map(|at| &proposals[*at]).map(|proposal| ProposalRow {
        id: proposal.id.clone(),
        name: proposal.name.clone(),
        proposer: proposal.proposer.clone(),
        status: status(proposal),
        unitaries: proposal.unitaries.len(),
    });
    AreaRow {
        id: area_id(&area.name),
        name: area.name.clone(),
        standing,
        decided: decided.is_some(),
        councils: area.councils.len(),
        proposals: rows.collect(),
    }
}
