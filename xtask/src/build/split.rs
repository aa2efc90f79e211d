//! The app's Wasm in files: what is there from the start, and what is loaded when a screen is asked for.
//!
//! Which functions begin a screen says the app (`src/components/lazy.rs`); what belongs to each follows from what refers to what,
//! by the linker's notes (`--emit-relocs`). Code of several screens, and of no other, is a file of its own that each of them loads.

use crate::problem::{Explain as _, Result, problem};
use crate::step::Step;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;
use wasm_split_cli_support::{Options, transform};

/// Our loader, in `embed/`: the module that the app's Wasm imports a function from for each screen.
pub(super) const LOADER: &str = "parts.js";

/// How the app imports the function that loads a screen; the rest of the name is the screen's.
const LOADS: &str = "__wasm_split_load_";

/// The linker's output, divided.
pub(super) struct Split {
    /// What is there from the start; wasm-bindgen has yet to see it.
    pub(super) main: Vec<u8>,
    /// The other files by their stems (`screen-trends`), complete.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The stems of the files of each screen.
    pub(super) screens: BTreeMap<String, Vec<String>>,
}

/// Divides the linker's output; the work is done in the folder.
pub(super) fn split(linked: &Path, folder: &Path) -> Result<Split> {
    let step = Step::new("wasm-split", "putting screens into files of their own");
    step.announce();
    let since = Instant::now();
    let cannot_read = |path: &Path| format!("Cannot read {}.", path.display());
    let input = std::fs::read(linked).explain(|| cannot_read(linked))?;
    let main = folder.join("main.wasm");
    let link_name = format!("./{LOADER}");
    let mut options = Options::new(&input);
    (options.output_dir, options.main_out_path, options.link_name) = (folder, &main, &link_name);
    // Whatever the surroundings say: a release holds no names.
    options.emit_dwarf = false;
    let made = transform(options).map_err(|error| problem!("wasm-split: {error:#}"))?;
    let mut files = BTreeMap::new();
    for path in &made.split_modules {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy()).unwrap_or_default();
        files.insert(stem_of(&stem), std::fs::read(path).explain(|| cannot_read(path))?);
    }
    let mut screens = BTreeMap::new();
    for (screen, stems) in made.prefetch_map {
        let stems: Vec<String> = stems.iter().map(|stem| stem_of(stem)).collect();
        if let Some(missing) = stems.iter().find(|stem| !files.contains_key(*stem)) {
            return Err(problem!("wasm-split has made no file {missing}, which the screen {screen} needs."));
        }
        screens.insert(screen, stems);
    }
    let main = std::fs::read(&main).explain(|| cannot_read(&main))?;
    step.done(since);
    Ok(Split { main, files, screens })
}

/// What a file of wasm-split's is called here: `split_trends` holds the screen "trends", `chunk_2` what several screens share.
fn stem_of(stem: &str) -> String {
    format!("screen-{}", stem.strip_prefix("split_").unwrap_or(stem))
}

/// The functions of [`LOADER`] that load the screens, as JavaScript: the one of each screen is given its files, which are
/// described by their stems in `files`.
pub(super) fn loader(screens: &BTreeMap<String, Vec<String>>, files: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    for (screen, stems) in screens {
        let files: Vec<&str> = stems.iter().filter_map(|stem| files.get(stem)).map(String::as_str).collect();
        text.push_str(&format!("export const {LOADS}{screen} = screen({});\n", files.join(", ")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{loader, stem_of};
    use std::collections::BTreeMap;

    #[test]
    fn each_screen_loads_its_files() {
        let owned = |stems: &[&str]| stems.iter().map(|stem| stem_of(stem)).collect::<Vec<_>>();
        let screens = BTreeMap::from([
            ("trends".to_owned(), owned(&["chunk_2", "split_trends"])),
            ("empty".to_owned(), owned(&[])),
        ]);
        let files = BTreeMap::from([
            ("screen-chunk_2".to_owned(), "[\"a\"]".to_owned()),
            ("screen-trends".to_owned(), "[\"b\"]".to_owned()),
        ]);
        let expected = "export const __wasm_split_load_empty = screen();\n\
                        export const __wasm_split_load_trends = screen([\"a\"], [\"b\"]);\n";
        assert_eq!(loader(&screens, &files), expected);
    }
}
