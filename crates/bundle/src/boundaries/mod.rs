//! Boundaries: from the ONS's publication to `data/boundaries.topojson`, and from there to the bytes that the browser gets.

mod councils;
mod detail;
mod mesh;
mod pieces;
mod read;
mod rings;
mod simplify;
mod snap;
mod topojson;
mod write;

use std::fmt;

use geometry::{Grid, Topology};
use mesh::{Arc, Segments};

/// Why boundaries cannot be derived or packed: a sentence that tells what to do.
#[derive(Debug)]
pub struct Error(String);

impl Error {
    fn new(sentence: impl Into<String>) -> Error {
        Error(sentence.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Length of a unit of the derived file's grid, in metres.
const UNIT: i64 = 100;

/// A loop keeps this many different points at least.
const LEAST_LOOP: usize = 4;

/// What the licence asks to be said wherever the shapes are shown.
pub const SOURCE: &str = "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. \
                          Contains OS data © Crown copyright and database right 2016";

/// The name of the derived file's object.
const OBJECT: &str = "base_areas";

/// Derives `data/boundaries.topojson` from the ONS's publication.
///
/// # Errors
/// When the source is no TopoJSON of the local authorities, or lacks one.
pub fn derive(source: &str) -> Result<String, Error> {
    let councils = councils::base_councils()?;
    let features = topojson::features(&topojson::parse(source)?, &["local_authorities", "ltla"])?;
    let pieces = pieces::pieces(&councils, features)?;
    let areas = pieces::areas(&councils, &pieces);
    let thresholds: Vec<f64> =
        councils.iter().zip(&areas).map(|(council, &area)| detail::threshold(&council.code, area)).collect();
    let pieces = pieces::without_islets(pieces, &thresholds)?;
    let mut arcs = Segments::new(&pieces)?.into_arcs();
    let finest = |arc: &Arc| {
        let sides = [arc.left, arc.right].into_iter().flatten();
        sides.map(|area| thresholds[usize::from(area)]).fold(f64::INFINITY, f64::min)
    };
    let by_arc: Vec<f64> = arcs.iter().map(finest).collect();
    simplify::simplify(&mut arcs, &by_arc, LEAST_LOOP);
    let mut arcs = snap::snap(&arcs, UNIT, LEAST_LOOP)?;
    let grid = move_to_corner(&mut arcs)?;
    write::topojson(&grid, &councils, &arcs)
}

/// Packs the derived file's topology for the browser (see [`geometry::packed`]).
///
/// # Errors
/// When the text is not such a file as [`derive`] writes.
pub fn pack(topojson_text: &str) -> Result<Vec<u8>, Error> {
    let topology = topology(topojson_text)?;
    geometry::packed::encode(&topology).map_err(|error| Error::new(error.to_string()))
}

/// The topology of a derived file.
///
/// # Errors
/// When the text is not such a file as [`derive`] writes.
pub fn topology(topojson_text: &str) -> Result<Topology, Error> {
    read::topology(&topojson::parse(topojson_text)?)
}

/// Moves all points, given in whole units of British National Grid, so that they just fit the grid that is returned.
fn move_to_corner(arcs: &mut [Arc]) -> Result<Grid, Error> {
    let all = || arcs.iter().flat_map(|arc| arc.points.iter());
    let least = [0, 1].map(|axis| all().map(|point| point[axis]).min().unwrap_or_default());
    let most = [0, 1].map(|axis| all().map(|point| point[axis]).max().unwrap_or_default());
    for point in arcs.iter_mut().flat_map(|arc| arc.points.iter_mut()) {
        *point = [point[0] - least[0], point[1] - least[1]];
    }
    let too_large = || Error::new("The shapes are too large for the grid: choose a coarser one.");
    let fits = |axis: usize| u16::try_from(most[axis] - least[axis]).map_err(|_| too_large());
    Ok(Grid {
        width: fits(0)?,
        height: fits(1)?,
        metres_per_unit: UNIT as u16,
        west: (least[0] * UNIT) as i32,
        north: (-least[1] * UNIT) as i32,
    })
}
