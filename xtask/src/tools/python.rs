//! What is written in Python: the validator of the Frictionless Data project, and pandas for the examples of docs/api.md.

use super::apt;
use super::search::on_path;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use std::path::{Path, PathBuf};
use std::process::Command;

const FRICTIONLESS: &str = "5.21.0";

const PANDAS: &str = "2.3.3";

/// Finds the `frictionless` program, or installs it into a virtual environment of its own.
pub fn frictionless(places: &Places) -> Result<PathBuf> {
    let why = "Validating the data package";
    Ok(installed(places, "frictionless", FRICTIONLESS, why)?.join("frictionless"))
}

/// Finds a Python that has pandas, or installs it into a virtual environment of its own.
pub fn pandas(places: &Places) -> Result<PathBuf> {
    Ok(installed(places, "pandas", PANDAS, "Trying the examples of docs/api.md")?.join("python"))
}

/// The folder of programs of a virtual environment that holds this package in this version.
fn installed(places: &Places, package: &str, version: &str, why: &str) -> Result<PathBuf> {
    let folder = places.tools.join(format!("{package}-{version}"));
    let programs = folder.join("bin");
    // Written last, so that an installation that was broken off is begun again.
    let complete = folder.join("complete");
    if complete.is_file() && programs.join("python").is_file() {
        return Ok(programs);
    }
    let missing = || format!("{why} needs Python 3. Install it (on Debian: python3-venv).");
    let python = on_path(&["python3"]).explain(missing)?;
    let step = Step::new(&format!("{package} {version}"), "installing into a Python environment, once");
    step.announce();
    environment(places, package, &python, &folder)?;
    let pip = Step::silent(&format!("{package} pip")).remedy("It needs a connection to PyPI.");
    let mut install = Command::new(programs.join("python"));
    install.args(["-m", "pip", "install", "--quiet", &format!("{package}=={version}")]);
    pip.run(places, &mut install)?;
    std::fs::write(&complete, "").explain(|| format!("Cannot write {}.", complete.display()))?;
    Ok(programs)
}

/// Makes a virtual environment; Debian keeps what that takes in a package of its own.
fn environment(places: &Places, package: &str, python: &Path, folder: &Path) -> Result<()> {
    let step = Step::silent(&format!("{package} venv"))
        .remedy("Install Python's venv module (on Debian: python3-venv).");
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
