//! What a host page may do to the widget, and from inside its events: it is heard, once, and nothing breaks.

use browser_tests::{Page, Site, eventually};
use serde_json::{Value, json};
use std::time::Duration;
use xtask::server::Effect;

use super::embedding::{host_page, host_site, keep_memories, nothing_reported, told};

super::cases![
    in_the_middle_of_a_change,
    in_the_middle_of_a_selection,
    in_the_middle_of_an_error,
    two_that_mirror_each_other,
    set_while_it_is_out_of_the_page,
    the_later_word_wins_before_it_is_ready,
    what_the_page_keeps_in_the_address,
    what_the_router_keeps_in_the_history,
    a_base_of_another_origin,
    twenty_quick_writes,
    the_full_map_gets_nothing_of_the_page,
    former_codes,
    a_code_that_nobody_knows,
];

/// A host page with these elements and a script of its own.
pub(crate) fn open_with(page: &Page, elements: &str, script: &str) -> Site {
    let host = host_site(page);
    host.script("/host.js", script);
    keep_memories(&host, "");
    let own = format!(
        "<script src=\"{}\"></script><script src=\"{}\"></script>",
        host.url("memory.js"),
        host.url("host.js")
    );
    page.browser.go(&host_page(&host, page, &format!("{own}{elements}")));
    host
}

/// What a page does to the widget from inside an event, by name.
const MEDDLING: &str = "window.doings = {
        state: (map) => { if (map.state.year !== 2015) map.state = { ...map.state, year: 2015 }; },
        attribute: (map) => map.setAttribute('year', '2015'),
        popstate: () => {
            if (location.search.includes('m-year=2015')) return;
            history.replaceState(null, '', '?m-year=2015');
            dispatchEvent(new PopStateEvent('popstate'));
        },
        data: (map) => {
            if (map.hasAttribute('data')) return;
            map.setAttribute('year', '2015');
            map.setAttribute('data', document.querySelector('script[type=module]').src.replace('embed.js', 'records.bin'));
        },
        removal: (map) => { map.remove(); document.body.append(map); map.setAttribute('year', '2015'); },
    };
    window.meddle = (type, doing) => {
        const once = (event) => { document.removeEventListener(type, once); doings[doing](event.target); };
        document.addEventListener(type, once);
    };";

/// Does everything that [`MEDDLING`] has from inside an event of this type, which `cause` brings about.
#[track_caller]
fn meddle_in(page: &Page, kind: &str, cause: impl Fn(&Page)) {
    for doing in ["state", "attribute", "popstate", "removal", "data"] {
        let host = open_with(page, "<shared-services-map sync-url=\"m-\"></shared-services-map>", MEDDLING);
        page.site.rule("/records.bin", Effect::Delay(Duration::ZERO));
        serve_the_same_records(page);
        page.ready();
        page.run("window.meddle(arguments[0], arguments[1])", &[json!(kind), json!(doing)]);
        cause(page);
        let mut state = Value::Null;
        eventually(&format!("{doing} in {kind} counts, and not {state}"), || {
            page.run_async("await host.ready", &[]);
            state = page.state();
            (state["year"] == 2015).then_some(())
        });
        assert_eq!(page.run("return memories.length", &[]), 1, "{doing} in {kind}: nothing has begun again");
        assert_eq!(page.count(".ssm"), 1, "{doing} in {kind}");
        nothing_reported(&host);
        page.browser.leave();
    }
}

/// The records of the site under another address, as data of the page's own.
fn serve_the_same_records(page: &Page) {
    super::life::serve_records(&page.site, "/records.bin", super::life::packed(|_| {}));
}

fn in_the_middle_of_a_change(page: &mut Page) {
    meddle_in(page, "ssm-change", |page| page.set_state(&json!({ "council": "E07000223" })));
}

