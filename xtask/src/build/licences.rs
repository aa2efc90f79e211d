//! The licences of the crates that are compiled into the app, as they ask to be handed on.

use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::{Step, cargo};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const TREE: [&str; 11] = [
    "tree",
    "--locked",
    "--offline",
    "--package",
    "shared-services-map",
    "--target",
    "wasm32-unknown-unknown",
    "--edges",
    "normal,no-proc-macro",
    "--prefix",
    "none",
];

/// A text that names each crate with its version and licence, and then holds each licence text once, with the crates that
/// it came with. Needs the crates to be fetched.
pub(super) fn third_party(places: &Places) -> Result<String> {
    let output =
        Step::silent("crates tree").run(places, cargo(places).args(TREE).args(["--format", "{p} | {l}"]))?;
    let crates = crates(&output);
    let mut by_text: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let registries = registries();
    for (name, _) in &crates {
        let folder =
            registries.iter().map(|registry| registry.join(name.replace(' ', "-"))).find(|dir| dir.is_dir());
        for file in folder.map(|folder| licence_files(&folder)).transpose()?.unwrap_or_default() {
            let text = std::fs::read(&file).explain(|| format!("Cannot read {}.", file.display()))?;
            let text = String::from_utf8_lossy(&text).replace('\r', "");
            by_text.entry(text.trim().to_owned()).or_default().insert(name);
        }
    }
    Ok(compose(&crates, &by_text))
}

fn compose(crates: &BTreeSet<(String, String)>, by_text: &BTreeMap<String, BTreeSet<&str>>) -> String {
    let mut text = "The app is compiled from these crates as well (name, version, licence):\n\n".to_owned();
    for (name, licence) in crates {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {name}: {licence}");
    }
    for (licence, names) in by_text {
        let names: Vec<&str> = names.iter().copied().collect();
        let _ = write!(text, "\n----\n{}:\n\n{licence}\n", names.join(", "));
    }
    text
}

/// Name with version, and licence, of each line `NAME vVERSION | LICENCE`; the project's own crates have a path, and are left out.
fn crates(tree: &str) -> BTreeSet<(String, String)> {
    let lines = tree.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once(" | "));
    let foreign = lines.filter(|(package, _)| !package.contains('('));
    foreign.map(|(package, licence)| (package.replacen(" v", " ", 1), licence.to_owned())).collect()
}

/// The folders into which cargo unpacks crates.
pub(super) fn registries() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.and_then(|home| std::fs::read_dir(home.join("registry").join("src")).ok());
    folders.into_iter().flatten().flatten().map(|folder| folder.path()).collect()
}

/// The licence files of a crate; the one of the MIT licence alone where there is a choice.
fn licence_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("Cannot list {}.", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).explain(cannot)? {
        let entry = entry.explain(cannot)?;
        let name = entry.file_name().to_string_lossy().to_ascii_uppercase();
        let begins = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"]
            .iter()
            .any(|word| name.starts_with(word));
        if begins && entry.path().is_file() {
            found.push((name, entry.path()));
        }
    }
    if found.iter().any(|(name, _)| name.contains("MIT")) {
        found.retain(|(name, _)| name.contains("MIT"));
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

#[cfg(test)]
mod tests {
    use super::{compose, crates, licence_files};
    use crate::test_folder::TestFolder;
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn foreign_crates_are_listed_once_with_the_texts_that_they_came_with() {
        let tree = "model v0.1.0 (here/crates/model) | MIT\nleptos v0.8.23 | MIT\nhttp v1.5.0 | MIT OR Apache-2.0\nhttp v1.5.0 | MIT OR Apache-2.0 (*)\n";
        let text = compose(
            &crates(tree),
            &BTreeMap::from([("Be kind.".to_owned(), BTreeSet::from(["http 1.5.0", "leptos 0.8.23"]))]),
        );
        let expected = "  http 1.5.0: MIT OR Apache-2.0\n  leptos 0.8.23: MIT\n\n----\nhttp 1.5.0, leptos 0.8.23:\n\nBe kind.\n";
        assert!(text.ends_with(&format!("\n\n{expected}")), "{text}");
    }

    #[test]
    fn where_there_is_a_choice_it_is_the_mit_licence() {
        let folder = TestFolder::new("licences");
        for file in [
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "README.md",
            "both/LICENSE",
            "both/NOTICE.txt",
            "both/Cargo.toml",
        ] {
            folder.write(file, b"");
        }
        let names = |files: Vec<std::path::PathBuf>| -> Vec<String> {
            files.iter().filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned())).collect()
        };
        assert_eq!(names(licence_files(folder.path()).expect("a folder")), ["LICENSE-MIT"]);
        assert_eq!(
            names(licence_files(&folder.path().join("both")).expect("a folder")),
            ["LICENSE", "NOTICE.txt"]
        );
    }
}
