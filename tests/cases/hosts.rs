//! On pages with styles of their own: the widget looks the same on all of them, and none of them looks another with it.

use browser_tests::{Key, Page, Site, eventually};
use serde_json::Value;
use std::path::Path;
use xtask::server::{Effect, Options};

use super::embedding::nothing_reported;

super::cases![
    the_widget_looks_the_same,
    the_page_looks_the_same,
    colours_and_font_of_the_page,
    axe_on_a_council_page,
    through_the_page_by_keyboard
];

/// What an engine may round from one painting to the next, of 255.
const ROUNDING: u64 = 2;

/// What a council's page has around the widget.
const OWN: &str = "<div id=\"own\" class=\"container govuk-width-container\"><h2 class=\"govuk-heading-l\">Waste and recycling</h2>\
     <p class=\"govuk-body lead\">Bins are emptied <a class=\"govuk-link\" href=\"#x\">every week</a>.</p>\
     <form><label class=\"govuk-label form-label\" for=\"post\">Postcode</label><input class=\"govuk-input form-control\" id=\"post\">\
     <button type=\"button\" class=\"govuk-button btn btn-primary\" id=\"find\">Find</button></form>\
     <table class=\"govuk-table table\"><caption>Days</caption><tbody><tr><th scope=\"row\">Monday</th><td>Paper</td></tr></tbody></table></div>";

/// The stylesheets of host pages, by name; the first has none.
fn styles() -> Vec<(&'static str, String)> {
    let places = xtask::places::Places::find().unwrap_or_else(|problem| panic!("{problem}"));
    let installed = xtask::tools::host_styles(&places).unwrap_or_else(|problem| panic!("{problem}"));
    let read = |path: &Path| {
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let pages = places.root.join("tests/pages");
    vec![
        ("bare", String::new()),
        ("bootstrap", read(&installed.bootstrap)),
        ("govuk-frontend", read(&installed.govuk_frontend)),
        ("hostile", read(&pages.join("hostile.css"))),
        ("dark", read(&pages.join("dark.css"))),
    ]
}

/// A page of another origin with this stylesheet, whose policy allows what the widget needs and nothing else.
fn open_styled(page: &Page, css: &str, scripts: bool, body: &str) -> Site {
    let map = page.site.origin();
    let policy = format!(
        "default-src 'self'; script-src 'self' {map} 'wasm-unsafe-eval'; connect-src 'self' {map}; style-src 'self'; img-src 'self' data:; font-src 'self'"
    );
    let host = Site::serve(Options::new().policy(Some(&policy)));
    let script = if scripts {
        format!("<script type=\"module\" src=\"{}\"></script>", page.site.url("embed.js"))
    } else {
        String::new()
    };
    // A picture may take in a strip of the page beside the element: the page's own background is the same in all.
    let place = "html { overflow-y: scroll !important; } html, body { background: #fff !important; } body { margin: 0 !important; } shared-services-map { display: block; } \
        body > #own { display: block !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 700px !important; height: 600px !important; \
        margin: 0 !important; padding: 0 !important; border: 0 !important; overflow: hidden !important; transform: none !important; opacity: 1 !important; } \
        #own ~ shared-services-map { margin-top: 620px !important; } #place { position: absolute !important; inset: 0 auto auto 0 !important; width: 720px !important; }";
    host.rule(
        "/page.css",
        Effect::Content { media_type: "text/css".to_owned(), body: css.as_bytes().to_vec() },
    );
    host.rule(
        "/place.css",
        Effect::Content { media_type: "text/css".to_owned(), body: place.as_bytes().to_vec() },
    );
    host.html(
        "/services",
        &format!(
            "<!doctype html>\n<html lang=\"en\" class=\"govuk-template\">\n<head><meta charset=\"utf-8\"><title>Adur District Council</title>\
             <link rel=\"stylesheet\" href=\"/page.css\"><link rel=\"stylesheet\" href=\"/place.css\">{script}</head>\
             <body class=\"govuk-template__body\">{body}</body></html>"
        ),
    );
    page.browser.go(&host.url("services"));
    host
}

/// Waits until everything stands still.
fn settle(page: &Page) {
    page.run_async("await document.fonts.ready; await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 250)))", &[]);
}

fn the_widget_looks_the_same(page: &mut Page) {
    let body = "<div id=\"place\"><shared-services-map council=\"E07000223\" controls=\"full\" theme=\"light\">A map</shared-services-map></div>";
    let (mut bare, mut bare_map) = (Vec::new(), Value::Null);
    for (name, css) in styles() {
        let host = open_styled(page, &css, true, body);
        page.ready();
        page.panel_is("Adur District Council");
        settle(page);
        // The edges of shapes are smoothed by where they fall between two pixels: of the map the styles are compared, and the pictures
        // beside it are left out.
        let map = page.run(
            "const looks = ['.area', '.over.chosen', '.over.tie', '.label'].map((part) => {
                 const { fill, stroke, strokeWidth, fontSize, fontFamily, fontWeight } = getComputedStyle(one(part));
                 return [fill, stroke, strokeWidth, fontSize, fontFamily, fontWeight];
             });
             for (const picture of all('.canvas, svg')) picture.style.visibility = 'hidden';
             return looks",
            &[],
        );
        let picture = page.browser.picture_of("shared-services-map");
        if bare.is_empty() {
            (bare, bare_map) = (picture, map);
        } else {
            assert_eq!(map, bare_map, "{name}: the map");
            let difference = page.browser.difference(&bare, &picture);
            assert!(
                difference <= ROUNDING,
                "{name}: the widget looks another than without the page's style, by {difference} of 255"
            );
        }
        // The page's own icons and fonts may be missing in this test; the widget adds nothing to what the policy refuses.
        let reports = host.reports();
        assert!(reports.iter().all(|report| !report.contains(&page.site.origin())), "{name}: {reports:?}");
    }
}