fn in_the_middle_of_a_selection(page: &mut Page) {
    meddle_in(page, "ssm-select", |page| page.click("[part~=panel] [data-to-council]"));
    // The page's own choice wins over the one that it is told of.
    let host = open_with(
        page,
        "<shared-services-map></shared-services-map>",
        "document.addEventListener('ssm-select', ({ target }) => { target.state = { council: 'E09000007' }; }, { once: true });",
    );
    page.ready();
    page.click("[part~=panel] [data-to-council]");
    page.panel_is("London Borough of Camden");
    page.settled();
    assert_eq!(page.state(), json!({ "council": "E09000007" }));
    nothing_reported(&host);
}

fn in_the_middle_of_an_error(page: &mut Page) {
    // The equal-area layout cannot be had, which is an error of a widget that works.
    page.site.rule("/assets/layout*", Effect::NotFound);
    meddle_in(page, "ssm-error", |page| page.set_state(&json!({ "layout": "hexagons" })));
}

fn two_that_mirror_each_other(page: &mut Page) {
    let host = open_with(
        page,
        "<shared-services-map id=\"one\" controls=\"none\"></shared-services-map><shared-services-map id=\"two\" controls=\"none\"></shared-services-map>",
        "const other = { one: 'two', two: 'one' };
         document.addEventListener('ssm-change', ({ target, detail }) => { document.getElementById(other[target.id]).state = detail.state; });",
    );
    page.ready();
    page.run_async("const two = document.getElementById('two'); two.scrollIntoView(); await two.ready", &[]);
    for (at, state) in
        [json!({ "council": "E07000223" }), json!({ "year": 2014 }), json!({})].iter().enumerate()
    {
        page.set_state(state);
        let of_two = "return document.getElementById('two').state";
        eventually("the other one follows", || (page.run(of_two, &[]) == *state).then_some(()));
        page.settled();
        assert_eq!(told(page, "ssm-change").len(), 2 * (at + 1), "each tells each change once");
    }
    // What is shown already is no change.
    page.set_state(&json!({}));
    page.run("host.removeAttribute('council')", &[]);
    page.settled();
    assert_eq!(told(page, "ssm-change").len(), 6);
    nothing_reported(&host);
}

fn set_while_it_is_out_of_the_page(page: &mut Page) {
    let host = open_with(page, "<shared-services-map></shared-services-map>", "");
    page.ready();
    page.set_state(&json!({ "council": "E07000223", "year": 2012 }));
    let state = page.run_async(
        "host.remove();
         await new Promise((later) => setTimeout(later, 20));
         host.setAttribute('year', '2014');
         host.setAttribute('controls', 'none');
         document.body.append(host);
         await host.ready;
         return host.state",
        &[],
    );
    assert_eq!(state, json!({ "council": "E07000223", "year": 2014 }));
    assert_eq!(page.count("[role=combobox]"), 0, "and so do the other attributes");
    nothing_reported(&host);
}

fn the_later_word_wins_before_it_is_ready(page: &mut Page) {
    let _host = open_with(page, "<p></p>", "");
    let states = page.run_async(
        "const made = async (say) => {
             const map = document.createElement('shared-services-map');
             say(map);
             document.body.append(map);
             map.scrollIntoView();
             await map.ready;
             const { state } = map;
             map.remove();
             return state;
         };
         const state = (map) => { map.state = window.JSON.parse('{\"council\":\"E07000223\",\"year\":2012}'); };
         const attribute = (map) => map.setAttribute('council', 'E06000014');
         return [
             await made((map) => { state(map); attribute(map); }),
             await made((map) => { attribute(map); state(map); }),
         ]",
        &[],
    );
    assert_eq!(
        states,
        json!([{ "council": "E06000014", "year": 2012 }, { "council": "E07000223", "year": 2012 }])
    );
    // While it loads, likewise.
    page.site.rule("/assets/records-*", Effect::Delay(Duration::from_millis(800)));
    let host = open_with(page, "<shared-services-map></shared-services-map>", "");
    eventually("the element is there", || (page.run("return Boolean(host)", &[]) == true).then_some(()));
    page.run_async(
        "await customElements.whenDefined('shared-services-map');
         host.state = window.JSON.parse('{\"council\":\"E07000223\",\"year\":2012}');
         await new Promise((later) => setTimeout(later, 50));
         host.setAttribute('year', '2014');",
        &[],
    );
    page.ready();
    assert_eq!(page.state(), json!({ "council": "E07000223", "year": 2014 }));
    nothing_reported(&host);
}

