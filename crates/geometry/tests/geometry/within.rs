//! Outlines cut to a rectangle, against the `geo` library.

use std::sync::Arc as Shared;

use geo::{Area, BooleanOps, Coord, LineString, MultiPolygon, Polygon, Rect};
use geometry::{Arc, Bounds, Grid, Tiling, Topology};
use proptest::prelude::*;

use crate::mosaic::{Mosaic, TILE, mosaics};

/// The rings of path data, read as a browser does: numbers after `m` and its own two are lines.
fn rings(path: &str) -> Vec<Vec<[i32; 2]>> {
    let mut start = [0, 0];
    let mut ring = |text: &str| {
        let spaced = text.strip_prefix('m').expect("a ring begins with m").replace('-', " -");
        let numbers: Vec<i32> =
            spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
        let mut here = start;
        let mut points = Vec::new();
        for step in numbers.chunks(2) {
            here = [here[0] + step[0], here[1] + step[1]];
            points.push(here);
        }
        start = points[0];
        points
    };
    path.split_terminator('z').map(&mut ring).collect()
}

fn area(path: &str) -> f64 {
    let twice = |ring: &Vec<[i32; 2]>| -> i64 {
        (0..ring.len())
            .map(|at| {
                let [[ax, ay], [bx, by]] =
                    [ring[at], ring[(at + 1) % ring.len()]].map(|point| point.map(i64::from));
                ax * by - ay * bx
            })
            .sum()
    };
    rings(path).iter().map(twice).sum::<i64>() as f64 / 2.0
}

fn rectangle(bounds: Bounds) -> MultiPolygon {
    let [left, top, right, bottom] = [bounds.left, bounds.top, bounds.right, bounds.bottom].map(f64::from);
    MultiPolygon(vec![Rect::new(Coord { x: left, y: top }, Coord { x: right, y: bottom }).to_polygon()])
}

fn assert_within(path: &str, bounds: Bounds) {
    for [x, y] in rings(path).concat() {
        assert!(
            (bounds.left..=bounds.right).contains(&x) && (bounds.top..=bounds.bottom).contains(&y),
            "{path}"
        );
    }
}

#[test]
fn path_data_is_as_short_as_can_be() {
    let topology = Shared::new(Mosaic::from_rows(&["0.0", "000"]).topology());
    let tiling = Tiling::new(&topology, &[vec![0]]);
    let all = Bounds { left: -5, top: -5, right: 99, bottom: 99 };
    let path = tiling.path_within(0, all);
    assert_eq!(area(&path), 500.0);
    assert_eq!(path, "m0 20 0-20 10 0 0 10 10 0 0-10 10 0 0 20z", "closing draws the longest side");
    // Cut below the notch, two towers are left; they hang together along the edge.
    let towers = tiling.path_within(0, Bounds { bottom: 8, ..all });
    assert_eq!(area(&towers), 160.0);
    assert_eq!(
        tiling.path_within(0, Bounds { left: 11, top: -5, right: 19, bottom: 10 }),
        "",
        "between the towers"
    );
}

#[test]
fn rings_begin_where_the_last_one_began() {
    let topology = Shared::new(Mosaic::from_rows(&["0.0"]).topology());
    let path =
        Tiling::new(&topology, &[vec![0]]).path_within(0, Bounds { left: 0, top: 0, right: 30, bottom: 10 });
    let rings = rings(&path);
    assert_eq!(rings.len(), 2);
    assert!(rings.iter().all(|ring| ring.len() == 4));
    assert_eq!(area(&path), 200.0);
}

proptest! {
    /// Square tiles are cut at whole units: the areas are exactly those of the tiles' parts.
    #[test]
    fn tiles_are_cut_exactly(mosaic in mosaics(), left in -9..60_i32, top in -9..50_i32, width in 1..80_i32, height in 1..60_i32) {
        let topology = Shared::new(mosaic.topology());
        let groups: Vec<Vec<usize>> = (0..mosaic.areas()).map(|area| vec![area]).collect();
        let tiling = Tiling::new(&topology, &groups);
        let within = Bounds { left, top, right: left + width, bottom: top + height };
        for group in 0..tiling.len() {
            let mut expected = 0;
            for row in 0..mosaic.rows() as i32 {
                for column in (0..mosaic.columns as i32).filter(|&column| mosaic.at(column, row) == Some(group as u16)) {
                    let across = within.right.min(column * TILE + TILE) - within.left.max(column * TILE);
                    let down = within.bottom.min(row * TILE + TILE) - within.top.max(row * TILE);
                    expected += across.max(0) * down.max(0);
                }
            }
            let path = tiling.path_within(group, within);
            assert_within(&path, within);
            prop_assert_eq!(area(&path), f64::from(expected), "{}", path);
            prop_assert_eq!(path.is_empty(), expected == 0, "{}", path);
        }
    }

    /// A star leaves the rectangle and enters it again as often as it likes.
    #[test]
    fn stars_are_cut_as_geo_cuts_them(
        radii in proptest::collection::vec(2_000..20_000_i32, 3..40),
        left in 0..30_000_i32, top in 0..30_000_i32, width in 10..30_000_i32, height in 10..30_000_i32,
    ) {
        let corner = |(position, &radius): (usize, &i32)| {
            let angle = std::f64::consts::TAU * position as f64 / radii.len() as f64;
            [20_000 + (f64::from(radius) * angle.cos()) as i32, 20_000 + (f64::from(radius) * angle.sin()) as i32]
        };
        let mut points: Vec<[i32; 2]> = radii.iter().enumerate().map(corner).collect();
        points.push(points[0]);
        let grid = Grid { width: 40_000, height: 40_000, metres_per_unit: 1, west: 0, north: 0 };
        let line: LineString = points.iter().map(|&[x, y]| Coord { x: f64::from(x), y: f64::from(y) }).collect();
        let arc = Arc { points, left: None, right: Some(0) };
        let topology = Shared::new(Topology::new(grid, vec!["E07000001".to_owned()], &[arc]).expect("a star"));
        let within = Bounds { left, top, right: left + width, bottom: top + height };
        let path = Tiling::new(&topology, &[vec![0]]).path_within(0, within);
        assert_within(&path, within);
        let star = Polygon::new(line, Vec::new());
        let expected = MultiPolygon(vec![star.clone()]).intersection(&rectangle(within)).unsigned_area();
        // A cut point is moved by half a unit at most, and with it one end of a piece of the outline.
        let perimeter: f64 = star.exterior().lines().map(|line| line.dx().hypot(line.dy())).sum();
        prop_assert!((area(&path) - expected).abs() <= perimeter / 4.0, "{} {expected} {path}", area(&path));
    }
}
