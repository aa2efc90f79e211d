//! A topology in as few bytes as possible.

mod coder;
mod decode;
mod encode;
mod labels;
mod model;
mod nodes;
mod number;

pub use decode::decode;
pub use encode::{EncodeError, encode};

/// Why bytes are no packed topology: a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError(pub(crate) &'static str);

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for DecodeError {}

/// Bytes of the checksum that everything else follows.
const CHECKSUM_BYTES: usize = 4;

/// Least number of packed bytes for so many areas, arcs and points. The encoder pads up to it and the decoder refuses
/// less, so that damaged counts never make it reserve more memory than a small multiple of what it was given.
fn least_bytes(areas: usize, arcs: usize, points: usize) -> usize {
    areas.max(arcs / 2).max(points / 4)
}

/// FNV-1a, 32 bits: a change to any one byte surely changes it, other damage all but surely.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
