//! Outlines as they are drawn leave no gap and do not overlap.

use std::collections::BTreeSet;

use crate::councils::{TOPOLOGY, tilings};
use crate::oracle::rings;

/// A straight piece of an outline, from and to, on the grid.
type Piece = [[i32; 2]; 2];

fn backwards([from, to]: Piece) -> Piece {
    [to, from]
}

#[test]
fn each_piece_of_border_is_drawn_by_both_sides_and_each_piece_of_coast_once() {
    let mut coast: BTreeSet<Piece> = BTreeSet::new();
    for arc in TOPOLOGY.arcs().filter(|arc| arc.left.is_none() || arc.right.is_none()) {
        for pair in arc.points.windows(2) {
            coast.extend([[pair[0], pair[1]], [pair[1], pair[0]]]);
        }
    }
    for (tier, year, codes, tiling) in tilings() {
        let mut pieces: BTreeSet<Piece> = BTreeSet::new();
        for (group, code) in codes.iter().enumerate() {
            for ring in rings(tiling.path(group)) {
                for line in ring.lines() {
                    let piece = [line.start, line.end].map(|at| [at.x as i32, at.y as i32]);
                    assert!(pieces.insert(piece), "{code} {tier:?} {year}: {piece:?} is drawn twice");
                }
            }
        }
        for &piece in &pieces {
            assert_eq!(
                pieces.contains(&backwards(piece)),
                !coast.contains(&piece),
                "{tier:?} {year}: {piece:?} a border needs both sides, a coast one"
            );
        }
        let drawn = |piece: &&Piece| pieces.contains(*piece);
        assert_eq!(
            2 * coast.iter().filter(drawn).count(),
            coast.len(),
            "{tier:?} {year}: all of the coast, once"
        );
    }
}
