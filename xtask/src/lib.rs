//! The project's commands, `cargo xtask ...`, and what the browser tests use of them: the static server and the tools.
#![warn(missing_docs)]

pub mod bench;
pub mod build;
pub mod checks;
pub mod cli;
pub mod data;
pub mod diff;
pub mod fuzz;
pub mod generate;
pub mod places;
pub mod problem;
pub mod serve;
pub mod server;
pub mod size;
pub mod step;
pub mod tools;

#[cfg(test)]
mod test_folder;
