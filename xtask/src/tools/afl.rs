//! AFL++, the fuzzer, as the crate `cargo-afl` brings it.

use super::crates::CrateTool;
use crate::places::Places;
use crate::problem::Result;
use crate::step::{Step, clean};
use std::path::PathBuf;
use std::process::Command;

const TOOL: CrateTool = CrateTool {
    name: "cargo-afl",
    package: "cargo-afl",
    version: "0.18.2",
    asked: &["afl", "--version"],
    unoptimised: true,
    arguments: &[],
};

/// `cargo-afl`, with its fuzzer compiled for the Rust in use.
pub fn afl(places: &Places) -> Result<PathBuf> {
    let program = TOOL.ensure(places)?;
    let step = Step::silent("cargo-afl config").remedy("It needs a C compiler and make.");
    let mut config = Command::new(&program);
    clean(&mut config);
    let attempt = step.attempt(places, config.args(["afl", "config", "--build"]))?;
    // It refuses to compile what it has compiled already.
    match attempt.success || attempt.output.contains("already built") {
        true => Ok(program),
        false => Err(step.failure(places, &attempt)),
    }
}
