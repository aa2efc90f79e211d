//! The finer shapes: the same councils, in the same places, with the same neighbours as the coarse ones.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use geometry::{Bounds, Tiling, Topology};

use crate::areas::{assert_points_meet_in_nodes_only, assert_sound};
use crate::councils::{COUNCILS, TOPOLOGY};

/// The topology of `data/boundaries-fine.topojson`.
pub static FINE: LazyLock<Arc<Topology>> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    Arc::new(bundle::fine_topology(&data).expect("the derived file is sound"))
});

/// Each base area by itself.
fn single(topology: &Arc<Topology>) -> Tiling {
    Tiling::new(topology, &(0..topology.codes().len()).map(|area| vec![area]).collect::<Vec<_>>())
}

#[test]
fn the_councils_stand_in_the_same_order_on_a_grid_that_lies_upon_the_coarse_one() {
    assert_eq!(FINE.codes(), TOPOLOGY.codes());
    let (scale, x, y) = FINE.grid().scale_to(&TOPOLOGY.grid());
    assert_eq!(scale, 0.5);
    assert_eq!((x.fract(), y.fract()), (0.0, 0.0), "its origin is a point of the coarse grid");
    // Carfax in Oxford.
    let place = FINE.from_bng(451_300.0, 206_200.0);
    let upon = TOPOLOGY.from_bng(451_300.0, 206_200.0);
    assert_eq!((scale * place.0 + x, scale * place.1 + y), upon);
}

#[test]
fn no_borders_cross_or_touch_but_in_nodes() {
    assert_sound(&FINE);
    assert_points_meet_in_nodes_only(&FINE);
}

#[test]
fn areas_agree_with_the_coarse_ones_and_with_the_register() {
    let (fine, coarse) = (single(&FINE), single(&TOPOLOGY));
    let mut errors = Vec::new();
    for (area, code) in FINE.codes().iter().enumerate() {
        let (ours, theirs) = (fine.area(area), coarse.area(area));
        // Scilly's islands: so small that their shores are most of what there is.
        assert!((ours / theirs - 1.0).abs() < 0.04, "{code}: {ours} and {theirs} km2");
        if let Some(stated) = COUNCILS[code].area_km2.filter(|&stated| stated > 0.0) {
            // The register's areas are whole square kilometres.
            errors.push((((ours - stated).abs() - 0.5).max(0.0) / stated, code));
        }
    }
    errors.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!(errors[errors.len() / 2].0 < 0.001, "the median is nearer than the coarse shapes come");
    // The register's figure for Spelthorne must be wrong: see the test of the coarse areas.
    let largest = errors.iter().rev().find(|(_, code)| *code != "E07000213").expect("there are others");
    assert!(largest.0 < 0.03, "{largest:?}");
}

#[test]
fn neighbours_agree_but_where_a_river_shows() {
    let pairs = |topology: &Topology| -> BTreeSet<[String; 2]> {
        let pair = |arc: geometry::Arc| {
            let [left, right] = [arc.left?, arc.right?].map(|area| &topology.codes()[usize::from(area)]);
            Some([left.min(right).clone(), left.max(right).clone()])
        };
        topology.arcs().filter_map(pair).collect()
    };
    let (fine, coarse) = (pairs(&FINE), pairs(&TOPOLOGY));
    assert_eq!(fine.difference(&coarse).count(), 0, "no new neighbours");
    // The coarse shapes close these rivers up; they are tidal, and their water is no council's.
    let across_water = [
        ["E07000086", "E07000087"], // Eastleigh and Fareham: the Hamble
        ["E07000126", "E07000127"], // South Ribble and West Lancashire: the Douglas
        ["E07000142", "E07000171"], // West Lindsey and Bassetlaw: the Trent
        ["E08000021", "E08000037"], // Newcastle and Gateshead: the Tyne
        ["E09000013", "E09000027"], // Hammersmith and Richmond: the Thames
        ["E09000013", "E09000032"], // Hammersmith and Wandsworth: the Thames
    ];
    let lost: Vec<&[String; 2]> = coarse.difference(&fine).collect();
    assert_eq!(lost, across_water.iter().collect::<Vec<_>>());
}

