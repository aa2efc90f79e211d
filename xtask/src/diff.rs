//! What changed between two editions of the data: `cargo xtask diff`.

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result};
use bundle::editions::{self, Edition, History, Names};
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// What to compare, and how to tell it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The older data package: a folder or a zip file.
    pub old: PathBuf,
    /// The newer one; `data/` when left out.
    pub new: Option<PathBuf>,
    /// How it is told.
    pub form: Form,
    /// Whether the changes are kept in `data/`, for the feeds.
    pub write: bool,
}

/// How the changes are told.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Form {
    /// In words, for the terminal.
    #[default]
    Text,
    /// In words, for a release's notes.
    Markdown,
    /// As a table, one row a change.
    Csv,
}

/// Compares two data packages and gives back what is to be printed. Neither need be valid by today's rules. With
/// [`Options::write`] the tables of the history in `data/` are brought up to date as well.
pub fn diff(places: &Places, options: &Options) -> Result<String> {
    let data = places.data();
    let newer = options.new.as_deref().unwrap_or(&data);
    let (old, new) = (read(&options.old)?, read(newer)?);
    let changes = editions::compare(&old, &new);
    let names = Names::of_both(old.names(), new.names());
    let versions = (old.version.as_str(), new.version.as_str());
    let mut told = match options.form {
        Form::Text => editions::text(versions, &changes, &names),
        Form::Markdown => editions::markdown(versions, &changes, &names),
        Form::Csv => editions::csv(&changes),
    };
    if options.write {
        let mut history = history(&data)?;
        history.add(&old, &new, changes);
        for (name, text) in history.tables() {
            let file = data.join(name);
            std::fs::write(&file, text).explain(|| format!("Cannot write {}.", file.display()))?;
            if options.form == Form::Text {
                told.push_str(&format!("\nwritten: {}", shown(&places.root, &file)));
            }
        }
        if options.form == Form::Text {
            told.push('\n');
        }
    }
    Ok(told)
}

/// The history that a data package keeps.
pub(crate) fn history(data: &Path) -> Result<History> {
    History::read(&|name| std::fs::read(data.join(name))).explain(|| {
        format!(
            "The history in {} cannot be read; `cargo xtask diff OLD --write` makes it anew.",
            data.display()
        )
    })
}

fn read(package: &Path) -> Result<Edition> {
    let cannot = || format!("{} cannot be compared.", package.display());
    if package.is_dir() {
        return Edition::read(&|name| std::fs::read(package.join(name))).explain(cannot);
    }
    let bytes = std::fs::read(package).explain(|| format!("Cannot read {}.", package.display()))?;
    let files: BTreeMap<String, Vec<u8>> = bundle::archive::unpack(&bytes).explain(cannot)?;
    let file = |name: &str| files.get(name).cloned().ok_or_else(|| Error::from(ErrorKind::NotFound));
    Edition::read(&file).explain(cannot)
}

#[cfg(test)]
mod tests {
    use super::{Form, Options, diff};
    use crate::places::Places;
    use crate::test_folder::TestFolder;
    use std::collections::BTreeMap;

    const HEADER: &str = "id,name,services,status\n";

    fn package(version: &str, arrangements: &str) -> BTreeMap<String, Vec<u8>> {
        let manifest = format!("{{\"version\":\"{version}\",\"created\":\"2026-11-28T00:00:00Z\"}}");
        let table = format!("{HEADER}{arrangements}");
        [("datapackage.json", manifest), ("arrangements.csv", table)]
            .map(|(name, text)| (name.to_owned(), text.into_bytes()))
            .into()
    }

    /// A project whose data is the newer edition, with the older one beside it as a zip file.
    fn project() -> (Places, TestFolder) {
        let folder = TestFolder::new("diff");
        for (name, content) in
            package("2026.12.0", "alder,Alder Audit,audit,ended\nbirch,Birch Legal,legal,\n")
        {
            folder.write(&format!("data/{name}"), &content);
        }
        let old = bundle::archive::pack(&package("2026.11.0", "alder,Alder Audit,audit,operating\n"));
        folder.write("old.zip", &old.expect("a zip file"));
        let root = folder.path().to_path_buf();
        (Places { target: root.join("target"), tools: root.join("tools"), root }, folder)
    }

    #[test]
    fn a_zip_file_is_compared_with_the_data_in_words() {
        let (places, folder) = project();
        let options = Options { old: folder.path().join("old.zip"), ..Options::default() };
        let expected = "From edition 2026.11.0 to 2026.12.0: 1 arrangement came, none went, 1 changed.\n
1 arrangement came\n  Birch Legal: legal\n
1 arrangement changed\n  Alder Audit: status: ended, before running\n";
        assert_eq!(diff(&places, &options), Ok(expected.to_owned()));
    }

    #[test]
    fn what_is_written_is_replaced_when_it_is_written_again() {
        let (places, folder) = project();
        let old = folder.path().join("old.zip");
        let options = Options { old, form: Form::Markdown, write: true, new: None };
        for _ in 0..2 {
            diff(&places, &options).expect("both can be read");
        }
        let editions =
            std::fs::read_to_string(places.data().join("data_editions.csv")).expect("it is written");
        let expected = "edition,published,previous,arrangements,came,went,changed
2026.11.0,2026-11-28,,1,0,0,0
2026.12.0,2026-11-28,2026.11.0,2,1,0,1
";
        assert_eq!(editions, expected);
    }

    #[test]
    fn what_is_no_package_is_named() {
        let (places, folder) = project();
        folder.write("notes.zip", b"not a zip file");
        let options = Options { old: folder.path().join("notes.zip"), ..Options::default() };
        let problem = diff(&places, &options).expect_err("it is none").to_string();
        assert!(
            problem.contains("notes.zip cannot be compared.") && problem.contains("zip file"),
            "{problem}"
        );
    }
}
