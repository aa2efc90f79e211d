//! Where to start when nothing is selected.

use model::order;
use model::records::CouncilIx;

use crate::Answer;

/// How many councils are offered.
const MOST: usize = 10;

/// At most ten councils, those in most of the found arrangements, each with how many: most first, then by code.
pub fn most_active(answer: &Answer) -> Vec<(CouncilIx, u32)> {
    let counts = &answer.counts.arrangements;
    let order = order::by_key(counts.len(), |at| std::cmp::Reverse(counts[at]));
    let first = order.into_iter().take(MOST).filter(|at| counts[*at] > 0);
    first.map(|at| (CouncilIx(at as u16), counts[at])).collect()
}
