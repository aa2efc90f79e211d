//! Screens whose code is loaded when they are first shown.

use browser_tests::{Page, dist, eventually};
use serde_json::json;
use std::time::Duration;
use xtask::server::Effect;

use super::embedding::{host_page, host_site, keep_memories, nothing_reported, told};

super::cases![
    loaded_when_it_is_opened,
    another_try_where_it_is_missing,
    a_changed_part_is_refused,
    another_view_while_it_loads,
    two_widgets_load_it_once,
    a_new_instance_has_it_too,
    each_part_belongs_to_a_view
];

/// The files of screens that were asked for so far, as often as they were: those of the trends alone, and not what several
/// screens have in common.
fn asked_for(page: &Page) -> Vec<String> {
    let requests = page.site.requests();
    let paths = requests.iter().filter_map(|seen| seen.path().strip_prefix("/assets/"));
    paths.filter(|name| name.starts_with("screen-trends-")).map(str::to_owned).collect()
}

fn open_trends(page: &Page) {
    page.click_words("[aria-label=View] button", "Trends");
    eventually("the view is chosen", || (page.state()["view"] == "trends").then_some(()));
}

/// Waits until the view is there.
fn trends_are_shown(page: &Page) {
    eventually("the view is shown", || (page.count(".trends section") > 2).then_some(()));
    assert_eq!(page.count(".lazy[aria-busy]"), 0);
}

fn loaded_when_it_is_opened(page: &mut Page) {
    page.open("");
    page.click_words("[aria-label=View] button", "List");
    eventually("the list is shown", || (page.state()["view"] == "list").then_some(()));
    assert_eq!(asked_for(page), [""; 0]);
    open_trends(page);
    trends_are_shown(page);
    assert_eq!(asked_for(page).len(), 1);
    page.click_words("[aria-label=View] button", "Map");
    eventually("the map is back", || (page.count("svg[role=listbox]") == 1).then_some(()));
    open_trends(page);
    trends_are_shown(page);
    assert_eq!(asked_for(page).len(), 1);
}

fn another_try_where_it_is_missing(page: &mut Page) {
    page.site.rule("/assets/screen-*", Effect::NotFound);
    page.open("?region=London");
    let headline = page.headline();
    page.run(
        "window.heard = []; host.addEventListener('ssm-error', (event) => heard.push(event.detail.message))",
        &[],
    );
    open_trends(page);
    let said = eventually("the failure is said", || page.texts(".lazy .notice p").pop());
    assert!(said.contains("could not be loaded") && said.ends_with("ry again."), "{said}");
    assert_eq!(page.run("return window.heard", &[]), json!([said]));
    assert_eq!(page.count(".lazy[aria-busy]"), 0);
    // Once more in vain: it is asked for again, and a person who works by keyboard is still there.
    page.click_words(".lazy .notice button", "Try again");
    eventually("it is said again", || (page.run("return window.heard.length", &[]) == 2).then_some(()));
    assert!(page.has_focus(".lazy"), "the focus stays in the view");
    // All else works on.
    assert_eq!(page.headline(), headline);
    page.toggle("regions", "London");
    page.headline_after(&headline);
    page.toggle("regions", "London");
    eventually("London is chosen again", || (page.headline() == headline).then_some(()));
    page.site.clear_rules();
    page.click_words(".lazy .notice button", "Try again");
    trends_are_shown(page);
    assert_eq!(page.state(), json!({ "region": ["London"], "view": "trends" }));
    assert_eq!(page.count(".lazy .notice"), 0);
}

/// The app's script has the hash of each part.
fn a_changed_part_is_refused(page: &mut Page) {
    let body = vec![0, b'a', b's', b'm', 1, 0, 0, 0];
    page.site.rule("/assets/screen-*", Effect::Content { media_type: "application/wasm".to_owned(), body });
    page.open("?view=trends");
    let said = eventually("the failure is said", || page.texts(".lazy .notice p").pop());
    assert!(said.contains("could not be loaded"), "{said}");
}

fn another_view_while_it_loads(page: &mut Page) {
    page.site.rule("/assets/screen-*", Effect::Delay(Duration::from_millis(1500)));
    page.open("");
    open_trends(page);
    assert_eq!(page.attribute(".lazy", "aria-busy").as_deref(), Some("true"));
    assert!(page.text(".lazy").starts_with("Loading"), "{}", page.text(".lazy"));
    page.click_words("[aria-label=View] button", "Map");
    eventually("the map is back", || (page.count("svg[role=listbox]") == 1).then_some(()));
    open_trends(page);
    trends_are_shown(page);
    assert_eq!(asked_for(page).len(), 1);
}

