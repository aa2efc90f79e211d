//! The parts one by one. All call cargo in one target folder with the same flags, so that nothing is compiled twice.

use super::Count;
use crate::places::Places;
use crate::problem::{Problem, Result};
use crate::step::{Step, cargo};
use crate::{build, data, size, tools};

/// The packages that run without a browser; of the app, what needs none.
const NATIVE: [&str; 8] =
    ["model", "geometry", "presentation", "reader", "bundle", "fuzz", "shared-services-map", "xtask"];

const WASM: [&str; 3] = ["--locked", "--target", "wasm32-unknown-unknown"];

pub(super) fn fmt(places: &Places) -> Result<Count> {
    let step = Step::silent("fmt").remedy("`cargo fmt --all` puts it right.");
    step.run(places, cargo(places).args(["fmt", "--all", "--check"]))?;
    Ok(Count::ONE)
}

pub(super) fn clippy(places: &Places) -> Result<Count> {
    tools::ensure_wasm_target(places)?;
    let mut native = cargo(places);
    native
        .args(["clippy", "--locked", "--all-targets"])
        .args(packages(&["browser-tests", "bench-map"]))
        .args(packages(&NATIVE));
    Step::silent("clippy native").shown().run(places, native.args(["--", "--deny", "warnings"]))?;
    // As releases are built; natively, the app is as in development.
    let mut wasm = cargo(places);
    wasm.args(["clippy", "--features", "shared-services-map/split"]).args(WASM).args(packages(&[
        "shared-services-map",
        "bench-wasm",
        "model",
        "geometry",
        "presentation",
        "reader",
    ]));
    Step::silent("clippy wasm").shown().run(places, wasm.args(["--", "--deny", "warnings"]))?;
    Ok(Count::ONE + Count::ONE)
}

pub(super) fn wasm(places: &Places) -> Result<Count> {
    tools::ensure_wasm_target(places)?;
    let mut check = cargo(places);
    check.arg("check").args(WASM).args(packages(&["model", "geometry", "presentation"]));
    Step::silent("wasm").shown().run(places, &mut check)?;
    Ok(Count::ONE)
}

pub(super) fn unit(places: &Places) -> Result<Count> {
    test(places, "unit", &NATIVE)
}

pub(super) fn data(places: &Places) -> Result<Count> {
    println!("{}", data::check(places, &places.data())?);
    let mut count = Count::ONE;
    let program = tools::frictionless(places)?;
    let mut validate = std::process::Command::new(program);
    validate.current_dir(places.data()).args(["validate", "datapackage.json"]);
    Step::silent("frictionless").run(places, &mut validate)?;
    count += Count::ONE;
    Ok(count)
}

pub(super) fn docs(places: &Places) -> Result<Count> {
    let mut doc = cargo(places);
    doc.args(["doc", "--locked", "--no-deps"]).args(packages(&NATIVE)).env("RUSTDOCFLAGS", "--deny warnings");
    Step::silent("docs").shown().run(places, &mut doc)?;
    Ok(Count::ONE)
}

pub(super) fn build(places: &Places) -> Result<Count> {
    build::build(places)?;
    Ok(Count::ONE)
}

pub(super) fn size(places: &Places) -> Result<Count> {
    build::build(places)?;
    size::check(places)?;
    Ok(Count::ONE)
}

pub(super) fn reproducible(places: &Places) -> Result<Count> {
    build::check_reproducible(places, None)?;
    Ok(Count::ONE)
}

pub(super) fn browser(places: &Places) -> Result<Count> {
    build::build(places)?;
    tools::ensure_browsers(places)?;
    test(places, "browser", &["browser-tests", "bench-map"])
}

/// Runs the tests of these packages to the end and counts them. When some fail the whole log is printed.
fn test(places: &Places, name: &str, of: &[&str]) -> Result<Count> {
    let mut command = cargo(places);
    command.args(["test", "--locked", "--no-fail-fast"]).args(packages(of));
    let step = Step::silent(name).shown();
    let attempt = step.attempt(places, &mut command)?;
    let count = Count::of_cargo_test(&attempt.output);
    if attempt.success && count.passed == 0 {
        return Err(Problem::new(format!("{name}: no test was run.")));
    }
    if attempt.success {
        return Ok(count);
    }
    println!("{}", attempt.output);
    // A package that does not compile has no result line, and is a failure all the same.
    Ok(Count { failed: count.failed.max(1), ..count })
}

/// `--package NAME` for each.
fn packages<'a>(names: &[&'a str]) -> impl Iterator<Item = &'a str> {
    names.iter().flat_map(|name| ["--package", name]).collect::<Vec<_>>().into_iter()
}
