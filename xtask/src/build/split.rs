//! The app's Wasm in files: what is there from the start, and what is loaded when a screen is asked for.
//!
//! Which functions begin a screen says the app (`src/components/lazy.rs`); what belongs to each follows from what refers to what,
//! by the linker's notes (`--emit-relocs`). Code of several screens, and of no other, is a module of its own that each of them loads;
//! which of these become files says `chunks`.

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
    /// The other modules by their stems: `screen-trends` is that of the screen, `screen-ties.trends` what these two have in common.
    pub(super) modules: BTreeMap<String, Vec<u8>>,
    /// The stems of the modules of each screen.
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
    let mut screens = BTreeMap::<String, Vec<String>>::new();
    let mut needed_by = BTreeMap::<String, Vec<String>>::new();
    for (screen, names) in made.prefetch_map {
        for name in &names {
            needed_by.entry(name.clone()).or_default().push(screen.clone());
        }
        screens.insert(screen, names);
    }
    let stem = |name: &str| stem_of(name, needed_by.get(name).map_or(&[], Vec::as_slice));
    let mut modules = BTreeMap::new();
    for path in &made.split_modules {
        let name = path.file_stem().map(|name| name.to_string_lossy()).unwrap_or_default();
        modules.insert(stem(&name), std::fs::read(path).explain(|| cannot_read(path))?);
    }
    for (screen, stems) in &mut screens {
        stems.iter_mut().for_each(|name| *name = stem(name));
        if let Some(missing) = stems.iter().find(|stem| !modules.contains_key(*stem)) {
            return Err(problem!("wasm-split has made no file {missing}, which the screen {screen} needs."));
        }
        // A screen that has all its code in common with others has a file all the same, which carries what is small.
        let own = stem_of(screen, &[]);
        modules.entry(own.clone()).or_insert_with(|| EMPTY.to_vec());
        if !stems.contains(&own) {
            stems.push(own);
        }
    }
    let main = std::fs::read(&main).explain(|| cannot_read(&main))?;
    step.done(since);
    Ok(Split { main, modules, screens })
}

/// A module that holds nothing.
const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

/// What a module of wasm-split's is called here: `split_trends` holds the screen "trends", `chunk_2` what several screens need.
fn stem_of(name: &str, needed_by: &[String]) -> String {
    if name.starts_with("chunk_") {
        let mut screens = needed_by.to_vec();
        screens.sort();
        return format!("screen-{}", screens.join("."));
    }
    format!("screen-{}", name.strip_prefix("split_").unwrap_or(name))
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
    fn names_tell_which_screens_need_a_module() {
        assert_eq!(stem_of("split_trends", &["trends".to_owned()]), "screen-trends");
        assert_eq!(
            stem_of("chunk_2", &["trends".to_owned(), "own_data".to_owned()]),
            "screen-own_data.trends"
        );
    }

    #[test]
    fn each_screen_loads_its_files() {
        let owned = |stems: &[&str]| stems.iter().map(|stem| stem.to_string()).collect::<Vec<_>>();
        let screens = BTreeMap::from([
            ("ties".to_owned(), owned(&["screen-ties.trends", "screen-data.ties", "screen-ties"])),
            ("data".to_owned(), owned(&["screen-data.ties", "screen-data"])),
        ]);
        // What the screens carry is no file.
        let files = BTreeMap::from([
            ("screen-ties.trends".to_owned(), "[\"a\"]".to_owned()),
            ("screen-ties".to_owned(), "[\"b\"]".to_owned()),
            ("screen-data".to_owned(), "[\"c\"]".to_owned()),
        ]);
        let expected = "export const __wasm_split_load_data = screen([\"c\"]);\n\
                        export const __wasm_split_load_ties = screen([\"a\"], [\"b\"]);\n";
        assert_eq!(loader(&screens, &files), expected);
    }
}
