//! The page that makes snippets: what is chosen is what is shown, and what is copied works.

use browser_tests::{Page, Scheme, Site, eventually};
use serde_json::json;
use xtask::server::Options;

super::cases![
    choices_are_shown,
    the_element_works_under_its_policy,
    the_pinned_element_works,
    the_frame_works_under_its_policy,
    hostile_choices,
    copied_or_selected,
    axe_in_light_and_dark_and_on_a_phone
];

fn open(page: &Page) {
    page.browser.go(&page.site.url("embed/"));
    eventually("the councils are there", || {
        (page.run("return document.querySelectorAll('#councils option').length", &[]).as_u64() > Some(300))
            .then_some(())
    });
    eventually("the hash is there", || words(page, "pinned").contains("sha384-").then_some(()));
}

/// Sets a field, as somebody would who types into it.
fn choose(page: &Page, id: &str, value: &str) {
    page.run(
        "const field = document.getElementById(arguments[0]);
         if (field.type === 'checkbox') field.checked = true; else field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }))",
        &[json!(id), json!(value)],
    );
}

fn words(page: &Page, id: &str) -> String {
    let words = page.run("return document.getElementById(arguments[0]).textContent", &[json!(id)]);
    words.as_str().expect("text").to_owned()
}

/// A page of another origin with this snippet under this policy.
fn paste(page: &Page, policy: &str, snippet: &str) -> Site {
    let host = Site::serve(Options::new().policy(Some(policy)));
    host.html("/services", &format!("<!doctype html>\n<html lang=\"en\">\n<head><title>Adur</title></head>\n<body>{snippet}</body></html>"));
    page.browser.go(&host.url("services"));
    host
}

fn choices_are_shown(page: &mut Page) {
    open(page);
    page.ready();
    choose(page, "council", "Adur District Council");
    page.panel_is("Adur District Council");
    choose(page, "controls", "full");
    eventually("the filters stand there", || (page.count("[part~=filters]") == 1).then_some(()));
    choose(page, "use-accent", "");
    choose(page, "accent", "#d4351c");
    choose(page, "theme", "light");
    choose(page, "width", "320");
    let seen =
        page.run("return [getComputedStyle(one('.link')).color, host.getBoundingClientRect().width]", &[]);
    assert_eq!(seen, json!(["rgb(212, 53, 28)", 320]));
    let link = page.site.url("?council=E07000223");
    assert!(
        words(page, "element")
            .contains("<shared-services-map council=\"E07000223\" controls=\"full\" theme=\"light\">")
    );
    assert!(
        words(page, "link")
            .contains(&format!("<a href=\"{link}\">Services that Adur District Council shares"))
    );
    assert!(words(page, "style").contains("--ssm-accent: #d4351c;"));
    assert!(words(page, "frame").contains("accent=d4351c"));
    assert_eq!(words(page, "contrast"), "");
    choose(page, "accent", "#ffff00");
    assert!(words(page, "contrast").contains("accent colour stands out too little"));
    // The words for the accessibility statement promise a table where there is one.
    assert!(words(page, "statement").contains("in a table beside it."));
    choose(page, "controls", "none");
    assert!(!words(page, "statement").contains("beside it"));
    choose(page, "council", "Nowhere");
    assert!(words(page, "council-wrong").contains("No council"));
}

fn the_element_works_under_its_policy(page: &mut Page) {
    open(page);
    choose(page, "council", "Adur District Council");
    let (policy, snippet) = (words(page, "element-policy"), words(page, "element"));
    let host = paste(page, &policy, &snippet);
    page.ready();
    page.panel_is("Adur District Council");
    assert_eq!(host.reports(), Vec::<String>::new());
}

fn the_pinned_element_works(page: &mut Page) {
    open(page);
    let (policy, snippet) = (words(page, "element-policy"), words(page, "pinned"));
    let host = paste(page, &policy, &snippet);
    page.ready();
    assert_eq!(host.reports(), Vec::<String>::new());
    // Another hash, and the browser refuses it.
    let host = paste(page, &policy, &snippet.replace("sha384-", "sha384-A"));
    page.run_async("await new Promise((later) => setTimeout(later, 500))", &[]);
    assert_eq!(page.run("return Boolean(root)", &[]), false);
    drop(host);
}

fn the_frame_works_under_its_policy(page: &mut Page) {
    open(page);
    choose(page, "council", "Adur District Council");
    let (policy, snippet) = (words(page, "frame-policy"), words(page, "frame"));
    let host = paste(page, &policy, &snippet);
    eventually("the frame is as high as the map", || {
        page.run("return document.querySelector('iframe').clientHeight", &[])
            .as_u64()
            .filter(|height| *height > 950)
    });
    // The watching script is the test's own, and refused by a policy that is not meant for it.
    let reports: Vec<String> = host.reports();
    assert_eq!(reports, Vec::<String>::new());
}

fn hostile_choices(page: &mut Page) {
    open(page);
    let markup = "\"><img src=x onerror=alert(1)>";
    choose(page, "council", markup);
    choose(page, "height", "1e99");
    let images = page.run("return document.querySelectorAll('img').length", &[]);
    assert_eq!(images, 0);
    for id in ["element", "frame", "link", "style", "pinned"] {
        assert!(!words(page, id).contains("<img"), "{id}: {}", words(page, id));
    }
}

fn copied_or_selected(page: &mut Page) {
    open(page);
    page.run("const button = document.querySelector('[data-copy=link]'); button.scrollIntoView({ block: 'center' }); button.focus()", &[]);
    page.press(browser_tests::Key::Enter);
    let said = eventually("it says what has happened", || {
        Some(words(page, "copied")).filter(|said| !said.is_empty())
    });
    let selected = page.run("return getSelection().toString()", &[]);
    assert!(said == "Copied." || selected == words(page, "link").as_str(), "{said} {selected}");
}

fn axe_in_light_and_dark_and_on_a_phone(page: &mut Page) {
    for width in [1280, 320] {
        page.narrow(width);
        open(page);
        page.run("document.querySelectorAll('details').forEach((details) => { details.open = true }); host.scrollIntoView()", &[]);
        page.ready();
        for scheme in [Scheme::Dark, Scheme::Light] {
            page.browser.prefer(scheme);
            let violations = page.axe();
            assert!(violations.is_empty(), "{width} px, {scheme}: axe finds:\n{}", violations.join("\n"));
        }
        let sizes = page.run("return [document.scrollingElement.scrollWidth, innerWidth]", &[]);
        assert!(
            sizes[0].as_u64() <= sizes[1].as_u64(),
            "the page is {} px wide in {} px",
            sizes[0],
            sizes[1]
        );
    }
}
