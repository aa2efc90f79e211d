//! What `cargo xtask test` checks: its parts, in order, each with what it does.

mod api;
mod count;
mod examples;
mod hosting;
mod pages;
mod parts;

pub use count::Count;

use crate::places::Places;
use crate::problem::{Problem, Result, problem};
use std::time::Instant;

/// A part of the checks.
pub struct Part {
    /// What `--only` calls it.
    pub name: &'static str,
    /// What it does, and about how long that takes.
    words: &'static str,
    /// Runs it.
    run: fn(&Places) -> Result<Count>,
}

/// All parts, the quick ones first.
pub const PARTS: [Part; 13] = [
    Part { name: "fmt", words: "the layout of the Rust code", run: parts::fmt },
    Part { name: "clippy", words: "lints, native and for the browser", run: parts::clippy },
    Part {
        name: "wasm",
        words: "model, geometry and presentation compile for the browser",
        run: parts::wasm,
    },
    Part { name: "unit", words: "tests without a browser", run: parts::unit },
    Part { name: "data", words: "the data package, by its own rules and by Frictionless", run: parts::data },
    Part {
        name: "api",
        words: "the examples of docs/api.md, with curl and pandas, and the data package as a zip file",
        run: api::api,
    },
    Part { name: "docs", words: "the documentation of the code builds", run: parts::docs },
    Part { name: "build", words: "the site", run: parts::build },
    Part { name: "size", words: "its weight against the budgets", run: parts::size },
    Part {
        name: "hosting",
        words: "nginx, as docs/hosting.md sets it up, serves the site rightly",
        run: hosting::hosting,
    },
    Part {
        name: "pages",
        words: "the plain pages are valid, and every link leads somewhere",
        run: pages::pages,
    },
    Part { name: "reproducible", words: "a second build gives the same bytes", run: parts::reproducible },
    Part { name: "browser", words: "the site in real browsers", run: parts::browser },
];

/// Runs the parts with these names, or all, goes on after a failure, and ends with what failed and the line `N passed, N failed`.
/// Returns whether all passed. A name that is unknown is a problem that lists the known ones.
pub fn run(places: &Places, only: &[String]) -> Result<bool> {
    if let Some(unknown) = only.iter().find(|name| PARTS.iter().all(|part| part.name != *name)) {
        let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        return Err(problem!("There is no part {unknown}. The parts are: {}.", known.join(", ")));
    }
    let mut total = Count::default();
    let mut failed = Vec::new();
    for part in PARTS.iter().filter(|part| only.is_empty() || only.iter().any(|name| name == part.name)) {
        println!("\n{}: {}", part.name, part.words);
        let start = Instant::now();
        let count = (part.run)(places).unwrap_or_else(|problem| told(&problem));
        println!("{}: {count}, {} s", part.name, start.elapsed().as_secs());
        if count.failed > 0 {
            failed.push(part.name);
        }
        total += count;
    }
    // A log is often read from its end, and kept no further than that.
    if !failed.is_empty() {
        println!("\nFailed in {}:", failed.join(", "));
        for failure in &total.failures {
            println!("  {failure}");
        }
    }
    println!("\n{total}");
    Ok(total.failed == 0)
}

/// Prints the problem, which counts as one failed check and is called by its last line: programs say there what it was about.
fn told(problem: &Problem) -> Count {
    let words = problem.to_string();
    println!("{words}");
    Count::failure(words.lines().next_back().unwrap_or_default())
}
