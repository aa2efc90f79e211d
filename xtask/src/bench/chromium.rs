//! Chromium without a window.

use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::tools::on_path;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

/// A running browser with one page; it ends when dropped.
pub(super) struct Chromium {
    process: Child,
    profile: PathBuf,
}

impl Chromium {
    /// Opens an address with a profile of its own.
    pub(super) fn open(places: &Places, address: &str) -> Result<Chromium> {
        let program = on_path(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
        let program = program.explain(|| {
            "The benchmark needs Chromium or Chrome. `cargo xtask test --only browser` installs it."
                .to_owned()
        })?;
        let profile = places.work().join("bench/profile");
        let mut command = Command::new(program);
        // As the browser tests start it: no services of the vendor, and no sandbox, which containers do not allow; the
        // only page that is opened is our own.
        command.args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ]);
        command.arg(format!("--user-data-dir={}", profile.display())).arg(address);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().explain(|| "Chromium does not start.".to_owned())?;
        Ok(Chromium { process, profile })
    }

    /// Whether it has ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.process.try_wait(), Ok(None))
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // It may have ended already, which is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
        // Its other processes may still write there for a moment; what stays behind is used again.
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
