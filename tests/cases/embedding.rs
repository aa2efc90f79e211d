//! A council's own page, on another origin, that embeds the widget.

use browser_tests::{Page, Site, eventually};
use serde_json::{Value, json};

super::cases![
    a_page_of_another_origin,
    attributes_change_later,
    attributes_of_the_state,
    kept_in_the_address_under_a_prefix,
    the_state_is_read_and_set,
    two_widgets_share_one_engine,
    moved_and_removed
];

/// The host page: its own origin, its own style, and a log of the widget's events.
pub(crate) fn host_page(host: &Site, page: &Page, element: &str) -> String {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Adur District Council</title>\
         <script src=\"/log.js\"></script>\
         <script type=\"module\" src=\"{}\"></script></head>\n\
         <body><h1>Our services</h1>{element}</body></html>",
        page.site.url("embed.js")
    );
    host.html("/services", &html);
    host.script(
        "/log.js",
        "window.told = [];\n\
         for (const type of ['ssm-ready', 'ssm-change', 'ssm-select', 'ssm-error'])\n\
             document.addEventListener(type, (event) => told.push({ type, detail: event.detail, target: event.target.id }));",
    );
    host.url("services?topic=sharing#top")
}

/// Another origin whose policy lets the page load from the map's, and nothing else.
pub(crate) fn host_site(page: &Page) -> Site {
    let map = page.site.origin();
    let policy = format!(
        "default-src 'self'; script-src 'self' {map} 'wasm-unsafe-eval'; connect-src 'self' {map}; style-src 'self'"
    );
    Site::serve(xtask::server::Options::new().policy(Some(&policy)))
}

/// Serves `/memory.js`, which keeps the memory of each Wasm instance of the page in `memories`, and does `then` with each
/// `memory` before anything runs in it.
pub(crate) fn keep_memories(host: &Site, then: &str) {
    host.script(
        "/memory.js",
        &format!(
            "window.memories = [];
             const start = WebAssembly.instantiate;
             WebAssembly.instantiate = async (...all) => {{
                 const made = await start.apply(WebAssembly, all);
                 const exports = Object.values((made.instance ?? made).exports);
                 const memory = exports.find((value) => value instanceof WebAssembly.Memory);
                 if (memory && !memories.includes(memory)) {{
                     memories.push(memory);
                     {then}
                 }}
                 return made;
             }};"
        ),
    );
}

#[track_caller]
pub(crate) fn told(page: &Page, kind: &str) -> Vec<Value> {
    let told = page.run("return window.told.filter((event) => event.type === arguments[0])", &[json!(kind)]);
    told.as_array().expect("a list").clone()
}

#[track_caller]
pub(crate) fn nothing_reported(host: &Site) {
    assert_eq!(host.reports(), Vec::<String>::new());
}

fn a_page_of_another_origin(page: &mut Page) {
    let host = host_site(page);
    let url = host_page(
        &host,
        page,
        "<shared-services-map id=\"map\" council=\"E07000223\" controls=\"compact\"><a href=\"/elsewhere\">Plain link</a></shared-services-map>",
    );
    page.browser.go(&url);
    page.ready();
    page.panel_is("Adur District Council");
    assert_eq!(told(page, "ssm-ready").len(), 1);
    assert_eq!(told(page, "ssm-error"), Vec::<Value>::new());
    // Compact: no finder, no filters; headline, map, panel and list.
    assert_eq!((page.count("[role=combobox]"), page.count("[part~=filters]")), (0, 0));
    assert_eq!(page.count("[part~=map] [data-council][role=option]"), 296);
    assert_eq!(
        page.run("return [visible(host.querySelector('a')), visible(one('[part~=headline]'))]", &[]),
        json!([false, true])
    );

    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    let selected = told(page, "ssm-select");
    assert_eq!(
        selected,
        [
            json!({ "type": "ssm-select", "target": "map", "detail": { "kind": "arrangement", "id": "adur-and-worthing-councils" } })
        ]
    );
    let changed = eventually("the change is told", || told(page, "ssm-change").pop());
    assert_eq!(
        changed["detail"]["state"],
        json!({ "council": "E07000223", "arrangement": "adur-and-worthing-councils" })
    );

    // The host's address and history are the host's, and so are its cookies and its style.
    assert_eq!(page.browser.url(), url);
    assert_eq!(page.run("return [history.length > 0, document.cookie, document.adoptedStyleSheets.length, document.querySelectorAll('style').length]", &[]), json!([true, "", 0, 0]));
    nothing_reported(&host);
}

