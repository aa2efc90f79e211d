//! Columns squeezed together: each bit costs as much as a mix of predictions is surprised by it.
//!
//! What a web server's compression cannot see, this can: that bytes follow from the last one, two, three and four, from
//! the word so far, and from what stood after the same five bytes before. Each of these contexts guesses every bit, and a
//! mixer that learns whom to trust where makes one probability of the guesses, by which an arithmetic coder writes the
//! bit (context mixing as in Matt Mahoney's "Adaptive Weighing of Context Models for Lossless Data Compression", 2005;
//! the code is ours). Before the first column the predictor reads the *primer*: text that the reader of the columns
//! has already, and that is not written.
//!
//! All arithmetic is on whole numbers, so that every machine reads what any other wrote.
//!
//! # Measured
//! On the real prose (266,972 bytes in columns, 68,058 after Brotli), by a model of this one with single parts changed;
//! bytes:
//!
//! | | |
//! |---|---|
//! | as it is | 54,928 |
//! | without the primer | 56,869 |
//! | without what followed the same five bytes | 58,459 |
//! | without the word; the last byte; the last two; the last four | 57,596; 56,882; 56,367; 56,409 |
//! | without the column's number | 55,150 |
//! | bytes as eight bits, a third more steps | 54,562 |
//! | two contexts more: the last three bytes; what is expected, and the last byte | 54,337 |
//! | a constant guess, and a correction of the mix by the last byte | 54,656 |
//! | PPMd (variant H, order 5 and 8) after the same primer | 59,080; 57,197 |
//! | tokens by byte pairs (146 of them), the best of four sets of contexts | 59,025 |
//!
//! Each context more costs about a seventh of the time, which is what there is least of: so there are four.

mod coder;
mod counters;
mod curve;
mod mixer;
mod past;
mod predictor;
mod reader;
#[cfg(test)]
mod tests;

use super::ColumnWriter;
use coder::{Told, Writer};
use predictor::Predictor;

pub(super) use reader::Squeezed;

/// One squeezed byte stands for at most so many, and [`ALLOWANCE`] more: so a damaged file takes neither memory nor
/// time without end. The writer appends zeros where it did better.
const GROWTH: usize = 8;
const ALLOWANCE: usize = 1024;

/// The fewest squeezed bytes that may stand for so many.
fn least(bytes: usize) -> usize {
    bytes.saturating_sub(ALLOWANCE).div_ceil(GROWTH)
}

/// The columns as one run of bytes, which [`Squeezed`] reads with the same primer and the columns' lengths.
pub(super) fn squeeze(columns: &[ColumnWriter], primer: &[u8]) -> Vec<u8> {
    let length = columns.iter().map(|column| column.bytes.len()).sum();
    let mut predictor = Predictor::new(primer.len() + length);
    for byte in primer {
        predictor.byte(&mut Told, *byte);
    }
    let mut writer = Writer::new();
    for (number, column) in columns.iter().enumerate() {
        predictor.begin(number + 1);
        for byte in &column.bytes {
            predictor.byte(&mut writer, *byte);
        }
    }
    let mut bytes = writer.finish();
    bytes.resize(bytes.len().max(least(length)), 0);
    bytes
}
