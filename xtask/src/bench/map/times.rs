//! How long the first map and each change take.

use super::super::timings::Spread;
use super::lines::Measured;

/// Conditions with their words; changes are timed in the first two.
pub(super) const CONDITIONS: [(&str, &str); 4] = [
    ("1x", "the machine as it is"),
    ("4x", "4x CPU slow-down"),
    ("slow", "1.6 Mbit/s, 150 ms"),
    ("phone", "4x CPU slow-down, 1.6 Mbit/s, 150 ms"),
];

/// The changes with their words.
pub(super) const CHANGES: [(&str, &str); 4] = [
    ("recolour", "recolour: another measure"),
    ("filter", "recolour: a service chosen or cleared"),
    ("year", "a year later, 2018 to 2023, each for the first time"),
    ("year-again", "the same once more"),
];

/// The table of first maps; the app's part stays empty for a page without an app.
pub(super) fn first(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let mut text = "| on the screen | | the first shape | all shapes | the app’s map drawn | the app in the picture’s place |\n\
         |---|---|---|---|---|---|\n"
        .to_owned();
    let shown = |spread: Option<Spread>| spread.map(|spread| spread.as_time().to_string());
    for (condition, words) in CONDITIONS {
        for (page, of) in pages {
            let [shape, all] = [0, 1].map(|at| shown(measured.first(condition, page, at)));
            let [mark, app] = [0, 1].map(|at| shown(measured.app(condition, page, at)).unwrap_or_default());
            if let (Some(shape), Some(all)) = (shape, all) {
                text.push_str(&format!("| {words} | {of} | {shape} | {all} | {mark} | {app} |\n"));
            }
        }
    }
    text
}

/// The table of changes in a condition.
pub(super) fn changes(measured: &Measured, condition: &str, pages: &[(&str, &str)]) -> String {
    let mut text =
        "| change | | document | with layout | on the screen | names |\n|---|---|---|---|---|---|\n"
            .to_owned();
    for (change, words) in CHANGES {
        for (page, of) in pages {
            let time = |at| measured.change(condition, page, change, at);
            if let (Some(document), Some(layout), Some(screen)) = (time(0), time(1), time(2)) {
                let [document, layout, screen] =
                    [document, layout, screen].map(|time| time.as_time().to_string());
                let names = measured.names(condition, page, change);
                let names = names.map_or_else(String::new, |time| time.as_time().to_string());
                text.push_str(&format!("| {words} | {of} | {document} | {layout} | {screen} | {names} |\n"));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::lines::Sample;
    use super::{Measured, first};

    #[test]
    fn the_app_comes_after_the_picture_and_only_on_our_pages() {
        let sample = |condition: &str, page: &str, ms| {
            let [condition, page] = [condition, page].map(str::to_owned);
            Sample { condition, page, change: String::new(), ms }
        };
        let measured = Measured {
            first: vec![sample("slow", "whole", [610.0, 620.0]), sample("slow", "councils", [930.0, 930.0])],
            app: vec![sample("slow", "whole", [1_500.0, 1_600.0])],
            ..Measured::default()
        };
        let text = first(&measured, &[("whole", "ours"), ("councils", "theirs")]);
        let rows: Vec<&str> = text.lines().skip(2).collect();
        let [ours, theirs] = rows.as_slice() else {
            panic!("one condition was measured, of two pages: {text}")
        };
        assert!(ours.starts_with("| 1.6 Mbit/s, 150 ms | ours | 610 ms "), "{ours}");
        assert!(
            ours.contains("| 620 ms ") && ours.contains("| 1500 ms ") && ours.contains("| 1600 ms "),
            "{ours}"
        );
        assert!(
            theirs.starts_with("| 1.6 Mbit/s, 150 ms | theirs | 930 ms ") && theirs.ends_with(" |  |  |"),
            "{theirs}"
        );
    }
}
