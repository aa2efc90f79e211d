//! What is found as GeoJSON: each arrangement with the land of its councils.

use ::geojson::feature::Id;
use ::geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, JsonValue};

use super::shapes::Projector;
use super::{Found, citation, filters, json};
use crate::map::land::Land;
use crate::words;

/// What is found as a GeoJSON collection of features (RFC 7946), one an arrangement, ascending by id.
///
/// A feature's geometry is a MultiPolygon of the land that its councils cover together in the year that is asked about, in
/// longitude and latitude (WGS 84) with five decimals; null where none of them has any. Its properties are those of
/// [`json::to_json`], and the names of councils. Title, edition, licence, credits and filters stand beside the features.
pub fn to_geojson(found: &Found, land: &Land) -> String {
    let register = found.register;
    let projector = Projector::new(land);
    let mut features = Vec::new();
    for arrangement in found.arrangements() {
        let members = found.members(arrangement);
        let ground = projector.ground(members);
        let geometry = (!ground.0.is_empty()).then(|| Geometry::new(GeometryValue::from(&ground)));
        let mut properties = match serde_json::to_value(json::arrangement(found, arrangement)) {
            Ok(JsonValue::Object(properties)) => properties,
            _ => JsonObject::new(),
        };
        let names = members.iter().map(|council| JsonValue::from(register.council(*council).name.as_str()));
        properties.insert("council_names".to_owned(), names.collect());
        let id = Id::String(register.arrangement(arrangement).id.clone());
        features.push(Feature { geometry, id: Some(id), properties: Some(properties), ..Feature::default() });
    }
    let mut about = JsonObject::new();
    for (key, value) in [
        ("title", JsonValue::from(citation::TITLE)),
        ("edition", JsonValue::from(register.package().version.as_str())),
        ("licence", JsonValue::from(citation::LICENCE_LINK)),
        ("attribution", JsonValue::from(words::CREDITS)),
        ("filters", JsonValue::from(filters::lines(register, found.query))),
    ] {
        about.insert(key.to_owned(), value);
    }
    FeatureCollection { bbox: None, features, foreign_members: Some(about) }.to_string()
}
