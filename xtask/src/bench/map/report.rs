//! The section of `benches/RESULTS.md` about the map.

use super::super::machine::described;
use super::super::timings::verdict;
use super::bytes::{self, Weight, grouped};
use super::lines::Measured;
use super::times::{self, CHANGES, CONDITIONS};

/// Heading of the section.
pub(crate) const HEADING: &str = "## The map";

/// The pages with their words. Of the plain ones, the first was chosen beforehand to be compared in every respect.
const PAGES: [(&str, &str); 7] = [
    ("whole", "our whole page"),
    ("council", "our whole page, of a council"),
    ("embed", "our widget of a council"),
    ("map", "our map alone"),
    (PLAIN, "the plain page"),
    ("areas", "the plain page that merges"),
    ("tilings", "the plain page with all tilings"),
];

/// The ones whose first maps are compared.
const COMPARED: usize = 5;

/// The ones whose changes are compared.
const CHANGING: [(&str, &str); 3] = [PAGES[0], PAGES[3], PAGES[4]];

const PLAIN: &str = "councils";

/// What is compared, and how far it is a fair match.
const MATCH: &str = "\
The plain page (`benches/map/page`) is a map as a good front-end developer would write it with d3-geo 3.1.1 and topojson-client 3.1.0 \
and nothing else: one module, bundled and minified by esbuild 0.28.2, data preloaded. It draws the same councils from the same arcs on the same grid, with the \
same region borders, London enlarged, hatching, a name in words for each council, sentence and legend, and it counts by the same rules in the page from the \
same arrangements. It leaves out: search, filters but the service, lists, tables, panels, trends, money, selection, pointing and keys on \
the map, zoom, addresses, dark and forced colours, other pages' styles, and names, sources and all else of an arrangement that the map does not need. \
Our whole page has all that, and its changes bring filters, list, tables and address up to date; our map alone is the element with \
`view=\"map\" controls=\"none\"` in a small host page, where year and service are attributes; it loads the same code. \
Our whole page has the picture of England in its HTML; asked for a council (`?council=E07000008`), and as a widget with that council in a small host page, \
it fetches the council's picture, which `embed.js` draws.";

const METHOD: &str = "\
Every page is opened in a new window without a cache, from one server on the same machine, with Brotli (quality 11) and the same policy. A first map is timed from the beginning of the \
navigation, on both sides by the same look at each frame: until the first frame is painted that has a shape of a council, visible and with a box of its own, and until the frame with all shapes is. \
On our side these are the first picture's; then comes the app: until its mark `ssm:map`, and until it stands in the picture's place. The goal compares when all shapes stood there. What a page needs for its first map is counted by file, not by time: other files may be on their way meanwhile. Changes are timed in each third round. A change is timed from its event, which is sent at the \
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
        "{HEADING}\n\nOn {}, {}. One run, all pages in turns, {rounds} rounds.{load} Before they were measured, all pages of England had shown the same sentence, legend, colours, \
         words and shapes in {} states (years, measures, tiers, services).\n\n{MATCH}\n\n{METHOD}\n",
        described(),
        measured.browser,
        measured.states
    );
    text.push_str(&format!(
        "\n### Bytes\n\nBodies as they were sent, each file once.\n\n{}\n",
        bytes::table(measured, compared)
    ));
    text.push_str(&format!("{}\n", bytes::files(measured, compared)));
    text.push_str(&format!("{}\n", bytes::shapes(weights)));
    text.push_str(&format!("### First map\n\n{}\n", times::first(measured, compared)));
    text.push_str(&format!(
        "The plain page with the shapes in other forms, opened a third as often. The first one was chosen beforehand, as the simplest page: it merges nothing and holds no shape twice. Where the spreads overlap, this run does not tell which form is the fastest:\n\n{}\n",
        bytes::totals(measured, plain) + "\n" + &times::first(measured, plain)
    ));
    for (condition, words) in &CONDITIONS[..2] {
        text.push_str(&format!(
            "### Changes: {words}\n\n{}\n",
            times::changes(measured, condition, &CHANGING)
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
                "| the first map on the screen earlier than the plain page’s: {words} | {of} | {}: {ours:.0} ms, the plain page {theirs:.0} ms ({:.0} %) |\n",
                verdict(ours < theirs),
                ours / theirs * 100.0
            ));
        }
    }
    for (change, words) in CHANGES {
        for (condition, slowness) in &CONDITIONS[..2] {
            for (page, of) in &CHANGING[..CHANGING.len() - 1] {
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
    for (words, bytes) in [
        ("up to the first map", bytes::up_to_first as fn(&Measured, &str) -> u64),
        ("at rest", bytes::at_rest),
    ] {
        let [ours, theirs] = ["whole", PLAIN].map(|page| grouped(bytes(measured, page)));
        text.push_str(&format!(
            "\nOn the wire, {words}, side by side: ours {ours}, the plain page’s {theirs} bytes.\n"
        ));
    }
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
            for condition in ["1x", "4x", "slow", "phone"] {
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
            "page’s: 4x CPU slow-down | our map alone | met: 50 ms, the plain page 400 ms (12 %) |",
            "page’s: 1.6 Mbit/s, 150 ms | our whole page | met: 100 ms, the plain page 400 ms (25 %) |",
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
        let first_maps =
            text.lines().filter(|line| line.starts_with("| the first map on the screen earlier"));
        assert_eq!(first_maps.count(), 4 * 4, "our pages in each of the settings");
        assert!(text.contains("load was 0.2 before and 1.4 after"), "{text}");
    }
}
