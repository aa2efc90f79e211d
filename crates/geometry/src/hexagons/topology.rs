//! Hexagons as a topology, so that all that is drawn and looked up on boundaries works on them as well.

use super::{Cell, Layout};
use crate::grid::{Grid, Point};
use crate::topology::{Arc, Topology, TopologyError};

/// The neighbours of a cell, each beyond the side that ends at the corner of the same number: columns and rows away.
const BEYOND: [[i32; 2]; 6] = [[-1, -1], [1, -1], [2, 0], [1, 1], [-1, 1], [-2, 0]];

impl Layout {
    /// These cells as base areas on the map's grid, in their order: each side of a hexagon is one arc, shared by the two
    /// hexagons beside it. `codes` are the areas' codes, one a cell.
    ///
    /// # Errors
    /// When the codes are not sorted, there is not one for each cell, or a cell leaves the grid.
    pub fn topology(
        &self,
        grid: Grid,
        cells: &[Cell],
        codes: Vec<String>,
    ) -> Result<Topology, TopologyError> {
        if codes.len() != cells.len() {
            return Err(TopologyError("The hexagons need one code each."));
        }
        let mut arcs = Vec::with_capacity(4 * cells.len());
        for (number, cell) in cells.iter().enumerate() {
            let corners = self.corners(*cell);
            for (end, [columns, rows]) in BEYOND.into_iter().enumerate() {
                let place = [i32::from(cell.column) + columns, i32::from(cell.row) + rows];
                let beside =
                    cells.iter().position(|other| [i32::from(other.column), i32::from(other.row)] == place);
                // The side between two cells is the earlier one's.
                if beside.is_none_or(|beside| beside > number) {
                    arcs.push(Arc {
                        points: vec![corners[(end + 5) % 6], corners[end]],
                        left: beside.map(|beside| beside as u16),
                        right: Some(number as u16),
                    });
                }
            }
        }
        Topology::of_closed(grid, codes, &arcs)
    }

    /// The corners of a cell, from the uppermost on with the clock.
    pub(crate) fn corners(&self, cell: Cell) -> [Point; 6] {
        let (x, y) = self.centre(cell);
        let (width, quarter) = (i32::from(self.half_width), i32::from(self.quarter_height));
        [
            [x, y - 2 * quarter],
            [x + width, y - quarter],
            [x + width, y + quarter],
            [x, y + 2 * quarter],
            [x - width, y + quarter],
            [x - width, y - quarter],
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tiling;

    fn layout() -> Layout {
        Layout { half_width: 10, quarter_height: 6, left: 20, top: 20, periods: Vec::new() }
    }

    fn codes(count: usize) -> Vec<String> {
        (0..count).map(|at| format!("E0000000{at}")).collect()
    }

    const GRID: Grid = Grid { width: 200, height: 200, metres_per_unit: 100, west: 0, north: 0 };

    #[test]
    fn hexagons_share_their_sides_and_close() {
        // Two rows: 0 and 1 side by side, 2 below between them, 3 alone.
        let cells = [(2, 0), (4, 0), (3, 1), (9, 3)].map(|(column, row)| Cell { council: 0, column, row });
        let topology = layout().topology(GRID, &cells, codes(4)).expect("a topology");
        let arcs: Vec<Arc> = topology.arcs().collect();
        assert_eq!(arcs.len(), 4 * 6 - 3, "three sides are shared");
        Topology::new(GRID, codes(4), &arcs).expect("each hexagon closes");
        let tiling = Tiling::new(&topology.into(), &[vec![0], vec![1], vec![2], vec![3]]);
        assert_eq!(tiling.neighbours(0), [1, 2]);
        assert_eq!(tiling.neighbours(3), []);
        let (x, y) = tiling.label_point(2).expect("a label point");
        assert!((x - 50.0).abs() < 1.0 && (y - 38.0).abs() < 1.0, "{x} {y}");
        assert_eq!(tiling.locate(60.0, 20.0), Some(1));
    }

    #[test]
    fn a_cell_off_the_grid_is_an_error() {
        let cells = [Cell { council: 0, column: 100, row: 0 }];
        assert!(layout().topology(GRID, &cells, codes(1)).is_err());
        assert!(layout().topology(GRID, &cells, Vec::new()).is_err());
    }
}
