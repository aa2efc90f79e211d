//! The data package: validated, and its boundaries derived.

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};
use std::path::Path;

/// Validates the tables of a data package and says in a sentence what it holds. The problem names every fault.
pub fn check(places: &Places, folder: &Path) -> Result<String> {
    Ok(format!("{}: {}", shown(&places.root, folder), read(folder)?.holdings()))
}

/// Reads a data package; the problem names every fault.
pub(crate) fn read(folder: &Path) -> Result<bundle::DataPackage> {
    bundle::read(folder).map_err(|faults| {
        let number = faults.iter().count();
        problem!("{faults}\n{}: {number} {}", folder.display(), if number == 1 { "fault" } else { "faults" })
    })
}

/// Derives `data/boundaries.topojson` from the ONS's published boundaries.
pub fn derive_boundaries(places: &Places, source: &Path) -> Result<()> {
    let text = std::fs::read_to_string(source).explain(|| format!("Cannot read {}.", source.display()))?;
    let derived =
        bundle::boundaries::derive(&text).explain(|| format!("{} is of no use here.", source.display()))?;
    let target = places.data().join("boundaries.topojson");
    std::fs::write(&target, &derived).explain(|| format!("Cannot write {}.", target.display()))?;
    println!("{}: {} bytes, derived from {}", shown(&places.root, &target), derived.len(), source.display());
    Ok(())
}
