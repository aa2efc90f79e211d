//! Writing the derived TopoJSON.

use geometry::Grid;
use serde_json::{Value, json};

use super::councils::BaseCouncil;
use super::mesh::Arc;
use super::rings::polygons;
use super::{Error, OBJECT};

/// TopoJSON of these areas, one line a geometry and an arc, so that a change shows line by line; `source` is the line that
/// the licence asks for.
///
/// # Errors
/// When an area has no polygon.
pub fn topojson(source: &str, grid: &Grid, councils: &[BaseCouncil], arcs: &[Arc]) -> Result<String, Error> {
    let unit = i32::from(grid.metres_per_unit);
    let (east, south) =
        (grid.west + i32::from(grid.width) * unit, grid.north - i32::from(grid.height) * unit);
    let geometries: Vec<String> = councils
        .iter()
        .zip(0..)
        .map(|(council, area)| Ok(geometry(council, polygons(area, arcs))?.to_string()))
        .collect::<Result<_, Error>>()?;
    let lines: Vec<String> = arcs.iter().map(|arc| json!(deltas(arc)).to_string()).collect();
    Ok(format!(
        "{{\"type\":\"Topology\",\n\"source\":{},\n\"crs\":{},\n\"bbox\":{},\n\"transform\":{},\n\
         \"objects\":{{\"{OBJECT}\":{{\"type\":\"GeometryCollection\",\"geometries\":[\n{}\n]}}}},\n\
         \"arcs\":[\n{}\n]}}\n",
        json!(source),
        json!("British National Grid (EPSG:27700), metres"),
        json!([grid.west, south, east, grid.north]),
        json!({"scale": [unit, -unit], "translate": [grid.west, grid.north]}),
        geometries.join(",\n"),
        lines.join(",\n"),
    ))
}

fn geometry(council: &BaseCouncil, mut polygons: Vec<Vec<Vec<i64>>>) -> Result<Value, Error> {
    let properties = json!({"code": council.code, "name": council.name});
    match polygons.len() {
        0 => Err(Error::new(format!("{} has no area left: keep more detail.", council.name))),
        1 => Ok(json!({"type": "Polygon", "properties": properties, "arcs": polygons.remove(0)})),
        _ => Ok(json!({"type": "MultiPolygon", "properties": properties, "arcs": polygons})),
    }
}

/// The first point, then the steps from point to point, as TopoJSON's quantised arcs are written.
pub(super) fn deltas(arc: &Arc) -> Vec<[i64; 2]> {
    let mut here = [0, 0];
    let step = |&[x, y]: &[i64; 2]| {
        let step = [x - here[0], y - here[1]];
        here = [x, y];
        step
    };
    arc.points.iter().map(step).collect()
}
