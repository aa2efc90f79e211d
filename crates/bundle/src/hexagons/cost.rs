//! What a layout costs: how far it is from the land that it stands for.

use super::board::{Board, EMPTY, around, place, steps};
use super::land::{Land, Place, distance};

/// What each fault costs; the squares are of hexagons' widths.
#[derive(Clone, Copy)]
pub struct Weights {
    /// Neighbours that do not touch.
    pub parted: f64,
    /// The square of what two neighbours' difference lacks to one width in their true direction.
    pub direction: f64,
    /// The most that `direction` counts of it: with less, one hopeless pair bends the others less.
    pub worst: f64,
    /// Two neighbours turned by more than 75 degrees.
    pub turned: f64,
    /// The square of the distance from the goal.
    pub goal: f64,
    /// Touching cells of two regions.
    pub region: f64,
    /// Touching cells of two counties of a region.
    pub county: f64,
    /// A side that faces the sea.
    pub coast: f64,
    /// An empty cell with councils all around; less where one or two sides are open.
    pub hole: f64,
    /// A step away from the cell of the period before.
    pub moved: f64,
}

/// The most that `direction` counts of a tie over water: an island must not bend the land.
const WORST_OVER_WATER: f64 = 6.0;
/// The cosine of an angle of some 75 degrees.
const TURNED: f64 = 0.25;

/// The costs of a land's layout.
#[derive(Clone, Copy)]
pub struct Cost<'a> {
    /// The land.
    pub land: &'a Land,
    /// Where each council should be.
    pub goals: &'a [Place],
    /// The cell of the period before, for councils that were there.
    pub before: &'a [Option<usize>],
    /// What counts how much.
    pub weights: Weights,
}

impl Cost<'_> {
    /// How much an exchange of two cells adds. The board is as it was afterwards.
    pub fn of_swap(&self, board: &mut Board, a: usize, b: usize) -> f64 {
        let before = self.around(board, a, b);
        board.swap(a, b);
        let after = self.around(board, a, b);
        board.swap(a, b);
        after - before
    }

    /// All costs that depend on what is in these two cells.
    fn around(&self, board: &Board, a: usize, b: usize) -> f64 {
        let [in_a, in_b] = [board.councils[a], board.councils[b]];
        let mut cost = self.borders(board, a) + self.borders(board, b);
        if in_a != EMPTY {
            cost += self.council(board, usize::from(in_a), EMPTY);
        }
        if in_b != EMPTY {
            cost += self.council(board, usize::from(in_b), in_a);
        }
        if (in_a == EMPTY) != (in_b == EMPTY) {
            cost += self.holes(board, a, b);
        }
        cost
    }

    /// Of a council, but for its tie with one other.
    fn council(&self, board: &Board, council: usize, but: u16) -> f64 {
        let Weights { parted, direction, worst, turned, goal, moved, .. } = self.weights;
        let cell = board.cells[council];
        let here = place(cell);
        let mut cost = goal * square(distance(here, self.goals[council]));
        if let Some(before) = self.before[council] {
            cost += moved * steps(before, cell) as f64;
        }
        for &(other, way) in &self.land.neighbours[council] {
            if other != usize::from(but) {
                let cell_of_other = board.cells[other];
                let there = place(cell_of_other);
                let lack = distance([here[0] + way[0], here[1] + way[1]], there);
                cost += direction * square(lack).min(worst);
                let along = way[0] * (there[0] - here[0]) + way[1] * (there[1] - here[1]);
                if along < TURNED * distance(here, there) {
                    cost += turned;
                }
                if steps(cell, cell_of_other) > 1 {
                    let together = self.land.regions[council] == self.land.regions[other];
                    let fewest = self.land.neighbours[council].len().min(self.land.neighbours[other].len());
                    let lonely = [1.0, 2.5, 1.5].get(fewest).copied().unwrap_or(1.0);
                    cost += lonely * if together { parted } else { parted * 0.6 };
                }
            }
        }
        for &(other, way) in &self.land.over_water[council] {
            if other != usize::from(but) {
                let there = place(board.cells[other]);
                cost += direction
                    * square(distance([here[0] + way[0], here[1] + way[1]], there)).min(WORST_OVER_WATER);
            }
        }
        cost
    }

    fn borders(&self, board: &Board, cell: usize) -> f64 {
        let Weights { region, county, coast, .. } = self.weights;
        let here = board.councils[cell];
        let border = |other: usize| match (here, board.councils[other]) {
            (EMPTY, EMPTY) => 0.0,
            (EMPTY, _) | (_, EMPTY) => coast,
            (a, b) => {
                let (a, b) = (usize::from(a), usize::from(b));
                if self.land.regions[a] != self.land.regions[b] {
                    region
                } else if self.land.counties[a] != self.land.counties[b] {
                    county
                } else {
                    0.0
                }
            }
        };
        around(cell).into_iter().map(border).sum()
    }

    /// Of the holes in and around two cells.
    fn holes(&self, board: &Board, a: usize, b: usize) -> f64 {
        let mut cells = [0; 14];
        cells[0] = a;
        cells[1] = b;
        cells[2..8].copy_from_slice(&around(a));
        cells[8..].copy_from_slice(&around(b));
        let mut cost = 0.0;
        for (at, &cell) in cells.iter().enumerate() {
            if board.is_empty(cell) && !cells[..at].contains(&cell) {
                let beside = around(cell).into_iter().filter(|&beside| !board.is_empty(beside)).count();
                cost += self.weights.hole
                    * match beside {
                        6 => 1.0,
                        5 => 0.4,
                        4 => 0.1,
                        _ => 0.0,
                    };
            }
        }
        cost
    }
}

fn square(length: f64) -> f64 {
    length * length
}
