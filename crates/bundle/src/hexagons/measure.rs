//! How true a layout is to the land.

use super::board::{Board, EMPTY, around, is_inside, place, steps};
use super::land::{Land, distance};
use super::relax::scaled;

/// What a layout of a period keeps and loses.
#[derive(Clone, Debug)]
pub struct Measures {
    /// The first year.
    pub first_year: i32,
    /// Number of councils.
    pub councils: usize,
    /// Pairs that share a border on the ground.
    pub neighbours: usize,
    /// Of these, the pairs that touch in the layout.
    pub kept: usize,
    /// Pairs that touch in the layout.
    pub touching: usize,
    /// Mean distance from the place on the ground, scaled to the layout's area, in hexagons' widths.
    pub displacement: f64,
    /// Regions in more than one piece.
    pub parted_regions: usize,
    /// Free cells that no way over free cells joins with the sea around England.
    pub holes: usize,
    /// Councils that were there in the period after this one, and of them those that stand in another cell.
    pub moved: (usize, usize),
    /// The steps of those, together.
    pub steps: usize,
}

/// Measures a layout; `after` holds the cells of the period after it.
pub fn measure(land: &Land, board: &Board, after: &[Option<usize>]) -> Measures {
    let count = land.councils.len();
    let pairs = || {
        (0..count).flat_map(|a| land.neighbours[a].iter().map(move |&(b, _)| (a, b))).filter(|(a, b)| a < b)
    };
    let touch = |a: usize, b: usize| steps(board.cells[a], board.cells[b]) == 1;
    let on_ground = scaled(land);
    // The best shift of one onto the other.
    let mean = |axis: usize| {
        (0..count).map(|at| place(board.cells[at])[axis] - on_ground[at][axis]).sum::<f64>() / count as f64
    };
    let shift = [mean(0), mean(1)];
    let far = |at: usize| {
        let [x, y] = on_ground[at];
        distance([x + shift[0], y + shift[1]], place(board.cells[at]))
    };
    let both = || board.cells.iter().zip(after).filter_map(|(&now, after)| Some((now, (*after)?)));
    let beside =
        |cell: usize| around(cell).into_iter().filter(|&beside| board.councils[beside] != EMPTY).count();
    Measures {
        first_year: land.first_year,
        councils: count,
        neighbours: pairs().count(),
        kept: pairs().filter(|&(a, b)| touch(a, b)).count(),
        touching: board.cells.iter().map(|&cell| beside(cell)).sum::<usize>() / 2,
        displacement: (0..count).map(far).sum::<f64>() / count as f64,
        parted_regions: parted_regions(land, board),
        holes: holes(board),
        moved: (both().count(), both().filter(|(now, after)| now != after).count()),
        steps: both().map(|(now, after)| steps(now, after)).sum(),
    }
}

/// Number of free cells that no way over free cells joins with the sea around England.
pub fn holes(board: &Board) -> usize {
    let sea = (0..board.councils.len()).find(|&cell| is_inside(cell));
    let mut seen = vec![false; board.councils.len()];
    let mut waiting: Vec<usize> = sea.into_iter().collect();
    while let Some(cell) = waiting.pop() {
        if is_inside(cell) && board.is_empty(cell) && !seen[cell] {
            seen[cell] = true;
            waiting.extend(around(cell));
        }
    }
    (0..board.councils.len()).filter(|&cell| is_inside(cell) && board.is_empty(cell) && !seen[cell]).count()
}

/// Number of regions whose cells do not all hang together.
pub fn parted_regions(land: &Land, board: &Board) -> usize {
    let mut seen = vec![false; land.councils.len()];
    let mut pieces = vec![0; 1 + land.regions.iter().copied().max().map_or(0, usize::from)];
    for start in 0..land.councils.len() {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        pieces[usize::from(land.regions[start])] += 1;
        let mut waiting = vec![start];
        while let Some(at) = waiting.pop() {
            for beside in
                around(board.cells[at]).map(|cell| board.councils[cell]).into_iter().filter(|&c| c != EMPTY)
            {
                let beside = usize::from(beside);
                if !seen[beside] && land.regions[beside] == land.regions[start] {
                    seen[beside] = true;
                    waiting.push(beside);
                }
            }
        }
    }
    pieces.into_iter().filter(|&pieces| pieces > 1).count()
}
