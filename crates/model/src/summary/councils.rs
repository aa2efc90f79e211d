//! Which councils take part in a set of arrangements.

use crate::bits::Bits;
use crate::records::CouncilIx;
use crate::register::YearView;

/// The councils of a summary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Councils {
    /// How many councils are in at least one of the arrangements found.
    pub taking_part: u32,
    /// How many exist in the year, or at present without one.
    pub existing: u32,
    /// Those taking part, ascending by code.
    pub codes: Vec<CouncilIx>,
}

/// The councils in any of the found arrangements in a year.
///
/// Two ways to the same answer, whichever has less to look at: from each arrangement to its members, or from each council
/// to its arrangements until the first that is found. The second is short where much is found, whatever the size of the
/// data.
pub(crate) fn taking_part(view: &YearView, found: &Bits, found_count: u32) -> Councils {
    let councils = view.arrangements_of.len();
    let rows = view.members.len().max(1);
    let memberships = view.members.total() / rows * found_count as usize;
    let mut codes = Vec::new();
    if memberships < 4 * councils {
        let mut seen = Bits::empty(councils);
        for row in found.iter() {
            view.members.get(row).iter().for_each(|council| seen.insert(usize::from(council.0)));
        }
        codes.extend(seen.iter().map(|at| CouncilIx(at as u16)));
    } else {
        for at in 0..councils {
            if view.arrangements_of.get(at).iter().any(|row| found.contains(*row as usize)) {
                codes.push(CouncilIx(at as u16));
            }
        }
    }
    Councils { taking_part: codes.len() as u32, existing: view.existing, codes }
}
