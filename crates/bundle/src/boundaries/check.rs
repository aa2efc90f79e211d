//! What was derived, judged by the `geo` library, which knows nothing of shared arcs.

use geo::{Area as _, Coord, LineString, MultiPolygon, Polygon, Validation as _};

use super::Error;
use super::councils::BaseCouncil;
use super::mesh::{Arc, Point};
use super::rings::{polygons, walked};

/// How much of its area a council may win or lose by being simplified.
const TOLERANCE: f64 = 0.03;

/// Checks that every council is a valid shape with the area that the source gives it (square metres), within three per
/// cent. Points are in units of so many metres.
///
/// # Errors
/// A sentence for each council that is not so.
pub fn check(councils: &[BaseCouncil], arcs: &[Arc], unit: i64, areas: &[f64]) -> Result<(), Error> {
    let faults: Vec<String> = (0..)
        .zip(councils.iter().zip(areas))
        .filter_map(|(number, (council, &area))| {
            Some(format!("{}: {}.", council.name, fault(&shape(number, arcs), unit, area)?))
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::new(faults.join(" "))) }
}

/// What is wrong with a shape.
fn fault(shape: &MultiPolygon, unit: i64, area: f64) -> Option<String> {
    if let Err(fault) = shape.check_validation() {
        return Some(fault.to_string());
    }
    let derived = shape.unsigned_area() * (unit * unit) as f64;
    let told = || format!("{:.2} km² where the source has {:.2} km²", derived / 1e6, area / 1e6);
    ((derived - area).abs() > TOLERANCE * area).then(told)
}

/// The shape of an area, in units of the grid.
fn shape(area: u16, arcs: &[Arc]) -> MultiPolygon {
    let position = |[x, y]: Point| Coord { x: x as f64, y: y as f64 };
    let ring = |numbers: &Vec<i64>| -> LineString {
        let mut points: Vec<Point> = numbers.iter().flat_map(|&number| walked(arcs, number)).collect();
        // Each arc begins where the one before it ends.
        points.dedup();
        points.into_iter().map(position).collect()
    };
    let polygon = |rings: Vec<Vec<i64>>| {
        let mut rings = rings.iter().map(ring);
        Polygon::new(rings.next().unwrap_or(LineString(Vec::new())), rings.collect())
    };
    polygons(area, arcs).into_iter().map(polygon).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn council(name: &str) -> BaseCouncil {
        BaseCouncil {
            code: "E07000001".to_owned(),
            name: name.to_owned(),
            region: String::new(),
            aliases: Vec::new(),
        }
    }

    fn loop_around(points: &[Point]) -> Arc {
        Arc { points: points.to_vec(), left: None, right: Some(0) }
    }

    #[test]
    fn a_square_of_the_right_size_passes() {
        let square = [loop_around(&[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]])];
        assert!(check(&[council("Square")], &square, 100, &[1_000_000.0]).is_ok());
        let error = check(&[council("Square")], &square, 100, &[1_100_000.0]).expect_err("too small");
        assert_eq!(error.to_string(), "Square: 1.00 km² where the source has 1.10 km².");
    }

    #[test]
    fn a_ring_that_crosses_itself_is_refused() {
        let bow = [loop_around(&[[0, 0], [10, 10], [10, 0], [0, 20], [0, 0]])];
        let error = check(&[council("Bow")], &bow, 100, &[1.0]).expect_err("refused").to_string();
        assert!(error.starts_with("Bow: "), "{error}");
    }
}
