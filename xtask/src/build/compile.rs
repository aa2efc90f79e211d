//! The app, from Rust to WebAssembly: Trunk (cargo and wasm-bindgen), then two parts (`split`) and fewer bytes (`shrink`).

use super::fingerprint::files;
use super::licences::registries;
use super::shrink::{Pruned, WasmOpt};
use super::split::{Parts, cut, split};
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::{Step, clean};
use crate::tools::{WasmTools, fetch_crates};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiled app.
pub(super) struct Compiled {
    /// The JavaScript side, which asks for the Wasm by the name `wasm_name`.
    pub(super) javascript: String,
    /// Name of the Wasm in `javascript`.
    pub(super) wasm_name: String,
    /// The Wasm: what the first map needs, and what comes after it.
    pub(super) wasm: Parts,
}

/// Compiles the app for release; cargo works in the folder `target`.
pub(super) fn compile(places: &Places, tools: &WasmTools, target: &Path) -> Result<Compiled> {
    fetch_crates(places)?;
    let made = target.join("xtask").join("trunk");
    if made.is_dir() {
        std::fs::remove_dir_all(&made).explain(|| format!("Cannot empty {}.", made.display()))?;
    }
    let step =
        Step::new("app", "compiling to WebAssembly for release; about 3 minutes the first time, 1 later");
    step.run(places, trunk(places, tools, target, &made)?.args(["build", "--dist"]).arg(&made))?;
    if made.join("snippets").exists() {
        return Err(problem!(
            "wasm-bindgen made JavaScript snippets, which the site has no place for yet: {}",
            made.display()
        ));
    }
    let script = only(&made, ".js")?;
    let raw = only(&made, ".wasm")?;
    let wasm_name = raw.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let glue = std::fs::read_to_string(&script).explain(|| format!("Cannot read {}.", script.display()))?;
    let linked = read(&target.join("wasm32-unknown-unknown/release/shared_services_map.wasm"))?;
    let whole = cut(&linked, &read(&raw)?)?;
    let Some(program) = &tools.wasm_opt else {
        return Ok(Compiled { javascript: glue, wasm_name, wasm: split(&linked, &whole)? });
    };
    Step::new("wasm-opt", "making the Wasm smaller; about 20 seconds").announce();
    let wasm_opt = WasmOpt { places, program, folder: &target.join("xtask") };
    let host = places.root.join("embed/embed.js");
    let host = std::fs::read_to_string(&host).explain(|| format!("Cannot read {}.", host.display()))?;
    let whole_file = wasm_opt.folder.join("whole.wasm");
    std::fs::write(&whole_file, whole).explain(|| format!("Cannot write {}.", whole_file.display()))?;
    let Pruned { javascript, wasm } = wasm_opt.prune(&whole_file, &glue, &host)?;
    let Parts { first, later } = split(&linked, &wasm)?;
    let wasm =
        Parts { first: wasm_opt.optimise("first", &first)?, later: wasm_opt.optimise("later", &later)? };
    Ok(Compiled { javascript, wasm_name, wasm })
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).explain(|| format!("Cannot read {}.", file.display()))
}

/// Trunk in the project's root, with the right wasm-bindgen, and a compiler that writes no path of this machine into the Wasm.
fn trunk(places: &Places, tools: &WasmTools, target: &Path, made: &Path) -> Result<Command> {
    std::fs::create_dir_all(made).explain(|| format!("Cannot make {}.", made.display()))?;
    let mut command = Command::new(&tools.trunk);
    clean(&mut command);
    let bin = tools.wasm_bindgen.parent().map(Path::to_path_buf);
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = bin.into_iter().chain(env::split_paths(&path));
    let path = env::join_paths(folders)
        .explain(|| "A folder on PATH has a name that cannot stand there.".to_owned())?;
    command.current_dir(&places.root).env("PATH", path).env("CARGO_TARGET_DIR", target);
    command.env("CARGO_ENCODED_RUSTFLAGS", compiler_flags(places, target)).env_remove("RUSTFLAGS");
    // The names and the linker's notes by which the app is split; neither comes into the site.
    command.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    // Trunk refuses the values of NO_COLOR that other programs write.
    command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    Ok(command)
}

/// The user's own flags, and short names for the folders whose paths would otherwise stand in panic messages.
fn compiler_flags(places: &Places, target: &Path) -> OsString {
    let own = env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_else(|_| {
        env::var("RUSTFLAGS").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join("\u{1f}")
    });
    // The last one that fits is used: the target folder may lie in the root.
    let own_folders = [(places.root.clone(), "."), (target.to_path_buf(), "target")];
    let mut flags = OsString::from(own);
    // Names of functions that say where they come from, and all that refers to what (`split`).
    for flag in ["-Csymbol-mangling-version=v0", "-Clink-arg=--emit-relocs"] {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push(flag);
    }
    for (folder, name) in registries().into_iter().map(|registry| (registry, "crates")).chain(own_folders) {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name}"));
    }
    flags
}

/// The one file with this ending.
fn only(folder: &Path, ending: &str) -> Result<PathBuf> {
    let mut found = files(folder)?.into_iter().filter(|file| file.to_string_lossy().ends_with(ending));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        _ => Err(problem!("Trunk was to make one file {ending} in {}.", folder.display())),
    }
}
