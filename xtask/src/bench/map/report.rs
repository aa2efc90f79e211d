//! The section of `benches/RESULTS.md` about the map.

use super::super::machine::described;
use super::super::results::verdict;
use super::bytes::{self, Weight, grouped};
use super::lines::Measured;
use super::times::{self, CHANGES, CONDITIONS};

/// Heading of the section.
pub(crate) const HEADING: &str = "## The map";

/// The pages with their words. Of the plain ones, the first was chosen beforehand to be compared in every respect.
const PAGES: [(&str, &str); 5] = [
    ("whole", "our whole page"),
    ("map", "our map alone"),
    ("councils", "the plain page"),
    ("areas", "the plain page that merges"),
    ("tilings", "the plain page with all tilings"),
];

/// The ones that are compared part by part.
const COMPARED: usize = 3;

const PLAIN: &str = "councils";

/// What is compared, and how far it is a fair match.
const MATCH: &str = "\
The plain page (`benches/map/page`) is a map as a good front-end developer would write it with d3-geo 3.1.1 and topojson-client 3.1.0 \
and nothing else: one module, bundled and minified by esbuild 0.28.2, data preloaded. It draws the same councils from the same arcs on the same grid, with the \
same region borders, London enlarged, hatching, a name in words for each council, sentence and legend, and it counts by the same rules in the page from the \
same arrangements. It leaves out: search, filters but the service, lists, tables, panels, trends, money, selection, pointing and keys on \
the map, zoom, addresses, dark and forced colours, other pages' styles, and names, sources and all else of an arrangement that the map does not need. \
Our whole page has all that, and its changes bring filters, list, tables and address up to date; our map alone is the element with \
`view=\"map\" controls=\"none\"` in a small host page, where year and service are attributes; it loads the same code.";

const METHOD: &str = "\
Every page is opened in a new window without a cache, from one server on the same machine, with Brotli (quality 11) and the same policy. A first map is timed from the beginning of the \
navigation: until the mark `ssm:map`, and until the first frame that has the map is painted. A change is timed from its event, which is sent at the \
beginning of a frame: until the document has followed, until styles and layout have (asked for in both), until the frame is painted. In ours the names for assistive technology follow the painted frame, as do the rows of the whole page’s list; in the plain \
page the names are a part of the document. When the last name was written was measured in a turn of its own. Median, and from the 10th to the 90th percentile.";

/// The section.
pub(super) fn section(
    measured: &Measured,
    weights: &[Weight],
    load: Option<(f64, f64)>,
    rounds: usize,
) -> String {
    let (compared, plain) = (&PAGES[..COMPARED], &PAGES[COMPARED - 1..]);
    let load = load.map_or_else(String::new, |(before, after)| {
        format!(" The machine's load was {before:.1} before and {after:.1} after.")
    });
    let mut text = format!(
        "{HEADING}\n\nOn {}, {}. One run, all pages in turns, {rounds} rounds.{load} Before they were measured, all had shown the same sentence, legend, colours, \
         words and shapes in {} states (years, measures, tiers, services).\n\n{MATCH}\n\n{METHOD}\n",
        described(),
        measured.browser,
        measured.states
    );
    text.push_str(&format!(
        "\n### Bytes\n\nBodies as they were sent.\n\n{}\n",
        bytes::table(measured, compared)
    ));
    text.push_str(&format!("{}\n", bytes::shapes(weights)));
    text.push_str(&format!("### First map\n\n{}\n", times::first(measured, compared)));
    text.push_str(&format!(
        "The plain page with the shapes in other forms, opened a third as often. The first one was chosen beforehand, as the simplest page: it merges nothing and holds no shape twice. Where the spreads overlap, this run does not tell which form is the fastest:\n\n{}\n",
        bytes::totals(measured, plain) + "\n" + &times::first(measured, plain)
    ));
    for (condition, words) in &CONDITIONS[..2] {
        text.push_str(&format!(
            "### Changes: {words}\n\n{}\n",
            times::changes(measured, condition, compared)
        ));
    }
    text.push_str(&format!("Goals:\n\n{}", goals(measured, weights)));
    text
}

