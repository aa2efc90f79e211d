//! Pictures of the map, read by a strict parser.

use std::collections::HashSet;

use model::records::{ArrangementIx, CouncilIx};
use model::register::Tier;
use model::{Query, Register};
use presentation::address::Measure;
use presentation::export::Drawn;
use presentation::export::canvas::{Canvas, Ink, Letters, Line, Matrix};
use presentation::export::picture::{Palette, Picture, WIDTH, draw};
use presentation::map::colours::Choropleth;
use presentation::map::legend::measure_words;
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::{Selection, council as panel};
use proptest::prelude::*;
use roxmltree::Document;

use crate::real::{atlas, council, register, services, with_found};

/// The picture of what a query finds, as the screen opens with it.
fn drawn(query: &Query, council: Option<CouncilIx>) -> Drawn {
    drawn_with(query, Measure::default(), council, None)
}

fn drawn_with(
    query: &Query,
    measure: Measure,
    council: Option<CouncilIx>,
    arrangement: Option<ArrangementIx>,
) -> Drawn {
    let atlas = atlas();
    let register: &Register = register();
    with_found(query, council, |found| {
        let by = ColourBy::of(measure, council, ColourBy::one_service(register, query));
        let colours = Choropleth::of(register, by, found.answer, None);
        let ground = atlas.ground(register, found.answer.year(register), Tier::Lower);
        let selection = Selection { council, arrangement, tier: Tier::Lower, hexagons: false };
        let partners =
            council.map(|council| panel::partners(register, found.answer, council)).unwrap_or_default();
        let viewport = opening::viewport(&atlas.land, &ground, &selection, &partners);
        draw(&Picture {
            found: *found,
            land: &atlas.land,
            ground,
            finer: None,
            selection,
            partners: &partners,
            together: &[],
            colours: &colours,
            measure: &measure_words(register, measure, by),
            viewport,
            palette: &Palette::default(),
            date: "8 November 2026",
            link: "https://map.example/?service=audit&year=2018",
        })
    })
}

fn picture(query: &Query, council: Option<CouncilIx>) -> String {
    drawn(query, council).svg()
}

/// All words that stand on it, line by line.
fn words(document: &Document) -> Vec<String> {
    let texts =
        document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    texts
        .filter(|node| node.attribute("aria-hidden").is_none())
        .filter_map(|node| node.text())
        .map(str::to_string)
        .collect()
}

/// Valid XML, of which every reference leads somewhere and nothing stands elsewhere.
pub fn check(text: &str) {
    let document = Document::parse(text).expect("valid XML");
    let root = document.root_element();
    assert_eq!(root.attribute("width"), Some(WIDTH.to_string().as_str()));
    let ids: HashSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        for attribute in node.attributes() {
            assert!(!matches!(attribute.name(), "class" | "style" | "href"), "{}", attribute.name());
            if let Some(id) = attribute.value().strip_prefix("url(#") {
                assert!(ids.contains(id.trim_end_matches(')')), "{id}");
            }
            for number in ["x", "y", "width", "height", "font-size", "stroke-width"] {
                if attribute.name() == number {
                    assert!(
                        attribute.value().parse::<f64>().is_ok_and(f64::is_finite),
                        "{}",
                        attribute.value()
                    );
                }
            }
        }
    }
}

#[test]
fn england_says_what_it_shows() {
    let text = picture(&services(&["audit"]), None);
    check(&text);
    let document = Document::parse(&text).expect("valid XML");
    insta::assert_snapshot!(words(&document).join("\n"));
    let title = document
        .root_element()
        .children()
        .find(|node| node.has_tag_name("title"))
        .and_then(|node| node.text());
    assert!(title.is_some_and(|title| title.contains("that fit the filters")), "{title:?}");
    // Each council is there: 296 of the lower tier, and London's 33 twice.
    let named = document
        .descendants()
        .filter(|node| node.tag_name().name() == "path")
        .filter(|node| node.has_children());
    assert_eq!(
        named.count(),
        atlas().ground(register(), register().present(), Tier::Lower).councils.len() + 33
    );
}

#[test]
fn a_council_stands_among_its_partners() {
    let text = picture(&Query::default(), Some(council("E07000008")));
    check(&text);
    let document = Document::parse(&text).expect("valid XML");
    insta::assert_snapshot!(words(&document).join("\n"));
    assert!(!text.contains("London, enlarged"));
}

