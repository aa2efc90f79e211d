//! The reorganisation lens: what becomes of the arrangements when councils are replaced (docs/DESIGN.md 4.6).
//!
//! `records` are the proposals of the data; `scenario` makes one of them, all decided ones, or a visitor's own into the
//! set of new councils that is asked about; `places` says where each present council goes, `fates` what becomes of each
//! arrangement, `dealings` with whom a new council has to settle what. `address` writes a visitor's scenario as text and
//! reads it back, `check` tells whether one is sound, `area` what area it is about, `fault` says what is wrong with it.

pub mod address;
mod area;
mod check;
mod dealings;
mod fates;
mod fault;
mod places;
pub mod records;
mod scenario;

pub use area::{Area, areas};
pub use check::check;
pub use dealings::{Body, Dealings};
pub use fates::{Fate, Fates, Inheritance, Split, fates};
pub use fault::Fault;
pub use records::{Placing, Proposal, Unitary};
pub use scenario::Scenario;
