//! One page of each kind in full, reviewed as a file. The outlines of the maps are left out: they change with the boundaries.

use super::page;

/// A page with an element a line.
fn readable(path: &str) -> String {
    let html = page(path).replace("><", ">\n<");
    let lines = html.lines().map(|line| match line.split_once(" d=\"") {
        Some((before, _)) => format!("{before} d=\"…\">"),
        None => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_council() {
    insta::assert_snapshot!(readable("councils/E07000008/"));
}

#[test]
fn a_former_council() {
    insta::assert_snapshot!(readable("councils/E07000190/"));
}

#[test]
fn an_arrangement() {
    insta::assert_snapshot!(readable("arrangements/onesource/"));
}

#[test]
fn a_service() {
    insta::assert_snapshot!(readable("services/counter-fraud/"));
}

#[test]
fn an_area() {
    insta::assert_snapshot!(readable("reorganisation/surrey/"));
}
