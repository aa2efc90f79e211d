//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]

pub mod boundaries;
mod fault;
pub mod hexagons;
mod holdings;
mod note;
mod pack;
mod package;
pub mod pages;
pub mod picture;
mod tables;
mod text;

pub use boundaries::{BOUNDARIES, FINE_BOUNDARIES, coarse_topology, fine_topology};
pub use fault::{Fault, Faults};
pub use note::{Note, Way};
pub use pack::{Packs, pack};
pub use package::{DataPackage, check, check_files, read};
pub use text::Files;
