//! Going through the years: the selection goes on as its successor, and the years can be played.

use model::Register;
use model::records::CouncilIx;
use model::register::FIRST_YEAR;

use crate::words;

/// The council that stands in the place of this one in a year, for a selection that can only be one: the first of
/// [`Register::successors_in`]. The council itself where it exists then, and where nobody stands in its place.
pub fn stand_in(register: &Register, council: CouncilIx, year: i32) -> CouncilIx {
    register.successors_in(council, year).first().copied().unwrap_or(council)
}

/// "Christchurch was abolished in 2019: Bournemouth, Christchurch and Poole stands in its place."
pub fn followed(register: &Register, before: CouncilIx, now: CouncilIx) -> String {
    let (before, now) = (register.council(before), register.council(now));
    let mut note = [before.name.as_str(), " was abolished"].concat();
    if let Some(to) = before.to {
        note.push_str(" in ");
        note.push_str(&to.year.to_string());
    }
    note.push_str(": ");
    note.push_str(&now.name);
    note.push_str(" stands in its place");
    if before.successors.len() > 1 {
        note.push_str(", one of ");
        note.push_str(&words::count(before.successors.len(), "successor", "successors"));
    }
    note.push('.');
    note
}

/// The year with which play begins where `year` is shown: the one after it, or the first of the register where that is the
/// present or no year is shown.
pub fn first_year(present: i32, year: Option<i32>) -> i32 {
    year.filter(|year| *year < present).map_or(FIRST_YEAR, |year| year + 1)
}

/// The year that play shows after `year`; `None` at the end.
pub fn next_year(present: i32, year: Option<i32>) -> Option<i32> {
    year.filter(|year| *year < present).map(|year| year + 1)
}
