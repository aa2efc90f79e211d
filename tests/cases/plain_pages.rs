//! The pages that need no script, as a visitor meets them under the strict policy: one of each kind.

use browser_tests::{Page, eventually};
use serde_json::json;

super::cases![axe_finds_nothing, on_a_phone, links_lead_on, what_the_foot_offers_is_there];

/// A council, a county whose page has the least room, a former council, arrangements, services, areas, and the lists of each.
const SAMPLE: [&str; 12] = [
    "councils/",
    "councils/E07000008/",
    "councils/E10000014/",
    "councils/former/",
    "councils/E07000190/",
    "arrangements/",
    "arrangements/starting-with-s/",
    "arrangements/onesource/",
    "services/",
    "services/waste-recycling/",
    "reorganisation/",
    "reorganisation/surrey/",
];

fn go(page: &Page, path: &str) {
    page.browser.go(&page.site.url(path));
    eventually(path, || {
        (page.browser.run("return document.querySelectorAll('h1').length", &[]) == 1).then_some(())
    });
}

fn axe_finds_nothing(page: &mut Page) {
    for path in SAMPLE {
        go(page, path);
        let violations = page.axe_of_plain_page();
        assert!(violations.is_empty(), "{path}: axe finds:\n{}", violations.join("\n"));
    }
}

/// Nothing is cut off, and nothing has to be moved to be read, on a screen 320 pixels wide.
fn on_a_phone(page: &mut Page) {
    page.narrow(320);
    for path in SAMPLE {
        go(page, path);
        let wide = page.browser.run("return document.documentElement.scrollWidth - innerWidth", &[]);
        assert!(wide.as_i64() <= Some(0), "{path} is {wide} pixels too wide");
    }
}

fn links_lead_on(page: &mut Page) {
    go(page, "councils/E07000008/");
    page.browser.run("document.querySelector('main a[href*=\"services/\"]').click()", &[]);
    eventually("the service's page", || page.browser.url().contains("/services/").then_some(()));
    let map = page.browser.run("return document.querySelector('header .name').href", &[]);
    page.browser.go(map.as_str().expect("an address"));
    page.ready();
}

fn what_the_foot_offers_is_there(page: &mut Page) {
    go(page, "councils/E07000008/");
    let answers = page.browser.run_async(
        "const links = [...document.querySelectorAll('footer a, link[type=\"application/atom+xml\"]')].map((link) => link.href);
         return Promise.all(links.map(async (link) => [link, (await fetch(link)).status]))",
        &[],
    );
    let answers = answers.as_array().expect("a list");
    for ending in [".zip", "feeds/councils/E07000008.xml"] {
        let is_there =
            |answer: &&serde_json::Value| answer[0].as_str().is_some_and(|link| link.ends_with(ending));
        assert!(answers.iter().any(|answer| is_there(&answer)), "{ending}: {answers:?}");
    }
    assert!(answers.iter().all(|answer| answer[1] == json!(200)), "{answers:?}");
}
