//! The JavaScript of the site, with short names where esbuild is there.

use super::minify;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use std::path::Path;
use std::process::Command;

/// How a module becomes smaller without becoming another one: it keeps what it exports, and `import.meta.url`.
/// The syntax is that of ES2022, which every browser has had since 2022 (as the Wasm's features).
const ARGUMENTS: [&str; 6] = [
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--tree-shaking=true",
    "--legal-comments=none",
    "--log-level=warning",
];

/// What makes JavaScript smaller.
pub(super) struct Scripts<'a> {
    /// Where the work goes.
    pub(super) places: &'a Places,
    /// The program, where it is installed.
    pub(super) esbuild: Option<&'a Path>,
}

impl Scripts<'_> {
    /// The module, smaller: by esbuild, else by [`minify::javascript`]. `name` is that of the file in its messages.
    pub(super) fn minified(&self, name: &str, text: &str) -> Result<String> {
        let Some(esbuild) = self.esbuild else { return Ok(minify::javascript(text)) };
        let folder = self.places.work().join("scripts");
        let (from, to) = (folder.join(name), folder.join("minified").join(name));
        let cannot = || format!("Cannot write {}.", from.display());
        std::fs::create_dir_all(&folder).explain(cannot)?;
        std::fs::write(&from, text).explain(cannot)?;
        let step = Step::silent(&format!("esbuild {name}"));
        let step =
            step.remedy("esbuild is started by Node.js: check that `node --version` answers 18 or later.");
        // Named from the folder, so that no path of this machine can come into the output.
        let mut command = Command::new(esbuild);
        command.current_dir(&folder).args(ARGUMENTS).arg(name).arg(format!("--outfile=minified/{name}"));
        step.run(self.places, &mut command)?;
        std::fs::read_to_string(&to).explain(|| format!("Cannot read {}.", to.display()))
    }
}
