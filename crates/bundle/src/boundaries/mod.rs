//! Boundaries: from the ONS's publications to `data/boundaries.topojson` and `data/boundaries-fine.topojson`, and from
//! there to the browser's bytes.
//!
//! # Deriving the file again
//! The ONS publishes the boundaries of all editions since 2014 as `output/topo.json` of the repository
//! <https://github.com/ONSvisual/uk-topojson> (object `ltla`, longitude and latitude, Open Government Licence v.3.0):
//! boundaries of 2016, super-generalised, merged for later years. Save that file, then
//! `cargo xtask derive-boundaries topo.json`. A cut of it with an object `local_authorities` does too. The file itself is
//! not part of this project; what is derived from it is, with the line that the licence asks for ([`SOURCE`]).
//!
//! 1. **Base areas** (`councils`): of the councils in `data/councils.csv`, the lower-tier and single-tier ones of 2009.
//!    Every later council, county and region is exactly a union of them, so all years and tiers share one set of arcs.
//! 2. **Projection** to British National Grid in whole metres ([`geometry::projection`]).
//! 3. **Islets** go (`pieces`), but no council does.
//! 4. **Arcs** between nodes, each once, with the area on either side (`mesh`).
//! 5. **Simplification** arc by arc (`simplify`), to the detail that the neighbouring areas need (`detail`).
//! 6. **The grid** (`snap`): whole hundreds of metres, as in a six-figure grid reference. At 700 pixels for the height of
//!    England a unit is a tenth of a pixel, in enlarged London half of one. Nothing crosses or touches but in nodes.
//! 7. **Contradictions** of the source go (`faces`), and the `geo` library judges what is left (`check`).
//!
//! The finer file is derived in the same way by `cargo xtask derive-fine-boundaries lad.json`, from the ONS's generalised
//! boundaries of 2013 as `json/administrative/eng/topo_lad.json` of the repository
//! <https://github.com/martinjc/UK-GeoJSON> has them (object `lad`). They were rounded to steps of some 60 metres, so
//! that rings pass points twice, and are taken apart there first (`loops`). Its grid has units of 50 metres and lies upon
//! the coarse one. The line that its licence asks for is [`FINE_SOURCE`].
//!
//! The same source always gives the same bytes.

mod check;
mod corner;
mod councils;
mod detail;
mod faces;
mod files;
mod generalise;
mod loops;
mod mesh;
mod parts;
mod pieces;
mod read;
mod rings;
mod simplify;
mod snap;
mod topojson;
mod unions;
mod write;

use std::fmt;

use detail::Detail;
use geometry::{Grid, Topology};
use mesh::{Arc, Segments};

pub use files::{BOUNDARIES, FINE_BOUNDARIES, coarse_topology, fine_topology};
pub use generalise::{generalised, on_wider_grid};
pub use parts::{Part, parts};
pub use unions::{Object, unions};

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

/// A loop keeps this many different points at least, if it has them.
const LEAST_LOOP: usize = 4;

/// What the licence asks to be said wherever the shapes for England as a whole are shown.
pub const SOURCE: &str = "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. \
                          Contains OS data © Crown copyright and database right 2016";

/// What the licence asks to be said wherever the finer shapes are shown.
pub const FINE_SOURCE: &str = "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. \
                               Contains Ordnance Survey, Office of National Statistics data © Crown copyright and \
                               database right 2016";

/// The name of the derived file's object.
const OBJECT: &str = "base_areas";

/// The text of `data/boundaries.topojson`, derived from the text of the ONS's publication. The same source always gives the
/// same text.
///
/// # Errors
/// When the source is no TopoJSON of the local authorities, or lacks one.
pub fn derive(source: &str) -> Result<String, Error> {
    derive_with(source, &detail::COUNTRY, None)
}

