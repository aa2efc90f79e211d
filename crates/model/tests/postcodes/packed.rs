//! The bytes of a table: they come back as they were, and whatever is wrong with them is refused.

use model::packed::{DecodeError, decode_postcodes, encode_postcodes};
use model::postcodes::{AREAS, PostcodeArea, Prefix, Typed};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::real::data;

#[test]
fn the_tables_of_the_repository_come_back() {
    let mut largest = 0;
    for table in &data().postcodes {
        let bytes = encode_postcodes(table);
        assert!(decode_postcodes(&bytes).as_ref() == Ok(table), "{} changed", table.area);
        largest = largest.max(bytes.len());
    }
    // What a visitor waits for is about a third of that.
    assert!(largest < 10_000, "{largest}");
}

/// Bytes before the part that the check sum covers.
const HEAD: usize = 9;

/// Makes the check sum right again (FNV-1a over all that follows it), so that the damage reaches the columns.
fn seal(bytes: &mut [u8]) {
    if let Some((head, body)) = bytes.split_at_mut_checked(HEAD) {
        let hash = body
            .iter()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        head[5..].copy_from_slice(&hash.to_le_bytes());
    }
}

/// A table of any sound rows.
fn tables() -> impl Strategy<Value = PostcodeArea> {
    let code = "E0[6-9]00000[0-9]";
    let councils = prop::collection::btree_set(code, 1..4);
    let rest = "[1-9][0-9A-Z]?( [0-9][A-Z]{0,2})?";
    (select(&AREAS[..]), prop::collection::btree_map(rest, councils, 0..40)).prop_map(|(area, rows)| {
        let row = |(rest, councils): (String, std::collections::BTreeSet<String>)| {
            (format!("{area}{rest}"), councils.into_iter().collect())
        };
        PostcodeArea::new(area, rows.into_iter().map(row).collect())
    })
}

/// Whatever passes as a table can be asked anything, and packed again.
fn ask(table: &PostcodeArea) {
    assert!(table.is_sound());
    for Prefix { text, .. } in table.prefixes.iter().take(20) {
        for end in 1..=text.len() {
            if let Typed::Area(asked) = Typed::read(&text[..end]) {
                table.find(&asked);
            }
        }
    }
    assert_eq!(decode_postcodes(&encode_postcodes(table)).as_ref(), Ok(table));
}

/// Bytes of memory for one byte of a file. A prefix takes two bytes there, a row of forty here.
const FACTOR: u64 = 100;
const ALLOWANCE: u64 = 20_000;

fn decode(bytes: &[u8]) -> Result<PostcodeArea, DecodeError> {
    let mut decoded = Err(DecodeError::NotData);
    let memory = allocation_counter::measure(|| decoded = decode_postcodes(bytes)).bytes_max;
    assert!(
        memory <= FACTOR * bytes.len() as u64 + ALLOWANCE,
        "{memory} bytes of memory for {}",
        bytes.len()
    );
    decoded
}

proptest! {
    #[test]
    fn a_table_comes_back(table in tables()) {
        prop_assert!(table.is_sound());
        prop_assert_eq!(decode_postcodes(&encode_postcodes(&table)), Ok(table));
    }

    #[test]
    fn one_flipped_bit_or_a_cut_is_noticed(table in tables(), at in any::<Index>(), bit in 0..8) {
        let mut bytes = encode_postcodes(&table);
        let at = at.index(bytes.len());
        let mut cut = bytes[..at].to_vec();
        prop_assert!(decode(&cut).is_err());
        seal(&mut cut);
        prop_assert!(decode(&cut).is_err());
        bytes[at] ^= 1u8 << bit;
        prop_assert!(decode(&bytes).is_err());
    }

    #[test]
    fn a_changed_file_with_a_right_check_sum_never_panics(
        table in tables(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = encode_postcodes(&table);
        for (at, byte) in &changes {
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        seal(&mut bytes);
        if let Ok(table) = decode(&bytes) {
            ask(&table);
        }
    }

    #[test]
    fn any_bytes_never_panic(mut body in prop::collection::vec(any::<u8>(), 0..400), small in any::<bool>()) {
        if small {
            body.iter_mut().for_each(|byte| *byte %= 3);
        }
        let mut bytes = [b"SSMC\x01", &[0; 4][..], &body].concat();
        seal(&mut bytes);
        if let Ok(table) = decode(&bytes) {
            ask(&table);
        }
    }
}

#[test]
fn what_is_copied_often_is_short() {
    let long = "E".repeat(3_000);
    let rows: Vec<(String, Vec<String>)> =
        (0..10).map(|n| (format!("CB1 {n}"), vec![long.clone(); 40])).collect();
    let bytes = encode_postcodes(&PostcodeArea::new("CB", rows));
    assert!(decode(&bytes).is_err());
    let mut prefixes: Vec<(String, Vec<String>)> = Vec::new();
    for n in 100..400 {
        prefixes.push((format!("CB{} {}A", "1".repeat(2_000), n % 10), vec!["E07000008".to_string()]));
    }
    assert!(decode(&encode_postcodes(&PostcodeArea::new("CB", prefixes))).is_err());
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(decode_postcodes(b""), Err(DecodeError::NotData));
    assert_eq!(decode_postcodes(b"<!doctype html><title>404 Not Found</title>"), Err(DecodeError::NotData));
    let mut bytes = encode_postcodes(&PostcodeArea::new("CB", Vec::new()));
    assert!(decode_postcodes(&bytes).is_ok());
    bytes[4] += 1;
    assert_eq!(decode_postcodes(&bytes), Err(DecodeError::Newer));
}
