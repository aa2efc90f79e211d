//! A topology in as few bytes as possible.
//!
//! # Format
//! A checksum (FNV-1a of the rest, 4 bytes, little-endian), then bits from an adaptive binary range coder: each costs as
//! much as it surprises in its context. In this order: numbers of areas, arcs and points; the grid; the codes, by their
//! differences; then components until all arcs are there. A component is a lone loop or a *walk*: a node, and from the
//! latest open node, again and again, the next arc around it, until no node is open. What can be known is not said:
//!
//! - **Nodes** stand once, as the end of the first arc that reaches them. The last step of an arc to a known node is not
//!   coded at all.
//! - **Sides**: on the right of an arc is what an arc out of the same node has on its left. At a node of three arcs, which
//!   nearly all are, the third arc's sides are known, and the second one's left is all that the node costs. No ring is
//!   listed: an area is what its arcs enclose.
//! - **Ends**: of the open nodes, the nearest one that an arc with these sides fits is nearly always where it ends.
//! - **Labels** count by how recently they were seen, and new ones by their place among the codes not yet seen.
//!
//! # Measured
//! On `data/boundaries.topojson` (326 areas, 1,023 arcs, 9,502 points, grid of 100 m), in bytes:
//!
//! | | raw | gzip | brotli |
//! |---|---|---|---|
//! | TopoJSON | 118,746 | 33,704 | 29,329 |
//! | the same without names | 110,615 | | 27,006 |
//! | arcs as zig-zag varints, rings as lists of arcs | 25,507 | 20,945 | 20,484 |
//! | this | 13,528 | 13,551 | 13,532 |
//!
//! Hence a codec of our own: a third less than the best of the usual ways, with no dependence on the host's compression.
//! Of the 13,528 bytes, steps take 88 %, sides 5 %, ends of arcs 4 %, ends at known nodes 9 bytes. Varints cannot go below
//! whole bytes for steps whose entropy is 6 bits an axis, and brotli finds no repeats in borders. More contexts for
//! steps were measured (by the step before, by the other axis, by a running mean of lengths, turned into the direction of
//! the step before): between 0.2 % less and 1.7 % more, as 8,000 steps are too few to learn them from, so there are none.
//! A grid of 80 m costs 700 bytes more, and looks the same.
//!
//! Decoding takes 3 ms natively; the decoder adds 14 kB to the WebAssembly before
//! compression, 5.5 kB after.

pub(crate) mod coder;
mod decode;
mod encode;
pub(crate) mod labels;
mod model;
mod nodes;
pub(crate) mod number;

pub use decode::decode;
pub use encode::{EncodeError, encode};

use crate::topology::Topology;

/// Why bytes are no packed topology: a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecodeError(pub(crate) &'static str);

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for DecodeError {}

impl Topology {
    /// The topology in these bytes.
    ///
    /// # Errors
    /// When the bytes are cut short, altered, or were never packed by this crate.
    pub fn decode(bytes: &[u8]) -> Result<Topology, DecodeError> {
        decode(bytes)
    }
}

/// Bytes of the checksum that everything else follows.
pub(crate) const CHECKSUM_BYTES: usize = 4;

/// Least number of packed bytes for so many areas, arcs and points. The encoder pads up to it and the decoder refuses
/// less, so that damaged counts never make it reserve more memory than a small multiple of what it was given.
fn least_bytes(areas: usize, arcs: usize, points: usize) -> usize {
    areas.max(arcs / 2).max(points / 4)
}

/// FNV-1a, 32 bits: a change to any one byte surely changes it, other damage all but surely.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
