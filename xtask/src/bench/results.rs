//! `benches/RESULTS.md`: what was measured, on what, and which goals are met.

use super::SIZES;
use super::browser::{Line, Measured};
use super::lens;
use super::machine::described;
use super::native::Timing;
use super::timings::{Spread, verdict};

/// Headings of the parts that are written here.
pub(super) const NATIVE: &str = "## Native";
pub(super) const BROWSER: &str = "## In the browser";

/// What each benchmark of `crates/model` does, in words; others go by their name.
const OPERATIONS: [(&str, &str); 15] = [
    ("load_packed", "load: a packed file, decoded, checked, taken in, with the first answer"),
    ("load", "of that: a package becomes a register, with the first answer"),
    ("year_for_the_first_time", "a year that is asked for the first time"),
    ("summary_of_the_present", "whole summary, no filter"),
    ("summary_of_a_year", "whole summary of a year, with its change"),
    ("one_filter_added", "one filter added to a year and a region, and taken out"),
    ("summary_with_filters", "whole summary, a year and three filters"),
    ("summary_with_councils", "the same with forty councils"),
    ("text_for_the_first_time", "text for the first time: the index is made"),
    ("typing_a_letter", "text typed letter by letter: one letter, whole summary"),
    ("find", "the box for everything, ten hits"),
    ("council_counts", "the colours of the map"),
    ("facets_by_sets", "the facets of four filters alone, by sets of bits"),
    ("facets_by_rows", "the same by a scan of the rows (lost)"),
    ("facets_by_lists", "the same by sorted lists (lost)"),
];

/// The engines on the page.
const ENGINES: [(&str, &str); 5] = [
    ("shipped", "our Wasm, built as it is shipped (for size)"),
    ("fast", "our Wasm, built for speed"),
    ("crossfilter2", "crossfilter2"),
    ("crossfilter2-lean", "crossfilter2 without the councils: less than the others do"),
    ("plain", "plain JavaScript, `filter` and `reduce`"),
];

const CHANGES: [(&str, &str); 5] = [
    ("region", "a region toggled (multi-valued), beside three models and a region"),
    ("service", "a service toggled (multi-valued), beside three models, two regions and a service"),
    ("status", "a status toggled (single-valued), beside three models and two regions"),
    ("everything", "five values in three filters, chosen and cleared"),
    (
        "load",
        "taking the records in, up to the first answer (once; ours from the packed file, the others from ready objects)",
    ),
];

/// The file.
pub(super) fn document(native: &str, browser: &str, map: &str) -> String {
    format!(
        "# How fast the register answers, and the map\n\nWritten by `cargo xtask bench`. Times are medians with their spread. The register is measured with synthetic data, the map with the real.\n\n{}\n\n{}\n\n{}\n",
        native.trim_end(),
        browser.trim_end(),
        map.trim_end()
    )
}

/// A part of the file as it was; its heading alone where it was not there.
pub(super) fn section(document: &str, heading: &str) -> String {
    let Some(start) = document.find(heading) else { return format!("{heading}\n\nNot measured yet.\n") };
    let rest = &document[start + heading.len()..];
    let end = rest.find("\n## ").unwrap_or(rest.len());
    format!("{heading}{}", &rest[..end])
}

/// The native part.
pub(super) fn native(timings: &[Timing]) -> String {
    let mut text = format!(
        "{NATIVE}\n\nOn {}. Optimised for speed (profile `bench`); median, and from the fastest to the slowest sample.\n\n| | 600 | 10,000 | 100,000 |\n|---|---|---|---|\n",
        described()
    );
    let mut operations: Vec<&str> = Vec::new();
    for timing in timings.iter().filter(|timing| !lens::measures(&timing.operation)) {
        if !operations.contains(&timing.operation.as_str()) {
            operations.push(&timing.operation);
        }
    }
    let place = |name: &str| OPERATIONS.iter().position(|(known, _)| *known == name).unwrap_or(usize::MAX);
    operations.sort_by_key(|name| place(name));
    for name in operations {
        let words = OPERATIONS
            .get(place(name))
            .map_or_else(|| name.replace('_', " "), |(_, words)| (*words).to_owned());
        text.push_str(&format!("| {words} |"));
        for size in SIZES {
            let timing = timings.iter().find(|timing| timing.operation == name && timing.size == size);
            text.push_str(
                &timing.map_or_else(|| " |".to_owned(), |timing| format!(" {} |", timing.time.as_time())),
            );
        }
        text.push('\n');
    }
    let median = |name: &str, size| {
        timings.iter().find(|timing| timing.operation == name && timing.size == size).map(|t| t.time.median)
    };
    text.push_str("\nGoals:\n\n");
    for (words, size, limit) in [
        ("a whole summary of 600 arrangements under 50 µs", 600, 0.05),
        ("a whole summary of 100,000 arrangements under 2 ms", 100_000, 2.0),
    ] {
        let wholes =
            ["summary_of_the_present", "summary_of_a_year", "summary_with_filters", "summary_with_councils"];
        let slowest = wholes.iter().filter_map(|name| median(name, size)).fold(0.0, f64::max);
        let slowest_words = Spread { low: slowest, median: slowest, high: slowest };
        let time = slowest_words.as_time().to_string();
        let time = time.split(" (").next().unwrap_or_default();
        text.push_str(&format!(
            "- {words}: {} (the slowest kind of query takes {time})\n",
            verdict(slowest > 0.0 && slowest < limit)
        ));
    }
    text + &lens::table(timings)
}

