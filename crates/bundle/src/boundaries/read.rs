//! Reading the derived TopoJSON.

use geometry::{Grid, Topology};
use serde_json::Value;

use super::mesh::{Piece, Segments};
use super::{Error, OBJECT, topojson};

/// The topology of a derived file.
///
/// # Errors
/// When the file is not as [`super::derive()`] writes it.
pub fn topology(file: &Value) -> Result<Topology, Error> {
    let grid = grid(file).ok_or_else(|| {
        Error::new("The file has no `transform` and `bbox` in whole metres: derive it again.")
    })?;
    let mut features = topojson::features(file, &[OBJECT])?;
    features.sort_by(|a, b| a.code.cmp(&b.code));
    let to_grid = |[easting, northing]: [f64; 2]| {
        let (x, y) = grid.from_bng(easting, northing);
        [x.round() as i64, y.round() as i64]
    };
    let mut pieces = Vec::new();
    for (area, feature) in (0..).zip(&features) {
        for polygon in &feature.polygons {
            let rings = polygon.iter().map(|ring| ring.iter().copied().map(to_grid).collect()).collect();
            pieces.push(Piece { area, rings });
        }
    }
    let arcs: Vec<geometry::Arc> = Segments::new(&pieces)?
        .into_arcs()
        .into_iter()
        .map(|arc| geometry::Arc {
            points: arc.points.iter().map(|point| point.map(|value| value as i32)).collect(),
            left: arc.left,
            right: arc.right,
        })
        .collect();
    let codes = features.into_iter().map(|feature| feature.code).collect();
    Topology::new(grid, codes, &arcs).map_err(|error| Error::new(error.to_string()))
}

fn grid(file: &Value) -> Option<Grid> {
    let number = |value: &Value, index: usize| value.get(index)?.as_i64();
    let (transform, bbox) = (&file["transform"], &file["bbox"]);
    let unit = number(&transform["scale"], 0)?;
    let [west, south, east, north] = [number(bbox, 0)?, number(bbox, 1)?, number(bbox, 2)?, number(bbox, 3)?];
    Some(Grid {
        width: u16::try_from((east - west).checked_div(unit)?).ok()?,
        height: u16::try_from((north - south).checked_div(unit)?).ok()?,
        metres_per_unit: u16::try_from(unit).ok()?,
        west: i32::try_from(west).ok()?,
        north: i32::try_from(north).ok()?,
    })
}
