//! How fast the register answers: natively, and in Chromium beside crossfilter2 and plain JavaScript. And what the map costs
//! beside a plain page with d3-geo.
//!
//! `native` runs the benchmarks of `crates/model`; `browser` lays out a page (`wasm` builds its engines), opens it in
//! `chromium` and takes its results; `map` does the same with two pages; `peers` fetches what we are compared with; `results`
//! writes `benches/RESULTS.md`.

mod browser;
mod chromium;
mod lens;
mod machine;
mod map;
mod native;
mod peers;
mod results;
mod timings;
mod wasm;

pub use map::Options as MapOptions;

use crate::places::{Places, shown};
use crate::problem::{Explain as _, Result, problem};

/// The sizes that everything is measured at.
const SIZES: [usize; 3] = [600, 10_000, 100_000];

/// The parts of the benchmark, as `--only` calls them.
const PARTS: [&str; 3] = ["native", "browser", "map"];

/// Measures all parts, or the one of this name, and writes `benches/RESULTS.md`; what was not measured stays as it is there.
pub fn run(places: &Places, only: Option<&str>, map: &MapOptions) -> Result<()> {
    if let Some(unknown) = only.filter(|name| !PARTS.contains(name)) {
        return Err(problem!("There is no part {unknown}. The parts are: {}.", PARTS.join(", ")));
    }
    let file = places.root.join("benches/RESULTS.md");
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let asked = |name: &str| only.is_none_or(|only| only == name);
    let native = match asked("native") {
        true => results::native(&native::measure(places)?),
        false => results::section(&before, results::NATIVE),
    };
    let browser = match asked("browser") {
        true => results::browser(&browser::measure(places)?),
        false => results::section(&before, results::BROWSER),
    };
    let measured_map = match asked("map") {
        true => map::measure(places, map)?,
        false => results::section(&before, map::HEADING),
    };
    let text = results::document(&native, &browser, &measured_map);
    std::fs::write(&file, &text).explain(|| format!("Cannot write {}.", file.display()))?;
    println!("{text}\n{}: written", shown(&places.root, &file));
    Ok(())
}
