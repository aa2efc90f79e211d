//! A data package that is made up: of any size, valid, and marked as such wherever somebody might look.
//!
//! `place` says where it may be written, `draw` makes one arrangement up from the real ones, `council_draw` its members,
//! `tables` writes them as CSV, `marks` names the package and says what it is.

mod council_draw;
mod draw;
mod marks;
mod place;
mod random;
mod tables;

use crate::data;
use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};
use bundle::DataPackage;
use bundle::editions::History;
use std::path::{Path, PathBuf};

/// More would not be a data package any more, and its ids have seven digits.
const MOST: usize = 1_000_000;

/// Files that are taken over as they are: what is known of councils, services and the LGA's editions, and its licence.
const REFERENCES: [&str; 10] = [
    "LICENCE.md",
    "boundaries-fine.topojson",
    "boundaries.topojson",
    "councils.csv",
    "lga_breakdowns.csv",
    "lga_editions.csv",
    "postcodes.csv",
    "reorganisation_members.csv",
    "reorganisation_proposals.csv",
    "services.csv",
];

/// What is to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Number of arrangements, from 1 to 1,000,000.
    pub arrangements: usize,
    /// The same seed gives the same package; a larger one begins with the arrangements of a smaller one.
    pub seed: u64,
    /// Its folder; `synthetic/ARRANGEMENTS-SEED` in the target folder when left out.
    pub out: Option<PathBuf>,
}

/// Writes a synthetic data package and says in a sentence what it holds. It has been read back and has no fault.
///
/// # Errors
/// A number of arrangements that cannot be, a folder inside `data/` or `dist/`, a folder that holds anything but a
/// synthetic package, and what the disk refuses.
pub fn generate(places: &Places, options: &Options) -> Result<String> {
    let folder = write(places, options)?;
    Ok(format!("{}: {}", shown(&places.root, &folder), data::read(&folder)?.holdings()))
}

/// Writes a synthetic data package and gives its folder.
pub(crate) fn write(places: &Places, options: &Options) -> Result<PathBuf> {
    let Options { arrangements, seed, out } = options;
    if !(1..=MOST).contains(arrangements) {
        return Err(problem!("{arrangements} arrangements cannot be made. Ask for 1 to {MOST}."));
    }
    let default = || places.target.join("synthetic").join(format!("{arrangements}-{seed}"));
    let folder = place::checked(places, &out.clone().unwrap_or_else(default))?;
    let real = data::read(&places.data())?;
    std::fs::create_dir_all(&folder).explain(|| format!("Cannot make {}.", folder.display()))?;
    // The mark comes first: whatever happens then, the folder says what it is.
    let manifest = places.data().join("datapackage.json");
    let manifest =
        std::fs::read_to_string(&manifest).explain(|| format!("Cannot read {}.", manifest.display()))?;
    put(&folder, "datapackage.json", &marks::manifest(&manifest, *arrangements, *seed)?)?;
    put(&folder, "README.md", &marks::readme(*arrangements, *seed))?;
    for name in REFERENCES {
        let from = places.data().join(name);
        std::fs::copy(&from, folder.join(name)).explain(|| format!("Cannot copy {}.", from.display()))?;
    }
    // Of a history that nobody had there are the columns alone.
    for (name, text) in History::default().tables() {
        put(&folder, name, &text)?;
    }
    for (name, text) in tables(&real, *arrangements, *seed) {
        put(&folder, name, &text)?;
    }
    Ok(folder)
}

fn tables(real: &DataPackage, arrangements: usize, seed: u64) -> [(&'static str, String); 5] {
    let draw = draw::Draw::new(real);
    let mut tables = tables::Tables::new(&real.package);
    for at in 0..arrangements {
        tables.add(&draw.arrangement(seed, at));
    }
    tables.files()
}

fn put(folder: &Path, name: &str, text: &str) -> Result<()> {
    let file = folder.join(name);
    std::fs::write(&file, text).explain(|| format!("Cannot write {}.", file.display()))
}

#[cfg(test)]
mod tests;
