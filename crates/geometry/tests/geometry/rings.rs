//! Outlines as rings of points.

use geometry::Point;
use proptest::prelude::*;

use crate::mosaic::{Mosaic, TILE, mosaics};

/// Twice the signed area, positive where the inside is on the right on the screen.
fn twice_area(ring: &[Point]) -> i64 {
    let next = |at: usize| ring[(at + 1) % ring.len()];
    (0..ring.len())
        .map(|at| {
            let ([ax, ay], [bx, by]) = (ring[at].map(i64::from), next(at).map(i64::from));
            ax * by - ay * bx
        })
        .sum()
}

fn rings(mosaic: &Mosaic) -> Vec<Vec<Point>> {
    let topology = mosaic.topology();
    let areas: Vec<usize> = (0..mosaic.areas()).filter(|area| area % 2 == 0).collect();
    topology.rings(&areas)
}

proptest! {
    #[test]
    fn rings_hold_what_they_go_around_and_pass_no_point_twice(mosaic in mosaics()) {
        let rings = rings(&mosaic);
        let tiles = mosaic.tiles.iter().flatten().filter(|area| **area % 2 == 0).count() as i64;
        prop_assert_eq!(rings.iter().map(|ring| twice_area(ring)).sum::<i64>(), tiles * i64::from(TILE * TILE) * 2);
        for mut ring in rings {
            let points = ring.len();
            ring.sort_unstable();
            ring.dedup();
            prop_assert_eq!(ring.len(), points);
        }
    }
}

#[test]
fn areas_that_touch_in_a_point_are_two_rings() {
    assert_eq!(rings(&Mosaic::from_rows(&["01", "10"])).len(), 2);
    // A hole that touches the outline: one ring around, one for the hole.
    let around = rings(&Mosaic::from_rows(&["000", "010", "00."]));
    assert_eq!(around.iter().filter(|ring| twice_area(ring) < 0).count(), 1);
}
