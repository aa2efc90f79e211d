//! With whom a council shares, as bars.

use model::Register;
use model::records::CouncilIx;
use model::vocabulary::CouncilType;

/// How many partners are named before "show all".
pub const FIRST: usize = 7;

/// The heading.
pub const HEADING: &str = "Who with";

/// A council that it shares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The other council.
    pub council: CouncilIx,
    /// What follows its name where that alone would be taken for a district's: " (county)"; else empty.
    pub note: &'static str,
    /// How many services they have in common.
    pub number: u32,
    /// The length of the bar in per cent of the longest, at least 2.
    pub length: u32,
    /// What the number leads to: "8: what Cambridge and Huntingdonshire have in common".
    pub label: String,
}

/// The councils that it shares with and how many services each, as `presentation::council::partners` counts them.
pub fn shares(register: &Register, council: CouncilIx, ties: &[(CouncilIx, u32)]) -> Vec<Share> {
    let most = ties.iter().map(|(_, number)| *number).max().unwrap_or(1).max(1);
    let name = &register.council(council).name;
    ties.iter()
        .map(|(other, number)| {
            let record = register.council(*other);
            let is_county = record.kind == CouncilType::County;
            let note = if is_county && !record.name.contains("County") { " (county)" } else { "" };
            let label =
                [&number.to_string(), ": what ", name, " and ", &record.name, " have in common"].concat();
            Share { council: *other, note, number: *number, length: (number * 100 / most).max(2), label }
        })
        .collect()
}
