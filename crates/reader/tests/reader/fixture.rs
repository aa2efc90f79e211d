//! The tiny data package, to be damaged in one place.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use reader::{DataPackage, Faults, Note};

use crate::tiny::{TABLES, manifest};

/// A data package to be damaged and read.
pub struct Fixture(BTreeMap<String, Vec<u8>>);

impl Fixture {
    /// The valid package.
    pub fn new() -> Fixture {
        let mut files: BTreeMap<String, Vec<u8>> =
            TABLES.iter().map(|(file, text)| (file.to_string(), text.as_bytes().to_vec())).collect();
        files.insert("datapackage.json".into(), manifest().into_bytes());
        Fixture(files)
    }

    /// Names of the files.
    pub fn files(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    /// The bytes of a file.
    pub fn bytes(&mut self, file: &str) -> &mut Vec<u8> {
        self.0.get_mut(file).unwrap()
    }

    /// Puts other bytes in the place of a file.
    pub fn set(mut self, file: &str, bytes: &[u8]) -> Fixture {
        *self.bytes(file) = bytes.to_vec();
        self
    }

    /// Removes a file.
    pub fn without(mut self, file: &str) -> Fixture {
        self.0.remove(file).unwrap();
        self
    }

    /// Changes a text that stands once in a file.
    pub fn swap(mut self, file: &str, from: &str, to: &str) -> Fixture {
        let text = String::from_utf8(self.bytes(file).clone()).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} in {file}");
        *self.bytes(file) = text.replace(from, to).into_bytes();
        self
    }

    /// Adds lines at the end of a file.
    pub fn add(mut self, file: &str, lines: &str) -> Fixture {
        self.bytes(file).extend_from_slice(lines.as_bytes());
        self.bytes(file).push(b'\n');
        self
    }

    /// Reads the files.
    pub fn read(&self) -> Result<DataPackage, Faults> {
        self.check().0
    }

    /// Reads the files, with notes.
    pub fn check(&self) -> (Result<DataPackage, Faults>, Vec<Note>) {
        reader::check_files(&|file| self.0.get(file).cloned().ok_or_else(|| ErrorKind::NotFound.into()))
    }

    /// Reads, and compares the lines that a person sees.
    #[track_caller]
    pub fn shows(self, expected: &[&str]) {
        let shown: Vec<String> = match self.read() {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(shown, expected);
    }

    /// Reads what is understood to be the valid package, and compares the notes that a person sees.
    #[track_caller]
    pub fn notes(self, expected: &[&str]) {
        let (read, notes) = self.check();
        let read = read.unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(read, Fixture::new().read().unwrap());
        assert_eq!(notes.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }
}

/// Reads the files in a folder.
pub fn read(folder: &Path) -> Result<DataPackage, Faults> {
    check(folder).0
}

/// Reads the files in a folder, with notes.
pub fn check(folder: &Path) -> (Result<DataPackage, Faults>, Vec<Note>) {
    reader::check_files(&|file| std::fs::read(folder.join(file)))
}

/// A folder for one test, removed when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("data-package-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
