//! Fuzzing: what reads bytes and texts from outside, asked with inputs that AFL++ makes up, guided by the code that they reach.

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};
use crate::step::{Step, clean};
use crate::tools;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// What is asked, as the package `fuzz` calls it.
pub const TARGETS: [&str; 9] =
    ["records", "details", "postcodes", "map", "hexagons", "address", "query", "tables", "search"];

/// Inputs for each target before a release.
pub const INPUTS: u64 = 10_000_000;

/// Asks one target, or all of them one after another, and prints what came of each. Returns whether nothing was found.
pub fn run(places: &Places, only: Option<&str>, inputs: u64) -> Result<bool> {
    if let Some(unknown) = only.filter(|name| !TARGETS.contains(name)) {
        return Err(problem!("There is no target {unknown}. The targets are: {}.", TARGETS.join(", ")));
    }
    let afl = tools::afl(places)?;
    let program = build(places, &afl)?;
    let mut sound = true;
    for target in TARGETS.into_iter().filter(|target| only.is_none_or(|only| only == *target)) {
        println!("{target}: {inputs} inputs");
        let start = Instant::now();
        let found = fuzz(places, &afl, &program, target, inputs)?;
        println!("{target}: {}, {} s", told(&found.figures)?, start.elapsed().as_secs());
        for input in &found.inputs {
            println!("{target} failed: {} {target} < {}", shown(&places.root, &program), input.display());
            sound = false;
        }
    }
    if !sound {
        println!(
            "Copy each input into fuzz/found/TARGET/ under a name that says what it shows, where `cargo test -p fuzz` asks it again, and \
             mend what it shows."
        );
    }
    Ok(sound)
}

/// Builds the targets with AFL++'s instruments, apart from all that is built without.
fn build(places: &Places, afl: &Path) -> Result<PathBuf> {
    let target = places.target.join("fuzz");
    let mut build = Command::new(afl);
    build.current_dir(&places.root).env("CARGO_TARGET_DIR", &target);
    clean(&mut build);
    build.args(["afl", "build", "--locked", "--package", "fuzz", "--features", "afl", "--profile", "fuzz"]);
    Step::new("fuzz build", "compiling the targets").run(places, &mut build)?;
    Ok(target.join("fuzz").join(format!("fuzz{}", std::env::consts::EXE_SUFFIX)))
}

/// What came of one target.
struct Found {
    /// AFL++'s own figures, `name : value` a line.
    figures: String,
    /// Inputs that made it fail or never end.
    inputs: Vec<PathBuf>,
}

fn fuzz(places: &Places, afl: &Path, program: &Path, target: &str, inputs: u64) -> Result<Found> {
    let folder = places.work().join("fuzz").join(target);
    let (seeds, results) = (folder.join("seeds"), folder.join("results"));
    // What an earlier run left would count as this one's.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&seeds).explain(|| format!("Cannot make {}.", seeds.display()))?;
    Step::silent("fuzz seeds").run(places, Command::new(program).arg(target).arg(&seeds))?;
    let mut fuzz = Command::new(afl);
    clean(&mut fuzz);
    // No screen of its own, no question about the machine's settings, no core taken for itself.
    for name in [
        "AFL_NO_UI",
        "AFL_QUIET",
        "AFL_SKIP_CPUFREQ",
        "AFL_NO_AFFINITY",
        "AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES",
    ] {
        fuzz.env(name, "1");
    }
    fuzz.args(["afl", "fuzz", "-t", "2000", "-E", &inputs.to_string(), "-i"])
        .arg(&seeds)
        .arg("-o")
        .arg(&results);
    Step::silent(&format!("fuzz {target}")).run(places, fuzz.arg(program).arg(target))?;
    let results = results.join("default");
    let figures = results.join("fuzzer_stats");
    let figures =
        std::fs::read_to_string(&figures).explain(|| format!("Cannot read {}.", figures.display()))?;
    let mut found: Vec<PathBuf> =
        ["crashes", "hangs"].iter().flat_map(|kind| inputs_in(&results.join(kind))).collect();
    found.sort();
    Ok(Found { figures, inputs: found })
}

/// The inputs that AFL++ kept in a folder; none where there is none.
fn inputs_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("id:")))
        .collect()
}

/// The figures that a person wants to see.
fn told(figures: &str) -> Result<String> {
    let figure = |name: &str| {
        let line =
            figures.lines().find_map(|line| line.split_once(':').filter(|(key, _)| key.trim() == name));
        line.map(|(_, value)| value.trim()).explain(|| format!("AFL++ says nothing of {name}."))
    };
    Ok(format!(
        "{} asked, {} a second, {} kept for new ways through the code, {} failed, {} did not end",
        figure("execs_done")?,
        figure("execs_per_sec")?,
        figure("corpus_count")?,
        figure("saved_crashes")?,
        figure("saved_hangs")?
    ))
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn the_figures_of_a_run_are_told() {
        let figures = "execs_done        : 181448\nexecs_per_sec     : 12088.47\ncorpus_count      : 4\nsaved_crashes     : 1\nsaved_hangs       : 0\n";
        assert_eq!(
            told(figures).expect("all are there"),
            "181448 asked, 12088.47 a second, 4 kept for new ways through the code, 1 failed, 0 did not end"
        );
        assert!(
            told("execs_done : 1\n").expect_err("the rest is missing").to_string().contains("execs_per_sec")
        );
    }
}
