//! Areas, places, labels and neighbours, counted on tiles.

use std::collections::BTreeSet;
use std::sync::Arc;

use geometry::{Direction, Tiling, Topology};
use proptest::prelude::*;

use crate::mosaic::{Mosaic, TILE, mosaics};

/// The middle of a tile.
fn middle(column: usize, row: usize) -> (f64, f64) {
    let middle = |index: usize| (index as f64 + 0.5) * f64::from(TILE);
    (middle(column), middle(row))
}

proptest! {
    #[test]
    fn everything_is_as_counted(mosaic in mosaics(), group_of in proptest::collection::vec(proptest::option::weighted(0.9, 0..4_usize), 9)) {
        let topology = Arc::new(mosaic.topology());
        let mut groups = vec![Vec::new(); 4];
        for (area, group) in group_of.iter().enumerate().take(mosaic.areas()) {
            if let Some(group) = *group {
                groups[group].push(area);
            }
        }
        let tiling = Tiling::new(&topology, &groups);
        let group_at = |column: i32, row: i32| mosaic.at(column, row).and_then(|area| group_of[usize::from(area)]);

        let mut tiles = [0.0; 4];
        let mut neighbours = vec![BTreeSet::new(); 4];
        for row in 0..mosaic.rows() {
            for column in 0..mosaic.columns {
                let here = group_at(column as i32, row as i32);
                let (x, y) = middle(column, row);
                prop_assert_eq!(tiling.locate(x, y), here);
                if here.is_some() {
                    prop_assert_eq!(tiling.nearest(x, y, 0.0), here);
                }
                let beside = [(1, 0), (-1, 0), (0, 1), (0, -1)];
                for other in beside.into_iter().filter_map(|(dx, dy)| group_at(column as i32 + dx, row as i32 + dy)) {
                    if let Some(here) = here.filter(|&here| here != other) {
                        neighbours[here].insert(other as u16);
                    }
                }
                if let Some(here) = here {
                    tiles[here] += 1.0;
                }
            }
        }
        for group in 0..4 {
            // A tile of ten units of a hundred metres is a square kilometre.
            prop_assert_eq!(tiling.area(group), tiles[group]);
            prop_assert_eq!(tiling.neighbours(group), neighbours[group].iter().copied().collect::<Vec<_>>());
            if groups[group].is_empty() {
                prop_assert_eq!(tiling.path(group), "");
                prop_assert_eq!((tiling.bounds(group), tiling.label_point(group)), (None, None));
            } else {
                let (x, y) = tiling.label_point(group).expect("not empty");
                prop_assert_eq!(tiling.locate(x, y), Some(group));
                let tile = |value: f64| (value / f64::from(TILE)).floor() as i32;
                prop_assert_eq!(group_at(tile(x), tile(y)), Some(group));
            }
        }
    }

    /// A base area in two groups, or beyond the last, is nobody's mistake to crash on.
    #[test]
    fn odd_groups_do_no_harm(mosaic in mosaics(), groups in proptest::collection::vec(proptest::collection::vec(0..12_usize, 0..5), 0..6)) {
        let tiling = Tiling::new(&Arc::new(mosaic.topology()), &groups);
        for group in 0..tiling.len() {
            prop_assert!(tiling.area(group) >= 0.0);
            for direction in Direction::ALL {
                prop_assert!(tiling.step(group, direction).is_none_or(|to| to < groups.len()));
            }
        }
    }
}

#[test]
fn the_nearest_is_found_from_outside() {
    let topology = Arc::new(Mosaic::from_rows(&["0....1"]).topology());
    let tiling = Tiling::new(&topology, &[vec![0], vec![1]]);
    assert_eq!(tiling.nearest(25.0, 5.0, 15.0), Some(0));
    assert_eq!(tiling.nearest(36.0, 5.0, 15.0), Some(1));
    assert_eq!(tiling.nearest(30.0, 5.0, 15.0), None);
    assert_eq!(tiling.nearest(-3.0, -4.0, 5.0), Some(0));
    assert_eq!(tiling.nearest(-3.0, -4.0, 4.9), None);
}

#[test]
fn arrow_keys_go_to_the_neighbour() {
    let topology = Arc::new(Mosaic::from_rows(&["012", "345", "678", "...", "..9"]).topology());
    let groups: Vec<Vec<usize>> = (0..10).map(|area| vec![area]).collect();
    let tiling = Tiling::new(&topology, &groups);
    let steps = |from| Direction::ALL.map(|direction| tiling.step(from, direction));
    assert_eq!(steps(4), [Some(1), Some(7), Some(3), Some(5)]);
    assert_eq!(steps(8), [Some(5), Some(9), Some(7), None]);
    // The island is found across the water, and left again.
    assert_eq!(steps(9)[Direction::Up as usize], Some(8));
}

