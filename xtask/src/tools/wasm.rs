//! What turns the app into WebAssembly: the compiler's target, Trunk, wasm-bindgen, wasm-opt and esbuild.

use super::crates::CrateTool;
use super::npm::NpmPackage;
use super::search::on_path;
use crate::places::Places;
use crate::problem::Result;
use crate::step::{Step, cargo};
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// 0.22 needs a newer compiler than the project asks for. Without its defaults it is lighter by the TLS of its development
/// server and the check for newer versions, neither of which is used.
const TRUNK: CrateTool = CrateTool {
    name: "trunk",
    package: "trunk",
    version: "0.21.14",
    takes: "about 3 minutes",
    asked: &["--version"],
    unoptimised: true,
    arguments: &["--no-default-features"],
};

/// Must equal the version of the `wasm-bindgen` crate in `Cargo.lock`; a test holds it to that.
const WASM_BINDGEN: CrateTool = CrateTool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    takes: "about 2 minutes",
    asked: &["--version"],
    unoptimised: false,
    arguments: &[],
};

/// The npm package is WebAssembly itself, so one version serves all systems; those of Linux distributions are too old.
const BINARYEN: NpmPackage = NpmPackage { name: "binaryen", version: "132.0.0", file: ".bin/wasm-opt" };

/// A native program behind a script of Node.js; npm fetches the one of the system.
const ESBUILD: NpmPackage = NpmPackage { name: "esbuild", version: "0.28.2", file: ".bin/esbuild" };

/// The programs that build the app.
#[derive(Clone, Debug)]
pub struct WasmTools {
    /// Runs cargo and wasm-bindgen.
    pub trunk: PathBuf,
    /// Makes the JavaScript side of the app.
    pub wasm_bindgen: PathBuf,
    /// Makes the Wasm smaller; the build goes on without it.
    pub wasm_opt: Option<PathBuf>,
    /// Makes the JavaScript smaller; the build goes on without it.
    pub esbuild: Option<PathBuf>,
}

/// Finds or installs what builds the app.
pub fn ensure_wasm_tools(places: &Places) -> Result<WasmTools> {
    ensure_wasm_target(places)?;
    let wasm_bindgen = WASM_BINDGEN.ensure(places)?;
    let trunk = TRUNK.ensure(places)?;
    let wasm_opt = BINARYEN.ensure(places)?;
    let esbuild = ESBUILD.ensure(places)?;
    if wasm_opt.is_none() || esbuild.is_none() {
        println!(
            "wasm-opt, esbuild: skipped, as npm is missing. Install Node.js, or go on: the site works, its code is larger."
        );
    }
    Ok(WasmTools { trunk, wasm_bindgen, wasm_opt, esbuild })
}

/// Adds the compiler's target for WebAssembly where it is missing.
pub fn ensure_wasm_target(places: &Places) -> Result<()> {
    if has_target() {
        return Ok(());
    }
    let step = Step::new(TARGET, "adding the compiler's target, once; about 20 seconds");
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
    let step = Step::new("crates", "fetching what Cargo.lock names; about 20 seconds the first time");
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
    use super::WASM_BINDGEN;

    #[test]
    fn the_wasm_bindgen_program_is_of_the_version_of_the_crate() {
        let lock = include_str!("../../../Cargo.lock");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
        assert!(
            lock.contains(&entry),
            "Cargo.lock has another version of wasm-bindgen than {}",
            WASM_BINDGEN.version
        );
    }
}
