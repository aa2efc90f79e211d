//! The derived files in the data's folder.

use std::path::Path;

use geometry::Topology;

use super::{Error, topology};

/// Name of the file of shapes for England as a whole.
pub const BOUNDARIES: &str = "boundaries.topojson";

/// Name of the file of finer shapes, for a council with its neighbours.
pub const FINE_BOUNDARIES: &str = "boundaries-fine.topojson";

/// The shapes for England as a whole, from `boundaries.topojson` in the data's folder.
///
/// # Errors
/// When the file cannot be read, or is not as [`super::derive()`] writes it; the sentence names it.
pub fn coarse_topology(folder: &Path) -> Result<Topology, Error> {
    read(&folder.join(BOUNDARIES))
}

/// The finer shapes, from `boundaries-fine.topojson` in the data's folder: the same codes in the same order as
/// [`coarse_topology`] has, the same neighbours, on a grid that lies upon the coarse one
/// ([`geometry::Grid::scale_to`]).
///
/// # Errors
/// When the file cannot be read, or is not as [`super::derive_fine()`] writes it; the sentence names it.
pub fn fine_topology(folder: &Path) -> Result<Topology, Error> {
    read(&folder.join(FINE_BOUNDARIES))
}

fn read(path: &Path) -> Result<Topology, Error> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Error::new(format!("{} cannot be read: {error}.", path.display())))?;
    topology(&text).map_err(|error| Error::new(format!("{}: {error}", path.display())))
}
