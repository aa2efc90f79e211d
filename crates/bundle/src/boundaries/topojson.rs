//! Reading TopoJSON (<https://github.com/topojson/topojson-specification>), as much of it as is needed here.

use serde_json::Value;

use super::Error;

/// The property that holds an area's code: in our own files, in the ONS's of all editions, in its file of 2013.
const CODES: [&str; 3] = ["code", "areacd", "LAD13CD"];

/// An area of the file: its code and polygons. A polygon is an outer ring, then holes; rings are closed.
pub struct Feature {
    /// GSS code.
    pub code: String,
    /// Polygons of rings of positions.
    pub polygons: Vec<Vec<Vec<[f64; 2]>>>,
}

/// The text as JSON.
///
/// # Errors
/// When it is none.
pub fn parse(text: &str) -> Result<Value, Error> {
    serde_json::from_str(text)
        .map_err(|error| Error::new(format!("The file is no JSON: {error}. Give a TopoJSON file.")))
}

/// All areas of the first of these objects that the file has.
///
/// # Errors
/// When the file is no TopoJSON, or lacks what is said above.
pub fn features(file: &Value, objects: &[&str]) -> Result<Vec<Feature>, Error> {
    let object = objects.iter().find_map(|name| file["objects"].get(name)).ok_or_else(|| {
        Error::new(format!("The file has no object {}. Give a file that has one.", objects.join(" or ")))
    })?;
    let arcs =
        read_arcs(file).ok_or_else(|| Error::new("The file's arcs are not as TopoJSON wants them."))?;
    let geometries =
        object["geometries"].as_array().ok_or_else(|| Error::new("The object has no geometries."))?;
    geometries
        .iter()
        .map(|geometry| {
            let properties = &geometry["properties"];
            let code = CODES.iter().find_map(|name| properties[name].as_str()).unwrap_or_default();
            let polygons = read_polygons(geometry, &arcs)
                .ok_or_else(|| Error::new(format!("Area {code:?} is no polygon of the file's arcs.")))?;
            Ok(Feature { code: code.to_owned(), polygons })
        })
        .collect()
}

/// The file's arcs as positions.
fn read_arcs(file: &Value) -> Option<Vec<Vec<[f64; 2]>>> {
    let pair = |value: &Value| Some([value.get(0)?.as_f64()?, value.get(1)?.as_f64()?]);
    let transform = &file["transform"];
    let quantised = !transform.is_null();
    let scale = if quantised { pair(&transform["scale"])? } else { [1.0, 1.0] };
    let translate = if quantised { pair(&transform["translate"])? } else { [0.0, 0.0] };
    let read_arc = |arc: &Value| {
        let mut here = [0.0, 0.0];
        let positions = arc.as_array()?.iter().map(|step| {
            let [x, y] = pair(step)?;
            here = if quantised { [here[0] + x, here[1] + y] } else { [x, y] };
            Some([here[0] * scale[0] + translate[0], here[1] * scale[1] + translate[1]])
        });
        positions.collect()
    };
    file["arcs"].as_array()?.iter().map(read_arc).collect()
}

fn read_polygons(geometry: &Value, arcs: &[Vec<[f64; 2]>]) -> Option<Vec<Vec<Vec<[f64; 2]>>>> {
    let read_ring = |ring: &Value| {
        let mut positions: Vec<[f64; 2]> = Vec::new();
        for number in ring.as_array()? {
            let number = number.as_i64()?;
            let index = if number < 0 { !number } else { number };
            let mut arc = arcs.get(usize::try_from(index).ok()?)?.clone();
            if number < 0 {
                arc.reverse();
            }
            // The first position of an arc repeats the last of the arc before.
            positions.pop();
            positions.extend(arc);
        }
        (positions.len() > 3 && positions.first() == positions.last()).then_some(positions)
    };
    let read_polygon =
        |polygon: &Value| polygon.as_array()?.iter().map(read_ring).collect::<Option<Vec<_>>>();
    match geometry["type"].as_str()? {
        "Polygon" => Some(vec![read_polygon(&geometry["arcs"])?]),
        "MultiPolygon" => geometry["arcs"].as_array()?.iter().map(read_polygon).collect(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{"type": "Topology", "transform": {"scale": [0.5, 2], "translate": [10, 20]},
        "objects": {"ltla": {"type": "GeometryCollection", "geometries": [
            {"type": "Polygon", "arcs": [[0, -2]], "properties": {"areacd": "E06000001"}},
            {"type": "MultiPolygon", "arcs": [[[1, -1]]], "properties": {"code": "E06000002"}}]}},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [-2, 1], [4, 1]]]}"#;

    #[test]
    fn reads_arcs_forwards_and_backwards() {
        let features = features(&parse(FILE).expect("JSON"), &["local_authorities", "ltla"]).expect("sound");
        assert_eq!(features[0].code, "E06000001");
        let ring = [[10.0, 20.0], [11.0, 20.0], [11.0, 24.0], [9.0, 22.0], [10.0, 20.0]];
        assert_eq!(features[0].polygons, [[ring]]);
        assert_eq!((features[1].code.as_str(), features[1].polygons.len()), ("E06000002", 1));
    }

    #[test]
    fn says_what_is_wrong() {
        let read = |text: &str| {
            parse(text).and_then(|file| features(&file, &["ltla"])).err().expect("refused").to_string()
        };
        assert!(read("oops").starts_with("The file is no JSON:"));
        assert_eq!(read("{}"), "The file has no object ltla. Give a file that has one.");
        assert_eq!(
            read(&FILE.replace("\"arcs\": [[[0, 0], [2", "\"x\": [[[0, 0], [2")),
            "The file's arcs are not as TopoJSON wants them."
        );
        assert_eq!(
            read(&FILE.replace("[0, -2]", "[0, 9]")),
            "Area \"E06000001\" is no polygon of the file's arcs."
        );
        assert_eq!(
            read(&FILE.replace("[0, -2]", "[0]")),
            "Area \"E06000001\" is no polygon of the file's arcs."
        );
    }
}
