//! The equal-area layout: from the boundaries to one hexagon a council, for each tier and set of councils.
//!
//! 1. **The land** (`land`): the councils of each period, who borders on whom, and in which direction.
//! 2. **Goals** (`relax`): where the councils would be if all were of one size and each neighbour where it is on the ground.
//! 3. **The lattice** (`board`): each into the cell of its goal, or next to it.
//! 4. **Improvement** (`improve`): small exchanges that make the layout cheaper (`cost`): neighbours that touch, in their
//!    true direction; counties in one piece; a smooth coast, no holes; little way from the goal. None parts a region.
//! 5. **From period to period**, from the present back: councils that are new on the way back are squeezed in where their
//!    successor stood, and a step away from the cell of the later period costs as well.
//!
//! How true the layouts are is measured (`measure`), in docs/decisions/hexagons.md. The same data gives the same layout on every
//! machine: only sums, products, quotients and roots of floating-point numbers are used, in a fixed order.

mod board;
mod cost;
mod improve;
mod land;
mod measure;
mod random;
mod relax;

use std::sync::Arc;

use geometry::hexagons::{Cell, Layout, Period};
use geometry::{Hexagons, Topology};
use model::Register;
use model::records::Package;
use model::register::Tier;

use board::{Board, SIDE, cell_at, place};
use cost::{Cost, Weights};
use improve::{improve, squeeze_in};
use land::{Land, Place, lands};
pub use measure::Measures;
use measure::{holes, parted_regions};
use random::Random;

/// Changes that are tried for the present, and for each period before it.
const TRIES: (usize, usize) = (2_000_000, 300_000);
/// Not so hot that the layout forgets the goals, where it began.
const HEAT: (f64, f64) = (8.0, 1.5);
const SEED: u64 = 3;

/// Of the lower tier, whose many districts find their places by their neighbours.
const LOWER: Weights = Weights {
    parted: 2.0,
    direction: 0.4,
    worst: 6.0,
    turned: 0.0,
    goal: 0.15,
    region: 0.5,
    county: 0.15,
    coast: 0.3,
    hole: 6.0,
    moved: 0.0,
};
/// Of the upper tier, where few councils surround the many of London: they lie around it as on the ground only where this
/// weighs more than that all neighbours touch.
const UPPER: Weights = Weights { worst: 20.0, turned: 2.0, goal: 0.3, ..LOWER };
/// While a region is in pieces or there is a hole, borders and coasts weigh more and more, so many times.
const MENDING: (usize, f64) = (8, 1.4);
/// What a step away from the cell of another period costs.
const MOVED: f64 = 0.8;

/// Lays out all periods of both tiers, and measures each, the lower tier first, the oldest period first.
pub fn lay_out(package: &Package, topology: &Arc<Topology>) -> (Hexagons, Vec<Measures>) {
    let register = Register::without_text(package.clone());
    let mut measures = Vec::new();
    let mut tier = |tier, weights| {
        let lands = lands(&register, topology, tier);
        let boards = boards(&lands, weights, &mut measures);
        (lands, boards)
    };
    let (lower, upper) = (tier(Tier::Lower, LOWER), tier(Tier::Upper, UPPER));
    let mut councils: Vec<_> = [&lower, &upper]
        .into_iter()
        .flat_map(|(lands, _)| lands)
        .flat_map(|land| land.councils.clone())
        .collect();
    councils.sort();
    councils.dedup();
    let codes = councils.iter().map(|&council| register.council(council).code.clone()).collect();
    let layout = |(lands, boards): &(Vec<Land>, Vec<Board>)| {
        let number = |council| councils.binary_search(&council).unwrap_or_default() as u16;
        let cells = lands.iter().zip(boards).map(|(land, board)| {
            let cells =
                land.councils.iter().zip(&board.cells).map(|(&council, &cell)| (number(council), cell));
            (land.first_year as u16, cells.collect())
        });
        fit(cells.collect(), topology)
    };
    let hexagons = Hexagons { codes, lower: layout(&lower), upper: layout(&upper) };
    (hexagons, measures)
}

