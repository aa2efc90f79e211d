//! From latitude and longitude to British National Grid, and back.

/// An ellipsoid: half axes in metres.
struct Ellipsoid {
    a: f64,
    b: f64,
}

impl Ellipsoid {
    const fn squared_eccentricity(&self) -> f64 {
        1.0 - self.b * self.b / (self.a * self.a)
    }

    /// Radius of curvature across the meridian, in metres.
    fn nu(&self, sin_latitude: f64) -> f64 {
        self.a / (1.0 - self.squared_eccentricity() * sin_latitude * sin_latitude).sqrt()
    }
}

const WGS84: Ellipsoid = Ellipsoid { a: 6_378_137.0, b: 6_356_752.314_140 };
const AIRY_1830: Ellipsoid = Ellipsoid { a: 6_377_563.396, b: 6_356_256.909 };

/// Easting and northing in metres of a place in Great Britain; latitude and longitude in degrees, WGS 84, as the
/// browser's geolocation gives them.
///
/// Within about 5 m of Ordnance Survey's exact transformation (OSTN15), which needs a table of megabytes; the shapes here
/// are a hundred metres coarse. By formulas of Ordnance Survey, *A guide to coordinate systems in Great Britain*: the
/// seven-parameter (Helmert) transformation of section 6.6, then the transverse Mercator projection of annexe C.1. Far
/// from Great Britain the result is of no use, but always a number or NaN.
pub fn bng_from_wgs84(latitude: f64, longitude: f64) -> (f64, f64) {
    let (latitude, longitude) = osgb36_from_wgs84(latitude.to_radians(), longitude.to_radians());
    national_grid(latitude, longitude)
}

/// Latitude and longitude in degrees (WGS 84) of a place in Great Britain; easting and northing in metres. The inverse of
/// [`bng_from_wgs84`], to within a millimetre, and so as exact as that.
///
/// Found by walking: a place is guessed, and moved by what its easting and northing are off. A degree has about the same
/// length everywhere in the country, and north on the grid is never more than a few degrees off north, so that each step
/// leaves less than a tenth of the way. For a place far from Great Britain the result is of no use, but two numbers all the same.
pub fn wgs84_from_bng(easting: f64, northing: f64) -> (f64, f64) {
    const METRES_PER_DEGREE: f64 = 111_250.0;
    let (mut latitude, mut longitude) = (54.0, -2.0);
    for _ in 0..20 {
        let (e, n) = bng_from_wgs84(latitude, longitude);
        let (east, north) = (easting - e, northing - n);
        let off = east.abs() + north.abs();
        if off <= 0.001 || off.is_nan() {
            break;
        }
        latitude = (latitude + north / METRES_PER_DEGREE).clamp(45.0, 65.0);
        let across = METRES_PER_DEGREE * sin_cos(latitude.to_radians()).1;
        longitude = (longitude + east / across).clamp(-15.0, 10.0);
    }
    (latitude, longitude)
}

/// Latitude and longitude on the Airy ellipsoid (datum OSGB36); all in radians, at height zero.
fn osgb36_from_wgs84(latitude: f64, longitude: f64) -> (f64, f64) {
    const ARC_SECOND: f64 = std::f64::consts::PI / (180.0 * 3600.0);
    const TRANSLATION: [f64; 3] = [-446.448, 125.157, -542.060];
    const SCALE: f64 = 1.0 + 20.4894e-6;
    const ROTATION: [f64; 3] = [-0.1502 * ARC_SECOND, -0.2470 * ARC_SECOND, -0.8421 * ARC_SECOND];

    let ((sin_lat, cos_lat), (sin_lon, cos_lon)) = (sin_cos(latitude), sin_cos(longitude));
    let nu = WGS84.nu(sin_lat);
    let x = nu * cos_lat * cos_lon;
    let y = nu * cos_lat * sin_lon;
    let z = (1.0 - WGS84.squared_eccentricity()) * nu * sin_lat;

    let [rx, ry, rz] = ROTATION;
    let east = TRANSLATION[0] + SCALE * x - rz * y + ry * z;
    let north = TRANSLATION[1] + rz * x + SCALE * y - rx * z;
    let up = TRANSLATION[2] - ry * x + rx * y + SCALE * z;

    // The new angles differ so little from the old ones that the sine of the difference is the difference: turning the
    // new vector back by the old angles leaves just that. This needs no arc tangent, which would weigh in the browser.
    let distance = (east * east + north * north).sqrt();
    let new_longitude = longitude + (north * cos_lon - east * sin_lon) / distance;
    let mut new_latitude = latitude;
    for _ in 0..4 {
        let (sin_lat, cos_lat) = sin_cos(new_latitude);
        let raised = up + AIRY_1830.squared_eccentricity() * AIRY_1830.nu(sin_lat) * sin_lat;
        new_latitude += (raised * cos_lat - distance * sin_lat) / AIRY_1830.a;
    }
    (new_latitude, new_longitude)
}

