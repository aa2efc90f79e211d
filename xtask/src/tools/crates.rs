//! Programs that are published as crates.

use super::search::{has_version, on_path};
use crate::places::Places;
use crate::problem::{Result, problem};
use crate::step::{Step, clean};
use std::path::PathBuf;
use std::process::Command;

/// A program of a crate, in the one version that the project uses.
pub(super) struct CrateTool {
    /// The program.
    pub(super) name: &'static str,
    /// The crate that it comes in.
    pub(super) package: &'static str,
    /// Its version.
    pub(super) version: &'static str,
    /// The words at which it states its version.
    pub(super) asked: &'static [&'static str],
    /// Whether it is compiled as fast as can be: it only starts other programs and waits for them.
    pub(super) unoptimised: bool,
    /// Further arguments of `cargo install`.
    pub(super) arguments: &'static [&'static str],
}

impl CrateTool {
    /// Finds the program or installs it: as a ready binary where `cargo binstall` is present and has one, else compiled.
    pub(super) fn ensure(&self, places: &Places) -> Result<PathBuf> {
        if let Some(found) = self.find(places) {
            return Ok(found);
        }
        let root = places.tools.join(format!("{}-{}", self.name, self.version));
        self.binstall(places, &root)?;
        if self.find(places).is_none() {
            let step = Step::new(&format!("{} {}", self.name, self.version), "compiling, once").shown();
            let step = step.remedy(format!(
                "It needs a connection to crates.io and a C compiler. To try by hand: cargo install --locked {}@{}",
                self.package, self.version
            ));
            let mut install = cargo_anywhere();
            if self.unoptimised {
                install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
            }
            install
                .args(["install", "--locked", "--root"])
                .arg(&root)
                .args(["--version", &format!("={}", self.version)]);
            step.run(places, install.args(self.arguments).arg(self.package))?;
        }
        self.find(places).ok_or_else(|| {
            problem!("{} was installed into {}, but does not run there.", self.name, root.display())
        })
    }

    /// The program, where it is there in the right version.
    pub(super) fn find(&self, places: &Places) -> Option<PathBuf> {
        let bin = places.tools.join(format!("{}-{}", self.name, self.version)).join("bin");
        let own = bin.join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX));
        [Some(own), on_path(&[self.name])]
            .into_iter()
            .flatten()
            .find(|program| has_version(program, self.asked, self.version))
    }

    fn binstall(&self, places: &Places, root: &std::path::Path) -> Result<()> {
        if on_path(&["cargo-binstall"]).is_none() {
            return Ok(());
        }
        let step = Step::new(&format!("{} {} (binary)", self.name, self.version), "downloading, once");
        let mut install = cargo_anywhere();
        install.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]).arg(root);
        // Where no binary can be had, it is compiled; so this attempt may fail.
        step.attempt(places, install.arg(format!("{}@{}", self.package, self.version)))?;
        Ok(())
    }
}

/// Cargo outside the project: with neither its target folder, which the installed program's crates would fill, nor its lints.
fn cargo_anywhere() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(std::env::temp_dir()).env_remove("CARGO_TARGET_DIR");
    clean(&mut command);
    command
}
