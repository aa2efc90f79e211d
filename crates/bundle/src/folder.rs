//! The data package in a folder.

use std::path::Path;

use reader::{DataPackage, Faults, Note, check_files};

/// Reads the data package in a folder: every table and `datapackage.json`, not the boundaries.
///
/// # Errors
/// All faults of all files, as [`check_files`] gives them.
pub fn read(dir: &Path) -> Result<DataPackage, Faults> {
    check(dir).0
}

/// As [`read`], with the notes of [`check_files`].
pub fn check(dir: &Path) -> (Result<DataPackage, Faults>, Vec<Note>) {
    check_files(&|file| std::fs::read(dir.join(file)))
}
