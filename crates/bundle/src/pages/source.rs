//! What pages are written from.

use model::Register;
use model::lens::{Area, Fates, Proposal};
use model::records::{ArrangementDetails, ArrangementIx, CouncilIx};
use presentation::Answer;

use super::here::Here;
use super::map::Maps;

/// What pages are written from.
pub struct Writer<'a> {
    /// The records.
    pub register: &'a Register,
    /// The prose, in the order of the arrangements.
    pub prose: &'a [ArrangementDetails],
    /// The proposals for new councils.
    pub proposals: &'a [Proposal],
    /// What becomes of all arrangements in each of them.
    pub fates: Vec<Fates>,
    /// The areas that they are about, by name.
    pub areas: Vec<Area>,
    /// All that is shared at present.
    pub present: Answer,
    /// Shapes.
    pub maps: Maps<'a>,
}

impl Writer<'_> {
    /// The links of the page at this place.
    pub fn here(&self, path: &str) -> Here<'_> {
        Here { register: self.register, path: path.to_owned() }
    }

    /// Whether an arrangement is of the present view.
    pub fn is_present(&self, arrangement: ArrangementIx) -> bool {
        self.present.summary.found.contains(arrangement.0 as usize)
    }

    /// The areas in which a council is being replaced; of a county, those of its districts.
    pub fn areas_of(&self, council: CouncilIx) -> Vec<&Area> {
        let is_in = |area: &&Area| {
            let mut councils = area.councils.iter();
            councils.any(|other| *other == council || self.register.county_of(*other) == Some(council))
        };
        self.areas.iter().filter(is_in).collect()
    }
}
