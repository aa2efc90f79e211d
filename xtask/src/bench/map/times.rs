//! How long the first map and each change take.

use super::lines::Measured;

/// Conditions with their words; changes are timed in the first two.
pub(super) const CONDITIONS: [(&str, &str); 3] = [
    ("1x", "the machine as it is"),
    ("4x", "4x CPU slow-down"),
    ("phone", "4x CPU slow-down, 1.6 Mbit/s, 150 ms"),
];

/// The changes with their words.
pub(super) const CHANGES: [(&str, &str); 4] = [
    ("recolour", "recolour: another measure"),
    ("filter", "recolour: a service chosen or cleared"),
    ("year", "a year later, 2018 to 2023, each for the first time"),
    ("year-again", "the same once more"),
];

/// The table of first maps.
pub(super) fn first(measured: &Measured, pages: &[(&str, &str)]) -> String {
    let mut text = "| first complete map | | mark set | on the screen |\n|---|---|---|---|\n".to_owned();
    for (condition, words) in CONDITIONS {
        for (page, of) in pages {
            let time = |at| measured.first(condition, page, at).map(|spread| spread.as_time().to_string());
            if let (Some(mark), Some(screen)) = (time(0), time(1)) {
                text.push_str(&format!("| {words} | {of} | {mark} | {screen} |\n"));
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
