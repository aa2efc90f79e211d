//! What turns the app into WebAssembly beside cargo: the compiler's target, Binaryen and esbuild.

use super::npm::NpmPackage;
use super::search::{has_version, on_path};
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::{Step, cargo};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// The npm package is WebAssembly itself, so one version serves all systems; those of Linux distributions are too old.
const BINARYEN: NpmPackage = NpmPackage { name: "binaryen", version: "132.0.0", file: "binaryen/index.js" };

/// A native program behind a script of Node.js; npm fetches the one of the system.
const ESBUILD: NpmPackage = NpmPackage { name: "esbuild", version: "0.28.2", file: ".bin/esbuild" };

/// The programs that build the app. Each is pinned and none can be left out, so that a build is the same everywhere.
#[derive(Clone, Debug)]
pub struct WasmTools {
    /// Runs Binaryen.
    pub node: PathBuf,
    /// Makes the Wasm smaller: a module of JavaScript.
    pub binaryen: PathBuf,
    /// Makes JavaScript and CSS smaller.
    pub esbuild: PathBuf,
}

/// Finds or installs what builds the app. Another compiler than the pinned one is a problem: its release would be other bytes.
pub fn ensure_wasm_tools(places: &Places) -> Result<WasmTools> {
    check_compiler(places)?;
    ensure_wasm_target(places)?;
    let ensure = |package: &NpmPackage| {
        let no_npm = || format!("The build needs {}, which comes with npm. Install Node.js.", package.name);
        package.ensure(places)?.explain(no_npm)
    };
    let (binaryen, esbuild) = (ensure(&BINARYEN)?, ensure(&ESBUILD)?);
    let node = on_path(&["node", "nodejs"]).explain(|| "The build needs Node.js. Install it.".to_owned())?;
    Ok(WasmTools { node, binaryen, esbuild })
}

/// Whether the compiler is the one that rust-toolchain.toml names.
fn check_compiler(places: &Places) -> Result<()> {
    let file = places.root.join("rust-toolchain.toml");
    let text = std::fs::read_to_string(&file).explain(|| format!("Cannot read {}.", file.display()))?;
    let pinned = pinned(&text).explain(|| format!("{} names no channel.", file.display()))?;
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    if has_version(Path::new(&rustc), &["--version"], pinned) {
        return Ok(());
    }
    Err(problem!(
        "The compiler is not Rust {pinned}, by which releases are built. With rustup it is there by itself: leave out +toolchain, and unset RUSTUP_TOOLCHAIN and RUSTC."
    ))
}

/// The version in the text of rust-toolchain.toml.
fn pinned(text: &str) -> Option<&str> {
    let value = text.lines().find_map(|line| line.strip_prefix("channel = \""))?;
    value.split('"').next()
}

/// Adds the compiler's target for WebAssembly where it is missing.
pub fn ensure_wasm_target(places: &Places) -> Result<()> {
    if has_target() {
        return Ok(());
    }
    let step = Step::new(TARGET, "adding the compiler's target, once");
    let step = step.remedy(format!(
        "If Rust does not come from rustup, install its {TARGET} standard library with the system's package manager."
    ));
    let rustup = on_path(&["rustup"]).unwrap_or_else(|| "rustup".into());
    step.run(places, Command::new(rustup).current_dir(&places.root).args(["target", "add", TARGET]))?;
    Ok(())
}

/// Whether the compiler has a standard library for the target.
fn has_target() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).output();
    output.is_ok_and(|output| {
        let folder = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        std::fs::read_dir(Path::new(&folder)).is_ok_and(|mut files| files.next().is_some())
    })
}

/// Downloads all crates of the lock file, so that the build itself needs no network.
pub(crate) fn fetch_crates(places: &Places) -> Result<()> {
    let step = Step::new("crates", "fetching what Cargo.lock names").shown();
    let step = step.remedy("It needs a connection to crates.io the first time.");
    let offline = Step::silent("crates offline")
        .attempt(places, cargo(places).args(["fetch", "--locked", "--offline"]))?;
    if !offline.success {
        step.run(places, cargo(places).args(["fetch", "--locked"]))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::pinned;

    #[test]
    fn the_pinned_compiler_is_a_version() {
        let version = pinned(include_str!("../../../rust-toolchain.toml")).expect("it is named");
        assert!(version.split('.').count() == 3 && version.starts_with("1."), "{version}");
    }

    /// wasm-bindgen's two halves talk in a form that changes from version to version; Cargo.lock must name one for both.
    #[test]
    fn the_wasm_bindgen_library_is_of_the_version_of_the_crate() {
        let lock = include_str!("../../../Cargo.lock");
        let version = |name: &str| {
            let entry = format!("name = \"{name}\"\nversion = \"");
            let (_, rest) = lock.split_once(&entry).expect("it is locked");
            rest.split('"').next().expect("a version")
        };
        assert_eq!(version("wasm-bindgen-cli-support"), version("wasm-bindgen"));
    }
}
