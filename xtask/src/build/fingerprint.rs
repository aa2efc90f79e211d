//! Whether `dist/` is what the present inputs give, so that a second start need not build.

use super::hash;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::tools::WasmTools;
use bundle::pages::SiteUrl;
use std::path::{Path, PathBuf};

/// Files and folders that the site is made of, or made by.
const INPUTS: [&str; 15] = [
    "Cargo.lock",
    "Cargo.toml",
    "build.rs",
    "crates",
    "data",
    "docs/embed.md",
    "docs/hosting.md",
    "docs/pages.md",
    "embed",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "style",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// A hash of all inputs, their names, the compiler, and the address of the site where it is known.
pub(super) fn of_inputs(places: &Places, tools: &WasmTools, site_url: Option<&SiteUrl>) -> Result<String> {
    let mut text = compiler(places)?;
    text.push_str(&format!("{tools:?}\n{site_url:?}\n"));
    for input in INPUTS {
        let path = places.root.join(input);
        for file in if path.is_dir() { files(&path)? } else { vec![path] } {
            let content = std::fs::read(&file).explain(|| format!("Cannot read {}.", file.display()))?;
            text.push_str(&format!("{} {}\n", hash::long(&content), file.display()));
        }
    }
    Ok(hash::long(text.as_bytes()))
}

/// Whether `dist/` was built from inputs of this fingerprint and has not been touched since.
pub(super) fn is_current(places: &Places, fingerprint: &str) -> Result<bool> {
    let Ok(remembered) = std::fs::read_to_string(memory(places)) else { return Ok(false) };
    let dist = places.dist();
    Ok(dist.is_dir() && remembered == format!("{fingerprint}\n{}", of_output(&dist)?))
}

/// Remembers that `dist/` was just built from them.
pub(super) fn remember(places: &Places, fingerprint: &str) -> Result<()> {
    let memory = memory(places);
    let text = format!("{fingerprint}\n{}", of_output(&places.dist())?);
    std::fs::write(&memory, text).explain(|| format!("Cannot write {}.", memory.display()))
}

fn memory(places: &Places) -> PathBuf {
    places.work().join("built-from")
}

/// Names and sizes of the files: enough to see that one was removed or replaced by hand, and quick.
fn of_output(dist: &Path) -> Result<String> {
    let mut text = String::new();
    for file in files(dist)? {
        let size = file.metadata().explain(|| format!("Cannot read {}.", file.display()))?.len();
        text.push_str(&format!("{size} {}\n", file.display()));
    }
    Ok(text)
}

fn compiler(places: &Places) -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = std::process::Command::new(rustc).arg("-vV").current_dir(&places.root).output();
    let output = output.explain(|| "The Rust compiler does not run. Install Rust with rustup.".to_owned())?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// All files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("Cannot list {}.", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).explain(cannot)? {
        let path = entry.explain(cannot)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{INPUTS, is_current, of_inputs, remember};
    use crate::places::Places;
    use crate::test_folder::TestFolder;
    use crate::tools::WasmTools;

    fn project(folder: &TestFolder) -> Places {
        for input in INPUTS {
            let file = if input.contains('.') { input.to_owned() } else { format!("{input}/file") };
            folder.write(&file, b"content");
        }
        folder.write("dist/index.html", b"page");
        folder.write("target/xtask/log", b"");
        let root = folder.path().to_path_buf();
        Places { target: root.join("target"), tools: root.join("tools"), root }
    }

    #[test]
    fn a_change_of_any_input_tool_or_address_is_seen() {
        let folder = TestFolder::new("fingerprint");
        let places = project(&folder);
        let mut tools =
            WasmTools { node: "node".into(), binaryen: "binaryen".into(), esbuild: "esbuild".into() };
        let mut seen = vec![of_inputs(&places, &tools, None).expect("all is there")];
        assert_eq!(of_inputs(&places, &tools, None).expect("all is there"), seen[0]);
        folder.write("data/file", b"other");
        seen.push(of_inputs(&places, &tools, None).expect("all is there"));
        folder.write("crates/new/src/lib.rs", b"");
        seen.push(of_inputs(&places, &tools, None).expect("all is there"));
        tools.binaryen = "binaryen-2".into();
        seen.push(of_inputs(&places, &tools, None).expect("all is there"));
        let site_url = "https://static.example/".parse().expect("an address");
        seen.push(of_inputs(&places, &tools, Some(&site_url)).expect("all is there"));
        let number = seen.len();
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), number);
    }

    #[test]
    fn the_site_is_current_until_inputs_or_files_change() {
        let folder = TestFolder::new("fingerprint");
        let places = project(&folder);
        assert_eq!(is_current(&places, "a"), Ok(false));
        remember(&places, "a").expect("it is written");
        assert_eq!(is_current(&places, "a"), Ok(true));
        assert_eq!(is_current(&places, "b"), Ok(false));
        folder.write("dist/index.html", b"touched");
        assert_eq!(is_current(&places, "a"), Ok(false));
        remember(&places, "a").expect("it is written");
        std::fs::remove_dir_all(places.dist()).expect("it is removed");
        assert_eq!(is_current(&places, "a"), Ok(false));
    }
}
