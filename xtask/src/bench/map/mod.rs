//! Our page beside a plain one with d3-geo and topojson-client, both opened in Chromium: bytes, first map, changes.
//!
//! `page` lays the plain page out; `lines` reads what `benches/map` has measured; `bytes` and `times` put it into tables,
//! `report` into the section of `benches/RESULTS.md` with its goals.

mod bytes;
mod lines;
mod page;
mod report;
mod times;

use super::machine;
use crate::build;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::{Step, cargo};
use crate::tools::ensure_browsers;
use std::path::{Path, PathBuf};

/// Heading of the section.
pub(super) use report::HEADING;

/// How often each page is opened in each condition, where nobody says otherwise; those that differ in loading alone a third as often.
const ROUNDS: usize = 15;

/// How the map is measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// How often each page is opened in each condition.
    pub rounds: Option<usize>,
    /// A finished site to measure; where there is none, it is built first.
    pub dist: Option<PathBuf>,
}

/// Builds both sides, measures them, and gives back the section.
pub(super) fn measure(places: &Places, options: &Options) -> Result<String> {
    let dist = match &options.dist {
        Some(dist) => dist.clone(),
        None => {
            build::build(places)?;
            places.dist()
        }
    };
    ensure_browsers(places)?;
    let folder = places.work().join("bench/map");
    let present = page::lay_out(places, &folder)?;
    let weights = bytes::weigh(&dist, &folder)?;
    let before = machine::load();
    let step = Step::new("map", "measuring in Chromium");
    let rounds = options.rounds.unwrap_or(ROUNDS);
    let output =
        run(places, &step, &["measure", &path(&dist), &path(&folder), &present, &rounds.to_string()])?;
    let measured = lines::read(&output);
    let measured = measured.explain(|| format!("benches/map printed what cannot be read:\n{output}"))?;
    let load = before.zip(machine::load());
    Ok(report::section(&measured, &weights, load, rounds))
}

/// Runs the program of `benches/map`.
fn run(places: &Places, step: &Step, words: &[&str]) -> Result<String> {
    let mut program = cargo(places);
    program.args(["run", "--quiet", "--locked", "--package", "bench-map", "--"]).args(words);
    step.run(places, &mut program)
}

fn path(path: &Path) -> String {
    path.display().to_string()
}
