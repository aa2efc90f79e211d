//! The data package: validated, and its boundaries derived.

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};
use std::path::Path;

/// Validates the tables of a data package and says in a sentence what it holds, after a line for each way of writing that is
/// not the package's own and was understood. The problem names every fault, and those lines as well.
pub fn check(places: &Places, folder: &Path) -> Result<String> {
    let (read, notes) = bundle::check(folder);
    let notes: String = notes.iter().map(|note| format!("note: {note}\n")).collect();
    match read {
        Ok(data) => Ok(format!("{notes}{}: {}", shown(&places.root, folder), data.holdings())),
        Err(faults) => Err(problem!("{notes}{}", told(folder, &faults))),
    }
}

/// Reads a data package; the problem names every fault.
pub(crate) fn read(folder: &Path) -> Result<bundle::DataPackage> {
    bundle::read(folder).map_err(|faults| problem!("{}", told(folder, &faults)))
}

/// Every fault, and how many there are.
fn told(folder: &Path, faults: &bundle::Faults) -> String {
    let number = faults.iter().count();
    format!("{faults}\n{}: {number} {}", folder.display(), if number == 1 { "fault" } else { "faults" })
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

#[cfg(test)]
mod tests {
    use super::check;
    use crate::places::Places;
    use crate::test_folder::TestFolder;

    /// A copy of the data in which one table begins with a byte order mark, and its first line is this.
    fn copy(header: &str) -> (Places, TestFolder) {
        let places = Places::find().expect("the project");
        let folder = TestFolder::new("check-data");
        for entry in std::fs::read_dir(places.data()).expect("the data") {
            let path = entry.expect("a file").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).expect("its content");
            match name.as_str() {
                "partners.csv" => {
                    let text = String::from_utf8(bytes).expect("text").replacen("kind", header, 1);
                    folder.write(&name, format!("\u{feff}{text}").as_bytes());
                }
                _ => folder.write(&name, &bytes),
            }
        }
        (places, folder)
    }

    const NOTE: &str = "note: partners.csv: begins with a byte order mark, which is passed over\n";

    #[test]
    fn notes_come_before_what_the_package_holds() {
        let (places, folder) = copy("kind");
        let said = check(&places, folder.path()).expect("it is valid");
        assert!(said.starts_with(NOTE) && said.contains(" arrangements ("), "{said}");
    }

    #[test]
    fn notes_come_before_the_faults() {
        let (places, folder) = copy("sort");
        let said = check(&places, folder.path()).expect_err("a column is missing").to_string();
        assert!(said.starts_with(NOTE) && said.ends_with(": 2 faults"), "{said}");
    }
}
