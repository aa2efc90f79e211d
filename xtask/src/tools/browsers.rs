//! Real browsers and their drivers, for the tests of what a visitor sees.

use super::apt;
use super::crates::CrateTool;
use super::npm::NpmPackage;
use super::search::on_path;
use super::styles;
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use std::path::PathBuf;

/// Mozilla's driver; distributions rarely have it.
const GECKODRIVER: CrateTool = CrateTool {
    name: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    asked: &["--version"],
    unoptimised: true,
    arguments: &[],
};

/// The accessibility rules.
const AXE_CORE: NpmPackage = NpmPackage { name: "axe-core", version: "4.14.1", file: "axe-core/axe.min.js" };

/// The programs of three browser engines.
#[derive(Clone, Debug)]
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// Its WebDriver.
    pub geckodriver: PathBuf,
    /// The WebDriver of WebKitGTK, which brings its own browser (`MiniBrowser`).
    pub webkit_driver: PathBuf,
    /// A screen for WebKit, which has no headless mode.
    pub xvfb: PathBuf,
}

/// A program that comes with a package of the operating system.
struct Packaged {
    /// For messages.
    words: &'static str,
    /// Its names.
    names: &'static [&'static str],
    /// The package, in Debian.
    package: &'static str,
}

const CHROMIUM: Packaged = Packaged {
    words: "Chromium or Chrome",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};
const CHROMEDRIVER: Packaged =
    Packaged { words: "chromedriver", names: &["chromedriver"], package: "chromium-driver" };
const FIREFOX: Packaged =
    Packaged { words: "Firefox", names: &["firefox-esr", "firefox"], package: "firefox-esr" };
const WEBKIT: Packaged =
    Packaged { words: "WebKitWebDriver", names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
const XVFB: Packaged = Packaged { words: "Xvfb", names: &["Xvfb"], package: "xvfb" };

impl Browsers {
    /// All of them, where they are installed; the problem names what is missing and how to get it.
    pub fn find(places: &Places) -> Result<Browsers> {
        let missing = || {
            let words: Vec<&str> = missing().iter().map(|program| program.words).collect();
            problem!(
                "The browser tests need {}. `cargo xtask test --only browser` installs it.",
                words.join(", ")
            )
        };
        let path = |program: &Packaged| on_path(program.names).ok_or_else(missing);
        Ok(Browsers {
            chromium: path(&CHROMIUM)?,
            chromedriver: path(&CHROMEDRIVER)?,
            firefox: path(&FIREFOX)?,
            geckodriver: GECKODRIVER.find(places).explain(|| {
                "geckodriver is missing. `cargo xtask test --only browser` installs it.".to_owned()
            })?,
            webkit_driver: path(&WEBKIT)?,
            xvfb: path(&XVFB)?,
        })
    }
}

/// The script of axe-core, where it is installed.
pub fn axe_core(places: &Places) -> Result<PathBuf> {
    let missing =
        || "axe-core is missing. `cargo xtask test --only browser` installs it with npm.".to_owned();
    AXE_CORE.find(places).explain(missing)
}

/// Finds or installs all that the browser tests need.
pub fn ensure_browsers(places: &Places) -> Result<Browsers> {
    let packages: Vec<&str> = missing().iter().map(|program| program.package).collect();
    if !packages.is_empty() && !apt::install(places, &packages)? {
        let words: Vec<&str> = missing().iter().map(|program| program.words).collect();
        return Err(problem!(
            "The browser tests need {}, and this user may not install them. On Debian: apt-get install {}",
            words.join(", "),
            packages.join(" ")
        ));
    }
    GECKODRIVER.ensure(places)?;
    let no_npm = || "The browser tests need axe-core, which comes with npm. Install Node.js.".to_owned();
    AXE_CORE.ensure(places)?.explain(no_npm)?;
    styles::ensure(places)?;
    Browsers::find(places)
}

fn missing() -> Vec<&'static Packaged> {
    let all: [&'static Packaged; 5] = [&CHROMIUM, &CHROMEDRIVER, &FIREFOX, &WEBKIT, &XVFB];
    all.into_iter().filter(|program| on_path(program.names).is_none()).collect()
}
