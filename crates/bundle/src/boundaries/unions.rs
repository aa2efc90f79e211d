//! TopoJSON of unions of base areas: the councils' shapes in the form that other map libraries read.

use geometry::Topology;
use serde_json::{Value, json};

use super::Error;
use super::mesh::Arc;
use super::rings::polygons;

/// An object of a TopoJSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name in the file.
    pub name: String,
    /// The id of each shape, and the base areas that it is made of. Shapes may overlap.
    pub shapes: Vec<(String, Vec<usize>)>,
}

/// A TopoJSON file with these objects over the topology's arcs, without a space in it.
///
/// Positions are in units of the topology's grid, `y` pointing down, so that they can be drawn as they are; arcs are
/// written as steps, as quantised TopoJSON has them. Shapes have an `id` and no properties.
///
/// # Errors
/// When a shape has no base area.
pub fn unions(topology: &Topology, objects: &[Object]) -> Result<String, Error> {
    let sides: Vec<[Option<u16>; 2]> = topology.arcs().map(|arc| [arc.left, arc.right]).collect();
    let mut arcs: Vec<Arc> = topology
        .arcs()
        .map(|arc| Arc {
            points: arc.points.iter().map(|point| point.map(i64::from)).collect(),
            left: None,
            right: None,
        })
        .collect();
    let mut written = serde_json::Map::new();
    for object in objects {
        let mut geometries = Vec::new();
        for (id, areas) in &object.shapes {
            outline(&mut arcs, &sides, areas);
            geometries.push(geometry(id, polygons(INSIDE, &arcs))?);
        }
        let collection = json!({"type": "GeometryCollection", "geometries": geometries});
        written.insert(object.name.clone(), collection);
    }
    let steps: Vec<Vec<[i64; 2]>> = arcs.iter().map(super::write::deltas).collect();
    let transform = json!({"scale": [1, 1], "translate": [0, 0]});
    Ok(json!({"type": "Topology", "transform": transform, "objects": written, "arcs": steps}).to_string())
}

/// The label of what belongs to a shape.
const INSIDE: u16 = 0;

/// Labels the arcs around these areas; those within and those elsewhere get no label.
fn outline(arcs: &mut [Arc], sides: &[[Option<u16>; 2]], areas: &[usize]) {
    let inside = |area: Option<u16>| area.is_some_and(|area| areas.contains(&usize::from(area)));
    for (arc, [left, right]) in arcs.iter_mut().zip(sides) {
        let [left, right] = [inside(*left), inside(*right)];
        arc.left = (left && !right).then_some(INSIDE);
        arc.right = (right && !left).then_some(INSIDE);
    }
}

fn geometry(id: &str, mut polygons: Vec<Vec<Vec<i64>>>) -> Result<Value, Error> {
    match polygons.len() {
        0 => Err(Error::new(format!("{id} has no base area: it cannot be drawn."))),
        1 => Ok(json!({"type": "Polygon", "id": id, "arcs": polygons.remove(0)})),
        _ => Ok(json!({"type": "MultiPolygon", "id": id, "arcs": polygons})),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc as Shared;

    const DERIVED: &str = include_str!("../../../../data/boundaries.topojson");

    /// Twice the signed area of a geometry, and the number of its rings, read as any reader of TopoJSON would.
    fn twice_area(file: &Value, geometry: &Value) -> (i64, usize) {
        let arcs = file["arcs"].as_array().expect("arcs");
        let number = |value: &Value| value.as_i64().expect("a number");
        let points = |arc: i64| {
            let steps = arcs[usize::try_from(arc).unwrap_or(!arc as usize)].as_array().expect("steps");
            let mut here = [0, 0];
            let mut points: Vec<[i64; 2]> = Vec::new();
            for step in steps {
                here = [here[0] + number(&step[0]), here[1] + number(&step[1])];
                points.push(here);
            }
            if arc < 0 {
                points.reverse();
            }
            points
        };
        let polygons = match geometry["type"].as_str() {
            Some("Polygon") => vec![geometry["arcs"].clone()],
            _ => geometry["arcs"].as_array().expect("polygons").clone(),
        };
        let (mut sum, mut rings) = (0, 0);
        for ring in polygons.iter().flat_map(|polygon| polygon.as_array().expect("rings")) {
            rings += 1;
            let walk: Vec<[i64; 2]> =
                ring.as_array().expect("arcs").iter().flat_map(|arc| points(number(arc))).collect();
            assert_eq!(walk.first(), walk.last(), "a ring is closed");
            sum += walk.windows(2).map(|pair| pair[0][0] * pair[1][1] - pair[0][1] * pair[1][0]).sum::<i64>();
        }
        (sum, rings)
    }

    #[test]
    fn unions_cover_what_their_areas_cover_and_share_arcs() {
        let topology = Shared::new(super::super::topology(DERIVED).expect("sound"));
        let areas: Vec<usize> = (0..40).collect();
        let single = areas.iter().map(|area| (area.to_string(), vec![*area])).collect();
        let objects = [
            Object { name: "single".to_owned(), shapes: single },
            Object { name: "together".to_owned(), shapes: vec![("all".to_owned(), areas.clone())] },
        ];
        let file: Value =
            serde_json::from_str(&unions(&topology, &objects).expect("sound")).expect("it is JSON");
        let geometries = |name: &str| file["objects"][name]["geometries"].as_array().expect("a list").clone();
        let singles: i64 = geometries("single").iter().map(|shape| twice_area(&file, shape).0).sum();
        let (together, rings) = twice_area(&file, &geometries("together")[0]);
        assert_eq!(singles, together);
        let tiling = geometry::Tiling::new(&topology, &[areas]);
        assert_eq!(rings, tiling.path(0).matches('z').count(), "as many rings as the map draws");
        assert_eq!(file["arcs"].as_array().map(Vec::len), Some(topology.arcs().count()));
    }

    #[test]
    fn a_shape_of_nothing_is_refused() {
        let topology = super::super::topology(DERIVED).expect("sound");
        let nothing = Object { name: "a".to_owned(), shapes: vec![("E06000000".to_owned(), Vec::new())] };
        let error = unions(&topology, &[nothing]).expect_err("refused").to_string();
        assert_eq!(error, "E06000000 has no base area: it cannot be drawn.");
    }
}
