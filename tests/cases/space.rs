//! The room that a page gives: from a sidebar of 280 pixels to 1400, by the element's own width, and nothing around it jumps.

use browser_tests::{Engine, Page, Site, eventually};
use serde_json::{Value, json};
use xtask::server::{Effect, Options};

use super::embedding::nothing_reported;

super::cases![sidebar_and_wide_page, the_window_is_not_asked, compact_and_full, nothing_jumps];

fn open(page: &Page, css: &str, body: &str) -> Site {
    let map = page.site.origin();
    let policy = format!(
        "default-src 'self'; script-src 'self' {map} 'wasm-unsafe-eval'; connect-src 'self' {map}; style-src 'self'"
    );
    let host = Site::serve(Options::new().policy(Some(&policy)));
    host.rule(
        "/page.css",
        Effect::Content { media_type: "text/css".to_owned(), body: css.as_bytes().to_vec() },
    );
    host.script(
        "/shifts.js",
        "window.shifts = []; if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
             new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });",
    );
    host.html(
        "/services",
        &format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Adur</title><link rel=\"stylesheet\" href=\"/page.css\">\
             <script src=\"/shifts.js\"></script><script type=\"module\" src=\"{}\"></script></head><body>{body}</body></html>",
            page.site.url("embed.js")
        ),
    );
    page.browser.go(&host.url("services"));
    host
}

/// What reaches beyond the element, but for what is cut on purpose.
const BEYOND: &str = "const edge = host.getBoundingClientRect().right + 1;
    return all('*').filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width <= 1 || box.right <= edge || element.closest('svg')) return false;
        for (let part = element; part; part = part.parentElement) if (getComputedStyle(part).clipPath !== 'none') return false;
        return true;
    }).slice(0, 5).map((element) => element.outerHTML.slice(0, 120))";

fn sidebar_and_wide_page(page: &mut Page) {
    page.narrow(1500);
    let host = open(
        page,
        "#place { width: 280px; }",
        "<div id=\"place\"><shared-services-map council=\"E07000223\">A map</shared-services-map></div>",
    );
    page.ready();
    page.panel_is("Adur District Council");
    let columns = "return getComputedStyle(one('.columns')).gridTemplateColumns.split(' ').length";
    // The window is wide, the element is not.
    assert_eq!((page.run(BEYOND, &[]), page.run(columns, &[])), (json!([]), json!(1)));
    page.run("document.getElementById('place').style.width = '1400px'", &[]);
    eventually("it makes use of the room", || (page.run(columns, &[]) == 2).then_some(()));
    assert_eq!(page.run(BEYOND, &[]), json!([]));
    page.run("document.getElementById('place').style.width = '700px'", &[]);
    eventually("two columns", || (page.run(columns, &[]) == 2).then_some(()));
    assert_eq!(page.run(BEYOND, &[]), json!([]));
    nothing_reported(&host);
}

/// The widget's rules ask for the element's own width: the window's says nothing about a column of somebody else's page.
fn the_window_is_not_asked(page: &mut Page) {
    page.open("");
    let asked = page.run(
        "const conditions = (rules) => [...rules].flatMap((rule) =>
             rule instanceof CSSMediaRule ? [rule.conditionText] : rule.cssRules ? conditions(rule.cssRules) : []);
         return root.adoptedStyleSheets.flatMap((sheet) => conditions(sheet.cssRules))",
        &[],
    );
    let asked = asked.as_array().expect("a list");
    assert!(asked.len() >= 3, "print, forced colours, the dark scheme: {asked:?}");
    let of_the_window = |condition: &&Value| {
        ["width", "height", "orientation", "aspect"].iter().any(|word| condition.to_string().contains(word))
    };
    assert_eq!(asked.iter().find(of_the_window), None);
}

fn compact_and_full(page: &mut Page) {
    let host = open(page, "", "<shared-services-map controls=\"compact\">A map</shared-services-map>");
    page.ready();
    let parts = |page: &Page| {
        ["headline", "map", "list", "filters"].map(|part| page.count(&format!("[part~={part}]")) > 0)
    };
    assert_eq!(parts(page), [true, true, true, false]);
    assert!(page.rows().len() <= 10, "a short list");
    page.run("host.setAttribute('controls', 'full')", &[]);
    eventually("everything", || (parts(page) == [true; 4]).then_some(()));
    page.run("host.setAttribute('controls', 'none')", &[]);
    eventually("headline and map", || (parts(page) == [true, true, false, false]).then_some(()));
    nothing_reported(&host);
}

fn nothing_jumps(page: &mut Page) {
    // The rule that the page /embed/ gives out, with the height that the preview had.
    let css = "shared-services-map { display: block; min-height: 1850px; }";
    let body = "<p>Before</p><shared-services-map controls=\"compact\"><a href=\"/x\">Link</a></shared-services-map><p id=\"after\">After</p>";
    let host = open(page, css, body);
    let top = "return document.getElementById('after').getBoundingClientRect().top + scrollY";
    let before = page.run(top, &[]);
    page.ready();
    assert_eq!(page.run(top, &[]), before, "what stands below the element stays where it is");
    if page.browser.engine == Engine::Chromium {
        let shifts = page.run_async("await new Promise((later) => setTimeout(later, 300)); return window.shifts.reduce((sum, value) => sum + value, 0)", &[]);
        eprintln!("layout shift of the host page: {shifts}");
        assert!(shifts.as_f64() < Some(0.01), "layout shifts: {shifts}");
    }
    nothing_reported(&host);
}
