//! Makes JavaScript and CSS smaller with esbuild, and joins the app's modules into one file.

use super::fill::fill;
use super::finish::Finish;
use super::hash;
use super::split::LOADER;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::Step;
use std::path::Path;
use std::process::Command;

/// How a file becomes smaller without changing what it does: modules keep what they export, and `import.meta.url`.
/// The syntax is that of ES2022, which every browser has had since 2022 (as the Wasm's features).
const ARGUMENTS: [&str; 4] = ["--minify", "--target=es2022", "--legal-comments=none", "--log-level=warning"];

/// What esbuild is told about JavaScript beside [`ARGUMENTS`].
const MODULE: [&str; 2] = ["--format=esm", "--tree-shaking=true"];

/// Joins the modules, and puts what `guard.js` exports in the place of the global variable of the same name.
const JOINED: [&str; 3] = ["--bundle", "--format=esm", "--inject:./guard.js"];

/// The program esbuild.
pub(super) struct Esbuild<'a> {
    /// Where the work goes.
    pub(super) places: &'a Places,
    /// The program.
    pub(super) program: &'a Path,
}

impl Finish for Esbuild<'_> {
    fn named(&self, stem: &str, ending: &str, content: &[u8]) -> String {
        format!("{stem}-{}.{ending}", hash::short(content))
    }

    fn integrity(&self, _: &str, content: &[u8]) -> String {
        hash::integrity(content)
    }

    fn minified(&self, name: &str, text: &str) -> Result<String> {
        let module: &[&str] = if name.ends_with(".js") { &MODULE } else { &[] };
        self.run(name, &[(name, text)], module)
    }

    fn joined(&self, module: (&str, &str), beside: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
        let files = [&[module], beside].concat();
        Ok(vec![(module.0.to_owned(), self.run(module.0, &files, &["--bundle", "--format=esm"])?)])
    }
}

impl Esbuild<'_> {
    /// The app's JavaScript in one file: `glue`, which wasm-bindgen made, with `embed/app.js`, which hands on what of it the
    /// embed uses, `embed/guard.js` between it and the browser's `WebAssembly`, and the loader of the app's parts, whose list of
    /// `screens` is filled in.
    pub(super) fn app(&self, glue: &str, screens: &str) -> Result<String> {
        let ours = |name: &str| {
            let path = self.places.root.join("embed").join(name);
            std::fs::read_to_string(&path).explain(|| format!("Cannot read {}.", path.display()))
        };
        let files = [
            ("app.js", ours("app.js")?),
            ("guard.js", ours("guard.js")?),
            (LOADER, fill(&ours(LOADER)?, "/*SCREENS*/", screens, LOADER)?),
            ("shared-services-map.js", glue.to_owned()),
        ];
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let app = self.run("app.js", &files, &JOINED)?;
        // What the guard does is shown in tests/cases/traps.rs; that it is there at all, here.
        if app.contains("WebAssembly.instantiate(") || app.contains("new WebAssembly.Instance(") {
            return Err(problem!(
                "esbuild left the app a way to WebAssembly that is not guarded (embed/guard.js)."
            ));
        }
        Ok(app)
    }

    /// Writes the files into a folder of their own, runs esbuild on the one called `name`, and gives back what it makes.
    fn run(&self, name: &str, files: &[(&str, &str)], arguments: &[&str]) -> Result<String> {
        let folder = self.places.work().join("scripts");
        let minified = folder.join("minified").join(name);
        std::fs::create_dir_all(&folder).explain(|| format!("Cannot make {}.", folder.display()))?;
        for (file, text) in files {
            let path = folder.join(file);
            std::fs::write(&path, text).explain(|| format!("Cannot write {}.", path.display()))?;
        }
        let step = Step::silent(&format!("esbuild {name}"));
        let step =
            step.remedy("esbuild is started by Node.js: check that `node --version` answers 18 or later.");
        // Named from the folder, so that no path of this machine can come into the output.
        let mut command = Command::new(self.program);
        command.current_dir(&folder).args(ARGUMENTS).args(arguments);
        command.arg(name).arg(format!("--outfile=minified/{name}"));
        step.run(self.places, &mut command)?;
        std::fs::read_to_string(&minified).explain(|| format!("Cannot read {}.", minified.display()))
    }
}
