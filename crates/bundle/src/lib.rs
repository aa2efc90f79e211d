//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]

pub mod boundaries;
mod fault;
pub mod hexagons;
mod holdings;
mod pack;
mod package;
pub mod picture;
mod tables;
mod text;

pub use boundaries::{BOUNDARIES, FINE_BOUNDARIES, coarse_topology, fine_topology};
pub use fault::{Fault, Faults};
pub use pack::{Packs, pack};
pub use package::{DataPackage, read};
pub use tables::reorganisation::{Placing, Proposal, Unitary};
