//! Where a synthetic package may be written: nowhere that it could be taken for the real one, or published.

use super::marks;
use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};
use std::path::{Component, Path, PathBuf};

/// The folder by its full path, where it may be used.
pub(super) fn checked(places: &Places, folder: &Path) -> Result<PathBuf> {
    let folder = resolved(folder)?;
    for forbidden in [places.data(), places.dist()] {
        if folder.starts_with(resolved(&forbidden)?) {
            let name = shown(&places.root, &forbidden);
            return Err(problem!(
                "{} is inside {name}/, where nothing made up may stand. Choose another folder with --out.",
                folder.display()
            ));
        }
    }
    if holds_anything_else(&folder)? {
        return Err(problem!(
            "{} holds something else than a synthetic data package. Choose an empty folder with --out.",
            folder.display()
        ));
    }
    Ok(folder)
}

/// The full path without links, also of a folder that does not exist yet.
fn resolved(folder: &Path) -> Result<PathBuf> {
    let cannot = || format!("Cannot find {}.", folder.display());
    let absolute = std::path::absolute(folder).explain(cannot)?;
    let existing = absolute.ancestors().find(|ancestor| ancestor.exists()).explain(cannot)?;
    let rest = absolute.strip_prefix(existing).explain(cannot)?;
    if rest.components().any(|part| part == Component::ParentDir) {
        return Err(problem!("{} goes back through a folder that is not there.", folder.display()));
    }
    let existing = existing.canonicalize().explain(cannot)?;
    Ok(if rest.as_os_str().is_empty() { existing } else { existing.join(rest) })
}

fn holds_anything_else(folder: &Path) -> Result<bool> {
    if !folder.exists() {
        return Ok(false);
    }
    let mut files = std::fs::read_dir(folder).explain(|| format!("Cannot read {}.", folder.display()))?;
    let manifest = std::fs::read_to_string(folder.join("datapackage.json"));
    Ok(files.next().is_some() && !manifest.is_ok_and(|manifest| marks::is_synthetic(&manifest)))
}
