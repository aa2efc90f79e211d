//! Texts with marks that the build fills.

use crate::problem::{Explain as _, Result};
use std::path::Path;

/// Replaces a mark that must be there.
pub(super) fn fill(text: &str, mark: &str, value: &str, file: &str) -> Result<String> {
    let (before, after) = text.split_once(mark).explain(|| format!("{file} has lost its mark {mark}."))?;
    Ok(format!("{before}{value}{after}"))
}

/// The text of a file.
pub(super) fn text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).explain(|| format!("Cannot read {}.", path.display()))
}
