//! What is unpacked is what was packed, or an error.

use geometry::packed::{decode, encode};
use geometry::{Arc, DecodeError, Point, Topology};
use proptest::prelude::*;

use crate::mosaic::{Mosaic, mosaics, turned};

/// Arcs in an order and direction of their own.
fn canonical(topology: &Topology) -> Vec<(Vec<Point>, Option<u16>, Option<u16>)> {
    let canonical = |arc: Arc| {
        let other = turned(arc.clone());
        let arc = if (&arc.points, arc.left) <= (&other.points, other.left) { arc } else { other };
        (arc.points, arc.left, arc.right)
    };
    let mut arcs: Vec<_> = topology.arcs().map(canonical).collect();
    arcs.sort_unstable();
    arcs
}

/// The bytes with the checksum that belongs to what they hold.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = bytes[4..]
        .iter()
        .fold(0x811c_9dc5_u32, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    bytes[..4].copy_from_slice(&sum.to_le_bytes());
    bytes
}

proptest! {
    #[test]
    fn unpacked_is_what_was_packed(mosaic in mosaics()) {
        let topology = mosaic.topology();
        let unpacked = decode(&encode(&topology).expect("packable")).expect("sound");
        prop_assert_eq!(unpacked.codes(), topology.codes());
        prop_assert_eq!(unpacked.grid(), topology.grid());
        prop_assert_eq!(canonical(&unpacked), canonical(&topology));
    }

    #[test]
    fn any_changed_byte_is_noticed(mosaic in mosaics(), place in any::<prop::sample::Index>(), change in 1..=255_u8) {
        let mut bytes = encode(&mosaic.topology()).expect("packable");
        let place = place.index(bytes.len());
        bytes[place] ^= change;
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn any_cut_is_noticed(mosaic in mosaics(), place in any::<prop::sample::Index>()) {
        let bytes = encode(&mosaic.topology()).expect("packable");
        prop_assert!(decode(&bytes[..place.index(bytes.len())]).is_err());
    }

    /// Even where the checksum was made to fit, nothing panics, and no more is made of the bytes than they can hold.
    #[test]
    fn forged_bytes_do_no_harm(mosaic in mosaics(), places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = encode(&mosaic.topology()).expect("packable");
        for (place, value) in places {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        let bytes = with_checksum(bytes);
        if let Ok(topology) = decode(&bytes) {
            let points: usize = topology.arcs().map(|arc| arc.points.len()).sum();
            prop_assert!(points / 4 <= bytes.len() && topology.codes().len() <= bytes.len());
            // Whatever can be unpacked is closed, though unpacking does not prove it.
            let arcs: Vec<Arc> = topology.arcs().collect();
            prop_assert!(Topology::new(topology.grid(), topology.codes().to_vec(), &arcs).is_ok());
        }
    }

    #[test]
    fn random_bytes_do_no_harm(bytes in proptest::collection::vec(any::<u8>(), 4..400)) {
        let bytes = with_checksum(bytes);
        if let Ok(topology) = decode(&bytes) {
            let points: usize = topology.arcs().map(|arc| arc.points.len()).sum();
            prop_assert!(points / 4 <= bytes.len());
        }
    }
}

#[test]
fn errors_are_sentences() {
    let sentence = |bytes: &[u8]| decode(bytes).expect_err("refused").to_string();
    assert_eq!(sentence(b""), "The boundaries end too early.");
    assert_eq!(sentence(b"<!doctype html>"), "The boundaries are damaged: load them again.");
    // All ones: counts as long as numbers can be.
    assert_eq!(sentence(&with_checksum(vec![0xff; 100])), "The boundaries hold a number that is too long.");
}

#[test]
fn a_picture_of_nothing_can_be_packed() {
    let empty = Mosaic::from_rows(&["..", ".."]).topology();
    let unpacked: Result<Topology, DecodeError> = decode(&encode(&empty).expect("packable"));
    assert!(unpacked.expect("sound").codes().is_empty());
}

#[test]
fn what_cannot_be_packed_is_refused() {
    let mosaic = Mosaic::from_rows(&["01"]).topology();
    let arcs: Vec<Arc> = mosaic.arcs().collect();
    for codes in [["E01", "E02"], ["E07000001", "W06000001"], ["ß0700001", "ß0700002"]] {
        let topology = Topology::new(mosaic.grid(), codes.map(str::to_owned).to_vec(), &arcs).expect("sound");
        let error = encode(&topology).expect_err("refused").to_string();
        assert_eq!(error, "An area's code is no letter with eight digits.");
    }
}
