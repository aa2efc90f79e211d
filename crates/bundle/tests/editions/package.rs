//! The tiny data package, to be changed in places and compared with what it was.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};

use bundle::editions::{Change, Edition, Names, compare, text};

#[path = "../../../reader/tests/reader/tiny.rs"]
mod tiny;

/// The files of a package.
#[derive(Clone)]
pub struct Package(BTreeMap<String, String>);

impl Package {
    /// The tiny one, as version 2026.11.0.
    pub fn tiny() -> Package {
        let tables = tiny::TABLES.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
        let mut files: BTreeMap<String, String> = tables.collect();
        files.insert("datapackage.json".to_owned(), tiny::manifest());
        Package(files)
    }

    /// With other text in a file, which has to be there.
    pub fn swap(mut self, file: &str, from: &str, to: &str) -> Package {
        let text = self.0.get_mut(file).expect("the file");
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replace(from, to);
        self
    }

    /// As a version of its own.
    pub fn version(self, version: &str) -> Package {
        self.swap("datapackage.json", "2026.11.0", version)
    }

    pub fn without(mut self, file: &str) -> Package {
        self.0.remove(file);
        self
    }

    pub fn file(&self, name: &str) -> std::io::Result<Vec<u8>> {
        self.0.get(name).map(|text| text.clone().into_bytes()).ok_or_else(|| Error::from(ErrorKind::NotFound))
    }

    pub fn edition(&self) -> Edition {
        Edition::read(&|name| self.file(name)).expect("an edition")
    }

    /// What has changed since the tiny package, and the words for it.
    pub fn since(&self, old: &Package) -> (Vec<Change>, String) {
        let (old, new) = (old.edition(), self.edition());
        let changes = compare(&old, &new);
        let names = Names::of_both(old.names(), new.names());
        let words = text((&old.version, &new.version), &changes, &names);
        (changes, words)
    }
}
