//! The view to begin with when no council is selected.

use model::order;
use model::records::CouncilIx;

use crate::Answer;

/// The heading.
pub const HEADING: &str = "Choose a council";
/// How, and what the councils below are.
pub const INTRODUCTION: &str = "on the map, by name, or from these, which are in most shared services:";
/// What one sees then.
pub const PROMISE: &str = "You see what each council shares, with whom, since when, and what is published about savings, with the sources.";

/// How many councils are offered.
const MOST: usize = 10;

/// At most ten councils, those in most of the found arrangements, each with how many: most first, then by code.
pub fn most_active(answer: &Answer) -> Vec<(CouncilIx, u32)> {
    let counts = &answer.counts.arrangements;
    let order = order::by_key(counts.len(), |at| std::cmp::Reverse(counts[at]));
    let first = order.into_iter().take(MOST).filter(|at| counts[*at] > 0);
    first.map(|at| (CouncilIx(at as u16), counts[at])).collect()
}