/// As on the screen, and the legend says so.
#[test]
fn councils_outside_an_arrangement_are_pale() {
    let full = Palette::default().scale;
    let of = |year: Option<i32>| {
        let one_source = register().arrangement_by_id("onesource").expect("an arrangement of the data");
        let text =
            drawn_with(&Query { year, ..Query::default() }, Measure::default(), None, Some(one_source)).svg();
        check(&text);
        let document = Document::parse(&text).expect("valid XML");
        assert!(words(&document).iter().any(|line| line.starts_with("Pale: ")));
        let mut loud: Vec<String> = Vec::new();
        for path in document.descendants().filter(|node| node.tag_name().name() == "path") {
            let name =
                path.children().find(|node| node.tag_name().name() == "title").and_then(|title| title.text());
            let fill = path.attribute("fill").unwrap_or_default();
            if let (Some(name), true) = (name, full.iter().any(|colour| colour == fill)) {
                loud.push(name.to_string());
            }
        }
        loud
    };
    assert_eq!(
        of(None),
        ["Havering", "Newham", "Havering", "Newham"],
        "on the map and in the enlarged London"
    );
    assert!(of(Some(2018)).contains(&"Bexley".to_string()));
}

#[test]
fn nothing_found_and_a_former_council_have_pictures_too() {
    check(&picture(&services(&["no-such-service"]), None));
    check(&picture(&Query { year: Some(2012), ..Query::default() }, Some(council("E07000004"))));
}

/// Counts what a canvas is asked for, and checks that every number is one.
#[derive(Default)]
struct Counted {
    grounds: usize,
    hatched: usize,
    words: Vec<String>,
    depth: i32,
}

impl Canvas for Counted {
    fn save(&mut self) {
        self.depth += 1;
    }
    fn restore(&mut self) {
        self.depth -= 1;
        assert!(self.depth >= 0);
    }
    fn transform(&mut self, matrix: Matrix) {
        assert!(matrix.iter().all(|number| number.is_finite()) && matrix[0] != 0.0, "{matrix:?}");
    }
    fn clip(&mut self, [_, _, width, height]: [f64; 4]) {
        assert!(width > 0.0 && height > 0.0);
    }
    fn shape(&mut self, path: &str, ground: Option<&Ink>, line: Option<&Line>) {
        assert!(path.starts_with('M') && (ground.is_some() || line.is_some()), "{path}");
        self.grounds += usize::from(ground.is_some());
        self.hatched += usize::from(matches!(ground, Some(Ink::Hatched(_))));
    }
    fn words(&mut self, words: &str, letters: &Letters, ground: Option<&Ink>, line: Option<&Line>) {
        assert!(letters.size > 0.0 && ground.is_some(), "{words}");
        // A name's halo is no second name.
        if line.is_none() {
            self.words.push(words.to_string());
        }
    }
}

/// What stands in the SVG file is what a canvas is asked to draw: as many shapes, the same words in the same order.
#[test]
fn a_canvas_draws_what_the_file_says() {
    let savings = drawn_with(&Query::default(), Measure::Savings, None, None);
    let audit = drawn(&services(&["audit"]), None);
    let cambridge = drawn(&Query::default(), Some(council("E07000008")));
    for (drawn, is_hatched) in [(savings, true), (audit, false), (cambridge, false)] {
        let text = drawn.svg();
        let document = Document::parse(&text).expect("valid XML");
        let mut canvas = Counted::default();
        drawn.paint(&mut canvas);
        assert_eq!(canvas.depth, 0);
        assert_eq!(canvas.words, words(&document));
        let in_pattern =
            |node: &roxmltree::Node| node.ancestors().any(|above| above.tag_name().name() == "pattern");
        let shapes = document.descendants().filter(|node| !in_pattern(node));
        let shapes: Vec<_> =
            shapes.filter(|node| matches!(node.tag_name().name(), "rect" | "path")).collect();
        let filled = |node: &&roxmltree::Node| node.attribute("fill") != Some("none");
        assert_eq!(canvas.grounds, shapes.iter().filter(filled).count());
        let hatched =
            |node: &&roxmltree::Node| node.attribute("fill").is_some_and(|it| it.starts_with("url"));
        assert_eq!(canvas.hatched, shapes.iter().filter(hatched).count());
        // As on the screen: hatched is what nobody has published, and land of which nothing is known is plain.
        assert_eq!(canvas.hatched > 0, is_hatched);
        assert_eq!(drawn.size()[0], WIDTH);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_typed_it_is_valid(text in "[<>&\"'\\]\u{0}\u{b}\u{ffff}é a]{1,40}") {
        check(&picture(&Query { text, ..Query::default() }, None));
    }
}
