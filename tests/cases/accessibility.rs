//! axe finds nothing in any state, on the page and inside the shadow root.

use browser_tests::{Key, Page, Scheme, eventually};

super::cases![
    start,
    a_council,
    an_arrangement_with_its_sources,
    filters_on,
    the_list,
    the_trends,
    an_open_finder,
    a_phone,
    dark,
    a_wrong_address,
    every_part_has_a_name,
    every_council_in_the_tree,
];

#[track_caller]
pub fn clean(page: &Page) {
    let violations = page.axe();
    assert!(violations.is_empty(), "axe finds:\n{}", violations.join("\n"));
}

fn start(page: &mut Page) {
    page.open("");
    clean(page);
}

fn a_council(page: &mut Page) {
    page.open("?council=E07000223");
    page.panel_is("Adur District Council");
    clean(page);
}

fn an_arrangement_with_its_sources(page: &mut Page) {
    page.open("?arrangement=adur-and-worthing-councils");
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    clean(page);
}

fn filters_on(page: &mut Page) {
    page.open("?region=London~South%20West&category=back-office&saving=published&year=2014");
    page.run("all('details').forEach((details) => { details.open = true })", &[]);
    clean(page);
}

fn the_list(page: &mut Page) {
    page.open("?view=list");
    clean(page);
    page.click("[aria-label=List] button[aria-pressed=false]");
    eventually("the councils are listed", || (page.text("[part~=list] h2") == "Councils").then_some(()));
    clean(page);
}

fn the_trends(page: &mut Page) {
    page.open("?view=trends&year=2018");
    eventually("the editions are loaded", || (page.count(".trends tbody") == 5).then_some(()));
    page.run("all('details').forEach((details) => { details.open = true })", &[]);
    clean(page);
}

fn an_open_finder(page: &mut Page) {
    page.open("");
    page.focus("[role=combobox]");
    page.keys("wor");
    eventually("options are offered", || (page.count("[id^=found-]") > 2).then_some(()));
    page.press(Key::Down);
    eventually("an option is active", || page.attribute("[role=combobox]", "aria-activedescendant"));
    clean(page);
}

fn a_phone(page: &mut Page) {
    page.narrow(320);
    page.open("?council=E07000223&region=South%20East");
    page.click(".filters-toggle");
    clean(page);
}

fn dark(page: &mut Page) {
    page.open("?council=E07000223&region=South%20East");
    page.run("host.setAttribute('theme', 'dark')", &[]);
    clean(page);
    // The page around the widget follows the visitor's system.
    if page.browser.prefer(Scheme::Dark) {
        page.run("host.removeAttribute('theme')", &[]);
        assert_ne!(
            page.run("return getComputedStyle(document.documentElement).backgroundColor", &[]),
            "rgb(255, 255, 255)"
        );
        clean(page);
        page.browser.prefer(Scheme::Light);
    }
}

fn a_wrong_address(page: &mut Page) {
    page.open("?council=NOPE&year=banana");
    eventually("a notice", || (page.count("[role=alert]") == 1).then_some(()));
    clean(page);
}

/// What axe does not check: every council on the map says its numbers in words, and ids are not doubled.
fn every_part_has_a_name(page: &mut Page) {
    page.open("");
    let odd = page.run(
        "return all('[data-council][role=option]').map((shape) => shape.getAttribute('aria-label') ?? '')
             .filter((name) => !/^.+, .+: (no shared service known|[0-9,]+ shared services?( with [0-9,]+ councils?)?)$/.test(name))",
        &[],
    );
    assert_eq!(odd, serde_json::json!([]));
    let doubled = page.run("const ids = all('[id]').map((element) => element.id); return ids.filter((id, at) => ids.indexOf(id) !== at)", &[]);
    assert_eq!(doubled, serde_json::json!([]));
}

/// The browser itself tells assistive technology of every council, as an option with its facts.
fn every_council_in_the_tree(page: &mut Page) {
    page.open("?council=E07000223");
    let map = page.roles_and_names("[part~=map] .canvas");
    assert_eq!(map, [["listbox", "Map of councils"]]);
    let told = page.roles_and_names("[role=option][data-council]");
    let written = page
        .run("return all('[role=option][data-council]').map((area) => area.getAttribute('aria-label'))", &[]);
    let written: Vec<&str> =
        written.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
    assert_eq!(told.len(), 296);
    for ([role, name], written) in told.iter().zip(written) {
        assert_eq!((role.as_str(), name.as_str()), ("option", written));
    }
}