#[test]
fn positions_lead_to_the_national_grid_and_back() {
    let topology = Mosaic::from_rows(&["0"]).topology();
    assert_eq!(topology.to_bng(0.0, 0.0), (82_600.0, 657_600.0));
    assert_eq!(topology.to_bng(10.0, 10.0), (83_600.0, 656_600.0));
    let (x, y) = topology.from_bng(83_125.0, 657_321.0);
    assert_eq!(topology.to_bng(x, y), (83_125.0, 657_321.0));
}

#[test]
fn unsound_arcs_are_refused() {
    let sound = Mosaic::from_rows(&["01"]).topology();
    let codes = || sound.codes().to_vec();
    let refused = |codes: Vec<String>, change: &dyn Fn(&mut Vec<geometry::Arc>)| {
        let mut arcs: Vec<geometry::Arc> = sound.arcs().collect();
        change(&mut arcs);
        Topology::new(sound.grid(), codes, &arcs).expect_err("unsound").to_string()
    };
    assert_eq!(refused(codes(), &|arcs| drop(arcs.pop())), "An area is not closed.");
    assert_eq!(refused(codes(), &|arcs| arcs[0].points.truncate(1)), "An arc stands still.");
    assert_eq!(refused(codes(), &|arcs| arcs[0].points[0][0] = -1), "An arc leaves the grid.");
    assert_eq!(refused(codes(), &|arcs| arcs[0].left = arcs[0].right), "An arc does not separate two areas.");
    assert_eq!(refused(codes(), &|arcs| arcs.clear()), "An area has no border.");
    let repeated = vec!["E07000000".to_owned(); 2];
    assert_eq!(refused(repeated, &|_| ()), "The areas' codes repeat or are not sorted.");
}

#[test]
fn what_is_within_reach_comes_nearest_first() {
    let topology = Arc::new(Mosaic::from_rows(&["01..2"]).topology());
    let tiling = Tiling::new(&topology, &[vec![0], vec![1], vec![2]]);
    assert_eq!(tiling.within_reach(8.0, 5.0, 1.5), [(0, 0.0)]);
    assert_eq!(tiling.within_reach(8.0, 5.0, 2.5), [(0, 0.0), (1, 2.0)]);
    assert_eq!(tiling.within_reach(33.0, 5.0, 20.0), [(2, 7.0), (1, 13.0)], "at sea");
    assert_eq!(tiling.within_reach(33.0, 5.0, 6.0), []);
    let both = Tiling::new(&topology, &[vec![0, 1], vec![2]]);
    assert_eq!(both.within_reach(9.9, 5.0, 20.0), [(0, 0.0)], "a border within a group is none");
}

proptest! {
    #[test]
    fn the_reach_is_the_distance_to_the_tiles(
        mosaic in mosaics(),
        x in -12.0..60.0_f64,
        y in -12.0..60.0_f64,
        most in 0.0..30.0_f64,
    ) {
        let groups: Vec<Vec<usize>> = (0..mosaic.areas()).map(|area| vec![area]).collect();
        let tiling = Tiling::new(&Arc::new(mosaic.topology()), &groups);
        let mut expected = vec![f64::INFINITY; groups.len()];
        for row in 0..mosaic.rows() as i32 {
            for column in 0..mosaic.columns as i32 {
                let Some(area) = mosaic.at(column, row) else { continue };
                // How far a coordinate lies outside the tile's extent.
                let outside = |value: f64, index: i32| {
                    let start = f64::from(index * TILE);
                    (start - value).max(value - start - f64::from(TILE)).max(0.0)
                };
                let distance = outside(x, column).hypot(outside(y, row));
                let least = &mut expected[usize::from(area)];
                *least = least.min(distance);
            }
        }
        let found = tiling.within_reach(x, y, most);
        prop_assert!(found.is_sorted_by_key(|(_, distance)| *distance));
        for (group, expected) in expected.iter().enumerate() {
            match found.iter().find(|(other, _)| *other == group) {
                Some((_, distance)) => prop_assert!((distance - expected).abs() < 1e-9),
                None => prop_assert!(*expected > most),
            }
        }
    }
}
