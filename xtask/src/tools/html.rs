//! The judge of HTML.

use super::npm::NpmPackage;
use super::search::on_path;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::process::Command;

const HTML_VALIDATE: NpmPackage =
    NpmPackage { name: "html-validate", version: "10.9.0", file: "html-validate/bin/html-validate.mjs" };

/// html-validate, installed where it is missing, as the beginning of a command.
pub fn html_validate(places: &Places) -> Result<Command> {
    let missing =
        || "The check of the pages needs html-validate, which comes with npm. Install Node.js.".to_owned();
    let script = HTML_VALIDATE.ensure(places)?.explain(missing)?;
    let mut command = Command::new(on_path(&["node"]).explain(missing)?);
    command.arg(script);
    Ok(command)
}
