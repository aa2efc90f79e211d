//! Reads `data/` ([`reader`] validates it and packs the records), derives and packs the boundaries, draws the first pictures.
#![warn(missing_docs)]

pub mod api;
pub mod archive;
pub mod boundaries;
pub mod editions;
mod folder;
pub mod hexagons;
pub mod pages;
pub mod picture;

pub use boundaries::{BOUNDARIES, FINE_BOUNDARIES, coarse_topology, fine_topology};
pub use folder::{check, read};
pub use reader::{DataPackage, Fault, Faults, Files, Note, Packs, Way, check_files, pack};
