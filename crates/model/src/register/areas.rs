//! Councils on the ground: tiers, predecessors, and the areas of April 2009 that each one covers (docs/DESIGN.md, section 3).

use super::Register;
use crate::lineage;
use crate::order;
use crate::records::CouncilIx;
use crate::vocabulary::CouncilType;

/// Which of the two tilings of England.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// Districts and single-tier councils.
    Lower,
    /// Counties and single-tier councils.
    Upper,
}

/// The year in which the register begins.
pub const FIRST_YEAR: i32 = 2009;

impl Register {
    /// Whether the council exists on 31 December of the year, whatever the year.
    pub fn exists(&self, council: CouncilIx, year: i32) -> bool {
        lineage::exists_in(self.council(council), year)
    }

    /// The councils that exist in the year and whose areas cover England once, ascending by code.
    pub fn tiling(&self, year: i32, tier: Tier) -> Vec<CouncilIx> {
        let left_out = match tier {
            Tier::Lower => CouncilType::County,
            Tier::Upper => CouncilType::District,
        };
        self.councils_where(&|at| self.council(at).kind != left_out && self.exists(at, year))
    }

    /// The councils that name this one as their successor, ascending by code.
    pub fn predecessors(&self, council: CouncilIx) -> Vec<CouncilIx> {
        lineage::predecessors(&self.package.councils, council)
    }

    /// The councils that stand in the place of this one in the year, the first successor first: itself where it exists, else
    /// those that have taken over from it by then; none where it does not exist yet. Whatever the year.
    pub fn successors_in(&self, council: CouncilIx, year: i32) -> Vec<CouncilIx> {
        lineage::successors_in(&self.package.councils, council, year)
    }

    /// The last year on whose 31 December an abolished council existed; `None` for one that has not been abolished.
    pub fn last_year(&self, council: CouncilIx) -> Option<i32> {
        lineage::last_year(self.council(council))
    }

    /// The districts of a county that exist in the year, ascending by code; none for any other council.
    pub fn districts(&self, county: CouncilIx, year: i32) -> Vec<CouncilIx> {
        self.councils_where(&|at| self.council(at).county == Some(county) && self.exists(at, year))
    }

    /// The county council of a district; `None` for any other council.
    pub fn county_of(&self, district: CouncilIx) -> Option<CouncilIx> {
        self.council(district).county
    }

    /// GSS codes, ascending, of the lower-tier and single-tier councils of April 2009 whose areas make up this council's.
    ///
    /// A council of that tier that existed then stands for itself; a county for its districts (whenever they existed); a
    /// younger council for its predecessors of the lower tier, repeatedly. Empty where none is known.
    pub fn base_areas(&self, council: CouncilIx) -> Vec<&str> {
        let mut areas = Vec::new();
        lineage::walk(council, &mut |at, next| {
            if self.council(at).kind == CouncilType::County {
                next.append(&mut self.councils_where(&|other| self.council(other).county == Some(at)));
            } else if self.exists(at, FIRST_YEAR) {
                areas.push(self.council(at).code.as_str());
            } else {
                next.append(&mut self.predecessors(at));
                next.retain(|before| self.council(*before).kind != CouncilType::County);
            }
        });
        order::sort(&mut areas, |a, b| a.cmp(b));
        areas
    }

    fn councils_where(&self, holds: &dyn Fn(CouncilIx) -> bool) -> Vec<CouncilIx> {
        let mut councils = Vec::new();
        for council in (0..self.package.councils.len()).map(|at| CouncilIx(at as u16)) {
            if holds(council) {
                councils.push(council);
            }
        }
        councils
    }
}
