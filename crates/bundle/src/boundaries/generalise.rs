//! Less detail, for a map that is not zoomed in as far.

use geometry::Topology;

use super::mesh::Arc;
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
