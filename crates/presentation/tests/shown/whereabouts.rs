//! "Find me": who is told for places at the coast, on borders, and outside England.

use std::sync::Arc;

use model::register::Tier;
use presentation::Atlas;
use presentation::whereabouts::{BLUR, Whereabouts};

use crate::real::{atlas, register};

/// An atlas of the finer boundaries.
fn finer() -> Atlas {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    Atlas::new(register(), Arc::new(bundle::fine_topology(&folder).expect("the finer boundaries")))
}

/// The names of the councils at a place, and how far away the nearest begins, in whole metres; none outside England.
fn at(latitude: f64, longitude: f64, accuracy: f64) -> (Vec<&'static str>, u32) {
    on(&atlas(), latitude, longitude, accuracy)
}

fn on(atlas: &Atlas, latitude: f64, longitude: f64, accuracy: f64) -> (Vec<&'static str>, u32) {
    match Whereabouts::of(atlas, register(), latitude, longitude, accuracy) {
        Whereabouts::Near(reaches) => {
            let names = reaches.iter().map(|reach| register().council(reach.council).name.as_str()).collect();
            (names, reaches[0].metres.round() as u32)
        }
        Whereabouts::Outside => (Vec::new(), u32::MAX),
    }
}

#[test]
fn inside_one_council() {
    assert_eq!(at(52.205, 0.122, 20.0), (vec!["Cambridge"], 0));
    assert_eq!(at(53.480, -2.242, 20.0).1, 0);
}

#[test]
fn at_the_coast() {
    let places = [
        ("St Ives, Smeaton's Pier", 50.2146, -5.4757, "Cornwall"),
        ("Torpoint, the ferry", 50.3755, -4.1900, "Cornwall"),
        ("Holy Island", 55.6690, -1.8010, "Northumberland"),
        ("Brighton, the end of Palace Pier", 50.8150, -0.1365, "Brighton and Hove"),
        ("Blackpool, the end of North Pier", 53.8192, -3.0630, "Blackpool"),
        ("Hugh Town", 49.9146, -6.3150, "Isles of Scilly"),
    ];
    for atlas in [atlas(), finer()] {
        for (place, latitude, longitude, council) in places {
            let (councils, metres) = on(&atlas, latitude, longitude, 30.0);
            println!("{place}: {councils:?}, {metres} m");
            assert!(councils.contains(&council), "{place}: {councils:?}, {metres} m");
            assert!(metres <= 1000, "{place}: {metres} m");
        }
    }
    assert!(at(50.8150, -0.1365, 30.0).1 > 0, "the pier's end is outside, and that is said");
}

#[test]
fn on_a_border_both_are_named() {
    let kilburn_high_road = at(51.5370, -0.1925, 10.0).0;
    assert!(
        kilburn_high_road.contains(&"Camden") && kilburn_high_road.contains(&"Brent"),
        "{kilburn_high_road:?}"
    );
    let thames_at_westminster_bridge = at(51.5009, -0.1219, 10.0).0;
    assert!(thames_at_westminster_bridge.contains(&"Westminster"), "{thames_at_westminster_bridge:?}");
    assert!(thames_at_westminster_bridge.contains(&"Lambeth"), "{thames_at_westminster_bridge:?}");
}

#[test]
fn what_the_device_cannot_tell_is_left_to_the_visitor() {
    assert_eq!(at(52.205, 0.122, 20.0).0, ["Cambridge"]);
    assert_eq!(at(52.205, 0.122, 5_000.0).0, ["Cambridge", "South Cambridgeshire"]);
    let vaguely = at(51.513, -0.091, 50_000.0).0;
    assert_eq!(
        (vaguely.first(), vaguely.len()),
        (Some(&"City of London"), 6),
        "the nearest, and no more than six"
    );
    assert_eq!(at(52.205, 0.122, f64::NAN).0, ["Cambridge"]);
    assert_eq!(at(52.205, 0.122, -1.0).0, ["Cambridge"]);
}

#[test]
fn outside_england() {
    let places = [
        (55.95, -3.19),
        (51.48, -3.18),
        (54.15, -4.48),
        (50.3, -0.5),
        (48.85, 2.35),
        (f64::NAN, 0.0),
        (0.0, f64::INFINITY),
    ];
    for (latitude, longitude) in places {
        assert_eq!(at(latitude, longitude, 30.0).0, [""; 0], "{latitude}, {longitude}");
    }
    let (chepstow, metres) = at(51.6420, -2.6750, 30.0);
    assert_eq!(chepstow.first(), Some(&"Forest of Dean"));
    assert!(metres > 0, "it is said that this is across the border");
}

/// On the real borders, as far as the finer boundaries know them, both councils are named.
#[test]
fn the_blur_of_the_map_is_allowed_for() {
    let (finer, atlas) = (finer(), atlas());
    let fine = finer.land.topology();
    let coarse = atlas.land.topology().grid();
    let (scale, dx, dy) = fine.grid().scale_to(&coarse);
    let ground = atlas.ground(register(), register().present(), Tier::Lower);
    let group = |area: u16| {
        let area = atlas.land.topology().area(&fine.codes()[usize::from(area)])?;
        ground.tiling.group_of(area)
    };
    let mut needed: Vec<u32> = Vec::new();
    for arc in fine.arcs() {
        let (Some(left), Some(right)) = (arc.left.and_then(group), arc.right.and_then(group)) else {
            continue;
        };
        if left == right {
            continue;
        }
        for [x, y] in arc.points.iter().skip(1).step_by(3) {
            let (x, y) = (scale * f64::from(*x) + dx, scale * f64::from(*y) + dy);
            let near = ground.tiling.within_reach(x, y, 50.0);
            let distance =
                |group| near.iter().find(|(at, _)| *at == group).map_or(50.0, |(_, distance)| *distance);
            needed.push((distance(left).max(distance(right)) * f64::from(coarse.metres_per_unit)) as u32);
        }
    }
    needed.sort_unstable();
    let of_twenty = |n: usize| needed[needed.len() * n / 20];
    println!("{} points: {} m, {} m, {} m", needed.len(), of_twenty(10), of_twenty(18), of_twenty(19));
    let blur = BLUR * f64::from(coarse.metres_per_unit);
    assert!(needed.len() > 1000);
    assert!(f64::from(of_twenty(19)) <= blur, "{} m", of_twenty(19));
    assert!(
        f64::from(of_twenty(19)) > blur / 2.0,
        "the blur is larger than it has to be: {} m",
        of_twenty(19)
    );
}
