//! `reorganisation_proposals.csv` and `reorganisation_members.csv`: proposed and decided new unitary councils.

use model::lens::{Placing, Proposal, Unitary};
use model::records::Council;
use model::vocabulary::{Confidence, ProposalStatus};

use super::councils::ix;
use crate::sink::Sink;
use crate::text::dates::written;
use crate::text::{Cells, Index, Table};

/// The proposals for those that refer to them.
pub(crate) fn index(table: &Table) -> Index<'_> {
    Index::new(table, "the id of a proposal", &["proposal"])
}

/// One proposal a row, with its new councils.
pub(crate) fn read(
    (table, index): (&Table, &Index),
    placings: &Table,
    (council_index, councils): (&Index, &[Council]),
    faults: &mut Sink,
) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let status = cells.required_one_of("status", ProposalStatus::ALL, ProposalStatus::code);
        let confidence = cells.required_one_of("confidence", Confidence::ALL, Confidence::code);
        let mut sources = vec![cells.required_address("source_url")];
        sources.extend(cells.addresses("more_sources"));
        proposals.push(Proposal {
            id: cells.identifier("id"),
            area: cells.required("area", "the name of an area").into(),
            name: cells.required("proposal", "the proposal's name").into(),
            proposer: cells.required("proposer", "who made the proposal").into(),
            status: status.unwrap_or(ProposalStatus::Unknown),
            decided_on: cells.date("decided_on"),
            vesting: cells.date("vesting"),
            missing: cells.references("missing", council_index).into_iter().map(ix).collect(),
            confidence: confidence.unwrap_or(Confidence::Medium),
            sources,
            unitaries: Vec::new(),
        });
    }
    read_placings(placings, (index, &mut proposals), (council_index, councils), faults);
    for (row, proposal) in table.rows.iter().zip(&proposals) {
        if proposal.unitaries.is_empty() && placings.readable {
            let expected = "places no council; expected at least one row in reorganisation_members.csv";
            Cells::new(table, row, faults).fault("id", expected);
        }
    }
    proposals
}

fn read_placings(
    table: &Table,
    (index, proposals): (&Index, &mut [Proposal]),
    (council_index, councils): (&Index, &[Council]),
    faults: &mut Sink,
) {
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let proposal = cells.required_reference("proposal", index);
        let name = cells.required("unitary", "the name of a new council");
        let council = cells.required_reference("council", council_index);
        let Some(proposal) = proposal.and_then(|row| proposals.get_mut(row)) else { continue };
        let position = proposal.unitaries.iter().position(|unitary| unitary.name == name);
        let position = position.unwrap_or_else(|| {
            proposal.unitaries.push(Unitary { name: name.into(), councils: Vec::new() });
            proposal.unitaries.len() - 1
        });
        let Some(row) = council else { continue };
        if let Some(Council { name, to: Some(to), .. }) = councils.get(row)
            && proposal.vesting.is_none_or(|vesting| *to < vesting)
        {
            let to = written(*to);
            cells.fault(
                "council",
                format!("({name}) was abolished on {to}; expected a council of the present"),
            );
        }
        if proposal.missing.contains(&ix(row)) {
            cells.fault(
                "council",
                "is said to be missing in reorganisation_proposals.csv; expected it in one place",
            );
        }
        let split_note = cells.text("split_note").into();
        proposal.unitaries[position].councils.push(Placing { council: ix(row), split_note });
    }
}
