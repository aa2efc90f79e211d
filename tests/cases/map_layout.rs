//! The equal-area layout, and the names on the map.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};
use xtask::server::Effect;

super::cases![
    equal_areas_and_back,
    equal_areas_from_the_address,
    arrows_go_to_the_hexagon_beside,
    hexagons_that_cannot_be_had,
    who_wants_no_motion_has_none,
    names_inside_their_shapes,
];

const ADUR: &str = "[data-council=E07000223][role=option]";
const SHAPES: &str = "return all('[role=option][data-council]').map((area) => area.getAttribute('d'))";

/// Whether each council is one hexagon: no shape is larger than another.
fn is_hexagons(page: &Page) -> bool {
    let body = "const sizes = all('[role=option][data-council]').map((area) => { const box = area.getBBox(); return box.width + ' ' + box.height });
        return new Set(sizes).size";
    page.run(body, &[]) == 1
}

fn show_hexagons(page: &Page) {
    page.click_words("button", "Equal areas");
    eventually("one hexagon a council", || is_hexagons(page).then_some(()));
    eventually("they have come to rest", || (page.count(".gliding") == 0).then_some(()));
}

fn equal_areas_and_back(page: &mut Page) {
    page.open("?council=E07000223");
    page.click("[aria-label='All of England']");
    eventually("England's own shapes are back", || {
        (page.count("[role=option][data-council][transform]") == 0).then_some(())
    });
    let councils = page.count("[role=option][data-council]");
    let before = page.run(SHAPES, &[]);
    let names = page
        .run("return all('[role=option][data-council]').map((area) => area.getAttribute('aria-label'))", &[]);
    show_hexagons(page);
    eventually("the address follows", || page.browser.url().contains("layout=hexagons").then_some(()));
    assert_eq!(page.count("[role=option][data-council]"), councils);
    let now = page
        .run("return all('[role=option][data-council]').map((area) => area.getAttribute('aria-label'))", &[]);
    assert_eq!(now, names, "the councils are the same, in the same words");
    assert_eq!(page.run("return one('.frame').parentElement.getAttribute('visibility')", &[]), "hidden");
    // Everything that is clicked on the map is clicked on hexagons as well.
    page.click("[data-council=E09000007][role=option]");
    page.panel_is("London Borough of Camden");
    assert_eq!(page.axe(), [""; 0]);
    page.click_words("button", "True shapes");
    eventually("the boundaries", || (page.run(SHAPES, &[]) == before).then_some(()));
    eventually("the address follows", || (!page.browser.url().contains("layout")).then_some(()));
    assert_eq!(page.run("return one('.frame').parentElement.getAttribute('visibility')", &[]), "visible");
}

fn equal_areas_from_the_address(page: &mut Page) {
    page.open("?layout=hexagons&year=2010&tiling=upper");
    eventually("one hexagon a council", || is_hexagons(page).then_some(()));
    assert_eq!(page.count("[role=option][data-council]"), 152, "counties and single-tier councils of 2010");
    page.set_state(&json!({ "layout": "hexagons", "year": 2023 }));
    eventually("the councils of 2023", || (page.count("[role=option][data-council]") == 296).then_some(()));
    assert!(is_hexagons(page));
}

fn arrows_go_to_the_hexagon_beside(page: &mut Page) {
    page.open("?council=E07000223");
    show_hexagons(page);
    page.focus("[part~=map] svg");
    // Where the page is scrolled under the pointer, what comes to lie there is pointed at.
    page.browser.point_at(1, 1);
    page.settled();
    page.press(Key::Right);
    page.press(Key::Right);
    let beside = eventually("a council beside Adur", || {
        let pointed = page.attribute("[part~=map] svg", "aria-activedescendant")?;
        (pointed != "area-E07000223").then_some(pointed)
    });
    let body = format!(
        "const [from, to] = [one('{ADUR}'), one('#{beside}')].map((area) => area.getBBox());
         return [(to.x - from.x) / from.width, Math.abs(to.y - from.y) / from.height]"
    );
    let way = page.run(&body, &[]);
    assert!(way[0].as_f64().is_some_and(|right| right > 0.4), "to the east: {way}");
}

fn hexagons_that_cannot_be_had(page: &mut Page) {
    page.open("");
    page.site.rule("/assets/layout-*", Effect::NotFound);
    page.click_words("button", "Equal areas");
    let words = eventually("a sentence that says so", || {
        Some(page.text("[part~=map] .notice")).filter(|words| !words.is_empty())
    });
    assert!(words.contains("layout") || words.contains("loaded"), "{words}");
    assert!(!is_hexagons(page));
    assert_eq!(page.state()["layout"], Value::Null, "the boundaries stay");
}

fn who_wants_no_motion_has_none(page: &mut Page) {
    page.open("");
    // Whatever this browser's own setting is: the page asks for it at the moment of the change.
    page.run("window.matchMedia = () => ({ matches: true })", &[]);
    page.click_words("button", "Equal areas");
    eventually("one hexagon a council", || is_hexagons(page).then_some(()));
    assert_eq!(page.count(".gliding"), 0);
    assert_eq!(page.run("return all('.area').filter((area) => area.style.transform).length", &[]), 0);
}

fn names_inside_their_shapes(page: &mut Page) {
    page.open("");
    let regions = eventually("names of regions", || {
        Some(page.texts(".label.of-region")).filter(|names| names.len() >= 5)
    });
    assert!(regions.iter().any(|name| name.contains("South West")), "{regions:?}");
    // The boxes of lines are higher than their letters: what counts is how far their middles are apart.
    let over = "const names = all('.label').map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }));
        const middle = ({ top, bottom }) => (top + bottom) / 2;
        const meet = ({ box: a }, { box: b }) => a.left < b.right - 1 && b.left < a.right - 1 && Math.abs(middle(a) - middle(b)) < 11;
        return names.flatMap((a, at) => names.slice(at + 1).filter((b) => meet(a, b)).map((b) => `${a.text}, ${b.text}`))";
    assert_eq!(page.run(over, &[]), json!([]), "no name lies over another");
    let few = page.count(".label:not(.of-region)");
    page.focus("[part~=map] svg");
    page.keys("+++");
    let more = eventually("more names of councils, nearer", || {
        Some(page.count(".label:not(.of-region)")).filter(|more| *more > few)
    });
    assert!(more > 5, "{more}");
    assert_eq!(page.run(over, &[]), json!([]), "no name lies over another");
    assert_eq!(
        page.count("[aria-hidden=true] .label"),
        page.count(".label"),
        "they are in the shapes' names already"
    );
}
