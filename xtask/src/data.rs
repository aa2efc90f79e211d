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
    derive(places, source, "boundaries.topojson", bundle::boundaries::derive)
}

/// Derives `data/boundaries-fine.topojson` from the ONS's finer boundaries, upon the grid of `data/boundaries.topojson`.
pub fn derive_fine_boundaries(places: &Places, source: &Path) -> Result<()> {
    let coarse =
        bundle::coarse_topology(&places.data()).explain(|| "The finer shapes lie upon them.".to_owned())?;
    derive(places, source, bundle::FINE_BOUNDARIES, |text| bundle::boundaries::derive_fine(text, &coarse))
}

fn derive(
    places: &Places,
    source: &Path,
    name: &str,
    derive: impl Fn(&str) -> std::result::Result<String, bundle::boundaries::Error>,
) -> Result<()> {
    let text = std::fs::read_to_string(source).explain(|| format!("Cannot read {}.", source.display()))?;
    let derived = derive(&text).explain(|| format!("{} is of no use here.", source.display()))?;
    let target = places.data().join(name);
    std::fs::write(&target, &derived).explain(|| format!("Cannot write {}.", target.display()))?;
    println!("{}: {} bytes, derived from {}", shown(&places.root, &target), derived.len(), source.display());
    Ok(())
}