/// The text of `data/boundaries-fine.topojson`, derived from the text of the ONS's generalised boundaries of 2013. Its grid
/// lies upon the coarse one: the origin on one of its points, the unit a whole part of its unit.
///
/// # Errors
/// When the source is no TopoJSON of the local authorities, or lacks one.
pub fn derive_fine(source: &str, coarse: &Topology) -> Result<String, Error> {
    derive_with(source, &detail::COUNCIL, Some(coarse.grid()))
}

fn derive_with(source: &str, detail: &Detail, upon: Option<Grid>) -> Result<String, Error> {
    let councils = councils::base_councils()?;
    let features = topojson::features(&topojson::parse(source)?, &["local_authorities", "ltla", "lad"])?;
    let pieces = pieces::pieces(&councils, features, detail.mends_rounding)?;
    let areas = pieces::areas(&councils, &pieces);
    let thresholds: Vec<f64> =
        councils.iter().zip(&areas).map(|(council, &area)| (detail.threshold)(&council.code, area)).collect();
    let mut pieces = pieces::without_islets(pieces, &thresholds)?;
    if detail.mends_rounding {
        pieces = pieces::without_ponds(pieces, &thresholds)?;
    }
    let mut arcs = Segments::new(&pieces)?.into_arcs();
    let finest = |arc: &Arc| {
        let sides = [arc.left, arc.right].into_iter().flatten();
        sides.map(|area| thresholds[usize::from(area)]).fold(f64::INFINITY, f64::min)
    };
    let by_arc: Vec<f64> = arcs.iter().map(finest).collect();
    simplify::simplify(&mut arcs, &by_arc, LEAST_LOOP);
    let mut arcs = faces::agree(snap::snap(&arcs, detail.unit, LEAST_LOOP)?);
    let grid = corner::move_to_corner(&mut arcs, detail.unit, upon)?;
    // Joined anew, their order follows from the points on the grid alone.
    let arcs = Segments::of_arcs(&arcs).into_arcs();
    check::check(&councils, &arcs, detail.unit, &areas)?;
    write::topojson(detail.source, &grid, &councils, &arcs)
}

/// Packs the derived file's topology for the browser (see [`geometry::packed`]).
///
/// # Errors
/// When the text is not such a file as [`derive()`] writes.
pub fn pack(topojson_text: &str) -> Result<Vec<u8>, Error> {
    let topology = topology(topojson_text)?;
    geometry::packed::encode(&topology).map_err(|error| Error::new(error.to_string()))
}

/// The topology of a derived file.
///
/// # Errors
/// When the text is not such a file as [`derive()`] writes.
pub fn topology(topojson_text: &str) -> Result<Topology, Error> {
    read::topology(&topojson::parse(topojson_text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DERIVED: &str = include_str!("../../../../data/boundaries.topojson");

    const FINE: &str = include_str!("../../../../data/boundaries-fine.topojson");

    #[test]
    fn the_derived_files_are_as_they_would_be_written_again() {
        assert!(written_again(DERIVED, SOURCE) == DERIVED, "derive data/boundaries.topojson again");
        assert!(written_again(FINE, FINE_SOURCE) == FINE, "derive data/boundaries-fine.topojson again");
    }

    fn written_again(text: &str, source: &str) -> String {
        let topology = topology(text).expect("sound");
        let arcs: Vec<Arc> = topology
            .arcs()
            .map(|arc| Arc {
                points: arc.points.iter().map(|point| point.map(i64::from)).collect(),
                left: arc.left,
                right: arc.right,
            })
            .collect();
        let councils = councils::base_councils().expect("councils.csv is sound");
        write::topojson(source, &topology.grid(), &councils, &arcs).expect("sound")
    }

    #[test]
    fn the_licence_is_met() {
        assert!(DERIVED.contains(SOURCE) && FINE.contains(FINE_SOURCE));
    }

    #[test]
    fn a_source_without_all_councils_is_refused() {
        let empty = r#"{"objects": {"ltla": {"geometries": []}}, "arcs": []}"#;
        let error = derive(empty).expect_err("refused").to_string();
        assert!(error.starts_with("The source has no area E06000001 (Hartlepool)"), "{error}");
        assert!(pack("{}").is_err());
    }
}
