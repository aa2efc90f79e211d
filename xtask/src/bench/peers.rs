//! What the register is compared with, as `benches/browser/package-lock.json` pins it.

use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::step::Step;
use crate::tools::on_path;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::process::Command;

/// The script, from `node_modules`.
const CROSSFILTER: &str = "crossfilter2/crossfilter.min.js";

/// The script of crossfilter2, installed where it is missing: once for each state of the lock file.
pub(super) fn ensure(places: &Places) -> Result<PathBuf> {
    let pins = places.root.join("benches/browser");
    let lock = std::fs::read(pins.join("package-lock.json"))
        .explain(|| "Cannot read benches/browser/package-lock.json.".to_owned())?;
    let hash: String = Sha256::digest(&lock).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let folder = places.tools.join(format!("bench-peers-{hash}"));
    let script = folder.join("node_modules").join(CROSSFILTER);
    if script.is_file() {
        return Ok(script);
    }
    let npm = on_path(&["npm"]).explain(|| "The benchmark needs npm. Install Node.js.".to_owned())?;
    std::fs::create_dir_all(&folder).explain(|| format!("Cannot make {}.", folder.display()))?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(pins.join(name), folder.join(name)).explain(|| format!("Cannot copy {name}."))?;
    }
    let step = Step::new("crossfilter2", "installing with npm, once; about 10 seconds");
    let step = step.remedy("It needs a connection to the npm registry.");
    let mut install = Command::new(npm);
    install.current_dir(&folder).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
    step.run(places, &mut install)?;
    if script.is_file() {
        Ok(script)
    } else {
        Err(problem!("npm has installed crossfilter2, but {CROSSFILTER} is not in it."))
    }
}