/// The query of the page's address.
#[track_caller]
fn query(page: &Page) -> String {
    page.run("return location.search + location.hash", &[]).as_str().expect("text").to_owned()
}

fn what_the_page_keeps_in_the_address(page: &mut Page) {
    let host = open_with(page, "<shared-services-map sync-url=\"m-\"></shared-services-map>", "");
    page.ready();
    // The page's router goes on after the widget has begun.
    page.run(
        "history.replaceState(null, '', '/services?page=2&b-council=E06000014&empty=&m-other=1#part')",
        &[],
    );
    page.set_state(&json!({ "council": "E07000223" }));
    eventually("the address follows", || query(page).contains("m-council=E07000223").then_some(()));
    let there = query(page);
    for part in ["page=2", "b-council=E06000014", "empty=", "m-other=1", "#part"] {
        assert!(there.contains(part), "{part} is gone: {there}");
    }
    assert!(!there.contains("topic="), "what the page has taken out stays out: {there}");
    page.set_state(&json!({}));
    eventually("and lets go", || (!query(page).contains("m-council")).then_some(()));
    assert!(query(page).contains("page=2") && query(page).contains("m-other=1"), "{}", query(page));
    nothing_reported(&host);
}

fn what_the_router_keeps_in_the_history(page: &mut Page) {
    let host = open_with(page, "<shared-services-map sync-url=\"m-\"></shared-services-map>", "");
    page.ready();
    // What follows within a second replaces the entry, and not what the page keeps with it.
    let kept = page.run_async(
        "const written = async (year) => {
             host.state = window.JSON.parse(`{\"year\":${year}}`);
             while (!location.search.includes(`m-year=${year}`)) await new Promise((later) => setTimeout(later, 1));
         };
         await written(2012);
         history.replaceState(window.JSON.parse('{\"router\":7}'), '');
         await written(2013);
         return history.state?.router ?? null",
        &[],
    );
    assert_eq!(kept, 7);
    nothing_reported(&host);
}

fn a_base_of_another_origin(page: &mut Page) {
    let base = "<base href=\"https://www.example.gov.uk/\">";
    let host = open_with(
        page,
        &format!("{base}<shared-services-map sync-url=\"m-\" link-base=\"/map\"></shared-services-map>"),
        "",
    );
    page.ready();
    page.click("[part~=panel] [data-to-council]");
    eventually("the address follows", || query(page).contains("m-council=").then_some(()));
    let place = page.run("return location.origin + location.pathname", &[]);
    assert_eq!(place, host.url("services"));
    nothing_reported(&host);
}

fn twenty_quick_writes(page: &mut Page) {
    let host = open_with(page, "<shared-services-map sync-url=\"m-\"></shared-services-map>", "");
    page.ready();
    let steps = page.run_async(
        "const before = history.length;
         for (let n = 0; n < 20; n += 1) {
             host.state = window.JSON.parse(`{ \"year\": ${2009 + n % 17} }`);
             await 0;
         }
         await new Promise((later) => setTimeout(later, 300));
         return history.length - before",
        &[],
    );
    assert!(steps.as_u64() <= Some(1), "{steps} steps");
    eventually("the last one stands", || query(page).contains("m-year=2011").then_some(()));
    nothing_reported(&host);
}

