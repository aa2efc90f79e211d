//! Where things lie: the project, what is built, and the tools that outlive a clone.

use crate::problem::{Explain as _, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The folders that the commands work in.
#[derive(Clone, Debug)]
pub struct Places {
    /// The project's root: the folder that holds `Cargo.lock` and `Trunk.toml`.
    pub root: PathBuf,
    /// Where cargo builds: `CARGO_TARGET_DIR`, else `target/`.
    pub target: PathBuf,
    /// Where tools are installed, once for all clones: `SSM_TOOLS`, else `shared-services-map/tools` in the user's cache.
    pub tools: PathBuf,
}

impl Places {
    /// Finds them from the current folder upwards, or else from the package that cargo runs.
    pub fn find() -> Result<Places> {
        let starts = [env::current_dir().ok(), env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)];
        let root = starts.iter().flatten().find_map(|start| {
            start.ancestors().find(|dir| dir.join("Cargo.lock").is_file() && dir.join("Trunk.toml").is_file())
        });
        let root = root.explain(|| "Run this inside the project's folder.".to_owned())?.to_path_buf();
        let target = folder("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let tools = match folder("SSM_TOOLS") {
            Some(tools) => root.join(tools),
            None => cache().explain(no_home)?.join("shared-services-map").join("tools"),
        };
        Ok(Places { root, target, tools })
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The open data package.
    pub fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// Logs, and the intermediate results of the build.
    pub fn work(&self) -> PathBuf {
        self.target.join("xtask")
    }
}

/// A folder from the environment; an empty value is none.
fn folder(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

fn cache() -> Option<PathBuf> {
    let absolute = folder("XDG_CACHE_HOME").filter(|dir| dir.is_absolute());
    absolute.or_else(|| folder("LOCALAPPDATA")).or_else(|| env::home_dir().map(|home| home.join(".cache")))
}

fn no_home() -> String {
    "There is no home folder to keep tools in. Name a folder for them in the variable SSM_TOOLS.".to_owned()
}

/// The path as a person would write it: relative to the project where it lies inside.
pub(crate) fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
