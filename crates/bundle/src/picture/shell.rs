//! What stands around the map, in the order and with the classes of the app (`src/app`).

use model::Query;
use presentation::address::State;
use presentation::council_page::breadcrumb::{self, Crumb};
use presentation::headline::Segment;
use presentation::map::legend;
use presentation::navigation::NAVIGATION;

use super::node::{Element, element, link};
use super::scene::Scene;
use super::{map, panel};

/// The whole picture.
///
/// What the app alone can offer has its place kept free: elements of the class `full` go where the host asks for fewer
/// controls, those of the class `waiting` take room and are not seen.
pub fn picture(scene: &Scene) -> Element {
    let middle = element("div", "middle")
        .with(element("div", ""))
        .with(element("div", map_class(scene)).with(tools(scene)).with(map::map(scene)));
    // With a council chosen the filters stand behind their button.
    let columns = element("div", if scene.council.is_some() { "columns" } else { "columns three" })
        .with(element("div", "filters-place full"))
        .with(middle.with(element("div", "time-place")))
        .with(element("div", "panel-place").with(panel::panel(scene)));
    let all = element("div", "ssm")
        .attribute("lang", "en-GB")
        .with(
            element("div", "top full")
                .with(element("div", "finder-place"))
                .with(element("div", "views-place").with(room_for(&NAVIGATION.map(|(_, words)| words)))),
        )
        .with(breadcrumb(scene))
        .with(headline(scene))
        .with(columns)
        .with(panel::list(scene));
    // What `embed.js` keeps the page's own style out of.
    element("div", "picture").with(all)
}

/// Land of which nothing is known is plain; hatching stands for what is not published.
fn map_class(scene: &Scene) -> &'static str {
    if scene.colours.nothing_is_not_published() { "map-place not-published" } else { "map-place" }
}

/// The query of the address that asks for a region.
fn of_region(name: &str) -> String {
    let query = Query { regions: vec![name.to_owned()], ..Query::default() };
    State { query, ..State::default() }.to_url("")
}

/// The way from England to the council.
fn breadcrumb(scene: &Scene) -> Element {
    let place = element("div", "");
    let Some(council) = scene.council else { return place };
    let register = scene.studio.register();
    let steps = breadcrumb::breadcrumb(register, council).into_iter().map(|crumb| {
        let words = crumb.words(register);
        let step = match &crumb {
            Crumb::England => link("link", "").text(words),
            Crumb::Region(name) => link("link", &of_region(name)).text(words),
            Crumb::County(county) => {
                let code = &register.council(*county).code;
                link("link", &format!("council={code}")).attribute("data-to-council", code).text(words)
            }
            Crumb::Itself(_) => element("span", "").text(words),
        };
        element("li", "").with(step)
    });
    place.with(element("div", "breadcrumb small").with(element("ul", "").with_all(steps)))
}

fn headline(scene: &Scene) -> Element {
    let sentence = element("h2", "headline").attribute("part", "headline");
    let sentence = scene.headline.sentence.iter().fold(sentence, |sentence, segment| match segment {
        Segment::Plain(words) => sentence.text(words),
        Segment::Number(words) => sentence.with(element("b", "").text(words)),
    });
    element("div", "").with(sentence).with(element("p", "below quiet").text(&scene.headline.below))
}

/// The legend, and the room of the buttons beside it.
fn tools(scene: &Scene) -> Element {
    let register = scene.studio.register();
    let measure = legend::measure_words(register, Default::default(), scene.colours.by);
    let rows = legend::rows(&scene.colours).into_iter().map(|row| {
        let class = format!("c{}", row.colour);
        let colour = element("svg", "")
            .attribute("aria-hidden", "true")
            .attribute("viewBox", "0 0 620 110")
            .attribute("preserveAspectRatio", "none")
            .with(element("rect", &class));
        element("li", "").with(element("span", "").with(colour).text(row.words))
    });
    let legend = element("div", "legend")
        .with(element("p", "showing small").text("Showing ").with(element("b", "").text(measure)))
        .with(element("ul", "").with_all(rows));
    element("div", "tools")
        .with(legend)
        .with(room_for(&["Districts", "Counties"]))
        .with(room_for(&["True shapes", "Equal areas"]))
}

/// The room of buttons that the app has: it lays them out as the picture does.
fn room_for(buttons: &[&str]) -> Element {
    let buttons = buttons.iter().map(|words| element("span", "").text(*words));
    element("div", "segments waiting").attribute("aria-hidden", "true").with_all(buttons)
}
