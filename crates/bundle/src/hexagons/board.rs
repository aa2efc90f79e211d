//! The lattice while councils are moved on it: which cell holds which council.

use super::land::Place;

/// Number of cells in a row of the board, and of rows.
pub const SIDE: usize = 128;

/// No council.
pub const EMPTY: u16 = u16::MAX;

/// Half the root of 3: the distance of rows in hexagons' widths.
const ROW: f64 = 0.866_025_403_784_438_6;

/// From a cell to its six neighbours.
const AROUND: [isize; 6] = {
    let side = SIDE as isize;
    [1, -1, side, -side, side - 1, 1 - side]
};

/// Slanted axes: a cell's number is its row times [`SIDE`], and its place along the row; each row begins half a hexagon
/// further east than the one above.
pub struct Board {
    /// The council in each cell.
    pub councils: Vec<u16>,
    /// The cell of each council.
    pub cells: Vec<usize>,
}

impl Board {
    /// Nobody is on it yet, of so many councils.
    pub fn new(count: usize) -> Board {
        Board { councils: vec![EMPTY; SIDE * SIDE], cells: vec![usize::MAX; count] }
    }

    /// Puts a council into an empty cell.
    pub fn put(&mut self, council: usize, cell: usize) {
        self.councils[cell] = council as u16;
        self.cells[council] = cell;
    }

    /// Exchanges what is in two cells; either may be empty.
    pub fn swap(&mut self, a: usize, b: usize) {
        self.councils.swap(a, b);
        for cell in [a, b] {
            if self.councils[cell] != EMPTY {
                self.cells[usize::from(self.councils[cell])] = cell;
            }
        }
    }

    /// Whether a cell holds nobody.
    pub fn is_empty(&self, cell: usize) -> bool {
        self.councils[cell] == EMPTY
    }
}

/// Whether a cell is far enough from the board's edge to have all neighbours, and they theirs.
pub fn is_inside(cell: usize) -> bool {
    (3..SIDE - 3).contains(&(cell / SIDE)) && (3..SIDE - 3).contains(&(cell % SIDE))
}

/// The six neighbours of a cell inside.
pub fn around(cell: usize) -> [usize; 6] {
    AROUND.map(|step| cell.wrapping_add_signed(step))
}

/// Number of steps between two cells.
pub fn steps(a: usize, b: usize) -> usize {
    let along = (a % SIDE) as isize - (b % SIDE) as isize;
    let down = (a / SIDE) as isize - (b / SIDE) as isize;
    (along.unsigned_abs() + down.unsigned_abs() + (along + down).unsigned_abs()) / 2
}

/// The centre of a cell in hexagons' widths.
pub fn place(cell: usize) -> Place {
    let (along, row) = ((cell % SIDE) as f64, (cell / SIDE) as f64);
    [along + row / 2.0, row * ROW]
}

/// The cell around a place.
pub fn cell_at([x, y]: Place) -> usize {
    let row = (y / ROW).round();
    let along = (x - row / 2.0).round();
    let rough = (row as usize).clamp(4, SIDE - 5) * SIDE + (along as usize).clamp(4, SIDE - 5);
    let distance = |cell: usize| super::land::distance(place(cell), [x, y]);
    let near = around(rough).into_iter().min_by(|&a, &b| distance(a).total_cmp(&distance(b)));
    near.filter(|&cell| distance(cell) < distance(rough)).unwrap_or(rough)
}

/// The same, one after the other around it.
pub fn around_in_turn(cell: usize) -> [usize; 6] {
    let side = SIDE as isize;
    [1, side, side - 1, -1, -side, 1 - side].map(|step| cell.wrapping_add_signed(step))
}
