//! Damaged, foreign and hostile bytes: an error with a sentence for people, never a panic.

use model::packed::{DecodeError, decode_package, decode_stated, encode_package, encode_stated};
use model::records::Package;
use model::{Query, Register};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::generate::{package_and_details, stated};
use crate::whole::{read, write};

/// Bytes before the part that the check sum covers.
const HEAD: usize = 9;

/// Makes the check sum right again (FNV-1a over all that follows it), so that the damage reaches the columns.
pub fn seal(bytes: &mut [u8]) {
    if let Some((head, body)) = bytes.split_at_mut_checked(HEAD) {
        let hash = body
            .iter()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        head[5..].copy_from_slice(&hash.to_le_bytes());
    }
}

fn changed(bytes: &[u8], changes: &[(Index, u8)]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    bytes
}

/// Whatever passes as a package can be asked anything.
fn ask(package: &Package) {
    let register = Register::new(package.clone());
    for year in [None, Some(2009), Some(register.present())] {
        let query = Query { year, text: "adur audit".to_owned(), ..Query::default() };
        let summary = register.summary(&query);
        register.money(&summary.found);
        register.council_counts(&summary.found, year);
        register.report(&Query { text: String::new(), ..query });
    }
    register.find("worthing", 10);
}

fn changes() -> impl Strategy<Value = Vec<(Index, u8)>> {
    proptest::collection::vec((any::<Index>(), any::<u8>()), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn one_flipped_bit_is_noticed(
        (package, details) in package_and_details(),
        stated in stated(),
        at in any::<Index>(),
        bit in 0..8,
    ) {
        for bytes in [encode_package(&package), write(&details, &package), encode_stated(&stated)] {
            let mut flipped = bytes.clone();
            flipped[at.index(bytes.len())] ^= 1u8 << bit;
            prop_assert!(refused(&flipped, &package));
        }
    }

    #[test]
    fn a_cut_file_is_refused(
        (package, details) in package_and_details(),
        stated in stated(),
        at in any::<Index>(),
    ) {
        for bytes in [encode_package(&package), write(&details, &package), encode_stated(&stated)] {
            let mut cut = bytes[..at.index(bytes.len())].to_vec();
            prop_assert!(refused(&cut, &package));
            seal(&mut cut);
            prop_assert!(refused(&cut, &package));
        }
    }

    // What passes as a package has to be one, so that it can be asked, and packed again.
    #[test]
    fn a_changed_file_with_a_right_check_sum_never_panics(
        (package, details) in package_and_details(),
        stated in stated(),
        changes in changes(),
    ) {
        let mut bytes = changed(&encode_package(&package), &changes);
        seal(&mut bytes);
        if let Ok(other) = decode_package(&bytes) {
            ask(&other);
            prop_assert_eq!(decode_package(&encode_package(&other)), Ok(other));
        }
        let mut bytes = changed(&write(&details, &package), &changes);
        seal(&mut bytes);
        if let Ok(other) = read(&bytes, &package) {
            prop_assert_eq!(read(&write(&other, &package), &package), Ok(other));
        }
        let mut bytes = changed(&encode_stated(&stated), &changes);
        seal(&mut bytes);
        if let Ok(other) = decode_stated(&bytes) {
            prop_assert_eq!(decode_stated(&encode_stated(&other)), Ok(other));
        }
    }

    #[test]
    fn any_bytes_never_panic(mut body in proptest::collection::vec(any::<u8>(), 0..400), small in any::<bool>()) {
        if small {
            body.iter_mut().for_each(|byte| *byte %= 3);
        }
        for (kind, version) in [(b'P', 1), (b'D', 3), (b'E', 1)] {
            let mut bytes = [b"SSM", &[kind, version][..], &[0; 4], &body].concat();
            seal(&mut bytes);
            // No file passes as two kinds.
            let kinds = [
                decode_package(&bytes).is_ok(),
                read(&bytes, &Default::default()).is_ok(),
                decode_stated(&bytes).is_ok(),
            ];
            prop_assert!(kinds.iter().filter(|kind| **kind).count() <= 1);
        }
    }
}

/// Whether the bytes pass for nothing at all.
fn refused(bytes: &[u8], package: &Package) -> bool {
    decode_package(bytes).is_err() && read(bytes, package).is_err() && decode_stated(bytes).is_err()
}

#[test]
fn lengths_without_end_are_refused_at_once() {
    let mut bytes = b"SSMP\x01\0\0\0\0".to_vec();
    bytes.extend([0xff, 0xff, 0xff, 0xff, 0x0f].repeat(60));
    seal(&mut bytes);
    assert_eq!(decode_package(&bytes), Err(DecodeError::Damaged("parts of it are missing or wrong")));
}

#[test]
fn a_page_that_says_not_found_is_named() {
    let error = decode_package(b"<!doctype html><title>404 Not Found</title>").expect_err("no data");
    assert_eq!(error, DecodeError::NotData);
    assert_eq!(error.to_string(), "This is not a data file of the map. Check the address of the data.");
    assert_eq!(decode_package(b""), Err(DecodeError::NotData));
    let package = encode_package(&Package { version: "2026".into(), ..Default::default() });
    assert_eq!(read(&package, &Default::default()), Err(DecodeError::NotData));
}

#[test]
fn details_of_the_format_before_are_refused() {
    let package = Package { version: "2026".into(), ..Default::default() };
    let mut bytes = write(&[], &package);
    bytes[4] -= 1;
    assert!(matches!(read(&bytes, &package), Err(DecodeError::Damaged(_))));
}

#[test]
fn a_later_format_is_named() {
    let mut bytes = encode_package(&Package { version: "2026".into(), ..Default::default() });
    bytes[4] += 1;
    let error = decode_package(&bytes).expect_err("a later format");
    assert_eq!(
        error.to_string(),
        "This data file was made for a newer version of the map. Load the page again to get that version."
    );
}

#[test]
fn damage_is_told_in_a_sentence() {
    let mut bytes = encode_package(&Package { version: "2026".into(), ..Default::default() });
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let error = decode_package(&bytes).expect_err("damaged");
    assert_eq!(error.to_string(), "The data file is damaged: its check sum is wrong. Load the page again.");
}
