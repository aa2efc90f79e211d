//! Cells and where they are on the map's grid.

use crate::grid::Bounds;
use crate::path::PathWriter;

/// The hexagon of a council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Position of the council's code in [`super::Hexagons::codes`].
    pub council: u16,
    /// From the west, in half hexagons.
    pub column: u16,
    /// From the north; odd where the column is.
    pub row: u16,
}

/// The cells of the years from one reorganisation to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first year of these councils; the next period's ends it.
    pub first_year: u16,
    /// One a council, ascending by council.
    pub cells: Vec<Cell>,
}

/// The hexagons of one tier: all periods on one lattice, in the units of the map's grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Half of a hexagon's width.
    pub half_width: u16,
    /// A quarter of a hexagon's height; a row is three of them.
    pub quarter_height: u16,
    /// The `x` of column 0.
    pub left: u16,
    /// The `y` of row 0.
    pub top: u16,
    /// At least one; first years ascend.
    pub periods: Vec<Period>,
}

impl Layout {
    /// The cells of a year, ascending by council; those of the first period for earlier years.
    pub fn cells(&self, year: i32) -> &[Cell] {
        let mut periods = self.periods.iter().rev();
        let period = periods.find(|period| i32::from(period.first_year) <= year).or(self.periods.first());
        period.map_or(&[], |period| &period.cells)
    }

    /// The centre of a cell.
    pub fn centre(&self, cell: Cell) -> (i32, i32) {
        let x = i32::from(self.left) + i32::from(cell.column) * i32::from(self.half_width);
        let y = i32::from(self.top) + i32::from(cell.row) * 3 * i32::from(self.quarter_height);
        (x, y)
    }

    /// The smallest upright rectangle around a cell.
    pub fn bounds(&self, cell: Cell) -> Bounds {
        let (x, y) = self.centre(cell);
        let (width, height) = (i32::from(self.half_width), 2 * i32::from(self.quarter_height));
        Bounds { left: x - width, top: y - height, right: x + width, bottom: y + height }
    }

    /// SVG path data of a cell: a closed hexagon, of whole numbers. Neighbours share their corners exactly.
    pub fn path(&self, cell: Cell) -> String {
        let mut writer = PathWriter::default();
        for (at, corner) in self.corners(cell).into_iter().enumerate() {
            if at == 0 { writer.move_to(corner) } else { writer.line_to(corner) }
        }
        writer.close();
        writer.finish()
    }
}
