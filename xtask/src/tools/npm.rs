//! Programs and files that are published on the npm registry.

use super::search::on_path;
use crate::places::Places;
use crate::problem::Result;
use crate::step::Step;
use std::path::PathBuf;
use std::process::Command;

/// A package of npm, in the one version that the project uses.
pub(super) struct NpmPackage {
    /// Its name.
    pub(super) name: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// The file of it that is used, from `node_modules`.
    pub(super) file: &'static str,
}

impl NpmPackage {
    /// The file, where it is installed.
    pub(super) fn find(&self, places: &Places) -> Option<PathBuf> {
        let file = self.folder(places).join("node_modules").join(self.file);
        file.is_file().then_some(file)
    }

    /// The file, installed where it is missing; `None` where there is no npm.
    pub(super) fn ensure(&self, places: &Places) -> Result<Option<PathBuf>> {
        if let Some(file) = self.find(places) {
            return Ok(Some(file));
        }
        let Some(npm) = on_path(&["npm"]) else { return Ok(None) };
        let step = Step::new(&format!("{} {}", self.name, self.version), "installing with npm, once");
        let step = step.remedy("It needs a connection to the npm registry.");
        let mut install = Command::new(npm);
        install
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(self.folder(places));
        step.run(places, install.arg(format!("{}@{}", self.name, self.version)))?;
        Ok(self.find(places))
    }

    fn folder(&self, places: &Places) -> PathBuf {
        places.tools.join(format!("{}-{}", self.name, self.version))
    }
}
