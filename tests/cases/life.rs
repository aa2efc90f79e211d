//! The life of an element: made, moved, taken out, put back, many of them, with other data; and nothing is left of it.

use browser_tests::{Engine, Page, Site, eventually};
use serde_json::json;
use std::sync::LazyLock;
use xtask::server::Effect;

use super::embedding::{host_page, host_site, keep_memories, nothing_reported};

super::cases![
    far_from_the_window_it_costs_one_file,
    set_before_it_is_ready,
    set_while_it_loads,
    ten_on_a_page,
    two_with_different_data,
    in_and_out_in_every_state,
    parts_leave_while_they_have_the_focus,
    a_thousand_leave_nothing_behind,
    data_of_a_page_goes_with_its_last_widget
];

fn parts_leave_while_they_have_the_focus(page: &mut Page) {
    page.open("");
    page.run("window.wrong = []; addEventListener('error', (event) => wrong.push(event.message))", &[]);
    for (field, attribute, value) in [
        ("[role=combobox]", "view", "list"),
        ("[role=combobox]", "controls", "compact"),
        ("[name=year]", "view", "trends"),
    ] {
        page.run("host.removeAttribute('view'); host.setAttribute('controls', 'full')", &[]);
        page.run(
            "one(arguments[0]).focus(); host.setAttribute(arguments[1], arguments[2])",
            &[json!(field), json!(attribute), json!(value)],
        );
        page.run_async(
            "await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)))",
            &[],
        );
    }
    assert_eq!(page.run("return wrong", &[]), json!([]), "nothing goes wrong");
}

/// Packed records of the first arrangements alone.
pub(crate) fn packed(change: impl FnOnce(&mut bundle::DataPackage)) -> Vec<u8> {
    let places = xtask::places::Places::find().unwrap_or_else(|problem| panic!("{problem}"));
    let mut data = bundle::read(&places.data()).unwrap_or_else(|faults| panic!("{faults}"));
    change(&mut data);
    bundle::pack(&data).records
}

/// A package with one service alone.
static OTHER: LazyLock<Vec<u8>> = LazyLock::new(|| {
    packed(|data| {
        for arrangement in &mut data.package.arrangements {
            arrangement.services.truncate(1);
            arrangement.services.fill(model::records::ServiceIx(0));
        }
    })
});

pub(crate) fn serve_records(site: &Site, path: &str, records: Vec<u8>) {
    site.rule(path, Effect::Content { media_type: "application/octet-stream".to_owned(), body: records });
    site.rule(path, Effect::Header { name: "Access-Control-Allow-Origin".to_owned(), value: "*".to_owned() });
}

fn far_from_the_window_it_costs_one_file(page: &mut Page) {
    let host = host_site(page);
    host.script("/far.js", "document.querySelector('div').style.height = '4000px'");
    let body = "<div></div><script src=\"/far.js\"></script><shared-services-map><a href=\"/x\">Link</a></shared-services-map>";
    page.browser.go(&host_page(&host, page, body));
    page.run_async("await customElements.whenDefined('shared-services-map'); await new Promise((later) => setTimeout(later, 500))", &[]);
    let paths: Vec<String> = page.site.requests().iter().map(|seen| seen.path().to_owned()).collect();
    assert_eq!(paths, ["/embed.js"]);
    let sent = std::fs::metadata(browser_tests::dist().join("embed.js.br")).expect("its compressed form");
    eprintln!("bytes of embed.js as sent: {}", sent.len());
    page.run("host.scrollIntoView()", &[]);
    page.ready();
    nothing_reported(&host);
}

fn set_before_it_is_ready(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<div id=\"place\"></div>"));
    let answer = page.run_async(
        "const map = document.createElement('shared-services-map');
         map.setAttribute('council', 'E07000223');
         map.setAttribute('controls', 'none');
         const summary = map.query({ year: 2014 });
         document.getElementById('place').append(map);
         map.setAttribute('year', '2012');
         map.state = window.JSON.parse('{ \"council\": \"E06000014\" }');
         map.setAttribute('controls', 'compact');
         await map.ready;
         return [map.state, (await summary).arrangements.length > 10]",
        &[],
    );
    assert_eq!(answer, json!([{ "council": "E06000014" }, true]));
    page.panel_is("City of York Council");
    assert!(page.count("[part~=list]") > 0, "the last value of an attribute counts");
    nothing_reported(&host);
}

