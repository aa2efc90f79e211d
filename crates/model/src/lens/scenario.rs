//! The set of new councils that is asked about.

use super::records::{Proposal, Unitary};
use crate::order;
use crate::records::CouncilIx;
use crate::vocabulary::ProposalStatus;

/// New councils and the present ones that would go into them: a proposal, all decided ones together, or a visitor's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenario {
    /// The new councils, in the order in which they are shown.
    pub unitaries: Vec<Unitary>,
    /// Councils that are to be replaced, and nobody knows by what; sorted by code, without repeats.
    pub missing: Vec<CouncilIx>,
}

impl From<&Proposal> for Scenario {
    fn from(proposal: &Proposal) -> Scenario {
        Scenario { unitaries: proposal.unitaries.clone(), missing: proposal.missing.clone() }
    }
}

impl Scenario {
    /// The name under which all decided proposals are asked for together.
    pub const DECIDED: &'static str = "decided";

    /// Every proposal that has been decided, together, in the order of the proposals.
    pub fn decided(proposals: &[Proposal]) -> Scenario {
        let mut all = Scenario::default();
        for proposal in proposals {
            if proposal.status == ProposalStatus::Decided {
                all.unitaries.extend_from_slice(&proposal.unitaries);
                all.missing.extend_from_slice(&proposal.missing);
            }
        }
        order::sort(&mut all.missing, |a, b| a.cmp(b));
        all.missing.dedup();
        all
    }

    /// The scenario that the data has under this name: a proposal's id, or [`Scenario::DECIDED`].
    pub fn named(name: &str, proposals: &[Proposal]) -> Option<Scenario> {
        if name == Scenario::DECIDED {
            return Some(Scenario::decided(proposals));
        }
        proposals.iter().find(|proposal| proposal.id == name).map(Scenario::from)
    }
}
