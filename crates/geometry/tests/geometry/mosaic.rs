//! Pictures of square tiles: areas whose every property can be counted.

use std::collections::BTreeMap;

use geometry::{Arc, Grid, Point, Topology};
use proptest::prelude::*;

/// Side of a tile in units.
pub const TILE: i32 = 10;

/// Rows of tiles; a tile has the number of its area or none.
#[derive(Clone, Debug)]
pub struct Mosaic {
    pub columns: usize,
    pub tiles: Vec<Option<u16>>,
}

impl Mosaic {
    /// A picture from text: a digit is an area, anything else is outside.
    pub fn from_rows(rows: &[&str]) -> Mosaic {
        let tiles = rows.concat().chars().map(|tile| tile.to_digit(10).map(|area| area as u16)).collect();
        Mosaic { columns: rows[0].len(), tiles }
    }

    pub fn rows(&self) -> usize {
        self.tiles.len() / self.columns
    }

    /// The area of a tile; none beyond the edge.
    pub fn at(&self, column: i32, row: i32) -> Option<u16> {
        let inside = (0..self.columns as i32).contains(&column) && (0..self.rows() as i32).contains(&row);
        inside.then(|| self.tiles[row as usize * self.columns + column as usize])?
    }

    pub fn areas(&self) -> usize {
        self.tiles.iter().flatten().max().map_or(0, |&most| usize::from(most) + 1)
    }

    /// Every edge between tiles of different areas, with what is left and right of it on the screen.
    fn edges(&self) -> Vec<Arc> {
        let mut edges = Vec::new();
        for row in 0..=self.rows() as i32 {
            for column in 0..=self.columns as i32 {
                let here = [column * TILE, row * TILE];
                let (above, below, before) =
                    (self.at(column, row - 1), self.at(column, row), self.at(column - 1, row));
                if above != below {
                    let east = [here[0] + TILE, here[1]];
                    edges.push(Arc { points: vec![here, east], left: above, right: below });
                }
                if before != below {
                    let south = [here[0], here[1] + TILE];
                    edges.push(Arc { points: vec![here, south], left: below, right: before });
                }
            }
        }
        edges
    }

    /// The picture's topology, with its edges joined where just two of them meet.
    pub fn topology(&self) -> Topology {
        let mut arcs = self.edges();
        let mut degree: BTreeMap<Point, usize> = BTreeMap::new();
        for point in arcs.iter().flat_map(|arc| &arc.points) {
            *degree.entry(*point).or_default() += 1;
        }
        for (&node, _) in degree.iter().filter(|(_, degree)| **degree == 2) {
            let ends: Vec<usize> = (0..arcs.len())
                .filter(|&arc| [arcs[arc].points.first(), arcs[arc].points.last()].contains(&Some(&node)))
                .collect();
            if let [one, other] = ends[..] {
                let second = leaving(arcs.swap_remove(other), node);
                let mut first = turned(leaving(arcs.swap_remove(one), node));
                first.points.extend_from_slice(&second.points[1..]);
                arcs.push(first);
            }
        }
        let codes = (0..self.areas()).map(|area| format!("E{:08}", 7_000_000 + 3 * area)).collect();
        let grid = Grid {
            width: (self.columns as i32 * TILE) as u16,
            height: (self.rows() as i32 * TILE) as u16,
            metres_per_unit: 100,
            west: 82_600,
            north: 657_600,
        };
        Topology::new(grid, codes, &arcs).expect("a picture is a topology")
    }
}

/// The arc walked the other way.
pub fn turned(mut arc: Arc) -> Arc {
    arc.points.reverse();
    Arc { points: arc.points, left: arc.right, right: arc.left }
}

fn leaving(arc: Arc, node: Point) -> Arc {
    if arc.points[0] == node { arc } else { turned(arc) }
}

/// Random pictures in which every area has a tile at least.
pub fn mosaics() -> impl Strategy<Value = Mosaic> {
    (1..9_usize, 1..7_usize, 1..9_u16).prop_flat_map(|(columns, rows, areas)| {
        proptest::collection::vec(proptest::option::weighted(0.8, 0..areas), columns * rows).prop_map(
            move |mut tiles| {
                let mut used: Vec<u16> = tiles.iter().flatten().copied().collect();
                used.sort_unstable();
                used.dedup();
                // Numbers without a gap.
                for tile in tiles.iter_mut().flatten() {
                    *tile = used.partition_point(|&area| area < *tile) as u16;
                }
                Mosaic { columns, tiles }
            },
        )
    })
}