#[test]
fn islands_that_a_resident_would_miss_are_there() {
    let places = [
        ("E06000053", "St Mary's", 91_500.0, 11_000.0),
        ("E06000053", "Tresco", 89_300.0, 14_700.0),
        ("E06000053", "Bryher", 87_700.0, 14_900.0),
        ("E06000053", "St Martin's", 92_500.0, 16_000.0),
        ("E06000053", "St Agnes", 88_200.0, 8_200.0),
        ("E06000057", "Holy Island", 412_700.0, 642_000.0),
        ("E07000069", "Canvey Island", 579_500.0, 183_300.0),
        ("E07000090", "Hayling Island", 472_000.0, 100_000.0),
        ("E06000044", "Portsea Island", 465_500.0, 100_500.0),
        ("E07000113", "Sheppey", 595_000.0, 172_000.0),
        ("E07000071", "Mersea Island", 602_500.0, 214_000.0),
        ("E06000046", "Isle of Wight", 450_000.0, 88_000.0),
        ("E07000046", "Lundy", 213_500.0, 146_000.0),
        ("E07000027", "Walney Island", 317_500.0, 468_500.0),
        ("E07000075", "Foulness Island", 600_500.0, 193_000.0),
    ];
    for (code, name, easting, northing) in places {
        let (x, y) = FINE.from_bng(easting, northing);
        let found = FINE.locate(x, y).map(|area| FINE.codes()[area].as_str());
        assert_eq!(found, Some(code), "{name}");
    }
}

#[test]
fn less_detail_keeps_every_area_and_crosses_nothing() {
    let coarser = bundle::boundaries::generalised(&FINE, 440_000.0).expect("sound");
    assert_eq!(coarser.codes(), FINE.codes());
    assert_sound(&coarser);
    let points = |topology: &Topology| topology.arcs().map(|arc| arc.points.len()).sum::<usize>();
    assert!(points(&coarser) * 3 < points(&FINE), "{} of {}", points(&coarser), points(&FINE));
    let (fine, coarser) = (single(&FINE), single(&Arc::new(coarser)));
    for area in 0..fine.len() {
        assert_eq!(fine.neighbours(area), coarser.neighbours(area));
    }
}

/// Area of path data as [`Tiling::path_within`] writes it, in square units.
fn area_of(path: &str) -> f64 {
    let (mut start, mut twice_area) = ([0, 0], 0);
    for ring in path.split_terminator('z') {
        let spaced = ring.strip_prefix('m').expect("a ring begins with m").replace('-', " -");
        let numbers: Vec<i64> =
            spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
        start = [start[0] + numbers[0], start[1] + numbers[1]];
        let mut here = start;
        for step in numbers[2..].chunks(2) {
            let next = [here[0] + step[0], here[1] + step[1]];
            twice_area += here[0] * next[1] - here[1] * next[0];
            here = next;
        }
        twice_area += here[0] * start[1] - here[1] * start[0];
    }
    twice_area as f64 / 2.0
}

#[test]
fn cut_into_windows_a_council_loses_nothing() {
    let tiling = single(&FINE);
    let square_kilometres = (FINE.metres_per_unit() / 1000.0).powi(2);
    for code in ["E06000052", "E06000053", "E07000008", "E07000223", "E08000025", "E09000001", "E09000007"] {
        let area = FINE.area(code).expect("exists");
        let all = tiling.bounds(area).expect("it has an area");
        let (width, height) = ((all.right - all.left) / 4 + 1, (all.bottom - all.top) / 4 + 1);
        let mut sum = 0.0;
        for (column, row) in (0..4).flat_map(|column| (0..4).map(move |row| (column, row))) {
            let (left, top) = (all.left + column * width, all.top + row * height);
            let window = Bounds { left, top, right: left + width, bottom: top + height };
            sum += area_of(&tiling.path_within(area, window)) * square_kilometres;
        }
        // Cut points are rounded to whole units along the edge: to 25 metres.
        let whole = tiling.area(area);
        assert!((sum - whole).abs() < 0.05 + whole / 10_000.0, "{code}: {sum} of {whole}");
    }
}
