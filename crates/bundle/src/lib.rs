//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]

pub mod boundaries;
mod fault;
pub mod hexagons;
mod holdings;
mod pack;
mod package;
mod tables;
mod text;

pub use fault::{Fault, Faults};
pub use pack::{Packs, pack};
pub use package::{DataPackage, read};