/// Transverse Mercator projection of the National Grid; radians on the Airy ellipsoid. Letters as in the guide.
fn national_grid(latitude: f64, longitude: f64) -> (f64, f64) {
    const F0: f64 = 0.999_601_271_7;
    const ORIGIN: (f64, f64) = (49.0_f64.to_radians(), -2.0_f64.to_radians());
    const EASTING: f64 = 400_000.0;
    const NORTHING: f64 = -100_000.0;
    const N: f64 = (AIRY_1830.a - AIRY_1830.b) / (AIRY_1830.a + AIRY_1830.b);
    const N2: f64 = N * N;
    const N3: f64 = N2 * N;

    let (sin, cos) = sin_cos(latitude);
    let tan2 = (sin / cos) * (sin / cos);
    let tan4 = tan2 * tan2;
    let nu = AIRY_1830.nu(sin) * F0;
    let e2 = AIRY_1830.squared_eccentricity();
    let rho = nu * (1.0 - e2) / (1.0 - e2 * sin * sin);
    let eta2 = nu / rho - 1.0;

    let (less, more) = (latitude - ORIGIN.0, latitude + ORIGIN.0);
    let sin_cos_product = |factor: f64| sin_cos(factor * less).0 * sin_cos(factor * more).1;
    let meridian = AIRY_1830.b
        * F0
        * ((1.0 + N + 1.25 * (N2 + N3)) * less - (3.0 * (N + N2) + 2.625 * N3) * sin_cos_product(1.0)
            + 1.875 * (N2 + N3) * sin_cos_product(2.0)
            - 35.0 / 24.0 * N3 * sin_cos_product(3.0));

    let cos3 = cos * cos * cos;
    let cos5 = cos3 * cos * cos;
    let first = meridian + NORTHING;
    let second = nu / 2.0 * sin * cos;
    let third = nu / 24.0 * sin * cos3 * (5.0 - tan2 + 9.0 * eta2);
    let third_a = nu / 720.0 * sin * cos5 * (61.0 - 58.0 * tan2 + tan4);
    let fourth = nu * cos;
    let fifth = nu / 6.0 * cos3 * (nu / rho - tan2);
    let sixth = nu / 120.0 * cos5 * (5.0 - 18.0 * tan2 + tan4 + 14.0 * eta2 - 58.0 * tan2 * eta2);

    let l = longitude - ORIGIN.1;
    let l2 = l * l;
    let northing = first + l2 * (second + l2 * (third + l2 * third_a));
    let easting = EASTING + l * (fourth + l2 * (fifth + l2 * sixth));
    (easting, northing)
}

/// Sine and cosine of a small angle (to about two turns) by their power series, to the last digits. The general functions
/// would bring kilobytes of argument reduction into the browser for one geolocation.
fn sin_cos(angle: f64) -> (f64, f64) {
    let (mut sin, mut cos) = (0.0, 0.0);
    let mut term = 1.0;
    for power in 1..40 {
        // After the terms 0, 1, 2, 3 the signs repeat: cosine +, sine +, cosine -, sine -.
        match power % 4 {
            1 => cos += term,
            2 => sin += term,
            3 => cos -= term,
            _ => sin -= term,
        }
        term *= angle / f64::from(power);
    }
    (sin, cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn degrees(degrees: f64, minutes: f64, seconds: f64) -> f64 {
        (degrees + minutes / 60.0 + seconds / 3600.0).to_radians()
    }

    #[test]
    fn projects_the_worked_example_of_ordnance_survey() {
        // Annexe C.1 of the guide: Caister water tower.
        let (easting, northing) = national_grid(degrees(52.0, 39.0, 27.2531), degrees(1.0, 43.0, 4.5177));
        assert!((easting - 651_409.903).abs() < 0.001, "{easting}");
        assert!((northing - 313_177.270).abs() < 0.001, "{northing}");
    }

    #[test]
    fn series_agree_with_the_standard_library() {
        for step in -100..=100 {
            let angle = f64::from(step) * 0.06;
            let (sin, cos) = sin_cos(angle);
            assert!((sin - angle.sin()).abs() < 1e-13 && (cos - angle.cos()).abs() < 1e-13, "{angle}");
        }
    }
}
