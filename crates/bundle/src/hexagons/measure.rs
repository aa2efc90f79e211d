//! How true a layout is to the land.

use super::board::{Board, EMPTY, around, is_inside, place, steps};
use super::land::{Land, Place, distance};
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
    /// Pairs that share a border and are turned by more than a right angle in the layout.
    pub turned: usize,
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
    let turned = |a: usize| {
        let from = place(board.cells[a]);
        let back = |&&(b, way): &&(usize, Place)| {
            let to = place(board.cells[b]);
            way[0] * (to[0] - from[0]) + way[1] * (to[1] - from[1]) < 0.0
        };
        land.neighbours[a].iter().filter(back).count()
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
        turned: (0..count).map(turned).sum::<usize>() / 2,
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
    let regions = 1 + land.regions.iter().copied().max().unwrap_or_default();
    (0..regions).filter(|&region| pieces(land, board, region) > 1).count()
}

/// Number of pieces that a region is in.
pub fn pieces(land: &Land, board: &Board, region: u16) -> usize {
    let mut seen: Vec<bool> = land.regions.iter().map(|&other| other != region).collect();
    let mut waiting = Vec::new();
    let mut pieces = 0;
    for start in 0..seen.len() {
        if !seen[start] {
            seen[start] = true;
            pieces += 1;
            waiting.push(start);
        }
        while let Some(at) = waiting.pop() {
            for cell in around(board.cells[at]) {
                let beside = usize::from(board.councils[cell]);
                if seen.get(beside) == Some(&false) {
                    seen[beside] = true;
                    waiting.push(beside);
                }
            }
        }
    }
    pieces
}
