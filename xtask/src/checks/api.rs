//! The static API as its documentation shows it: every example of docs/api.md is run against a server of it, and the zip file
//! is judged by Frictionless.

use super::Count;
use super::examples::{Example, examples};
use crate::places::Places;
use crate::problem::{Explain as _, Result, problem};
use crate::server::{Options, Server};
use crate::step::Step;
use crate::{build, data, tools};
use std::process::Command;

/// The site's address in examples.
const SITE: &str = "https://static.example/";

/// The edition of the data in examples; they are run with the present one.
const EDITION: &str = "2026.11.1";

pub(super) fn api(places: &Places) -> Result<Count> {
    let folder = places.work().join("api");
    build::write_api(places, &folder)?;
    let version = data::read(&places.data())?.package.version;
    let mut count = Count::default();

    let zip = folder.join("data").join(bundle::archive::name(&version));
    let mut validate = Command::new(tools::frictionless(places)?);
    validate.arg("validate").arg(&zip);
    Step::silent("frictionless zip").run(places, &mut validate)?;
    count += Count::ONE;

    let page = places.root.join("docs/api.md");
    let text = std::fs::read_to_string(&page).explain(|| format!("Cannot read {}.", page.display()))?;
    let examples = examples(&text);
    for language in ["sh", "python"] {
        if !examples.iter().any(|example| example.language == language) {
            return Err(problem!("docs/api.md has lost its examples in {language}."));
        }
    }
    let server = Server::start(folder, Options::new())?;
    for Example { language, line, code } in examples {
        let code = code.replace(SITE, &server.address()).replace(EDITION, &version);
        let mut command = match language.as_str() {
            "sh" => {
                let mut command = Command::new("bash");
                command.args(["-e", "-u", "-o", "pipefail", "-c"]);
                command
            }
            "python" => {
                let mut command = Command::new(tools::pandas(places)?);
                command.arg("-c");
                command
            }
            other => return Err(problem!("docs/api.md, line {line}: nobody knows how to run {other}.")),
        };
        // What examples write stays among what is built.
        let kept = places.work().join("examples");
        std::fs::create_dir_all(&kept).explain(|| format!("Cannot make {}.", kept.display()))?;
        command.arg(code).current_dir(&kept);
        let step = Step::silent(&format!("docs/api.md line {line}"))
            .remedy("The example has to be right, or curl or Python is missing.");
        step.run(places, &mut command)?;
        count += Count::ONE;
    }
    Ok(count)
}
