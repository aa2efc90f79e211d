//! Less detail, for a map that is not zoomed in as far.

use geometry::{Grid, Topology};

use super::mesh::{Arc, Point, turn};
use super::simplify::simplify;
use super::{Error, LEAST_LOOP};

/// The same areas on the same grid with less detail: points go whose triangle with their neighbours is less than this many
/// square metres. No area goes, and no two borders come to cross or touch.
///
/// Where a pixel is so many metres wide, three times its square is hardly seen.
///
/// # Errors
/// Never for a topology whose borders neither cross nor touch but in nodes, as derived ones are.
pub fn generalised(topology: &Topology, least_triangle: f64) -> Result<Topology, Error> {
    // Simplification works in metres.
    let unit = i64::from(topology.grid().metres_per_unit);
    let mut arcs: Vec<Arc> = topology
        .arcs()
        .map(|arc| Arc {
            points: arc.points.iter().map(|point| point.map(|value| i64::from(value) * unit)).collect(),
            left: arc.left,
            right: arc.right,
        })
        .collect();
    let thresholds = vec![least_triangle; arcs.len()];
    simplify(&mut arcs, &thresholds, LEAST_LOOP);
    let arcs: Vec<geometry::Arc> = arcs
        .into_iter()
        .map(|arc| geometry::Arc {
            points: arc.points.into_iter().map(|point| point.map(|value| (value / unit) as i32)).collect(),
            left: arc.left,
            right: arc.right,
        })
        .collect();
    Topology::new(topology.grid(), topology.codes().to_vec(), &arcs)
        .map_err(|error| Error::new(error.to_string()))
}

/// The same areas on a grid of `unit` metres. Arcs stay shared, so there are no gaps and no overlaps; rounding may let borders
/// touch, which is less than a pixel where this is drawn. Islets smaller than a square of the grid go.
/// A position of the new grid is one of the old grid's divided by the ratio of their units.
///
/// # Errors
/// When the grid is so wide that a whole area would go.
pub fn on_wider_grid(topology: &Topology, unit: u16) -> Result<Topology, Error> {
    let grid = topology.grid();
    let (metres, wide) = (i64::from(grid.metres_per_unit), i64::from(unit));
    let arcs: Vec<geometry::Arc> = topology
        .arcs()
        .filter_map(|arc| {
            let points = arc.points.iter().map(|point| point.map(|value| i64::from(value) * metres));
            let points = rounded(points, wide);
            // A loop without an inside, or a border without length.
            let is_loop = points.first() == points.last();
            let gone = points.len() < if is_loop { LEAST_LOOP } else { 2 };
            let points = points.iter().map(|point| point.map(|value| value as i32)).collect();
            (!gone).then_some(geometry::Arc { points, left: arc.left, right: arc.right })
        })
        .collect();
    let length = |units: u16| (i64::from(units) * metres + wide / 2).div_euclid(wide) as u16;
    let grid = Grid { width: length(grid.width), height: length(grid.height), metres_per_unit: unit, ..grid };
    Topology::new(grid, topology.codes().to_vec(), &arcs).map_err(|error| Error::new(error.to_string()))
}

/// The points on a grid of this unit, without repeats and without points that lie straight between their neighbours.
fn rounded(points: impl Iterator<Item = Point>, unit: i64) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        let point = point.map(|value| (value + unit / 2).div_euclid(unit));
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = kept[..]
            && turn(before, last, point) == 0
        {
            kept.pop();
        }
        if kept.last() != Some(&point) {
            kept.push(point);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use std::sync::Arc as Shared;

    use geometry::Tiling;

    use super::super::topology;
    use super::*;

    #[test]
    fn each_area_stays_and_keeps_its_size_about() {
        let fine = topology(include_str!("../../../../data/boundaries.topojson")).expect("sound");
        let coarse = generalised(&fine, 500_000.0)
            .and_then(|less| on_wider_grid(&less, 400))
            .expect("the grid is fine enough");
        assert_eq!(coarse.codes(), fine.codes());
        let groups: Vec<Vec<usize>> = (0..fine.codes().len()).map(|area| vec![area]).collect();
        let (fine, coarse) =
            (Tiling::new(&Shared::new(fine), &groups), Tiling::new(&Shared::new(coarse), &groups));
        for area in 0..groups.len() {
            let (before, after) = (fine.area(area), coarse.area(area));
            // A small town is a handful of the grid's squares; half a square kilometre is half a pixel of the picture.
            let off = (after - before).abs();
            assert!(off < before * 0.1 + 4.0, "{}: {before} and {after} km²", fine.topology().codes()[area]);
        }
        let points = |tiling: &Tiling| tiling.topology().arcs().map(|arc| arc.points.len()).sum::<usize>();
        assert!(points(&coarse) < points(&fine));
    }
}
