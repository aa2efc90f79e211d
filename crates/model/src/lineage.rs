//! How councils follow one another: who took over from whom, and who stands in whose place in a year (docs/DESIGN.md 4.2).
//!
//! Every walk from council to council is in this module. Validated data has no council that succeeds itself by way of others;
//! a walk ends all the same, for it visits each council once.

use crate::records::{Council, CouncilIx};

/// Whether a council exists on 31 December of the year.
pub fn exists_in(council: &Council, year: i32) -> bool {
    has_begun(council, year) && council.to.is_none_or(|to| i32::from(to.year) > year)
}

/// The last year on whose 31 December an abolished council existed; `None` for a council that has not been abolished.
pub fn last_year(council: &Council) -> Option<i32> {
    council.to.map(|to| i32::from(to.year) - 1)
}

/// The councils that stand in the place of one in a year, each once.
///
/// That is the council itself where it exists; where it has been abolished by then, its successors, in the order of the
/// record, each of them replaced by its own where that is needed; none where it does not exist yet, or nobody took over.
pub fn successors_in(councils: &[Council], council: CouncilIx, year: i32) -> Vec<CouncilIx> {
    let mut found = walk(council, &mut |at, next| {
        let record = &councils[usize::from(at.0)];
        if has_begun(record, year) && !exists_in(record, year) {
            next.extend_from_slice(&record.successors);
        }
    });
    found.retain(|at| exists_in(&councils[usize::from(at.0)], year));
    found
}

/// The councils that name this one as their successor, ascending by position.
pub fn predecessors(councils: &[Council], council: CouncilIx) -> Vec<CouncilIx> {
    let mut before = Vec::new();
    for (at, other) in councils.iter().enumerate() {
        if other.successors.contains(&council) {
            before.push(CouncilIx(at as u16));
        }
    }
    before
}

/// All councils before this one (its predecessors and theirs) and all after it (its successors and theirs), each once,
/// without the council itself.
pub fn relatives(councils: &[Council], council: CouncilIx) -> Vec<CouncilIx> {
    let mut related = walk(council, &mut |at, next| next.append(&mut predecessors(councils, at)));
    for after in
        walk(council, &mut |at, next| next.extend_from_slice(&councils[usize::from(at.0)].successors))
    {
        if !related.contains(&after) {
            related.push(after);
        }
    }
    related.retain(|other| *other != council);
    related
}

/// All councils that are reached from one, itself first, each once: `next` adds those to which a council leads.
pub(crate) fn walk(from: CouncilIx, next: &mut dyn FnMut(CouncilIx, &mut Vec<CouncilIx>)) -> Vec<CouncilIx> {
    let (mut waiting, mut visited, mut reached) = (vec![from], Vec::new(), Vec::new());
    while let Some(at) = waiting.pop() {
        if visited.contains(&at) {
            continue;
        }
        visited.push(at);
        next(at, &mut reached);
        // The last in is the first out: turned round, the first successor comes next.
        waiting.extend(reached.drain(..).rev());
    }
    visited
}

fn has_begun(council: &Council, year: i32) -> bool {
    council.from.is_none_or(|from| i32::from(from.year) <= year)
}
