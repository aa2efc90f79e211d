//! A second opinion on the projection: the `proj4rs` library with the same seven parameters.

use geometry::projection::{bng_from_wgs84, wgs84_from_bng};
use proj4rs::Proj;
use proj4rs::transform::transform;
use proptest::prelude::*;

const BNG: &str = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy \
                   +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs";

proptest! {
    #[test]
    fn agrees_with_proj_within_a_centimetre(latitude in 49.8..55.9_f64, longitude in -6.5..1.9_f64) {
        let wgs84 = Proj::from_proj_string("+proj=longlat +datum=WGS84 +no_defs").expect("a projection");
        let bng = Proj::from_proj_string(BNG).expect("a projection");
        let mut place = (longitude.to_radians(), latitude.to_radians(), 0.0);
        transform(&wgs84, &bng, &mut place).expect("in England");
        let (easting, northing) = bng_from_wgs84(latitude, longitude);
        prop_assert!((easting - place.0).abs() < 0.01, "{} {}", easting, place.0);
        prop_assert!((northing - place.1).abs() < 0.01, "{} {}", northing, place.1);
    }

    #[test]
    fn leads_back_to_where_it_came_from(latitude in 49.8..55.9_f64, longitude in -6.5..1.9_f64) {
        let (easting, northing) = bng_from_wgs84(latitude, longitude);
        let back = wgs84_from_bng(easting, northing);
        prop_assert!((back.0 - latitude).abs() < 1e-7 && (back.1 - longitude).abs() < 1e-7, "{:?}", back);
    }

    #[test]
    fn gives_two_numbers_for_any_place(easting in -1e9..1e9_f64, northing in -1e9..1e9_f64) {
        let (latitude, longitude) = wgs84_from_bng(easting, northing);
        prop_assert!(latitude.is_finite() && longitude.is_finite());
    }
}

#[test]
fn finds_a_landmark() {
    // The Royal Observatory's meridian at Greenwich: TQ 388 773 by the map.
    let (easting, northing) = bng_from_wgs84(51.47781, -0.00147);
    assert!(
        (easting - 538_880.0).abs() < 60.0 && (northing - 177_320.0).abs() < 60.0,
        "{easting} {northing}"
    );
}

#[test]
fn survives_nonsense() {
    for (latitude, longitude) in
        [(f64::NAN, 0.0), (f64::INFINITY, 0.0), (90.0, 0.0), (-90.0, 180.0), (0.0, -180.0)]
    {
        let (easting, northing) = bng_from_wgs84(latitude, longitude);
        assert!(!(80_000.0..660_000.0).contains(&easting) || !(0.0..660_000.0).contains(&northing));
    }
}
