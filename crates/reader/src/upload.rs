//! The files that a visitor drops or chooses.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::fault::{Fault, of_file};
use crate::tables::manifest;
use crate::text::layout;

/// The most bytes that all files have together, a zip's once unpacked: five times what 5,000 arrangements take.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// The most files in a zip.
const MOST_FILES: usize = 1000;
/// The most names that are remembered of files that belong to no data package, and their most letters.
const MOST_NAMES: (usize, usize) = (50, 100);

/// The files of a data package: `datapackage.json`, then the tables, by name.
pub fn file_names() -> impl Iterator<Item = &'static str> {
    std::iter::once(manifest::FILE).chain(layout::ALL.iter().map(|layout| layout.file))
}

/// The files that a visitor has brought so far.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    files: BTreeMap<&'static str, Vec<u8>>,
    passed_over: Vec<String>,
}

impl Upload {
    /// Adds a file: a table, `datapackage.json`, or a zip with these, in whatever folder. Its name tells which of them it
    /// is; large or small letters, folders before the name and the number of a second download ("members (1).csv") do not
    /// matter. A file that belongs to no data package is passed over.
    ///
    /// # Errors
    /// One fault of the whole file, in words, where it is too large, stands there already, or is a zip that cannot be opened.
    /// Nothing of such a file is kept, and nothing of those before is lost.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        if is_zip(name, &bytes) { self.add_zip(name, bytes) } else { self.add_file(name, bytes) }
    }

    /// As [`Upload::add`], for a file that is no zip ([`is_zip`]). A page that has no zip need not load what opens them.
    ///
    /// # Errors
    /// As [`Upload::add`].
    pub fn add_file(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        if bytes.len() > self.room() {
            return Err(too_large(name));
        }
        self.put(name, bytes)
    }

    /// As [`Upload::add`], for a file that is a zip ([`is_zip`]).
    ///
    /// # Errors
    /// As [`Upload::add`].
    pub fn add_zip(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        if bytes.len() > self.room() {
            return Err(too_large(name));
        }
        let mut unpacked = self.clone();
        unpacked.unpack(name, bytes)?;
        *self = unpacked;
        Ok(())
    }

    /// The files of a data package that are not there yet, in the order of [`file_names`].
    pub fn missing(&self) -> Vec<&'static str> {
        file_names().filter(|name| !self.files.contains_key(name)).collect()
    }

    /// The names of files that belong to no data package, shortened; the first fifty.
    pub fn passed_over(&self) -> &[String] {
        &self.passed_over
    }

    /// Whether no file of a data package is there.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The bytes of all files.
    pub fn size(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// The files by name.
    pub(crate) fn into_files(self) -> BTreeMap<&'static str, Vec<u8>> {
        self.files
    }

    /// How many bytes there is room for.
    fn room(&self) -> usize {
        MOST_BYTES.saturating_sub(self.size())
    }

    fn put(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let plain = plain_name(name);
        let Some(file) = file_names().find(|file| *file == plain) else {
            if self.passed_over.len() < MOST_NAMES.0 {
                self.passed_over.push(name.chars().take(MOST_NAMES.1).collect());
            }
            return Ok(());
        };
        if self.files.contains_key(file) {
            return Err(of_file(file, "is there twice; expected each file of the data package once"));
        }
        self.files.insert(file, bytes);
        Ok(())
    }

    fn unpack(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let unreadable = |error| of_file(name, format!("cannot be opened as a zip: {error}"));
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
        if archive.len() > MOST_FILES {
            let expected = format!("holds {} files; expected at most {MOST_FILES}", archive.len());
            return Err(of_file(name, expected));
        }
        for at in 0..archive.len() {
            let entry = archive.by_index(at).map_err(unreadable)?;
            let path = entry.name().map_err(unreadable)?.into_owned();
            if entry.is_dir() || is_of_a_system(&path) {
                continue;
            }
            // What an entry says of its size may be wrong: what comes out is counted.
            let room = self.room();
            let mut unpacked = Vec::new();
            let most = u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1);
            let read = entry.take(most).read_to_end(&mut unpacked);
            read.map_err(|error| of_file(name, format!("cannot be unpacked at {path:?}: {error}")))?;
            if unpacked.len() > room {
                return Err(too_large(name));
            }
            self.put(&path, unpacked)?;
        }
        Ok(())
    }
}

/// Whether a file is a zip: by its first bytes, unless its name says that it is a table.
pub fn is_zip(name: &str, bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") && !plain_name(name).ends_with(".csv")
}

fn too_large(name: &str) -> Fault {
    let expected = format!("is too large; expected at most {} MB in all files together", MOST_BYTES >> 20);
    of_file(name, expected)
}

/// Whether a file of a zip is one that a Mac adds to each.
fn is_of_a_system(path: &str) -> bool {
    path.starts_with("__MACOSX/") || last_part(path).starts_with('.')
}

fn last_part(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The name of a file without its folders, in small letters, and without the number that browsers add to a second download.
fn plain_name(path: &str) -> String {
    let name = last_part(path).to_ascii_lowercase();
    let Some((stem, ending)) = name.rsplit_once('.') else { return name };
    let number = stem.rsplit_once(" (").and_then(|(stem, number)| Some((stem, number.strip_suffix(')')?)));
    match number {
        Some((stem, digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => [stem, ".", ending].concat(),
        _ => name,
    }
}