fn the_page_looks_the_same(page: &mut Page) {
    let body = format!("{OWN}<shared-services-map council=\"E07000223\">A map</shared-services-map>");
    for (name, css) in styles() {
        open_styled(page, &css, false, &body);
        settle(page);
        let before = page.browser.picture_of("#own");
        let styles = "return [document.styleSheets.length, document.adoptedStyleSheets.length, document.querySelectorAll('style, script:not([src*=watch])').length]";
        let sheets = page.run(styles, &[]);
        open_styled(page, &css, true, &body);
        page.ready();
        page.panel_is("Adur District Council");
        page.run("scrollTo(0, 0)", &[]);
        settle(page);
        let after = page.browser.picture_of("#own");
        let difference = page.browser.difference(&before, &after);
        assert!(
            difference <= ROUNDING,
            "{name}: the page looks another with the widget, by {difference} of 255"
        );
        let now = page.run(styles, &[]);
        assert_eq!(
            (&now[0], &now[1]),
            (&sheets[0], &sheets[1]),
            "{name}: the page has the stylesheets that it had"
        );
        assert_eq!(now[2].as_u64(), sheets[2].as_u64().map(|n| n + 1), "{name}: its script, and no other");
    }
}

fn colours_and_font_of_the_page(page: &mut Page) {
    let css = "body { color: rgb(10, 20, 30); font-family: monospace; } \
        shared-services-map { --ssm-text: currentColor; --ssm-font: monospace; --ssm-accent: rgb(212, 53, 28); --ssm-surface: rgb(250, 250, 240); --ssm-border: rgb(4, 5, 6); --ssm-radius: 7px; \
        --ssm-scale-1: rgb(1, 2, 1); --ssm-scale-2: rgb(1, 2, 2); --ssm-scale-3: rgb(1, 2, 3); --ssm-scale-4: rgb(1, 2, 4); --ssm-scale-5: rgb(1, 2, 5); } \
        shared-services-map::part(headline) { text-decoration: underline; }";
    let host = open_styled(
        page,
        css,
        true,
        "<shared-services-map region=\"South East\" theme=\"light\">A map</shared-services-map>",
    );
    page.ready();
    let seen = page.run(
        "const style = (selector) => getComputedStyle(one(selector));
         return [style('.ssm').color, style('.ssm').fontFamily, style('.ssm').backgroundColor, style('.link').color,
                 style('[part~=headline]').textDecorationLine, style('.facet').borderTopColor, style('.finder input').borderTopLeftRadius,
                 ...[1, 2, 3, 4, 5].map((n) => style(`.area.c${n}`).fill)]",
        &[],
    );
    let expected = [
        "rgb(10, 20, 30)",
        "monospace",
        "rgb(250, 250, 240)",
        "rgb(212, 53, 28)",
        "underline",
        "rgb(4, 5, 6)",
        "7px",
        "rgb(1, 2, 1)",
        "rgb(1, 2, 2)",
        "rgb(1, 2, 3)",
        "rgb(1, 2, 4)",
        "rgb(1, 2, 5)",
    ];
    assert_eq!(seen, serde_json::json!(expected));
    nothing_reported(&host);
}

fn axe_on_a_council_page(page: &mut Page) {
    let (_, css) = styles().swap_remove(2);
    let body = format!(
        "<main><h1 class=\"govuk-heading-xl\">Our services</h1>{OWN}<shared-services-map council=\"E07000223\" controls=\"compact\"><a href=\"/x\">Link</a></shared-services-map></main>"
    );
    open_styled(page, &css, true, &body);
    page.ready();
    page.panel_is("Adur District Council");
    let violations = page.axe();
    assert!(violations.is_empty(), "axe finds:\n{}", violations.join("\n"));
}

/// Tab goes from the page into the widget, through it, and out again, and back.
fn through_the_page_by_keyboard(page: &mut Page) {
    let body = format!(
        "{OWN}<shared-services-map controls=\"none\"><a href=\"/x\">Link</a></shared-services-map><a href=\"#end\" id=\"after\">Contact us</a>"
    );
    let host = open_styled(page, "", true, &body);
    page.ready();
    page.run("document.getElementById('find').focus()", &[]);
    let place = "return document.activeElement === host ? 'widget' : document.activeElement.id";
    let mut visited = Vec::new();
    for _ in 0..80 {
        page.press(Key::Tab);
        let here = page.run(place, &[]);
        visited.push(here.as_str().unwrap_or_default().to_owned());
        if here == "after" {
            break;
        }
    }
    assert_eq!(visited.pop().as_deref(), Some("after"), "Tab leaves the widget: {visited:?}");
    assert!(visited.len() >= 3 && visited.iter().all(|place| place == "widget"), "{visited:?}");
    page.browser.chord(Key::Shift, Key::Tab);
    eventually("Shift and Tab go back into it", || (page.run(place, &[]) == "widget").then_some(()));
    for _ in 0..80 {
        page.browser.chord(Key::Shift, Key::Tab);
        if page.run(place, &[]) == "find" {
            break;
        }
    }
    assert_eq!(page.run(place, &[]), "find", "and out of it at its beginning");
    nothing_reported(&host);
}
