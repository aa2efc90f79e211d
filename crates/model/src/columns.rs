//! Sets of arrangements that are the same in every year.

use crate::bits::Bits;
use crate::eligible::{Eligible, eligible};
use crate::facets::{Facet, PerFacet, Values};
use crate::lists::{Lists, invert};
use crate::records::{CouncilIx, Package};
use crate::vocabulary::SavingKind;

/// For each value of each filter that does not depend on the year, the set of arrangements that have it.
#[derive(Debug)]
pub(crate) struct Columns {
    /// By position among the facet's codes; empty for facets that look at the councils of the year
    /// ([`crate::register::YearView::sets`]).
    pub(crate) sets: PerFacet<Vec<Bits>>,
    pub(crate) has_saving: Bits,
    /// Council → arrangements that record it as a member, at whatever time.
    pub(crate) recorded: Lists<u32>,
    /// Kind → the figures that can count towards its total, by arrangement.
    pub(crate) eligible: [Vec<Eligible>; SavingKind::ALL.len()],
}

impl Columns {
    pub(crate) fn new(package: &Package) -> Columns {
        let rows = package.arrangements.len();
        let mut columns = Columns {
            sets: PerFacet::from_fn(|facet| recorded_sets(package, facet)),
            has_saving: Bits::empty(rows),
            recorded: Lists::default(),
            eligible: eligible(&package.arrangements),
        };
        let mut members: Lists<CouncilIx> = Lists::with_capacity(rows);
        let mut councils = Vec::new();
        for (row, arrangement) in package.arrangements.iter().enumerate() {
            if !arrangement.savings.is_empty() {
                columns.has_saving.insert(row);
            }
            councils.clear();
            councils.extend(arrangement.members.iter().map(|member| member.council));
            members.push(&councils);
        }
        columns.recorded = invert(&members, package.councils.len(), |council| usize::from(council.0));
        columns
    }
}

/// For each value of a facet, the arrangements whose records have it; nothing for a facet that looks at members.
fn recorded_sets(package: &Package, facet: Facet) -> Vec<Bits> {
    let Values::Recorded(values_of) = facet.values() else { return Vec::new() };
    let mut sets = vec![Bits::empty(package.arrangements.len()); facet.codes(package).len()];
    for (row, arrangement) in package.arrangements.iter().enumerate() {
        values_of(package, arrangement, &mut |value| sets[value].insert(row));
    }
    sets
}
