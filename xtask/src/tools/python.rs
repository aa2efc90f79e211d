//! The validator of the Frictionless Data project, which is written in Python.

use super::apt;
use super::search::on_path;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = "5.21.0";

/// Finds the `frictionless` program, or installs it into a virtual environment of its own.
pub fn frictionless(places: &Places) -> Result<PathBuf> {
    let folder = places.tools.join(format!("frictionless-{VERSION}"));
    let program = folder.join("bin").join("frictionless");
    // Written last, so that an installation that was broken off is begun again.
    let complete = folder.join("complete");
    if complete.is_file() && program.is_file() {
        return Ok(program);
    }
    let missing =
        || "Validating the data package needs Python 3. Install it (on Debian: python3-venv).".to_owned();
    let python = on_path(&["python3"]).explain(missing)?;
    let step = Step::new(&format!("frictionless {VERSION}"), "installing into a Python environment, once");
    step.announce();
    environment(places, &python, &folder)?;
    let pip = Step::silent("frictionless pip").remedy("It needs a connection to PyPI.");
    let mut install = Command::new(folder.join("bin").join("python"));
    install.args(["-m", "pip", "install", "--quiet", &format!("frictionless=={VERSION}")]);
    pip.run(places, &mut install)?;
    std::fs::write(&complete, "").explain(|| format!("Cannot write {}.", complete.display()))?;
    Ok(program)
}

/// Makes a virtual environment; Debian keeps what that takes in a package of its own.
fn environment(places: &Places, python: &Path, folder: &Path) -> Result<()> {
    let step =
        Step::silent("frictionless venv").remedy("Install Python's venv module (on Debian: python3-venv).");
    let venv = || {
        let mut command = Command::new(python);
        command.args(["-m", "venv", "--clear"]).arg(folder);
        command
    };
    if step.attempt(places, &mut venv())?.success {
        return Ok(());
    }
    apt::install(places, &["python3-venv"])?;
    step.run(places, &mut venv())?;
    Ok(())
}
