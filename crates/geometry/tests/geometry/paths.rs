//! The text of paths, and which arcs are drawn.

use std::sync::Arc;

use geometry::Tiling;

use crate::mosaic::Mosaic;

#[test]
fn a_square_is_drawn_as_a_square() {
    let topology = Arc::new(Mosaic::from_rows(&["...", ".0.", "..."]).topology());
    let tiling = Tiling::new(&topology, &[vec![0]]);
    // Clockwise, from any corner.
    let corners = [
        "M10 10l10 0 0 10-10 0z",
        "M20 10l0 10-10 0 0-10z",
        "M20 20l-10 0 0-10 10 0z",
        "M10 20l0-10 10 0 0 10z",
    ];
    assert!(corners.contains(&tiling.path(0)), "{}", tiling.path(0));
}

#[test]
fn a_hole_is_wound_the_other_way() {
    let topology = Arc::new(Mosaic::from_rows(&["000", "010", "000"]).topology());
    let tiling = Tiling::new(&topology, &[vec![0], vec![1]]);
    assert_eq!(tiling.path(0).matches('M').count(), 2);
    assert_eq!(tiling.path(1).matches('M').count(), 1);
    assert_eq!(tiling.area(0), 8.0);
    assert_eq!(tiling.area(1), 1.0);
}

#[test]
fn a_group_is_drawn_without_its_inner_borders() {
    let topology = Arc::new(Mosaic::from_rows(&["0123"]).topology());
    let whole = Tiling::new(&topology, &[vec![0, 1, 2, 3]]);
    assert_eq!(whole.path(0).matches('M').count(), 1);
    assert_eq!(whole.area(0), 4.0);
    assert_eq!(topology.outline(&[0, 1, 2, 3]), whole.path(0));
    // Two groups that do not touch are two rings.
    assert_eq!(topology.outline(&[0, 2]).matches('M').count(), 2);
    assert_eq!(topology.outline(&[]), "");
    assert_eq!(topology.outline(&[99]), "");
}

#[test]
fn borders_are_drawn_once_and_joined() {
    let topology = Mosaic::from_rows(&["00", "12"]).topology();
    let regions = [Some(0), Some(1), Some(1)];
    // Inside, the line between the rows alone: one stroke through the middle node.
    let inner = topology.interior_borders(&regions);
    assert!(inner == "M0 10l10 0 10 0" || inner == "M20 10l-10 0-10 0", "{inner}");
    // With the coast, every border is there but that between 1 and 2.
    let all = topology.borders(&regions);
    let drawn = all.split(['M', 'l']).count();
    assert!(drawn > 2 && all.len() > inner.len(), "{all}");
    assert_eq!(topology.borders(&[]), "", "without labels nothing differs from outside");
    assert_eq!(topology.interior_borders(&[Some(5), Some(5), Some(5)]), "");
}

#[test]
fn another_year_keeps_what_stays() {
    let topology = Arc::new(Mosaic::from_rows(&["012", "345"]).topology());
    let before = Tiling::new(&topology, &[vec![0, 3], vec![1], vec![2], vec![4], vec![5]]);
    let kept = before.path(0).as_ptr();
    let after = before.regroup(&[vec![1, 4], vec![3, 0], vec![2, 5]]);
    assert_eq!(after.path(1).as_ptr(), kept, "the same text, not a copy");
    let fresh = Tiling::new(&topology, &[vec![1, 4], vec![0, 3], vec![2, 5]]);
    for group in 0..3 {
        assert_eq!(after.path(group), fresh.path(group));
        assert_eq!(after.neighbours(group), fresh.neighbours(group));
    }
}
