//! Details, read part by part.

use super::details::{fingerprint, primer, read};
use super::layout::{self, DAMAGED, DETAILS_COLUMNS, Kind};
use super::squeezed::Squeezed;
use super::{Column, DecodeError};
use crate::records::{Details, Package};

/// Details on their way out of a file: what takes long, in parts that do not.
pub struct Unpacking<'a> {
    package: &'a Package,
    lengths: Vec<usize>,
    squeezed: Squeezed<'a>,
}

impl<'a> Unpacking<'a> {
    /// Details in these bytes that belong to the package.
    ///
    /// # Errors
    /// Bytes that are no details, were packed by a later version or for another package, or are seen to be damaged.
    pub fn new(bytes: &'a [u8], package: &'a Package) -> Result<Unpacking<'a>, DecodeError> {
        let mut body = layout::body(Kind::Details, bytes)?;
        let primer = primer(package);
        if body.u32() != fingerprint(package, &primer) {
            return Err(DecodeError::OtherEdition);
        }
        let lengths = layout::lengths(&mut body, DETAILS_COLUMNS);
        if body.is_broken() {
            return Err(DAMAGED);
        }
        let squeezed = Squeezed::new(body.rest(), primer, &lengths).ok_or(DAMAGED)?;
        Ok(Unpacking { package, lengths, squeezed })
    }

    /// Unpacks up to `most` bytes more of text; true when that is done. The time is the same for every byte.
    pub fn go_on(&mut self, most: usize) -> bool {
        self.squeezed.read(most)
    }

    /// The details, one entry for each arrangement of the package ([`super::check_details`]).
    ///
    /// # Errors
    /// What was unpacked is damaged in any way, or was not unpacked to its end.
    pub fn finish(self) -> Result<Details, DecodeError> {
        let bytes = self.squeezed.finish().ok_or(DAMAGED)?;
        read(&mut layout::split(Column::new(&bytes), &self.lengths)?, self.package)
    }
}

#[cfg(test)]
mod tests {
    use super::super::ColumnWriter;
    use super::super::details::decode_details;
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    /// Bytes of memory at once for one byte of a file, and for none: see `tests/packed/memory.rs`.
    const FACTOR: u64 = 400;
    const ALLOWANCE: u64 = 200_000;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        // Signs of every kind: references, runs, all words, ends, letters, numbers without end.
        #[test]
        fn columns_of_long_runs_take_no_more(
            columns in vec(
                (
                    select(&[0u8, 1, 2, 9, 10, 16, 20, 24, 28, b'a', b' ', 0x7f, 0xff][..]),
                    prop_oneof![Just(0), Just(1), 0..4000usize],
                ),
                DETAILS_COLUMNS,
            ),
            counts in vec(select(&[0u8, 1, 2, 100, 127][..]), 2),
        ) {
            let package = Package { version: "2026".into(), ..Package::default() };
            let mut columns: Vec<ColumnWriter> = columns
                .into_iter()
                .map(|(byte, length)| ColumnWriter::of(vec![byte; length]))
                .collect();
            columns[0].bytes = counts;
            let primer = primer(&package);
            let file = layout::squeezed(Kind::Details, &columns, fingerprint(&package, &primer), &primer);
            let most = FACTOR * file.len() as u64 + ALLOWANCE;
            let used = allocation_counter::measure(|| drop(decode_details(&file, &package))).bytes_max;
            prop_assert!(used <= most, "{used} bytes of memory for {}", file.len());
        }
    }
}