fn the_full_map_gets_nothing_of_the_page(page: &mut Page) {
    let link = "return all('.foot a').find((link) => words(link) === 'Open the full map')?.href ?? null";
    for (base, expected) in [
        ("https://map.example/", "https://map.example/?council=E07000223"),
        ("https://map.example/?lang=en", "https://map.example/?lang=en&council=E07000223"),
        ("https://map.example/#top", "https://map.example/?council=E07000223#top"),
        ("https://map.example/?lang=en#top", "https://map.example/?lang=en&council=E07000223#top"),
    ] {
        let element =
            format!("<shared-services-map sync-url=\"m-\" link-base=\"{base}\"></shared-services-map>");
        let host = open_with(
            page,
            &element,
            "history.replaceState(null, '', '?session=secret&m-council=E07000223')",
        );
        page.ready();
        assert_eq!(page.run(link, &[]), expected);
        nothing_reported(&host);
    }
}

fn former_codes(page: &mut Page) {
    let barnsley = "Barnsley Metropolitan Borough Council";
    let host = open_with(page, "<shared-services-map council=\"E08000016\"></shared-services-map>", "");
    page.ready();
    page.panel_is(barnsley);
    // In the state, alone and as one that takes part.
    page.set_state(&json!({}));
    page.set_state(&json!({ "council": "E08000016" }));
    page.panel_is(barnsley);
    let now = page.query(&json!({ "councils": ["E08000038"] }));
    assert_eq!(page.query(&json!({ "councils": ["E08000016"] })), now);
    assert!(now["arrangements"].as_array().is_some_and(|ids| !ids.is_empty()), "{now}");
    page.set_state(&json!({ "with": ["E08000016"] }));
    eventually("the filter finds what Barnsley shares", || {
        (page.rows().len() == now["arrangements"].as_array().expect("ids").len()).then_some(())
    });
    nothing_reported(&host);
    // In the address, of the stand-alone page and of a page that keeps it.
    page.open("?council=E08000016");
    page.panel_is(barnsley);
    assert_eq!(page.count("[role=alert]"), 0);
    let host = open_with(
        page,
        "<shared-services-map sync-url=\"m-\"></shared-services-map>",
        "history.replaceState(null, '', '?m-council=E08000016')",
    );
    page.ready();
    page.panel_is(barnsley);
    nothing_reported(&host);
}

fn a_code_that_nobody_knows(page: &mut Page) {
    let listen = "window.warned = [];
         const { warn } = console;
         console.warn = (...words) => { warned.push(words.join(' ')); warn.apply(console, words); };";
    let warned = |page: &Page| -> Vec<String> {
        let warned = page.run("return window.warned.splice(0)", &[]);
        warned
            .as_array()
            .expect("a list")
            .iter()
            .map(|words| words.as_str().unwrap_or_default().to_owned())
            .collect()
    };
    let words = "council=E99999999 was not understood: the data has no such council.";
    for (element, script) in [
        ("<shared-services-map council=\"E99999999\"></shared-services-map>", ""),
        ("<shared-services-map address=\"council=E99999999\"></shared-services-map>", ""),
        (
            "<shared-services-map sync-url=\"m-\"></shared-services-map>",
            "history.replaceState(null, '', '?m-council=E99999999');",
        ),
    ] {
        let host = open_with(page, element, &format!("{listen}{script}"));
        page.ready();
        let said = warned(page);
        assert!(said.len() == 1 && said[0].contains("E99999999"), "{element}: {said:?}");
        let alert = page.text("[role=alert]");
        assert!(alert.contains("E99999999") && alert.contains("the data has no such council"), "{alert}");
        page.run("host.state = window.JSON.parse('{\"council\":\"E99999999\"}')", &[]);
        assert_eq!(warned(page), [format!("shared-services-map: {words}")], "{element}: in the state");
        page.run("host.setAttribute('arrangement', 'no-such-thing')", &[]);
        let said = warned(page);
        assert!(said.len() == 1 && said[0].contains("no such arrangement"), "{element}: {said:?}");
        nothing_reported(&host);
    }
}
