//! What the screen "Data" says about the data: what counts, how it was gathered, how complete it is, what a saving is, and under
//! which terms it may be used.

mod completeness;
mod sections;

pub use completeness::{Part, completeness, sentence};
pub use sections::{Piece, Section, accessibility_note, privacy_note, sections};
