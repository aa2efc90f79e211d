//! The reorganisation lens in `benches/RESULTS.md`: what becomes of every arrangement under a scenario.

use super::native::Timing;
use super::timings::verdict;

/// As many arrangements as the real data has, and a hundred times that: the sizes of `crates/model/benches/lens.rs`.
const SIZES: [usize; 2] = [950, 100_000];

/// What each of its benchmarks does, in words.
const OPERATIONS: [(&str, &str); 3] = [
    (
        "fates_of_the_present",
        "what becomes of all arrangements of the present, and what each new council gets",
    ),
    ("fates_of_all", "the same of all arrangements, whatever their status"),
    ("dealings_of_one", "with whom one new council has to settle what"),
];

/// Whether the benchmark is one of the lens.
pub(super) fn measures(operation: &str) -> bool {
    OPERATIONS.iter().any(|(name, _)| *name == operation)
}

/// The lens's table and its goals (docs/DESIGN.md, section 6, names none; they are 50 µs at 950 arrangements and 5 ms at
/// 100,000, so that a council that is moved by hand changes everything within a frame).
pub(super) fn table(timings: &[Timing]) -> String {
    let find =
        |name: &str, size| timings.iter().find(|timing| timing.operation == name && timing.size == size);
    let mut text = "\nThe reorganisation lens, with a scenario of 40 new councils of 160 present ones:\n\n\
                    | | 950 | 100,000 |\n|---|---|---|\n"
        .to_owned();
    for (name, words) in OPERATIONS {
        let cells = SIZES
            .map(|size| find(name, size).map(|timing| timing.time.as_time().to_string()).unwrap_or_default());
        text.push_str(&format!("| {words} | {} | {} |\n", cells[0], cells[1]));
    }
    text.push_str("\nGoals:\n\n");
    for (words, size, limit) in [
        ("the fates of 950 arrangements under 50 µs", 950, 0.05),
        ("the fates of 100,000 arrangements under 5 ms", 100_000, 5.0),
    ] {
        let medians =
            ["fates_of_the_present", "fates_of_all"].map(|name| find(name, size).map(|t| t.time.median));
        let are_met = medians.iter().all(|median| median.is_some_and(|median| median < limit));
        text.push_str(&format!("- {words}: {}\n", verdict(are_met)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Timing, table};
    use crate::bench::timings::Spread;

    fn timing(operation: &str, size: usize, median: f64) -> Timing {
        Timing { operation: operation.to_owned(), size, time: Spread { low: median, median, high: median } }
    }

    #[test]
    fn a_goal_is_met_by_every_kind_or_not_met() {
        let mut timings = vec![timing("fates_of_the_present", 950, 0.01), timing("fates_of_all", 950, 0.06)];
        assert!(table(&timings).contains("950 arrangements under 50 µs: not met"));
        timings[1].time.median = 0.04;
        assert!(table(&timings).contains("950 arrangements under 50 µs: met"));
        assert!(
            table(&timings).contains("100,000 arrangements under 5 ms: not met"),
            "what was not measured is not met"
        );
    }
}
