//! The equal-area layout: one hexagon a council, for each tier and each set of councils since 2009.
//!
//! The hexagons stand on a corner. Their centres lie on a [`Layout`]'s lattice: a *row* is three quarters of a hexagon's
//! height, a *column* half of its width, and only every other place of a row is a hexagon's, those where column and row are
//! both even or both odd. So the six neighbours of a cell are two columns away in its row, or one column away in the next
//! rows.
//!
//! # Format
//! A checksum (FNV-1a of the rest, 4 bytes, little-endian), then bits from the range coder of [`crate::packed`]: the councils'
//! codes by their differences; then for either tier the lattice, and for each period its first year and, council by
//! council, whether it is there (in the context of the period before), whether it has moved, and how far: a council that
//! was there before from its own cell, another from the last council's before it in the list.

mod code;
mod lattice;
mod topology;

pub use lattice::{Cell, Layout, Period};

use crate::packed::coder::{Decoder, Encoder};
use crate::packed::{CHECKSUM_BYTES, DecodeError, EncodeError, checksum};

/// The hexagons of all councils, years and tiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hexagons {
    /// GSS codes, sorted; a cell's council is a position here.
    pub codes: Vec<String>,
    /// Districts and single-tier councils.
    pub lower: Layout,
    /// Counties and single-tier councils.
    pub upper: Layout,
}

impl Hexagons {
    /// The layout in these bytes.
    ///
    /// # Errors
    /// When the bytes are cut short, altered, or were never packed by [`Hexagons::encode`].
    pub fn decode(bytes: &[u8]) -> Result<Hexagons, DecodeError> {
        let damaged = DecodeError("The hexagons are damaged: load them again.");
        let (sum, payload) = bytes.split_first_chunk::<CHECKSUM_BYTES>().ok_or(damaged)?;
        if u32::from_le_bytes(*sum) != checksum(payload) {
            return Err(damaged);
        }
        let mut decoder = Decoder::new(payload).map_err(|_| damaged)?;
        code::hexagons(&mut decoder, None).map_err(|_| damaged)
    }

    /// Packs the layout. The same layout gives the same bytes.
    ///
    /// # Errors
    /// When a code is not a letter and eight digits, the same letter for all, the codes are not sorted, cells of a period
    /// are not sorted by council, or there is more of anything than 8,000 councils, 60 periods and 4,000 rows and columns.
    pub fn encode(&self) -> Result<Vec<u8>, EncodeError> {
        let mut encoder = Encoder::new();
        let written = code::hexagons(&mut encoder, Some(self)).map_err(|error| EncodeError(error.0))?;
        if written != *self {
            return Err(EncodeError(
                "The hexagons are not as the format wants them: sorted, on the lattice, of known councils.",
            ));
        }
        let mut payload = encoder.finish();
        let mut bytes = checksum(&payload).to_le_bytes().to_vec();
        bytes.append(&mut payload);
        Ok(bytes)
    }
}
