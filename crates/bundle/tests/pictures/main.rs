//! The first pictures of the real data show what the app shows: asked the app's way, from a state, everything comes out the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use bundle::picture::{Element, Studio};
use model::records::CouncilIx;
use model::{Query, Register};
use presentation::address::State;
use presentation::headline::Headline;
use presentation::map::colours::{Choropleth, ITSELF};
use presentation::map::labels::{self, WIDTHS};
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::map::viewport::Screen;
use presentation::selection::shown_year;
use presentation::{Answer, Atlas, Selection};

struct Real {
    register: Register,
    pictures: BTreeMap<String, Element>,
}

static REAL: LazyLock<Real> = LazyLock::new(|| {
    let data = bundle::read(folder()).unwrap_or_else(|faults| panic!("{faults}"));
    let register = || Register::without_text(data.package.clone());
    let studio = Studio::new(register(), coarse(), bundle::fine_topology(folder()).expect("sound"));
    let studio = studio.expect("the shapes can be made coarser");
    let pictures = studio.all();
    Real { register: register(), pictures }
});

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data"))
}

fn coarse() -> geometry::Topology {
    bundle::coarse_topology(folder()).expect("sound")
}

/// What the app shows first where its state is this, put together as `src/state/store.rs` and `src/map` do.
struct Shown {
    sentence: String,
    below: String,
    /// The class of each council on the map.
    classes: BTreeMap<String, String>,
    /// The words of the names, with the place of each, by width of the map.
    names: [BTreeSet<(String, String, String)>; WIDTHS.len()],
    view_box: String,
}

fn app(register: &Register, atlas: &Atlas, code: Option<&str>) -> Shown {
    let state = State { council: code.map(str::to_owned), ..State::default() };
    let selection = Selection::of(register, &state, false);
    let year = shown_year(register, state.query.year, selection.council);
    let query = Query { year, ..state.query.clone() };
    let answer = Answer::of(register, &query);
    let present = year.map(|_| Answer::of(register, &state.query));
    let by = ColourBy::of(state.measure, selection.council, ColourBy::one_service(register, &query));
    let colours = Choropleth::of(register, by, &answer, present.as_ref());
    let headline = Headline::of(register, &state.query, &answer, selection.council);
    let ground = atlas.ground(register, answer.year(register), selection.tier);
    let partners = selection
        .council
        .map(|council| presentation::council::partners(register, &answer, council))
        .unwrap_or_default();
    let viewport = opening::viewport(&atlas.land, &ground, &selection, &partners);
    let regions = ground.by_region(&atlas.land, register.package().regions.len());
    let names = WIDTHS.map(|width| {
        let screen = Screen::of_width(labels::width_for(width), viewport).with_controls();
        let placed = labels::place(register, &ground, &regions, screen, &colours);
        let lines = placed.iter().flat_map(|label| label.lines_at(viewport));
        lines.map(|line| (line.words, line.x, line.y)).collect()
    });
    let class = |council: &CouncilIx| match colours.colour(*council) {
        ITSELF => "itself".to_owned(),
        colour => format!("c{colour}"),
    };
    let code = |council: &CouncilIx| register.council(*council).code.clone();
    Shown {
        sentence: headline.text(),
        below: headline.below,
        classes: ground.councils.iter().map(|council| (code(council), class(council))).collect(),
        names,
        view_box: viewport.view_box(),
    }
}

/// The classes of an element.
fn classes(element: &Element) -> Vec<&str> {
    element.value("class").unwrap_or_default().split(' ').collect()
}

fn with_class<'a>(picture: &'a Element, class: &str) -> Vec<&'a Element> {
    let found = picture.having("class").into_iter().map(|(element, _)| element);
    found.filter(|element| classes(element).contains(&class)).collect()
}

#[test]
fn each_picture_shows_what_the_app_shows() {
    let register = &REAL.register;
    let atlas = Atlas::new(register, std::sync::Arc::new(coarse()));
    assert!(REAL.pictures.len() > register.package().councils.len(), "England, all councils, former codes");
    for (code, picture) in &REAL.pictures {
        let shown = app(register, &atlas, (code != "england").then_some(code));
        assert_eq!(with_class(picture, "headline")[0].words(), shown.sentence, "{code}");
        assert_eq!(with_class(picture, "below")[0].words(), shown.below, "{code}");
        let canvas = with_class(picture, "canvas")[0];
        assert_eq!(canvas.value("viewBox"), Some(shown.view_box.as_str()), "{code}");
        assert_eq!(canvas.value("aria-label"), Some(shown.sentence.as_str()), "{code}");
        let areas = picture.having("data-council");
        assert!(!areas.is_empty(), "{code}");
        for (area, council) in areas {
            assert_eq!(classes(area).last(), Some(&shown.classes[council].as_str()), "{code}: {council}");
        }
        for (at, expected) in shown.names.iter().enumerate() {
            let width = format!("w{at}");
            let names = with_class(picture, &width).into_iter().map(|name| {
                let place = |key| name.value(key).unwrap_or_default().to_owned();
                (name.words(), place("x"), place("y"))
            });
            assert_eq!(names.collect::<BTreeSet<_>>(), *expected, "{code} on a map {} wide", WIDTHS[at]);
        }
    }
}

#[test]
fn england_is_whole_and_a_council_is_there_itself() {
    let england = REAL.pictures["england"].having("data-council");
    let london = england.iter().filter(|(_, code)| code.starts_with("E09")).count();
    assert_eq!((england.len() - 33, london), (296, 66), "each council once, London twice");
    for (at, council) in REAL.register.package().councils.iter().enumerate() {
        let picture = &REAL.pictures[&council.code];
        let itself = with_class(picture, "itself");
        assert!(
            itself.iter().any(|area| area.value("data-council") == Some(&council.code)),
            "{} (council {at})",
            council.name
        );
    }
}

#[test]
fn links_lead_to_what_the_address_says() {
    for (code, picture) in &REAL.pictures {
        let links = picture.having("q");
        assert!(links.len() > 1, "{code}");
        for (link, query) in links {
            let (state, notices) = State::from_url(query, "");
            // Nothing is asked for by the link to England alone.
            let is_england = query.is_empty();
            assert!(notices.is_empty() && (state == State::default()) == is_england, "{code}: {query}");
            assert_eq!(
                link.value("data-to-council"),
                state.council.as_deref().filter(|_| link.value("data-to-council").is_some())
            );
            assert_eq!(link.value("data-to-arrangement"), state.arrangement.as_deref());
        }
    }
}

/// `picture.js` draws no element that is not on its list, and sets no attribute that could run or load anything.
#[test]
fn pictures_hold_only_what_is_drawn() {
    let embed = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../embed/picture.js"));
    let embed = std::fs::read_to_string(embed).expect("picture.js");
    let list = embed.split("const DRAWN = /^(").nth(1).and_then(|rest| rest.split(")$/").next());
    let drawn: BTreeSet<&str> = list.expect("the list of elements").split('|').collect();
    fn check(node: &serde_json::Value, drawn: &BTreeSet<&str>) {
        let Some(node) = node.as_array() else { return };
        let name = node[0].as_str().expect("a name");
        assert!(drawn.contains(name), "{name}");
        for attribute in node[1].as_object().expect("attributes").keys() {
            assert!(!attribute.starts_with("on") && !attribute.contains("href"), "{attribute}");
            assert!(!["style", "src"].contains(&attribute.as_str()), "{attribute}");
        }
        node[2..].iter().for_each(|child| check(child, drawn));
    }
    for picture in REAL.pictures.values() {
        check(&picture.to_json(), &drawn);
    }
}
