//! When something is missing the visitor still gets the content: plain words and links to the data, never a blank page.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use xtask::server::{Effect, Options};

super::cases![
    without_webassembly,
    without_the_engine,
    without_the_records,
    with_damaged_records,
    loading_shows_the_content_first
];

/// The fallback is what a person sees, its links lead to the data, and the host was told.
#[track_caller]
fn falls_back(page: &Page, site: &Site) {
    let said = page.run_async(
        "return await Promise.race([
             host.ready.then(() => 'ready', (error) => error.message),
             new Promise((_, late) => setTimeout(() => late(new Error('ready was never settled')), 45000)),
         ])",
        &[],
    );
    let said = said.as_str().expect("a message");
    assert!(said.contains("could not be loaded"), "{said}");
    let seen = page.run(
        "const links = [...host.querySelectorAll('a')];
         return [visible(host.querySelector('h1')), links.every(visible), links.map((link) => link.href), words(host)]",
        &[],
    );
    assert_eq!((&seen[0], &seen[1]), (&json!(true), &json!(true)), "the fallback can be seen");
    let csv = site.url("data/arrangements.csv");
    assert!(seen[2].as_array().expect("links").contains(&json!(csv)), "{seen}");
    assert_eq!(page.run_async("return (await fetch(arguments[0])).status", &[json!(csv)]), 200);
}

/// Opens the page on this site, with an ear for `ssm-error`, and waits for what it says.
#[track_caller]
fn open_and_hear(page: &Page, site: &Site) -> String {
    let html = std::fs::read_to_string(browser_tests::dist().join("index.html")).expect("the page");
    site.script(
        "/hear.js",
        "document.addEventListener('ssm-error', (event) => { window.heard = event.detail.message })",
    );
    site.html("/heard", &html.replacen("<head>", "<head><script src=\"/hear.js\"></script>", 1));
    page.browser.go(&site.url("heard"));
    eventually("ssm-error is told", || {
        page.run("return window.heard ?? null", &[]).as_str().map(str::to_owned)
    })
}

fn without_webassembly(page: &mut Page) {
    let site =
        Site::serve(Options::new().policy(Some("default-src 'self'; script-src 'self'; style-src 'self'")));
    let heard = open_and_hear(page, &site);
    assert!(heard.contains("could not be loaded"), "{heard}");
    falls_back(page, &site);
}

fn without_the_engine(page: &mut Page) {
    let site = Site::serve(Options::new().rule("/assets/*.wasm", Effect::NotFound));
    let heard = open_and_hear(page, &site);
    assert!(heard.contains("could not be loaded"), "{heard}");
    falls_back(page, &site);
}

fn without_the_records(page: &mut Page) {
    let site = Site::serve(Options::new().rule("/assets/records*", Effect::NotFound));
    open_and_hear(page, &site);
    falls_back(page, &site);
}

fn with_damaged_records(page: &mut Page) {
    // Another length and content than the integrity promises.
    let damaged =
        Effect::Content { media_type: "application/octet-stream".to_owned(), body: b"damaged".to_vec() };
    let site = Site::serve(Options::new().rule("/assets/records*", damaged));
    open_and_hear(page, &site);
    falls_back(page, &site);
}

fn loading_shows_the_content_first(page: &mut Page) {
    page.site.rule("/assets/*.wasm", Effect::Delay(std::time::Duration::from_millis(1500)));
    page.browser.go(&page.site.url(""));
    let early = "return [visible(host.querySelector('h1')), all('[part~=headline]').filter(visible).length]";
    eventually("the picture stands there while the map loads", || {
        (page.run(early, &[]) == json!([false, 1])).then_some(())
    });
    page.ready();
    assert_eq!(
        page.run("return [visible(host.querySelector('h1')), visible(one('[part~=headline]'))]", &[]),
        json!([false, true])
    );
}
