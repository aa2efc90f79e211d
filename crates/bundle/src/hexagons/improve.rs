//! Makes a layout cheaper by small exchanges, at first also by some that cost a little.

use super::board::{Board, EMPTY, around, around_in_turn, cell_at, is_inside, place, steps};
use super::cost::Cost;
use super::land::Land;
use super::measure::pieces;
use super::random::Random;

/// How far a whole row of councils may be moved on by one.
const LONGEST_SHIFT: usize = 9;

/// Tries so many changes. One that adds to the cost is taken where it adds less than a random part of the *heat*, which
/// falls from this to nothing (threshold accepting, after Dueck and Scheuer 1990: only sums and comparisons, so that every
/// machine gives the same layout). None that leaves a region in more pieces is taken.
pub fn improve(board: &mut Board, cost: &Cost<'_>, tries: usize, heat: f64, random: &mut Random) {
    let count = board.cells.len();
    for attempt in 0..tries {
        let left = 1.0 - attempt as f64 / tries as f64;
        let chance = random.part();
        let limit = heat * left * left * chance * chance;
        let council = random.below(count);
        let from = board.cells[council];
        match random.below(8) {
            0 => shift(board, cost, limit, random),
            1..=3 => {
                // To a cell beside one of its true neighbours.
                let ties = &cost.land.neighbours[council];
                if let Some(&(other, _)) = ties.get(random.below(ties.len().max(1))) {
                    let to = around(board.cells[other])[random.below(6)];
                    take(board, cost, limit, from, to);
                }
            }
            _ => {
                let to = around(from)[random.below(6)];
                take(board, cost, limit, from, to);
            }
        }
    }
}

fn take(board: &mut Board, cost: &Cost<'_>, limit: f64, from: usize, to: usize) {
    if from != to
        && is_inside(to)
        && is_inside(from)
        && cost.of_swap(board, from, to) <= limit
        && !parts(board, cost.land, from, to)
    {
        board.swap(from, to);
    }
}

/// Whether an exchange of two cells would leave a region in more pieces.
fn parts(board: &mut Board, land: &Land, a: usize, b: usize) -> bool {
    let region = |board: &Board, cell: usize| land.regions.get(usize::from(board.councils[cell])).copied();
    let [of_a, of_b] = [region(board, a), region(board, b)];
    if of_a == of_b {
        return false;
    }
    for (of, from, to) in [(of_a, a, b), (of_b, b, a)] {
        let Some(of) = of else { continue };
        let beside = around_in_turn(from).map(|cell| region(board, cell) == Some(of));
        let runs = (0..6).filter(|&at| beside[at] && !beside[(at + 5) % 6]).count();
        let joins = around(to).into_iter().any(|cell| cell != from && region(board, cell) == Some(of));
        // What surrounds the cell that is left hangs together without it, and the new cell is beside the region.
        if runs == 1 && joins {
            continue;
        }
        let before = pieces(land, board, of);
        board.swap(a, b);
        let after = pieces(land, board, of);
        board.swap(a, b);
        if after > before {
            return true;
        }
    }
    false
}

/// Number of pieces that all regions are in.
fn all_pieces(land: &Land, board: &Board) -> usize {
    (0..=land.regions.iter().copied().max().unwrap_or_default())
        .map(|region| pieces(land, board, region))
        .sum()
}

/// Moves all councils on the straight way from a free cell at the coast to another cell on by one.
fn shift(board: &mut Board, cost: &Cost<'_>, limit: f64, random: &mut Random) {
    let count = board.cells.len();
    let coastal =
        |board: &Board, cell: usize| around(cell).into_iter().find(|&beside| board.is_empty(beside));
    let Some(free) = coastal(board, board.cells[random.below(count)]).filter(|&free| is_inside(free)) else {
        return;
    };
    let end = board.cells[random.below(count)];
    let length = steps(free, end);
    if length > LONGEST_SHIFT || coastal(board, end).is_none() {
        return;
    }
    let way = straight(free, end, length);
    let mut added = 0.0;
    for pair in way.windows(2) {
        added += cost.of_swap(board, pair[0], pair[1]);
        board.swap(pair[0], pair[1]);
    }
    let after = if added <= limit { all_pieces(cost.land, board) } else { usize::MAX };
    for pair in way.windows(2).rev() {
        board.swap(pair[0], pair[1]);
    }
    if added <= limit && after <= all_pieces(cost.land, board) {
        for pair in way.windows(2) {
            board.swap(pair[0], pair[1]);
        }
    }
}

/// The cells from one to another on a straight line.
pub fn straight(from: usize, to: usize, length: usize) -> Vec<usize> {
    let ([ax, ay], [bx, by]) = (place(from), place(to));
    let mut way = vec![from];
    for step in 1..=length {
        let part = step as f64 / length as f64;
        // A hair off the line, so that no point of it lies between two cells.
        let next = cell_at([ax + (bx - ax) * part + 1e-6, ay + (by - ay) * part + 2e-6]);
        if way.last() != Some(&next) {
            way.push(next);
        }
    }
    way
}

/// Puts a council as near to a cell as can be: into it, once the councils on the way to the nearest free cell have moved on.
pub fn squeeze_in(board: &mut Board, council: usize, cell: usize) {
    let mut ring = vec![cell];
    let mut at = 0;
    while !board.is_empty(ring[at]) {
        for beside in around(ring[at]) {
            if is_inside(beside) && !ring.contains(&beside) {
                ring.push(beside);
            }
        }
        at += 1;
    }
    let free = ring[at];
    let way = straight(free, cell, steps(free, cell));
    for pair in way.windows(2) {
        board.swap(pair[0], pair[1]);
    }
    board.put(council, way[way.len() - 1]);
    debug_assert!(!board.councils.is_empty() && board.councils[cell] != EMPTY);
}
