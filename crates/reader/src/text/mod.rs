//! From bytes to cells: files, lines, rows, values and references, with faults that name the place.

pub(crate) mod cells;
pub(crate) mod dates;
mod encoding;
mod file;
pub(crate) mod gss;
mod header;
pub(crate) mod index;
pub(crate) mod layout;
mod line;
mod nearest;
mod order;
mod read;
mod spoilt;
pub(crate) mod table;
mod values;

pub(crate) use cells::Cells;
pub(crate) use index::Index;
pub(crate) use nearest::nearest;
pub(crate) use table::Table;

/// Where files come from: the bytes of the one with this name, or why there are none.
pub type Files<'a> = &'a dyn Fn(&str) -> std::io::Result<Vec<u8>>;