/// What is asked for once the loading has begun counts as well as what stood there before.
fn set_while_it_loads(page: &mut Page) {
    let host = host_site(page);
    // The page's load does not wait for the records, but the first map does.
    page.site.rule("/assets/records-*", Effect::Delay(std::time::Duration::from_millis(1500)));
    page.browser.go(&host_page(&host, page, "<shared-services-map controls=\"none\"></shared-services-map>"));
    page.run_async(
        "await customElements.whenDefined('shared-services-map'); host.setAttribute('council', 'E07000223')",
        &[],
    );
    page.ready();
    page.panel_is("Adur District Council");
    assert_eq!(page.state()["council"], "E07000223");
    nothing_reported(&host);
}

fn ten_on_a_page(page: &mut Page) {
    let host = host_site(page);
    let councils = [
        "E07000223",
        "E06000014",
        "E07000229",
        "E06000001",
        "E06000002",
        "E06000003",
        "E06000004",
        "E06000005",
        "E06000006",
        "E06000007",
    ];
    let elements: String = councils
        .iter()
        .map(|code| {
            format!("<shared-services-map council=\"{code}\" controls=\"none\"></shared-services-map>")
        })
        .collect();
    page.browser.go(&host_page(&host, page, &elements));
    let before = page.run("return document.querySelectorAll('shared-services-map')[9].shadowRoot.querySelectorAll('svg').length", &[]);
    assert_eq!(before, 0, "what is far from the window waits");
    let states = page.run_async(
        "const maps = [...document.querySelectorAll('shared-services-map')];
         for (const map of maps) { map.scrollIntoView(); await map.ready; }
         return maps.map((map) => [map.state.council, map.shadowRoot.querySelectorAll('[part~=map]').length])",
        &[],
    );
    assert_eq!(states, json!(councils.map(|code| json!([code, 1]))));
    // What one is told is its own, and all that they need came once.
    page.run("document.querySelectorAll('shared-services-map')[4].setAttribute('council', 'E06000008')", &[]);
    assert_eq!(page.state(), json!({ "council": "E07000223" }));
    let requests = page.site.requests();
    let mut paths: Vec<&str> =
        requests.iter().map(|seen| seen.path()).filter(|path| path.starts_with("/assets/")).collect();
    let number = paths.len();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), number, "{requests:?}");
    nothing_reported(&host);
}

fn two_with_different_data(page: &mut Page) {
    let host = host_site(page);
    serve_records(&page.site, "/other.bin", OTHER.clone());
    let elements = format!(
        "<shared-services-map controls=\"none\"></shared-services-map><shared-services-map id=\"two\" controls=\"none\" data=\"{}\"></shared-services-map>",
        page.site.url("other.bin")
    );
    page.browser.go(&host_page(&host, page, &elements));
    page.ready();
    let services = "return Promise.resolve(document.querySelectorAll('shared-services-map')[arguments[0]].query({})).then(({ facets }) => Object.values(facets.services).filter((n) => n > 0).length)";
    page.run_async("const two = document.getElementById('two'); two.scrollIntoView(); await two.ready", &[]);
    let (all, one) = (page.run_async(services, &[json!(0)]), page.run_async(services, &[json!(1)]));
    assert!(all.as_u64() > Some(20) && one == 1, "{all} and {one}");
    // Other data at any time; and a file that is none is said, and shows what stands between the tags.
    page.run("host.setAttribute('data', document.getElementById('two').getAttribute('data'))", &[]);
    page.ready();
    assert_eq!(page.run_async(services, &[json!(0)]), 1);
    page.run("host.setAttribute('data', '/nowhere.bin')", &[]);
    let said = page.run_async("return await host.ready.then(() => 'ready', (error) => error.message)", &[]);
    assert!(said.as_str().is_some_and(|words| words.contains("nowhere.bin")), "{said}");
    page.run("host.removeAttribute('data')", &[]);
    page.ready();
    assert_eq!(page.run_async(services, &[json!(0)]), all);
    nothing_reported(&host);
}

fn in_and_out_in_every_state(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<div id=\"a\"></div><div id=\"b\"></div>"));
    let seen = page.run_async(
        "const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
         const map = document.createElement('shared-services-map');
         map.setAttribute('council', 'E07000223');
         // Moved and taken out before, while and after it loads.
         a.append(map); b.append(map); map.remove(); a.append(map);
         await new Promise((later) => setTimeout(later, 5));
         map.remove();
         await new Promise((later) => setTimeout(later, 5));
         b.append(map);
         await map.ready;
         a.append(map);
         map.remove(); b.append(map);
         await map.ready;
         for (let n = 0; n < 5; n += 1) { map.remove(); await 0; a.append(map); await map.ready; }
         return [map.state, map.shadowRoot.querySelectorAll('.ssm').length]",
        &[],
    );
    assert_eq!(seen, json!([{ "council": "E07000223" }, 1]));
    page.panel_is("Adur District Council");
    nothing_reported(&host);
}

