//! Reads and validates the tables of a data package, and packs the records for the browser.
//!
//! The same code checks `data/` when the project is built, and a visitor's own files in the browser: it knows neither the
//! file system nor the browser, and compiles for wasm32. One way through: [`Upload`] (files that are dropped or chosen, a
//! zip among them) → [`Reading`] (step by step, so that a page stays alive) → [`Own`] or all [`Faults`]. Who has the files at
//! hand and time asks [`check_files`].
#![warn(missing_docs)]

mod contact;
mod fault;
mod holdings;
mod note;
mod pace;
mod pack;
mod package;
mod reading;
mod sink;
mod tables;
mod text;
mod upload;

pub use contact::contact;
pub use fault::{Fault, Faults};
pub use note::{Note, Way};
pub use pack::{Packs, pack};
pub use package::{DataPackage, check_files};
pub use reading::{Outcome, Own, Progress, Reading, Step};
pub use text::Files;
pub use upload::{MOST_BYTES, Upload, file_names, is_zip};
