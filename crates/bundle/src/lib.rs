//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]

mod fault;
mod holdings;
mod package;
mod tables;
mod text;

pub use fault::{Fault, Faults};
pub use package::{DataPackage, read};
pub use tables::reorganisation::{Placing, Proposal, Unitary};
