//! Finds circles between the modules of a crate, from its source: modules that use, by way of others, themselves.
#![warn(missing_docs)]

pub mod circle;
pub mod modules;
pub mod uses;