fn attributes_change_later(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<shared-services-map id=\"map\"></shared-services-map>"));
    page.ready();
    let all = page.headline();
    page.run("host.setAttribute('council', 'E06000014')", &[]);
    page.panel_is("City of York Council");
    let york = page.headline_after(&all);
    page.run("host.setAttribute('region', 'London'); host.setAttribute('year', '2014')", &[]);
    let then = eventually("the year takes effect", || {
        Some(page.headline()).filter(|now| now.starts_with("In 2014, "))
    });
    assert_ne!(then, all);
    assert_eq!(page.state(), json!({ "council": "E06000014", "region": ["London"], "year": 2014 }));

    page.run("host.setAttribute('controls', 'none')", &[]);
    eventually("the furniture goes", || {
        (page.count("[part~=filters]") + page.count(".results") == 0).then_some(())
    });
    page.run("host.setAttribute('theme', 'dark')", &[]);
    let dark = page.run("return getComputedStyle(one('.ssm')).backgroundColor", &[]);
    page.run("host.setAttribute('theme', 'light')", &[]);
    assert_ne!(page.run("return getComputedStyle(one('.ssm')).backgroundColor", &[]), dark);

    // One that is not understood changes nothing, and is named once on the console.
    page.run("window.warned = []; console.warn = (...words) => warned.push(words.join(' ')); host.setAttribute('year', 'banana')", &[]);
    assert_eq!(page.state()["year"], 2014);
    let warned = page.run("return window.warned", &[]);
    let warned = warned.as_array().expect("a list");
    assert!(
        warned.len() == 1 && warned[0].as_str().is_some_and(|words| words.contains("banana")),
        "{warned:?}"
    );

    page.run("host.removeAttribute('year'); host.removeAttribute('region')", &[]);
    eventually("all of York is back", || (page.headline() == york).then_some(()));
    nothing_reported(&host);
}

/// Those that `attributes_change_later` leaves out.
fn attributes_of_the_state(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<shared-services-map id=\"map\"></shared-services-map>"));
    page.ready();
    let pairs = [
        ("service", "audit~legal", json!(["audit", "legal"])),
        ("category", "back-office", json!(["back-office"])),
        ("arrangement", "adur-and-worthing-councils", json!("adur-and-worthing-councils")),
        ("view", "list", json!("list")),
    ];
    for (name, value, _) in &pairs {
        page.run("host.setAttribute(arguments[0], arguments[1])", &[json!(name), json!(value)]);
    }
    let expected: serde_json::Map<String, Value> =
        pairs.iter().map(|(name, _, value)| ((*name).to_owned(), value.clone())).collect();
    assert_eq!(page.state(), Value::Object(expected));
    for (name, ..) in &pairs {
        page.run("host.removeAttribute(arguments[0])", &[json!(name)]);
    }
    assert_eq!(page.state(), json!({}));
    // Links to the map in full only where the page says where that is.
    let links = "return all('.foot a').filter((link) => words(link) === 'Open the full map').map((link) => link.href)";
    assert_eq!(page.run(links, &[]), json!([]));
    page.run("host.setAttribute('link-base', 'https://static.example/')", &[]);
    eventually("the link is there", || {
        (page.run(links, &[]) == json!(["https://static.example/"])).then_some(())
    });
    nothing_reported(&host);
}