/// What was to be reached, and whether it was.
fn goals(measured: &Measured, weights: &[Weight]) -> String {
    let mut text = "| goal | | result |\n|---|---|---|\n".to_owned();
    let ours = weights.first().map_or(0, |weight| weight.brotli);
    for Weight { words, brotli, .. } in weights.iter().skip(1) {
        text.push_str(&format!(
            "| our shapes under a third of the bytes | {words} | {}: {} of {}, {:.0} % |\n",
            verdict(3 * ours < *brotli),
            grouped(ours),
            grouped(*brotli),
            ours as f64 / *brotli as f64 * 100.0
        ));
    }
    for (condition, words) in CONDITIONS {
        for (page, of) in &PAGES[..COMPARED - 1] {
            let on_screen =
                |page| measured.first(condition, page, 1).map_or(f64::NAN, |spread| spread.median);
            let (ours, theirs) = (on_screen(page), on_screen(PLAIN));
            text.push_str(&format!(
                "| the first map on the screen earlier than the plain page’s: {words} | {of} | {}: {ours:.0} ms, the plain page {theirs:.0} ms |\n",
                verdict(ours < theirs)
            ));
        }
    }
    for (change, words) in CHANGES {
        for (condition, slowness) in &CONDITIONS[..2] {
            for (page, of) in &PAGES[..COMPARED - 1] {
                let [document, layout, screen] =
                    [0, 1, 2].map(|at| times_faster(measured, condition, page, change, at));
                text.push_str(&format!(
                    "| three times faster, {words}: {slowness} | {of} | document {}: {document:.2} times; with layout {}: {layout:.2} times; on the screen {}: {screen:.2} times |\n",
                    verdict(document >= 3.0),
                    verdict(layout >= 3.0),
                    verdict(screen >= 3.0)
                ));
            }
        }
    }
    let [ours, theirs] = ["whole", PLAIN].map(|page| bytes::at_rest(measured, page));
    text.push_str(&format!(
        "\nOn the wire, at rest, side by side: ours {}, the plain page’s {} bytes.\n",
        grouped(ours),
        grouped(theirs)
    ));
    text
}

/// The plain page's median as a multiple of this page's; NaN where either was not measured.
fn times_faster(measured: &Measured, condition: &str, page: &str, change: &str, at: usize) -> f64 {
    let median = |page| measured.change(condition, page, change, at).map_or(f64::NAN, |spread| spread.median);
    median(PLAIN) / median(page)
}

#[cfg(test)]
mod tests {
    use super::super::lines::Sample;
    use super::{Measured, Weight, goals, section};

    fn measured() -> Measured {
        let mut measured =
            Measured { browser: "Chromium 150, headless".to_owned(), states: 9, ..Measured::default() };
        for (page, slower) in [("whole", 1.0), ("map", 0.5), ("councils", 4.0)] {
            for condition in ["1x", "4x"] {
                let sample = |change: &str, ms| Sample {
                    condition: condition.to_owned(),
                    page: page.to_owned(),
                    change: change.to_owned(),
                    ms,
                };
                measured.changes.push(sample("year", [slower, 2.0 * slower, 8.0 + slower]));
                let first = sample("", [0.0; 3]);
                let Sample { condition, page, change, .. } = first;
                measured.first.push(Sample { condition, page, change, ms: [90.0 * slower, 100.0 * slower] });
            }
        }
        measured
    }

    #[test]
    fn goals_say_what_was_reached() {
        let weight = |words, brotli| Weight { words, raw: 0, gzip: 0, brotli };
        let text = goals(&measured(), &[weight("ours", 13_000), weight("the others", 38_000)]);
        for line in [
            "| the others | not met: 13,000 of 38,000, 34 % |",
            "4x CPU slow-down | our map alone | met: 50 ms, the plain page 400 ms |",
            "the machine as it is | our whole page | document met: 4.00 times; with layout met: 4.00 times; on the screen not met: 1.33 times |",
        ] {
            assert!(text.contains(line), "{line}\n{text}");
        }
    }

    #[test]
    fn what_was_not_measured_is_never_met() {
        let text = goals(&Measured::default(), &[]);
        assert!(!text.replace("not met", "").contains("met"), "{text}");
    }

    #[test]
    fn the_section_keeps_to_its_level() {
        let text = section(&measured(), &[], Some((0.2, 1.4)), 15);
        assert!(text.starts_with("## The map\n"));
        assert_eq!(text.matches("\n## ").count(), 0, "results::section would cut it there");
        assert!(text.contains("load was 0.2 before and 1.4 after"), "{text}");
    }
}
