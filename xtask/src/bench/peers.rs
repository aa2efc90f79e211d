//! What we are measured against, as the `package-lock.json` of a folder of `benches/` pins it.

use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use crate::tools::on_path;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::process::Command;

/// Installed packages of npm.
pub(super) struct Peers {
    modules: PathBuf,
}

impl Peers {
    /// The packages that a folder (`benches/...`) pins, installed where they are missing: once for each state of its lock file.
    pub(super) fn ensure(places: &Places, folder: &str) -> Result<Peers> {
        let pins = places.root.join(folder);
        let lock = std::fs::read(pins.join("package-lock.json"))
            .explain(|| format!("Cannot read {folder}/package-lock.json."))?;
        let hash: String = Sha256::digest(&lock).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let home = places.tools.join(format!("bench-peers-{hash}"));
        let modules = home.join("node_modules");
        // npm writes this file last.
        if modules.join(".package-lock.json").is_file() {
            return Ok(Peers { modules });
        }
        let npm = on_path(&["npm"]).explain(|| "The benchmark needs npm. Install Node.js.".to_owned())?;
        std::fs::create_dir_all(&home).explain(|| format!("Cannot make {}.", home.display()))?;
        for name in ["package.json", "package-lock.json"] {
            std::fs::copy(pins.join(name), home.join(name)).explain(|| format!("Cannot copy {name}."))?;
        }
        let step = Step::new(&format!("{folder} packages"), "installing with npm, once");
        let step = step.remedy("It needs a connection to the npm registry.");
        let mut install = Command::new(npm);
        install.current_dir(&home).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        step.run(places, &mut install)?;
        Ok(Peers { modules })
    }

    /// A file of a package.
    pub(super) fn file(&self, name: &str) -> Result<PathBuf> {
        let file = self.modules.join(name);
        let missing = || format!("npm has installed the packages, but {name} is not in them.");
        file.is_file().then_some(file).explain(missing)
    }

    /// The folder of all of them.
    pub(super) fn modules(&self) -> &PathBuf {
        &self.modules
    }
}
