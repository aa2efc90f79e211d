//! Search by postcode: what was typed, and the councils that a postcode lies in (docs/DESIGN.md 4.10).

mod areas;
mod table;
mod typed;

pub use areas::{AREAS, Nation, partly_in};
pub use table::{Found, PostcodeArea, Prefix};
pub use typed::{Asked, Reading, Typed};
