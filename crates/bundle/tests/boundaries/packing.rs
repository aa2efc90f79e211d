//! The packed bytes of the real boundaries.

use geometry::packed::{decode, encode};
use geometry::{Point, Topology};

use crate::councils::{TEXT, TOPOLOGY};

/// Arcs in an order and direction of their own.
pub fn canonical(topology: &Topology) -> Vec<(Vec<Point>, Option<u16>, Option<u16>)> {
    let canonical = |arc: geometry::Arc| {
        let reversed: Vec<Point> = arc.points.iter().rev().copied().collect();
        if arc.points <= reversed {
            (arc.points, arc.left, arc.right)
        } else {
            (reversed, arc.right, arc.left)
        }
    };
    let mut arcs: Vec<_> = topology.arcs().map(canonical).collect();
    arcs.sort_unstable();
    arcs
}

#[test]
fn unpacked_is_what_was_packed() {
    let bytes = bundle::boundaries::pack(TEXT).expect("the derived file is sound");
    let unpacked = decode(&bytes).expect("what was packed can be unpacked");
    assert_eq!(unpacked.codes(), TOPOLOGY.codes());
    assert_eq!(unpacked.grid(), TOPOLOGY.grid());
    assert!(canonical(&unpacked) == canonical(&TOPOLOGY), "the same arcs");
    assert_eq!(encode(&TOPOLOGY).expect("it can be packed"), bytes, "the same bytes each time");
}

#[test]
fn packed_bytes_stay_well_within_the_budget() {
    // Dense already: compression by the server neither wins nor loses anything (docs/DESIGN.md 6).
    let bytes = bundle::boundaries::pack(TEXT).expect("the derived file is sound");
    assert!(bytes.len() < 15_000, "{} bytes", bytes.len());
}

#[test]
fn damage_is_noticed() {
    let bytes = bundle::boundaries::pack(TEXT).expect("the derived file is sound");
    for place in (0..bytes.len()).step_by(97) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        assert!(decode(&flipped).is_err(), "a changed bit in byte {place}");
        assert!(decode(&bytes[..place]).is_err(), "cut after {place} bytes");
    }
}
