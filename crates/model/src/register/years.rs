//! Sets and lists of arrangements that depend on the year: their members then, and which of them run (docs/DESIGN.md 4.1, 4.2, 4.8).

use crate::bits::Bits;
use crate::facets::{Facet, PerFacet, Values};
use crate::lineage::{exists_in, successors_in};
use crate::lists::{Lists, invert};
use crate::records::{Arrangement, CouncilIx, Package};
use crate::vocabulary::Status;

/// One year of the register, made when it is first asked for.
#[derive(Debug)]
pub(crate) struct YearView {
    /// Arrangement → the councils in it, ascending.
    pub(crate) members: Lists<CouncilIx>,
    /// Council → the arrangements that it is in, ascending.
    pub(crate) arrangements_of: Lists<u32>,
    /// For each value of each facet that looks at members, the arrangements that have such a member; empty for the other
    /// facets ([`super::Columns::sets`]).
    pub(crate) sets: PerFacet<Vec<Bits>>,
    /// The arrangements that run in the year.
    pub(crate) runs: Bits,
    /// The arrangements that may run in the year, but whose start is not known.
    pub(crate) unknown_start: Bits,
    /// How many councils exist.
    pub(crate) existing: u32,
}

impl YearView {
    pub(crate) fn new(package: &Package, year: i32) -> YearView {
        let rows = package.arrangements.len();
        let mut successors = Lists::with_capacity(package.councils.len());
        for at in 0..package.councils.len() {
            successors.push(&successors_in(&package.councils, CouncilIx(at as u16), year));
        }
        let mut view = YearView {
            members: Lists::with_capacity(rows),
            arrangements_of: Lists::default(),
            sets: PerFacet::default(),
            runs: Bits::empty(rows),
            unknown_start: Bits::empty(rows),
            existing: package.councils.iter().filter(|council| exists_in(council, year)).count() as u32,
        };
        let mut members = Vec::new();
        for (row, arrangement) in package.arrangements.iter().enumerate() {
            members.clear();
            for member in &arrangement.members {
                let joined = member.from.is_none_or(|from| i32::from(from) <= year);
                let still_in = member.to.is_none_or(|to| i32::from(to) > year);
                if joined && still_in {
                    members.extend_from_slice(successors.get(usize::from(member.council.0)));
                }
            }
            put_in_order(&mut members);
            members.dedup();
            if may_run(arrangement, year) {
                match arrangement.start_year {
                    None => view.unknown_start.insert(row),
                    Some(start) if i32::from(start) <= year => {
                        let bodies = arrangement.partners.iter().filter(|p| p.sector.is_public()).count();
                        if members.len() + bodies >= 2 {
                            view.runs.insert(row);
                        }
                    }
                    Some(_) => {}
                }
            }
            view.members.push(&members);
        }
        view.sets = PerFacet::from_fn(|facet| member_sets(package, &view.members, facet));
        view.arrangements_of =
            invert(&view.members, package.councils.len(), |council| usize::from(council.0));
        view
    }
}

/// For each value of a facet, the arrangements with a member that has it; nothing for a facet that is read from records.
fn member_sets(package: &Package, members: &Lists<CouncilIx>, facet: Facet) -> Vec<Bits> {
    let Values::OfMembers(value_of) = facet.values() else { return Vec::new() };
    let rows = package.arrangements.len();
    let mut sets = vec![Bits::empty(rows); facet.codes(package).len()];
    for row in 0..rows {
        for council in members.get(row) {
            sets[value_of(&package.councils[usize::from(council.0)])].insert(row);
        }
    }
    sets
}

/// Whether neither the status nor the end rules the year out.
///
/// What has ended nobody knows when is known to have run until its newest source, and no longer. Where no source has a year,
/// there is no year in which it is known to have run.
fn may_run(arrangement: &Arrangement, year: i32) -> bool {
    match (arrangement.status, arrangement.end_year, arrangement.last_seen) {
        (Status::Planned, ..) => false,
        (_, Some(end), _) => i32::from(end) > year,
        (Status::Ended, None, seen) => seen.is_some_and(|seen| i32::from(seen) >= year),
        (_, None, _) => true,
    }
}

/// Sorts a short list by moving each member back to its place.
fn put_in_order(members: &mut [CouncilIx]) {
    for at in 1..members.len() {
        let mut place = at;
        while place > 0 && members[place - 1] > members[place] {
            members.swap(place - 1, place);
            place -= 1;
        }
    }
}
