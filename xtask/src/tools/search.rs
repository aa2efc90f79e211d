//! Looks for programs on `PATH`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The first of these programs that is on `PATH`.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|program| program.is_file())
    })
}

/// Whether a program states this version as a word of its own when it is asked with these words, `--version` for most.
pub(super) fn has_version(program: &Path, asked: &[&str], version: &str) -> bool {
    let output = Command::new(program).args(asked).stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.is_ok_and(|output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success() && text.split_whitespace().any(|word| word == version)
    })
}
