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
mod spoilt;
pub(crate) mod table;
mod values;

pub(crate) use cells::Cells;
pub(crate) use index::Index;
pub(crate) use nearest::nearest;
pub(crate) use table::Table;