fn kept_in_the_address_under_a_prefix(page: &mut Page) {
    let host = host_site(page);
    let element =
        "<shared-services-map id=\"map\" sync-url=\"map-\" controls=\"compact\"></shared-services-map>";
    let url = host_page(&host, page, element);
    page.browser.go(&url);
    page.ready();
    assert_eq!(page.browser.url(), url, "what is at its default is not written");
    page.click("[part~=map] [data-council=E06000014]");
    page.panel_is("City of York Council");
    let selected = told(page, "ssm-select");
    assert_eq!(selected[0]["detail"], json!({ "kind": "council", "id": "E06000014" }));
    let address = "return [location.hash, Object.fromEntries(new URLSearchParams(location.search))]";
    let kept = json!(["#top", { "topic": "sharing", "map-council": "E06000014" }]);
    eventually("the address follows, with what was there", || (page.run(address, &[]) == kept).then_some(()));
    // And it leads back to what was shown.
    page.browser.go(&host.url("services?map-council=E07000223&map-year=2014&council=E06000014"));
    page.ready();
    assert_eq!(page.state(), json!({ "council": "E07000223", "year": 2014 }));
    nothing_reported(&host);
}

fn the_state_is_read_and_set(page: &mut Page) {
    let host = host_site(page);
    let url = host_page(&host, page, "<shared-services-map id=\"map\"></shared-services-map>");
    page.browser.go(&url);
    page.ready();
    assert_eq!(page.state(), json!({}));
    let wanted = json!({ "council": "E07000223", "service": ["audit", "legal"], "year": 2018 });
    page.set_state(&wanted);
    page.panel_is("Adur District Council");
    assert_eq!(page.state(), wanted);
    assert!(page.headline().starts_with("In 2018, "), "{}", page.headline());
    for label in ["Internal audit", "Legal services"] {
        assert_eq!(page.count(&format!("button[aria-label='Remove the filter: {label}']")), 1);
    }
    let summary = page.query(&json!({ "services": ["audit", "legal"], "year": 2018 }));
    let n = summary["arrangements"].as_array().expect("ids").len();
    assert!(n > 10, "{n}");
    page.set_state(&json!({}));
    eventually("all is back", || page.headline().starts_with("Today ").then_some(()));
    assert_eq!(page.browser.url(), url);
    nothing_reported(&host);
}

fn two_widgets_share_one_engine(page: &mut Page) {
    let host = host_site(page);
    let element = "<shared-services-map id=\"one\" council=\"E07000223\"></shared-services-map>\
                   <shared-services-map id=\"two\" region=\"London\" controls=\"none\"></shared-services-map>";
    page.browser.go(&host_page(&host, page, element));
    page.ready();
    page.run_async("const two = document.getElementById('two'); two.scrollIntoView(); await two.ready", &[]);
    let states = page
        .run("return [...document.querySelectorAll('shared-services-map')].map((each) => each.state)", &[]);
    assert_eq!(states, json!([{ "council": "E07000223" }, { "region": ["London"] }]));
    // What one shows is its own.
    page.run("document.getElementById('two').state = window.JSON.parse('{ \"year\": 2012 }')", &[]);
    assert_eq!(page.state(), json!({ "council": "E07000223" }));
    let mut wasm: Vec<String> = page
        .site
        .requests()
        .iter()
        .map(|seen| seen.path().to_owned())
        .filter(|path| path.ends_with(".wasm") && path.contains("/app-"))
        .collect();
    let all = wasm.len();
    wasm.sort();
    wasm.dedup();
    assert_eq!((all, wasm.len()), (1, 1), "the engine is loaded once: {wasm:?}");
    nothing_reported(&host);
}

fn moved_and_removed(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(
        &host,
        page,
        "<shared-services-map id=\"map\"></shared-services-map><div id=\"aside\"></div>",
    ));
    page.ready();
    page.run("host.state = window.JSON.parse('{ \"council\": \"E07000223\" }'); document.getElementById('aside').append(host)", &[]);
    page.panel_is("Adur District Council");
    // Taken out and put back: it comes back with what it showed.
    page.run_async("window.kept = host; host.remove(); await new Promise((later) => setTimeout(later, 50)); document.body.append(kept)", &[]);
    page.ready();
    page.panel_is("Adur District Council");
    assert_eq!(page.state(), json!({ "council": "E07000223" }));
    nothing_reported(&host);
}
