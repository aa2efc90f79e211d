//! Parts of a picture, and the picture put together from them.

use geometry::{Arc, Bounds, Topology, packed};
use proptest::prelude::*;

use crate::mosaic::{Mosaic, TILE, mosaics, turned};

/// Arcs in an order and direction of their own.
fn canonical(topology: &Topology) -> Vec<Arc> {
    let canonical = |arc: Arc| {
        let other = turned(arc.clone());
        if arc.points <= other.points { arc } else { other }
    };
    let mut arcs: Vec<Arc> = topology.arcs().map(canonical).collect();
    arcs.sort_unstable_by(|a, b| a.points.cmp(&b.points));
    arcs
}

#[test]
fn a_part_has_its_areas_and_nothing_beside_them() {
    let topology = Mosaic::from_rows(&["012", "312"]).topology();
    let part = topology.part(&[1, 3, 99]).expect("a part");
    assert_eq!(part.codes(), [&topology.codes()[1], &topology.codes()[3]].map(Clone::clone));
    assert_eq!(part.grid(), topology.grid());
    assert_eq!(part.locate(15.0, 5.0), Some(0));
    assert_eq!(part.locate(5.0, 15.0), Some(1));
    assert_eq!(part.locate(5.0, 5.0), None);
}

#[test]
fn what_cannot_be_joined_is_refused() {
    let topology = Mosaic::from_rows(&["01"]).topology();
    let part = topology.part(&[0]).expect("a part");
    let error = |parts: &[Topology]| Topology::join(parts).expect_err("refused").to_string();
    assert_eq!(error(&[]), "There are no parts to be joined.");
    assert_eq!(error(&[part.clone(), part.clone()]), "The areas' codes repeat or are not sorted.");
    let elsewhere = Mosaic::from_rows(&["..", "01"]).topology();
    assert_eq!(error(&[part, elsewhere]), "The parts lie on different grids.");
}

#[test]
fn a_rectangle_needs_the_labels_that_it_meets() {
    let topology = Mosaic::from_rows(&["0.1", "..2"]).topology();
    let label = [Some(7), Some(4), Some(7)];
    let within =
        |left, top, right, bottom| topology.labels_within(&label, Bounds { left, top, right, bottom });
    assert_eq!(within(0, 0, 30, 20), [4, 7]);
    assert_eq!(within(1, 1, 2, 2), [7]);
    assert_eq!(within(25, 2, 26, 3), [4]);
    assert_eq!(within(12, 12, 18, 18), [] as [u16; 0]);
    assert_eq!(
        topology.labels_within(&[], Bounds { left: 0, top: 0, right: TILE, bottom: TILE }),
        [] as [u16; 0]
    );
}

proptest! {
    /// Cut into parts, packed, unpacked and joined, a picture is what it was.
    #[test]
    fn parts_join_to_the_whole(mosaic in mosaics(), part_of in proptest::collection::vec(0..3_usize, 9)) {
        let whole = mosaic.topology();
        let parts: Vec<Topology> = (0..3)
            .map(|part| (0..mosaic.areas()).filter(|&area| part_of[area] == part).collect::<Vec<_>>())
            .filter(|areas| !areas.is_empty())
            .map(|areas| {
                let part = whole.part(&areas).expect("a part");
                packed::decode(&packed::encode(&part).expect("it can be packed")).expect("and unpacked")
            })
            .collect();
        if !parts.is_empty() {
            let joined = Topology::join(&parts).expect("parts of one whole");
            prop_assert_eq!(joined.codes(), whole.codes());
            prop_assert_eq!(canonical(&joined), canonical(&whole));
        }
    }
}
