//! Stylesheets of councils' pages, in which the tests put the widget.

use super::npm::NpmPackage;
use crate::places::Places;
use crate::problem::{Explain as _, Result};
use std::path::PathBuf;

const GOVUK_FRONTEND: NpmPackage = NpmPackage {
    name: "govuk-frontend",
    version: "6.6.0",
    file: "govuk-frontend/dist/govuk/govuk-frontend.min.css",
};

const BOOTSTRAP: NpmPackage =
    NpmPackage { name: "bootstrap", version: "5.3.9", file: "bootstrap/dist/css/bootstrap.min.css" };

/// The stylesheets, where they are installed.
pub struct HostStyles {
    /// That of GOV.UK Frontend, which most councils' sites are near to.
    pub govuk_frontend: PathBuf,
    /// That of Bootstrap.
    pub bootstrap: PathBuf,
}

/// Finds them.
pub fn host_styles(places: &Places) -> Result<HostStyles> {
    let find = |package: &NpmPackage| {
        let missing = || {
            format!("{} is missing. `cargo xtask test --only browser` installs it with npm.", package.name)
        };
        package.find(places).explain(missing)
    };
    Ok(HostStyles { govuk_frontend: find(&GOVUK_FRONTEND)?, bootstrap: find(&BOOTSTRAP)? })
}

/// Installs them where they are missing.
pub(super) fn ensure(places: &Places) -> Result<()> {
    for package in [&GOVUK_FRONTEND, &BOOTSTRAP] {
        let no_npm =
            || format!("The browser tests need {}, which comes with npm. Install Node.js.", package.name);
        package.ensure(places)?.explain(no_npm)?;
    }
    Ok(())
}
