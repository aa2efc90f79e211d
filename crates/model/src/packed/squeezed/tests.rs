//! Columns come back, and nothing else passes for them.

use super::super::layout::{FNV_START, fnv};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

fn read(bytes: &[u8], primer: &[u8], lengths: &[usize]) -> Option<Vec<u8>> {
    let mut squeezed = Squeezed::new(bytes, primer.to_vec(), lengths)?;
    while !squeezed.read(7) {}
    squeezed.finish()
}

/// Text that repeats itself, and any bytes.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        vec(any::<u8>(), 0..60),
        vec(0u8..3, 0..300),
        "(the |council |of )*".prop_map(String::into_bytes)
    ]
}

proptest! {
    #[test]
    fn columns_come_back(columns in vec(bytes(), 0..5), primer in bytes(), cut in any::<proptest::sample::Index>()) {
        let lengths: Vec<usize> = columns.iter().map(Vec::len).collect();
        let whole = columns.concat();
        let columns: Vec<ColumnWriter> = columns.into_iter().map(ColumnWriter::of).collect();
        let squeezed = squeeze(&columns, &primer);
        prop_assert_eq!(read(&squeezed, &primer, &lengths), Some(whole));
        prop_assert_eq!(read(&squeezed[..cut.index(squeezed.len())], &primer, &lengths), None);
        prop_assert_eq!(read(&[&squeezed[..], &[0]].concat(), &primer, &lengths), None);
    }

    #[test]
    fn any_bytes_end(bytes in vec(any::<u8>(), 0..200), primer in bytes(), lengths in vec(0usize..2000, 0..5)) {
        if let Some(columns) = read(&bytes, &primer, &lengths) {
            prop_assert_eq!(columns.len(), lengths.iter().sum::<usize>());
        }
    }
}

#[test]
fn all_bytes_come_back() {
    let all: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    assert_eq!(read(&squeeze(&[ColumnWriter::of(all.clone())], b""), b"", &[512]), Some(all));
}

#[test]
fn what_says_nothing_is_filled_up() {
    let zeros = vec![0; 100_000];
    let squeezed = squeeze(&[ColumnWriter::of(zeros.clone())], b"");
    assert_eq!(squeezed.len(), least(zeros.len()));
    assert_eq!(read(&squeezed, b"", &[zeros.len()]), Some(zeros));
    assert_eq!(read(&squeezed[1..], b"", &[100_000]), None);
}

#[test]
fn lengths_without_end_are_refused_at_once() {
    for lengths in [[usize::MAX, 1], [1 << 31, 0], [10_000, 10_000]] {
        assert!(Squeezed::new(&[0; 100], Vec::new(), &lengths).is_none());
    }
}

// The same bytes on every machine, today and later: what was squeezed stays readable.
#[test]
fn the_format_is_fixed() {
    let text = "Shared building control service for the county's district councils since 2015.\n".repeat(2);
    let squeezed = squeeze(&[ColumnWriter::of(text.clone().into_bytes())], b"Building control\nSouth Hams\n");
    assert_eq!((text.len(), squeezed.len(), fnv(FNV_START, &squeezed)), (158, 58, 1_831_185_633));
}
