//! The `geo` library, which knows nothing of shared arcs, agrees on what is where.

use std::collections::BTreeSet;

use geo::{Area, Contains, Coord, LineString, MultiPolygon, Point, Polygon, Validation};
use geometry::Tiling;

use crate::councils::{COUNCILS, TOPOLOGY, tilings};

/// The rings of path data as [`Tiling::path`] writes it.
pub fn rings(path: &str) -> Vec<LineString> {
    let ring = |part: &str| {
        let spaced = part.replace('-', " -").replace('l', " ");
        let numbers: Vec<f64> =
            spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
        let mut here = Coord { x: 0.0, y: 0.0 };
        let mut coords: Vec<Coord> = Vec::new();
        for step in numbers.chunks_exact(2) {
            here = Coord { x: here.x + step[0], y: here.y + step[1] };
            coords.push(here);
        }
        coords.push(coords[0]);
        LineString(coords)
    };
    path.strip_suffix('z').expect("closed").split("z").map(|part| ring(&part[1..])).collect()
}

/// The polygons of a group, from its path data alone.
fn polygons(tiling: &Tiling, group: usize) -> MultiPolygon {
    let (outer, holes): (Vec<_>, Vec<_>) = rings(tiling.path(group))
        .into_iter()
        // `y` points down, so clockwise on the screen is positive here.
        .partition(|ring| Polygon::new(ring.clone(), vec![]).signed_area() > 0.0);
    let mut polygons: Vec<Polygon> = outer.into_iter().map(|ring| Polygon::new(ring, vec![])).collect();
    for hole in holes {
        let polygon = polygons
            .iter_mut()
            .find(|polygon| hole.points().filter(|point| polygon.contains(point)).count() * 2 > hole.0.len())
            .expect("a hole lies in a polygon");
        polygon.interiors_push(hole);
    }
    MultiPolygon(polygons)
}

#[test]
fn outlines_are_valid_and_of_equal_area() {
    let mut seen = BTreeSet::new();
    let kilometres = TOPOLOGY.metres_per_unit() / 1000.0;
    for (tier, year, codes, tiling) in tilings() {
        for (group, code) in codes.iter().enumerate() {
            if !seen.insert(tiling.areas(group).to_vec()) {
                continue;
            }
            let shape = polygons(&tiling, group);
            assert!(
                shape.is_valid(),
                "{code} {} {tier:?} {year}: {:?}",
                COUNCILS[code].name,
                shape.validation_errors()
            );
            let area = shape.unsigned_area() * kilometres * kilometres;
            assert!((area - tiling.area(group)).abs() < 1e-6, "{code} {tier:?} {year}");
        }
    }
}

#[test]
fn label_points_lie_inside() {
    let mut seen = BTreeSet::new();
    for (tier, year, codes, tiling) in tilings() {
        for (group, code) in codes.iter().enumerate() {
            if !seen.insert(tiling.areas(group).to_vec()) {
                continue;
            }
            let (x, y) = tiling.label_point(group).expect("every council has base areas");
            assert!(polygons(&tiling, group).contains(&Point::new(x, y)), "{code} {tier:?} {year}");
            assert_eq!(tiling.locate(x, y), Some(group), "{code} {tier:?} {year}");
            assert_eq!(tiling.nearest(x, y, 0.0), Some(group), "{code} {tier:?} {year}");
        }
    }
}

#[test]
fn random_places_are_found_in_the_same_council() {
    let (width, height) = TOPOLOGY.size();
    for (tier, year, _, tiling) in tilings().into_iter().step_by(3) {
        let shapes: Vec<MultiPolygon> = (0..tiling.len()).map(|group| polygons(&tiling, group)).collect();
        let mut state = 2026_u64 + u64::from(year);
        let mut random = |below: u32| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as f64 / f64::from(1_u32 << 31) * f64::from(below)
        };
        for _ in 0..10_000 {
            let (x, y) = (random(width), random(height));
            let near = |group: &usize| {
                tiling.bounds(*group).is_some_and(|bounds| {
                    f64::from(bounds.left) <= x
                        && x <= f64::from(bounds.right)
                        && f64::from(bounds.top) <= y
                        && y <= f64::from(bounds.bottom)
                })
            };
            let expected =
                (0..tiling.len()).filter(near).find(|&group| shapes[group].contains(&Point::new(x, y)));
            assert_eq!(tiling.locate(x, y), expected, "{tier:?} {year} {x} {y}");
        }
    }
}

#[test]
fn whole_numbers_on_the_grid_lie_inside_or_on_a_border() {
    // Places on the lines of sight of many vertices: the hardest for a ray.
    let (.., tiling) = tilings().swap_remove(0);
    let shapes: Vec<MultiPolygon> = (0..tiling.len()).map(|group| polygons(&tiling, group)).collect();
    for arc in TOPOLOGY.arcs().step_by(7) {
        for [px, py] in arc.points {
            let (x, y) = (f64::from(px) + 40.0, f64::from(py));
            let place = Point::new(x, y);
            let found = tiling.locate(x, y);
            if let Some(group) = shapes.iter().position(|shape| shape.contains(&place)) {
                assert_eq!(found, Some(group), "{x} {y}");
            }
        }
    }
}