/// A thousand elements are mounted and taken out, ten at a time. Chromium counts what is left of them; in the others the page has to
/// work on.
fn a_thousand_leave_nothing_behind(page: &mut Page) {
    let host = host_site(page);
    keep_memories(&host, "");
    page.browser.go(&host_page(&host, page, "<script src=\"/memory.js\"></script><div id=\"place\"></div>"));
    let rounds = "const place = document.getElementById('place');
         for (let n = 0; n < arguments[0]; n += 1) {
             const maps = [];
             for (let at = 0; at < 10; at += 1) {
                 const map = document.createElement('shared-services-map');
                 map.setAttribute('council', 'E07000223');
                 map.setAttribute('controls', at % 2 ? 'none' : 'compact');
                 map.style.cssText = 'position: absolute; inset: 0; height: 300px';
                 maps.push(map);
             }
             place.append(...maps);
             await Promise.all(maps.map((map) => map.ready));
             for (const map of maps) map.state = window.JSON.parse('{ \"year\": 2014 }');
             place.replaceChildren();
             await new Promise((later) => setTimeout(later, 0));
         }
         return memories[0].buffer.byteLength";
    // Tens of elements that a script makes before the driver asks again: WebKitGTK takes seconds for each ten.
    let tens = if page.browser.engine == Engine::Chromium { 10 } else { 2 };
    let make = |page: &Page, times: u32| {
        let mut bytes = 0;
        for _ in 0..times {
            bytes = page.run_async(rounds, &[json!(tens)]).as_u64().expect("bytes");
        }
        // What waits a moment before it speaks holds on to its element until then.
        page.run_async("await new Promise((later) => setTimeout(later, 2000))", &[]);
        bytes
    };
    let wasm = make(page, 10 / tens);
    let before = page.browser.holds();
    // Only Chromium tells what its heap holds; a hundred more show in the others that the Wasm's memory is let go, too.
    let times = if page.browser.engine == Engine::Chromium { 10 } else { 5 };
    let wasm_after = make(page, times);
    let after = page.browser.holds();
    assert_eq!(page.run("return document.getElementById('place').childNodes.length", &[]), 0);
    eprintln!(
        "Wasm's memory before and after {} more elements: {wasm} and {wasm_after} bytes",
        times * tens * 10
    );
    assert!(wasm_after <= wasm + wasm / 4, "Wasm's memory grows from {wasm} to {wasm_after} bytes");
    if let (Some(before), Some(after)) = (before, after) {
        eprintln!("nodes, listeners and bytes of the heap, likewise: {before:?} and {after:?}");
        // One element has more than a thousand nodes and some hundred kilobytes.
        assert!(after[0] < before[0] + 1_000, "nodes: {before:?} to {after:?}");
        assert!(after[1] < before[1] + 50, "listeners: {before:?} to {after:?}");
        assert!(after[2] < before[2] + 2_000_000, "heap: {before:?} to {after:?}");
    }
    page.run("document.getElementById('place').append(document.createElement('shared-services-map'))", &[]);
    eventually("and one more works", || (page.count(".ssm") == 1).then_some(()));
    page.ready();
    nothing_reported(&host);
}

/// A page's own data is asked for once by all widgets that show it, and forgotten with the last of them.
fn data_of_a_page_goes_with_its_last_widget(page: &mut Page) {
    let host = host_site(page);
    serve_records(&page.site, "/other.bin", OTHER.clone());
    let element = format!(
        "<shared-services-map controls=\"none\" data=\"{}\"></shared-services-map>",
        page.site.url("other.bin")
    );
    page.browser.go(&host_page(&host, page, &[element.as_str(), &element].concat()));
    let asked = |page: &Page| page.site.requests().iter().filter(|seen| seen.path() == "/other.bin").count();
    page.run_async(
        "for (const map of document.querySelectorAll('shared-services-map')) { map.scrollIntoView(); await map.ready; }",
        &[],
    );
    assert_eq!(asked(page), 1, "once for both");
    let move_one = "const [map] = document.querySelectorAll('shared-services-map');
         map.remove();
         await new Promise((later) => setTimeout(later, 20));
         document.body.prepend(map);
         map.scrollIntoView();
         await map.ready;";
    page.run_async(move_one, &[]);
    assert_eq!(asked(page), 1, "the other one still has it");
    page.run_async(&format!("document.querySelectorAll('shared-services-map')[1].remove(); {move_one}"), &[]);
    assert_eq!(asked(page), 2, "it was forgotten, and is asked for again");
    nothing_reported(&host);
}
