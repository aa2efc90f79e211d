//! The app, from Rust to WebAssembly and its JavaScript: cargo, wasm-split, wasm-bindgen, Binaryen, esbuild.

use super::chunks::{self, File};
use super::finish::Finish as _;
use super::licences::registries;
use super::minify::Esbuild;
use super::split;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::{Step, cargo};
use crate::tools::{WasmTools, fetch_crates};
use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use wasm_bindgen_cli_support::Bindgen;

/// The app's package, and its library.
const PACKAGE: &str = "shared-services-map";
const LIBRARY: &str = "shared_services_map";

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes modules smaller, in Node.js.
const OPTIMISE: &str = "xtask/src/build/optimise.mjs";

/// The compiled app.
pub(super) struct Compiled {
    /// Its JavaScript, which is given the Wasm and knows the parts.
    pub(super) javascript: String,
    /// The Wasm that is there from the start.
    pub(super) wasm: Vec<u8>,
    /// What is loaded when a screen is asked for.
    pub(super) parts: Vec<Part>,
}

/// A file of the app's Wasm that the app's JavaScript loads from beside itself.
pub(super) struct Part {
    /// The file's name, with its hash.
    pub(super) name: String,
    /// Its content.
    pub(super) wasm: Vec<u8>,
}

/// Compiles the app for release; cargo works in the folder `target`.
pub(super) fn compile(
    places: &Places,
    tools: &WasmTools,
    target: &Path,
    esbuild: &Esbuild<'_>,
) -> Result<Compiled> {
    fetch_crates(places)?;
    let step = Step::new("app", "compiling to WebAssembly for release").shown();
    step.run(places, &mut release(places, target))?;
    let linked = target.join(TARGET).join("release").join(format!("{LIBRARY}.wasm"));
    let folder = target.join("xtask");
    let split = split::split(&linked, &folder.join("parts"))?;
    let step = Step::new("wasm-bindgen", "making the app's JavaScript");
    step.announce();
    let since = Instant::now();
    let (glue, wasm) = bind(split.main)?;
    step.done(since);
    let step = Step::new("binaryen", "making the Wasm smaller");
    step.announce();
    let since = Instant::now();
    let app = BTreeMap::from([(LIBRARY.to_owned(), wasm)]);
    let optimised = |name, modules| optimised(places, tools, name, modules, &folder);
    // Each has one core.
    let (app, modules) = rayon::join(|| optimised("app", &app), || optimised("parts", &split.modules));
    let (wasm, modules) = (app?.remove(LIBRARY).unwrap_or_default(), modules?);
    let mut parts = Vec::new();
    let mut files = BTreeMap::new();
    for (stem, File { wasm, carried }) in chunks::files(&split.screens, modules) {
        let name = esbuild.named(&stem, "wasm", &wasm);
        let integrity = esbuild.integrity("part", &wasm);
        files.insert(stem, format!("[{name:?},{integrity:?},{carried:?}]"));
        parts.push(Part { name, wasm });
    }
    step.done(since);
    let javascript = esbuild.app(&glue, &split::loader(&split.screens, &files))?;
    Ok(Compiled { javascript, wasm, parts })
}

/// Cargo, with a compiler that writes no path of this machine into the Wasm, and without what the surroundings say about
/// releases: their bytes follow from the sources alone.
fn release(places: &Places, target: &Path) -> Command {
    let mut command = cargo(places);
    command.args(["build", "--release", "--locked", "--offline", "--package", PACKAGE, "--target", TARGET]);
    command.args(["--features", "split"]);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PROFILE_RELEASE_") || text.starts_with("CARGO_TARGET_WASM32_") {
            command.env_remove(&name);
        }
    }
    command.env("CARGO_TARGET_DIR", target);
    // The names and the linker's notes by which the app is split; neither comes into the site.
    command.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    // It also stands in the way of flags from configuration files.
    command.env("CARGO_ENCODED_RUSTFLAGS", compiler_flags(places, target)).env_remove("RUSTFLAGS");
    command
}

/// The JavaScript and the Wasm that wasm-bindgen makes of the app without its parts.
fn bind(main: Vec<u8>) -> Result<(String, Vec<u8>)> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes(LIBRARY, main).typescript(false);
    // The names go at the very end: see `optimised`.
    bindgen.remove_name_section(false).remove_producers_section(true);
    // The parts need the memory, the table of functions and the like of the app.
    bindgen.keep_lld_exports(true);
    // The embed knows where the Wasm is and what its hash is; no name of it stands in the JavaScript.
    bindgen.omit_default_module_path(true);
    let made = bindgen.web(true).and_then(Bindgen::generate_output);
    let mut made = made.map_err(|error| problem!("wasm-bindgen: {error:#}"))?;
    if made.snippets().values().any(|texts| !texts.is_empty()) || !made.local_modules().is_empty() {
        return Err(problem!(
            "A crate brings JavaScript of its own by way of wasm-bindgen, which the site has no place for yet."
        ));
    }
    let javascript = made.js().to_owned();
    Ok((javascript, made.wasm_mut().emit_wasm()))
}

/// The same modules in fewer bytes: what nothing reaches goes, and the code becomes shorter. They are written into the folder; `name` is
/// that of their list and of the log.
fn optimised(
    places: &Places,
    tools: &WasmTools,
    name: &str,
    modules: &BTreeMap<String, Vec<u8>>,
    folder: &Path,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let name = format!("binaryen-{name}");
    let path = |stem: &str, what: &str| folder.join(format!("{stem}.{what}.wasm"));
    let mut list = String::new();
    std::fs::create_dir_all(folder).explain(|| format!("Cannot make {}.", folder.display()))?;
    for (stem, wasm) in modules {
        let (from, to) = (path(stem, "bound"), path(stem, "small"));
        std::fs::write(&from, wasm).explain(|| format!("Cannot write {}.", from.display()))?;
        list.push_str(&format!("{}\t{}\n", from.display(), to.display()));
    }
    let paths = folder.join(&name);
    std::fs::write(&paths, list).explain(|| format!("Cannot write {}.", paths.display()))?;
    let step = Step::silent(&name).remedy("Check that `node --version` answers 18 or later.");
    let mut command = Command::new(&tools.node);
    step.run(places, command.arg(places.root.join(OPTIMISE)).arg(&tools.binaryen).arg(&paths))?;
    let read = |stem: &String| {
        let path = path(stem, "small");
        let wasm = std::fs::read(&path).explain(|| format!("Cannot read {}.", path.display()))?;
        Ok((stem.clone(), wasm))
    };
    modules.keys().map(read).collect()
}

/// That the linker notes what refers to what, by which the app is split; Leptos's switch that gives all views one type, which makes the app
/// smaller; and short names for the folders whose paths would otherwise stand in panic messages.
fn compiler_flags(places: &Places, target: &Path) -> OsString {
    // The last one that fits is used: the target folder may lie in the root.
    let own_folders = [(places.root.clone(), "."), (target.to_path_buf(), "target")];
    let mut flags = OsString::from("-Clink-arg=--emit-relocs\u{1f}--cfg=erase_components");
    for (folder, name) in registries().into_iter().map(|registry| (registry, "crates")).chain(own_folders) {
        flags.push("\u{1f}--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name}"));
    }
    flags
}
