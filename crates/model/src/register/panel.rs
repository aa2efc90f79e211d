//! Answers about one council, one arrangement, and each council's share of a set of arrangements.

use super::Register;
use crate::bits::Bits;
use crate::order;
use crate::records::{ArrangementIx, CouncilIx, Member};

/// What the map is coloured by: one number a council, in the order of the package.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CouncilCounts {
    /// In how many of the arrangements the council is.
    pub arrangements: Vec<u32>,
    /// With how many other councils it shares at least one of them.
    pub partners: Vec<u32>,
}

impl Register {
    /// For each council, in how many of the found arrangements it is in the year (the present for none), and with how
    /// many other councils.
    pub fn council_counts(&self, found: &Bits, year: Option<i32>) -> CouncilCounts {
        let councils = self.package.councils.len();
        let view = self.year(year);
        let mut arrangements = vec![0; councils];
        // One row of bits a council; each arrangement adds its members to the row of each of them.
        let mut together = vec![Bits::empty(councils); councils];
        let mut members = Bits::empty(councils);
        for row in found.iter() {
            let list = view.members.get(row);
            list.iter().for_each(|council| members.insert(usize::from(council.0)));
            for council in list {
                arrangements[usize::from(council.0)] += 1;
                together[usize::from(council.0)].add(&members);
            }
            members.clear();
        }
        let partners = together.iter().map(|row| row.count().saturating_sub(1)).collect();
        CouncilCounts { arrangements, partners }
    }

    /// All arrangements of a council, ascending by id: those that record it as a member, and those that it is in in the
    /// year (the present for none) as a successor. Whatever their status, and whether or not they run.
    pub fn council_arrangements(&self, council: CouncilIx, year: Option<i32>) -> Vec<ArrangementIx> {
        let of = self.arrangements_with(council, year);
        of.iter().map(|row| ArrangementIx(row as u32)).collect()
    }

    /// The councils with which this one shares any of the found arrangements in the year (the present for none), each
    /// with how many: most first, then by name, then by code.
    pub fn ties(&self, council: CouncilIx, found: &Bits, year: Option<i32>) -> Vec<(CouncilIx, u32)> {
        let view = self.year(year);
        let mut shared = vec![0u32; self.package.councils.len()];
        for row in view.arrangements_of.get(usize::from(council.0)) {
            if found.contains(*row as usize) {
                for other in view.members.get(*row as usize) {
                    shared[usize::from(other.0)] += 1;
                }
            }
        }
        let mut ties = Vec::new();
        for (at, count) in shared.into_iter().enumerate() {
            if count > 0 && at != usize::from(council.0) {
                ties.push((CouncilIx(at as u16), count));
            }
        }
        order::sort(&mut ties, |a, b| {
            b.1.cmp(&a.1)
                .then_with(|| self.council(a.0).name.cmp(&self.council(b.0).name))
                .then(a.0.cmp(&b.0))
        });
        ties
    }

    /// The recorded members of an arrangement, as they were then, ascending by code.
    pub fn members_then(&self, arrangement: ArrangementIx) -> &[Member] {
        &self.arrangement(arrangement).members
    }

    /// The councils that are in an arrangement in a year; where it does not run then, those that are recorded and did not
    /// leave before its end, and where all did, all. Ascending by code.
    pub fn members_shown(&self, arrangement: ArrangementIx, year: i32) -> Vec<CouncilIx> {
        let then = self.members_at(arrangement, year);
        if !then.is_empty() {
            return then.to_vec();
        }
        let recorded = self.members_then(arrangement);
        let all_left = recorded.iter().all(|member| member.to.is_some());
        let shown = recorded.iter().filter(|member| all_left || member.to.is_none());
        shown.map(|member| member.council).collect()
    }

    /// The host or lead authorities of an arrangement as recorded, ascending by code; often none is known.
    pub fn leads(&self, arrangement: ArrangementIx) -> Vec<CouncilIx> {
        let mut leads = Vec::new();
        for member in self.members_then(arrangement) {
            if member.lead {
                leads.push(member.council);
            }
        }
        leads
    }

    /// The arrangements that name this one as their umbrella, ascending by id.
    pub fn components(&self, umbrella: ArrangementIx) -> Vec<ArrangementIx> {
        let mut components = Vec::new();
        for (at, arrangement) in self.package.arrangements.iter().enumerate() {
            if arrangement.part_of == Some(umbrella) {
                components.push(ArrangementIx(at as u32));
            }
        }
        components
    }

    /// The arrangements that the `councils` filter finds for one council (docs/DESIGN.md 4.8).
    pub(crate) fn arrangements_with(&self, council: CouncilIx, year: Option<i32>) -> Bits {
        let mut rows = Bits::empty(self.package.arrangements.len());
        let at = usize::from(council.0);
        for list in [self.columns.recorded.get(at), self.year(year).arrangements_of.get(at)] {
            list.iter().for_each(|row| rows.insert(*row as usize));
        }
        rows
    }
}
