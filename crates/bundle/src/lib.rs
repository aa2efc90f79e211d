//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]

pub mod boundaries;
mod fault;
pub mod hexagons;
mod holdings;
mod note;
mod pack;
mod package;
mod tables;
mod text;

pub use fault::{Fault, Faults};
pub use note::{Note, Way};
pub use pack::{Packs, pack};
pub use package::{DataPackage, check, check_files, read};
pub use tables::reorganisation::{Placing, Proposal, Unitary};
pub use text::Files;
