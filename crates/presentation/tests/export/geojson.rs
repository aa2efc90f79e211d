//! GeoJSON, parsed back and measured by `geo`.

use ::geojson::{FeatureCollection, GeoJson};
use geo::algorithm::Validation as _;
use geo::winding_order::Winding as _;
use geo::{Area as _, MapCoords as _, MultiPolygon};
use geometry::Tiling;
use geometry::projection::bng_from_wgs84;
use model::Query;
use presentation::export::geojson::to_geojson;

use crate::real::{atlas, council, register, services, with_found};

fn collection(text: &str) -> FeatureCollection {
    match text.parse().expect("GeoJSON") {
        GeoJson::FeatureCollection(collection) => collection,
        _ => panic!("no collection"),
    }
}

#[test]
fn each_arrangement_has_the_land_of_its_councils() {
    let atlas = atlas();
    let query = Query { year: Some(2015), ..services(&["audit", "waste-recycling", "senior-management"]) };
    with_found(&query, None, |found| {
        let collection = collection(&to_geojson(found, &atlas.land));
        let arrangements = found.arrangements();
        assert_eq!(collection.features.len(), arrangements.len());
        assert!(arrangements.len() > 30);
        for (feature, arrangement) in collection.features.into_iter().zip(arrangements) {
            let id = register().arrangement(arrangement).id.clone();
            let shape: MultiPolygon<f64> = feature.geometry.expect("land").try_into().expect("polygons");
            assert!(shape.is_valid(), "{id}");
            for polygon in &shape {
                assert!(polygon.exterior().is_ccw(), "{id}");
                assert!(polygon.interiors().iter().all(|hole| hole.is_cw()), "{id}");
            }
            // On the National Grid again, it is as large as the map's own shapes.
            let metres = shape.map_coords(|at| bng_from_wgs84(at.y, at.x).into());
            let mut areas: Vec<usize> = Vec::new();
            for council in found.members(arrangement) {
                areas.extend_from_slice(atlas.land.base_areas(*council));
            }
            let on_map = Tiling::new(atlas.land.topology(), &[areas]).area(0);
            let square_kilometres = metres.unsigned_area() / 1e6;
            assert!((square_kilometres / on_map - 1.0).abs() < 0.001, "{id}: {square_kilometres} {on_map}");
        }
    });
}

#[test]
fn a_council_lies_where_it_is() {
    let atlas = atlas();
    with_found(&services(&["building-control"]), Some(council("E07000008")), |found| {
        let text = to_geojson(found, &atlas.land);
        let collection = collection(&text);
        let about = collection.foreign_members.as_ref().expect("about it");
        assert_eq!(about["filters"][0], "Services: Building control");
        let shape: MultiPolygon<f64> =
            collection.features[0].geometry.clone().expect("land").try_into().expect("polygons");
        // The Guildhall of Cambridge, in longitude and latitude.
        use geo::Contains as _;
        assert!(shape.contains(&geo::Point::new(0.1194, 52.2049)));
        // Five decimals, and no more.
        for number in text.split(['[', ']', ',']).filter(|part| part.parse::<f64>().is_ok()) {
            assert!(number.split('.').nth(1).is_none_or(|decimals| decimals.len() <= 5), "{number}");
        }
    });
}
