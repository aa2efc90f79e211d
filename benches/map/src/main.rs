//! The map beside a plain page with d3-geo and topojson-client, in Chromium. `cargo xtask bench --only map` calls it, twice.
//!
//! `data` writes the shapes and records of the plain page (`shapes`, `records`); `measure` serves both sides (`subjects`),
//! looks whether they show the same (`equal`), and opens them in turns (`rounds`). What it finds out it prints, a line each
//! with tabs between the fields, for `xtask` to read.

mod equal;
mod records;
mod rounds;
mod shapes;
mod subjects;

use rounds::{Condition, Times, Visitor, open, turns};
use shapes::Form;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use subjects::{Sites, Subject};
use xtask::problem::{Problem, Result};

const USAGE: &str =
    "Usage: bench-map data PACKAGE FOLDER\n       bench-map measure DIST FOLDER PRESENT ROUNDS";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["data", package, folder] => data(Path::new(package), Path::new(folder)),
        ["measure", dist, folder, present, rounds] => match (present.parse(), rounds.parse()) {
            (Ok(present), Ok(rounds)) => measure(Path::new(dist), Path::new(folder), present, rounds),
            _ => Err(Problem::new(USAGE)),
        },
        _ => Err(Problem::new(USAGE)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// Writes `shapes.json` and `records.json` for each form.
fn data(package: &Path, folder: &Path) -> Result<()> {
    let data = bundle::read(package).map_err(|faults| Problem::new(faults.to_string()))?;
    let boundaries = package.join("boundaries.topojson");
    let text = std::fs::read_to_string(&boundaries).map_err(|error| cannot("read", &boundaries, &error))?;
    let topology = bundle::boundaries::topology(&text).map_err(|error| Problem::new(error.to_string()))?;
    let topology = Arc::new(topology);
    let register = model::Register::without_text(data.package.clone());
    let bases = shapes::bases(&topology, &register);
    for form in Form::ALL {
        let folder = folder.join(form.name());
        std::fs::create_dir_all(&folder).map_err(|error| cannot("make", &folder, &error))?;
        let shapes = form.write(&topology, &register).map_err(Problem::new)?;
        let areas = (form == Form::Areas).then_some(bases.as_slice());
        let records = records::records(&data, topology.size(), areas);
        for (name, text) in [("shapes.json", shapes), ("records.json", records)] {
            let file = folder.join(name);
            std::fs::write(&file, text).map_err(|error| cannot("write", &file, &error))?;
        }
    }
    println!("present\t{}", register.present());
    Ok(())
}

fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Problem {
    Problem::new(format!("Cannot {verb} {}: {error}", path.display()))
}

/// Looks whether all pages of England show the same, then measures them in turns.
fn measure(dist: &Path, folder: &Path, present: i32, rounds: usize) -> Result<()> {
    let sites = Sites::serve(dist, &folder.join("site"))?;
    let visitor = Visitor::new();
    println!("browser\t{}", visitor.name());
    let mut shown: Option<Vec<(String, String)>> = None;
    for subject in Subject::ALL {
        open(&visitor, &sites, subject, Condition::ALL[0]);
        visitor.rest();
        for (path, bytes) in visitor.bytes() {
            println!("bytes\t{}\t{path}\t{bytes}", subject.name());
        }
        if !subject.shows_england() {
            continue;
        }
        let states = visitor.states(present);
        println!("states\t{}\t{}", subject.name(), states.len());
        match &shown {
            None => shown = Some(states),
            Some(ours) => {
                if let Some(difference) = equal::difference(ours, &states) {
                    return Err(Problem::new(format!("{}: {difference}", subject.name())));
                }
            }
        }
    }
    for round in 0..rounds {
        for condition in Condition::ALL {
            for subject in turns(round) {
                if subject.is_main() || round.is_multiple_of(3) {
                    visit(&visitor, &sites, subject, condition, round);
                }
            }
        }
    }
    Ok(())
}

/// Opens a page, and prints the times of its first map; in each third round also those of its changes, where it has any.
fn visit(visitor: &Visitor, sites: &Sites, subject: Subject, condition: Condition, round: usize) {
    let (name, page) = (condition.name, subject.name());
    let Times { shapes: [first, all], app } = open(visitor, sites, subject, condition);
    println!("first\t{name}\t{page}\t{first}\t{all}");
    if let Some([mark, screen]) = app {
        println!("app\t{name}\t{page}\t{mark}\t{screen}");
    }
    if condition.network.is_none() && subject.has_changes() && round.is_multiple_of(3) {
        visitor.rest();
        for (kind, change, times) in visitor.changes() {
            let times: Vec<String> = times.iter().map(f64::to_string).collect();
            println!("{kind}\t{name}\t{page}\t{change}\t{}", times.join("\t"));
        }
    }
}