/// The layouts of a tier's periods, oldest first.
fn boards(lands: &[Land], weights: Weights, measures: &mut Vec<Measures>) -> Vec<Board> {
    let mut boards: Vec<Board> = Vec::new();
    let at = measures.len();
    let mut later: Option<&Land> = None;
    let mut random = Random::new(SEED);
    for land in lands.iter().rev() {
        let goals = centred(relax::relaxed(land));
        let mut board = Board::new(land.councils.len());
        let mut before = vec![None; land.councils.len()];
        let mut weights = weights;
        if let (Some(later), Some(board_later)) = (later, boards.last()) {
            weights.moved = MOVED;
            for (council, code) in land.councils.iter().enumerate() {
                if let Ok(at) = later.councils.binary_search(code) {
                    before[council] = Some(board_later.cells[at]);
                    board.put(council, board_later.cells[at]);
                }
            }
        }
        for council in 0..land.councils.len() {
            if before[council].is_none() {
                squeeze_in(&mut board, council, cell_at(goals[council]));
            }
        }
        let (tries, heat) = if later.is_none() { (TRIES.0, HEAT.0) } else { (TRIES.1, HEAT.1) };
        let cost = Cost { land, goals: &goals, before: &before, weights };
        improve(&mut board, &cost, tries, heat, &mut random);
        for _ in 0..MENDING.0 {
            if parted_regions(land, &board) + holes(&board) == 0 {
                break;
            }
            weights.region *= MENDING.1;
            weights.coast *= MENDING.1;
            improve(&mut board, &Cost { weights, ..cost }, tries / 8, 1.0, &mut random);
        }
        measures.insert(at, measure::measure(land, &board, &before));
        boards.push(board);
        later = Some(land);
    }
    boards.reverse();
    boards
}

/// Moves the goals' middle to that of the board.
fn centred(mut goals: Vec<Place>) -> Vec<Place> {
    let middle = place(SIDE / 2 * SIDE + SIDE / 2);
    let count = goals.len() as f64;
    for axis in [0, 1] {
        let shift = middle[axis] - goals.iter().map(|goal| goal[axis]).sum::<f64>() / count;
        goals.iter_mut().for_each(|goal| goal[axis] += shift);
    }
    goals
}

/// Numbers columns and rows from the north-west corner and makes the hexagons as large as the map's grid allows.
fn fit(periods: Vec<(u16, Vec<(u16, usize)>)>, topology: &Topology) -> Layout {
    let doubled = |cell: usize| [2 * (cell % SIDE) + cell / SIDE, cell / SIDE];
    let all = || periods.iter().flat_map(|(_, cells)| cells).map(|&(_, cell)| doubled(cell));
    let least = [0, 1].map(|axis| all().map(|cell| cell[axis]).min().unwrap_or_default());
    // Columns and rows of one parity belong together.
    let least = [least[0] - (least[0] + least[1]) % 2, least[1]];
    let most = [0, 1].map(|axis| all().map(|cell| cell[axis]).max().unwrap_or_default() - least[axis]);
    let (width, height) = topology.size();
    let [columns, rows] = most.map(|most| most as u32);
    // A regular hexagon: half its width to a quarter of its height is as the root of 3 to 1, nearly as 97 to 56.
    let quarter = (height / (3 * rows + 4)).min(width * 56 / 97 / (columns + 2));
    let half_width = (quarter * 97 + 28) / 56;
    let left = (width - columns * half_width) / 2;
    let top = (height - rows * 3 * quarter) / 2;
    let cell = |&(council, cell): &(u16, usize)| {
        let [column, row] = doubled(cell);
        Cell { council, column: (column - least[0]) as u16, row: (row - least[1]) as u16 }
    };
    let period = |(first_year, cells): &(u16, Vec<_>)| Period {
        first_year: *first_year,
        cells: cells.iter().map(cell).collect(),
    };
    Layout {
        half_width: half_width as u16,
        quarter_height: quarter as u16,
        left: left as u16,
        top: top as u16,
        periods: periods.iter().map(period).collect(),
    }
}