/// The browser's part.
pub(super) fn browser(measured: &Measured) -> String {
    let Measured { browser, lines } = measured;
    let mut text = format!(
        "{BROWSER}\n\nOn {}, {browser}. One page, one run, all engines in turns over the same records; before they are measured they have given the same counts after each of 40 random changes. A time is one change of the filters with its answer: arrangements found, councils taking part, and the count beside each value of each filter. The register computes ids, money and totals besides, which the others do not. Median, and from the 10th to the 90th percentile of 31 samples of at least 4 ms; ratios are to our shipped Wasm in the same round (without the passes of wasm-opt).\n",
        described()
    );
    for size in SIZES {
        text.push_str(&format!("\n### {} arrangements\n", grouped(size)));
        for (change, words) in CHANGES {
            let rows = ENGINES.iter().filter_map(|(name, engine)| {
                let line = find(lines, size, change, name)?;
                let time = line.ms.as_time().to_string();
                Some(match &line.ratio {
                    Some(ratio) => format!("| {engine} | {time} | {} |\n", ratio.as_ratio()),
                    None => format!("| {engine} | {} | |\n", time.split(" (").next().unwrap_or_default()),
                })
            });
            text.push_str(&format!("\n{words}:\n\n| | time | as a multiple |\n|---|---|---|\n"));
            text.extend(rows);
        }
    }
    text.push_str("\nGoals at 100,000 arrangements:\n\n");
    let changes = ["region", "service", "status", "everything"];
    for (name, engine) in &ENGINES[..2] {
        let times = changes.iter().filter_map(|change| find(lines, 100_000, change, name));
        let slowest = times.map(|line| line.ms.median).fold(0.0, f64::max);
        let met = slowest > 0.0 && slowest < 5.0;
        text.push_str(&format!(
            "- a whole summary under 5 ms, {engine}: {} (the slowest takes {slowest:.2} ms)\n",
            verdict(met)
        ));
    }
    for change in ["region", "service"] {
        for (name, engine) in &ENGINES[..2] {
            let median = |name| find(lines, 100_000, change, name).map_or(f64::NAN, |line| line.ms.median);
            let ours = median(name);
            let (whole, lean) = (median("crossfilter2") / ours, median("crossfilter2-lean") / ours);
            text.push_str(&format!(
                "- ten times faster than crossfilter2 when a {change} is toggled, {engine}: {} ({whole:.1} times; {lean:.1} times one that leaves the councils out)\n",
                verdict(whole >= 10.0)
            ));
        }
    }
    text
}

fn find<'l>(lines: &'l [Line], size: usize, change: &str, name: &str) -> Option<&'l Line> {
    lines.iter().find(|line| line.size == size && line.change == change && line.name == name)
}

/// A number with commas between thousands.
fn grouped(number: usize) -> String {
    let (thousands, rest) = (number / 1000, number % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands},{rest:03}") }
}

#[cfg(test)]
mod tests {
    use super::{BROWSER, NATIVE, document, section};

    #[test]
    fn what_was_not_measured_stays_as_it_is() {
        let map = "## The map\n\nearly\n";
        let before = document("## Native\n\nfast\n", "## In the browser\n\n### 600\n\nfaster\n", map);
        let part = |heading| section(&before, heading);
        assert_eq!(document(&part(NATIVE), &part(BROWSER), &part("## The map")), before);
        assert!(section("", NATIVE).contains("Not measured yet."));
    }
}
