//! Packages of Debian and its relatives.

use super::search::on_path;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use crate::step::Step;
use std::path::Path;
use std::process::{Command, Stdio};

/// Installs packages where this user may: as root, or with a `sudo` that asks for no password. Returns whether it did.
pub(super) fn install(places: &Places, packages: &[&str]) -> Result<bool> {
    let Some(prefix) = rights() else { return Ok(false) };
    let step = Step::new("apt", format!("installing {}, once", packages.join(", ")));
    let step =
        step.remedy("The package manager refused. Install them by hand, or use the browsers' own packages.");
    step.announce();
    Step::silent("apt update").run(places, apt(prefix).arg("update"))?;
    let mut install = apt(prefix);
    install.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    Step::silent("apt install").run(places, &mut install)?;
    Ok(true)
}

/// Fetches packages and unpacks them into a folder, for which nobody needs rights; nothing is installed.
/// Does nothing where there is no apt.
pub(super) fn unpack(places: &Places, packages: &[&str], folder: &Path) -> Result<()> {
    if on_path(&["apt-get"]).is_none() || on_path(&["dpkg-deb"]).is_none() {
        return Ok(());
    }
    let archives = folder.join("archives");
    std::fs::create_dir_all(&archives).explain(|| format!("Cannot write {}.", archives.display()))?;
    let step = Step::new("apt", format!("fetching {}, once", packages.join(", ")));
    let step =
        step.remedy("It needs a connection to the distribution's archive, and its lists: apt-get update.");
    let download = || {
        let mut command = apt(&[]);
        command.current_dir(&archives).arg("download").args(packages);
        command
    };
    if !step.attempt(places, &mut download())?.success {
        // The lists may be old, or missing as in a fresh container.
        if let Some(prefix) = rights() {
            Step::silent("apt update").run(places, apt(prefix).arg("update"))?;
        }
        step.run(places, &mut download())?;
    }
    for archive in std::fs::read_dir(&archives).explain(|| format!("Cannot list {}.", archives.display()))? {
        let archive = archive.explain(|| format!("Cannot list {}.", archives.display()))?.path();
        let mut extract = Command::new("dpkg-deb");
        Step::silent("dpkg-deb").run(places, extract.arg("--extract").arg(archive).arg(folder))?;
    }
    Ok(())
}

fn apt(prefix: &[&str]) -> Command {
    let mut words = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    let mut command = Command::new(words.next().copied().unwrap_or_default());
    command.args(words);
    command
}

/// What goes before the command: nothing for root; `None` where this user may not install, or there is no apt.
fn rights() -> Option<&'static [&'static str]> {
    on_path(&["apt-get"])?;
    let id = Command::new("id").arg("-u").output().ok()?;
    if String::from_utf8_lossy(&id.stdout).trim() == "0" {
        return Some(&[]);
    }
    let mut sudo = Command::new("sudo");
    let quiet = sudo
        .args(["--non-interactive", "true"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success()).then_some(&["sudo", "--non-interactive"])
}