fn two_widgets_load_it_once(page: &mut Page) {
    let host = host_site(page);
    let elements = "<shared-services-map id=\"one\" view=\"trends\"></shared-services-map>\
                    <shared-services-map id=\"two\" view=\"trends\" region=\"London\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, elements));
    page.ready();
    page.run_async("const two = document.getElementById('two'); two.scrollIntoView(); await two.ready", &[]);
    eventually("both show it", || {
        let sections = page.run(
            "return ['one', 'two'].map((id) => document.getElementById(id).shadowRoot.querySelectorAll('.trends section').length > 2)",
            &[],
        );
        (sections == json!([true, true])).then_some(())
    });
    assert_eq!(asked_for(page).len(), 1);
    assert_eq!(told(page, "ssm-error").len(), 0);
    nothing_reported(&host);
}

/// After a call into the Wasm that did not come back, the widgets begin again in an instance that has no part yet.
fn a_new_instance_has_it_too(page: &mut Page) {
    let host = host_site(page);
    keep_memories(&host, "");
    let elements = "<script src=\"/memory.js\"></script><shared-services-map id=\"map\" view=\"trends\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, elements));
    page.ready();
    eventually("all of it is loaded", || (page.count(".trends tbody") == 5).then_some(()));
    let trends = page.texts(".trends");
    page.run(
        "for (const memory of memories) new Uint8Array(memory.buffer).fill(255);
         one('[part~=filters] input[value=London]').click()",
        &[],
    );
    eventually("it begins again", || (page.run("return memories.length", &[]) == 2).then_some(()));
    eventually("with what was shown", || (page.texts(".trends") == trends).then_some(()));
    page.toggle("regions", "London");
    eventually("and works on", || {
        (page.state() == json!({ "region": ["London"], "view": "trends" }) && page.texts(".trends") != trends)
            .then_some(())
    });
    assert_eq!(page.run("return memories.length", &[]), 2);
    assert_eq!(told(page, "ssm-error").len(), 0);
}

/// What the build has put into files of their own is loaded by the views: no code has got lost.
fn each_part_belongs_to_a_view(page: &mut Page) {
    let assets = std::fs::read_dir(dist().join("assets")).expect("the assets");
    let names = assets.map(|entry| entry.expect("an asset").file_name().to_string_lossy().into_owned());
    let mut parts: Vec<String> =
        names.filter(|name| name.starts_with("screen-") && name.ends_with(".wasm")).collect();
    assert!(!parts.is_empty(), "the trends are a part");
    parts.sort();
    let views = ["list", "services", "reorganisation", "partners", "compare", "ties", "trends", "data"];
    let views = views.map(|view| format!("?view={view}"));
    let others = ["?council=E07000223", "?view=services&service=audit"].map(str::to_owned);
    for query in views.into_iter().chain(others) {
        page.open(&query);
        eventually("its code has come", || (page.count(".lazy[aria-busy]") == 0).then_some(()));
        assert_eq!(page.count(".lazy .notice"), 0, "{query}");
    }
    // Some belong to what is opened on a screen: the files of a chart, the menu at its foot, and one's own data, which may be a zip.
    page.open("?view=trends");
    page.click(".trends .chart .of-files summary");
    eventually("the files of a chart can be had", || (page.count(".of-files button") >= 3).then_some(()));
    page.open("?view=reorganisation&scenario=surrey");
    eventually("the worksheets are there", || (page.count(".worksheet summary") == 2).then_some(()));
    page.click(".worksheet summary");
    eventually("a worksheet opens", || (page.count(".worksheet[open] tbody tr") > 5).then_some(()));
    page.click(".proposals .draw-own");
    eventually("a drawing begins", || (page.count(".draw select") > 5).then_some(()));
    // One answers a question of the host's.
    page.run_async("return host.reorganisation('decided')", &[]);
    page.open("?view=data");
    for opened in [".data-screen .own summary", ".take-away summary"] {
        page.click(opened);
        eventually("its code has come", || (page.count(".lazy[aria-busy]") == 0).then_some(()));
    }
    eventually("the summaries have come", || {
        (page.count(".take-away .way button:disabled") == 0).then_some(())
    });
    for file in ["CSV table", "JSON", "GeoJSON", "SVG picture"] {
        super::take_away::offered(page, file);
    }
    super::own_data::choose_the_zip(page);
    let asked_for = || {
        let requests = page.site.requests();
        let paths = requests.iter().filter_map(|seen| seen.path().strip_prefix("/assets/"));
        let mut names: Vec<String> =
            paths.filter(|name| name.starts_with("screen-")).map(str::to_owned).collect();
        names.sort();
        names.dedup();
        names
    };
    eventually("every part has been asked for", || (asked_for() == parts).then_some(()));
}
