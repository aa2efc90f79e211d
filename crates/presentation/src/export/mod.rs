//! What people take away: tables, shapes, pictures, citations. All of it is text, made by pure functions of the register and
//! what the filters find; a screen only has to offer it as a file.

pub mod canvas;
pub mod chart;
pub mod citation;
pub mod csv;
mod drawn;
pub mod filters;
pub mod geojson;
pub mod json;
pub mod names;
mod page;
mod paint;
pub mod picture;
mod shapes;
pub mod table;
pub mod worksheet;
mod wrapped;
mod xml;

use model::records::{ArrangementDetails, ArrangementIx, CouncilIx};
use model::{Query, Register};

use crate::Answer;

pub use drawn::Drawn;

/// The prose of arrangements, as far as it has been loaded.
pub trait Prose {
    /// The prose of this arrangement; `None` where it has not been loaded.
    fn of(&self, arrangement: ArrangementIx) -> Option<&ArrangementDetails>;
}

/// All of it, in the order of the arrangements.
impl Prose for Vec<ArrangementDetails> {
    fn of(&self, arrangement: ArrangementIx) -> Option<&ArrangementDetails> {
        self.get(arrangement.0 as usize)
    }
}

/// None of it.
pub struct NoProse;

impl Prose for NoProse {
    fn of(&self, _: ArrangementIx) -> Option<&ArrangementDetails> {
        None
    }
}

/// What is taken away: what the filters find, of a selected council what it has of that.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// The register.
    pub register: &'a Register,
    /// The filters.
    pub query: &'a Query,
    /// What they find.
    pub answer: &'a Answer,
    /// The selected council.
    pub council: Option<CouncilIx>,
    /// The prose. What has not been loaded is left empty: a screen loads all parts first.
    pub prose: &'a dyn Prose,
}

impl Found<'_> {
    /// The arrangements, ascending by id.
    pub fn arrangements(&self) -> Vec<ArrangementIx> {
        let summary = &self.answer.summary;
        match self.council {
            None => summary.arrangements.clone(),
            Some(council) => {
                let mut own = self.register.council_arrangements(council, summary.year);
                own.retain(|ix| summary.found.contains(ix.0 as usize));
                own
            }
        }
    }

    /// The councils in an arrangement in the year that is asked about, ascending by code.
    pub fn members(&self, arrangement: ArrangementIx) -> &[CouncilIx] {
        self.register.members_at(arrangement, self.answer.year(self.register))
    }
}
