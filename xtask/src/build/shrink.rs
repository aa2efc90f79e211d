//! Fewer bytes from the same Wasm and its glue: dead exports go, wasm-opt passes over the code, names become short.
//!
//! The passes are chosen by what is sent, the Wasm after Brotli, not by its own size: what makes code shorter often makes it
//! less alike. Measured on the two parts of the app (rustc's `opt-level = "z"`, fat LTO, dead exports gone, names short), in bytes
//! after Brotli:
//!
//! | passes                                                    |  first |  later |
//! |-----------------------------------------------------------|-------:|-------:|
//! | `-O1`                                                     | 67,719 | 67,897 |
//! | `-Os` ([`PASSES`])                                        | 66,976 | 67,729 |
//! | `-Oz`                                                     | 67,096 | 67,841 |
//! | `-Oz --skip-pass=simplify-locals`                         | 67,056 | 67,707 |
//! | `-Oz --converge`, no function of one caller inlined       | 67,130 | 67,641 |
//! | `--duplicate-function-elimination -O1 --dae-optimizing`   | 67,746 | 68,040 |
//! | `--duplicate-function-elimination -O2 --dae-optimizing`   | 67,224 | 67,745 |
//! | `-Oz --reorder-functions`, small functions inlined        | 67,511 | 68,397 |

use super::glue::Glue;
use super::names::Names;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use std::path::Path;
use std::process::Command;

/// What wasm-opt may use and make: what rustc's target uses (the WebAssembly features that every browser has had since 2022).
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Removes what nothing reaches any more.
const DEAD_CODE: &str = "--remove-unused-module-elements";
/// Gives short names to imports and exports, and prints them.
const SHORT_NAMES: &str = "--minify-imports-and-exports-and-modules";

/// The passes that the table above finds best.
const PASSES: [&str; 1] = ["-Os"];

/// Keeps the names of functions, by which the app is split.
const KEEP_NAMES: &str = "--debuginfo";

/// The Wasm without what nobody uses and its glue.
pub(super) struct Pruned {
    /// The glue.
    pub(super) javascript: String,
    /// The Wasm, whose functions have their names still.
    pub(super) wasm: Vec<u8>,
}

impl WasmOpt<'_> {
    /// Takes out of the Wasm in the file `raw` and its glue what nobody uses, and gives short names to what they share.
    /// `host` is the code that imports the glue: what it does not name and the glue does not use goes, from both. Where the
    /// glue has another shape than expected, that is said and both stay as they are.
    pub(super) fn prune(&self, raw: &Path, glue: &str, host: &str) -> Result<Pruned> {
        if let Some((glue, dead)) = unused(self, raw, Glue::new(glue), host)? {
            let short = self.folder.join("short.wasm");
            let passes = dead.iter().map(String::as_str).chain([SHORT_NAMES, KEEP_NAMES]);
            let names = Names::read(&self.run(raw, passes, &short)?);
            if let Some(glue) = names.and_then(|names| glue.renamed(&names)) {
                return Ok(Pruned { javascript: glue.text(), wasm: read(&short)? });
            }
        }
        println!(
            "wasm-opt: unused exports and long names stay, as the JavaScript of wasm-bindgen has another shape than expected."
        );
        Ok(Pruned { javascript: glue.to_owned(), wasm: read(raw)? })
    }

    /// The same Wasm in fewer bytes; `name` is that of the file in the folder.
    pub(super) fn optimise(&self, name: &str, wasm: &[u8]) -> Result<Vec<u8>> {
        let (from, to) =
            (self.folder.join(format!("{name}.whole.wasm")), self.folder.join(format!("{name}.wasm")));
        std::fs::write(&from, wasm).explain(|| format!("Cannot write {}.", from.display()))?;
        self.run(&from, PASSES, &to)?;
        read(&to)
    }
}

/// The glue without what nobody uses, and the arguments by which wasm-opt leaves out the same; `None` where the two do not fit.
/// An export less may mean an import less, whose function may be the only one to use another export: hence the rounds.
fn unused(
    wasm_opt: &WasmOpt<'_>,
    raw: &Path,
    mut glue: Glue,
    host: &str,
) -> Result<Option<(Glue, Vec<String>)>> {
    let pruned = wasm_opt.folder.join("pruned.wasm");
    let Some(all) = Names::read(&wasm_opt.run(raw, [SHORT_NAMES], &pruned)?) else { return Ok(None) };
    glue.cut_unused(host);
    loop {
        let uses = glue.uses();
        let mut arguments: Vec<String> = all
            .exports
            .keys()
            .filter(|name| !uses.contains(name))
            .map(|name| format!("--remove-exports={name}"))
            .collect();
        arguments.push(DEAD_CODE.to_owned());
        let with_names = arguments.iter().map(String::as_str).chain([SHORT_NAMES]);
        let Some(left) = Names::read(&wasm_opt.run(raw, with_names, &pruned)?) else { return Ok(None) };
        glue.keep_imports(|name| left.imports.contains_key(name));
        glue.cut_unused(host);
        if glue.uses() == uses {
            return Ok(Some((glue, arguments)));
        }
    }
}

/// The program, as this project calls it.
pub(super) struct WasmOpt<'a> {
    /// Where the work goes.
    pub(super) places: &'a Places,
    /// The program.
    pub(super) program: &'a Path,
    /// What it writes goes here.
    pub(super) folder: &'a Path,
}

impl WasmOpt<'_> {
    /// Reads one file, writes another, gives back what is printed.
    fn run<'a>(&self, from: &Path, passes: impl IntoIterator<Item = &'a str>, to: &Path) -> Result<String> {
        let step = Step::silent("wasm-opt");
        let step =
            step.remedy("wasm-opt is a program of Node.js: check that `node --version` answers 18 or later.");
        let mut command = Command::new(self.program);
        command.args(FEATURES).args(passes).arg(from).arg("-o").arg(to);
        step.run(self.places, &mut command)
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).explain(|| format!("Cannot read {}.", file.display()))
}
