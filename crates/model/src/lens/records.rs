//! The records of `reorganisation_proposals.csv` and `reorganisation_members.csv`: proposed and decided new councils.

use crate::records::{CouncilIx, Date};
use crate::vocabulary::{Confidence, ProposalStatus};

/// A proposal to replace the councils of an area with new unitary councils.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Stable identifier.
    pub id: String,
    /// The area whose councils would be replaced.
    pub area: String,
    /// Its name.
    pub name: String,
    /// Who made it.
    pub proposer: String,
    /// How far it has come.
    pub status: ProposalStatus,
    /// Day of the decision, where known.
    pub decided_on: Option<Date>,
    /// First day of the new councils, where known.
    pub vesting: Option<Date>,
    /// Councils of the area that the sources place in no new council, sorted by code.
    pub missing: Vec<CouncilIx>,
    /// How plainly the sources state it.
    pub confidence: Confidence,
    /// Addresses of the pages that state it, at least one.
    pub sources: Vec<String>,
    /// The new councils, at least one, sorted by name.
    pub unitaries: Vec<Unitary>,
}

/// A new council.
#[derive(Clone, Debug, PartialEq)]
pub struct Unitary {
    /// Its name or description.
    pub name: String,
    /// The present councils that would fall into it, sorted by code; at least one in a proposal.
    pub councils: Vec<Placing>,
}

/// A present council in a new one.
#[derive(Clone, Debug, PartialEq)]
pub struct Placing {
    /// The present council.
    pub council: CouncilIx,
    /// Which part of its area goes elsewhere; empty where it is not split.
    pub split_note: String,
}
