//! Where the element can't run on a page: the picture stays, where there is one, and what stands between its tags follows.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;
use xtask::server::{Effect, Options};

use super::embedding::{host_page, host_site, nothing_reported};

super::cases![
    wasm_refused_by_policy,
    no_wasm_in_the_page,
    script_blocked,
    wasm_missing,
    slow_network,
    offline_after_load,
    what_is_loaded_is_checked
];

const ELEMENT: &str = "<shared-services-map id=\"map\" council=\"E07000223\" controls=\"compact\"><a href=\"/elsewhere\">Plain link</a></shared-services-map>";

/// A page of another origin with this policy, in which `MAP` stands for the map's origin.
fn open_with(page: &Page, policy: &str, element: &str) -> Site {
    let policy = policy.replace("MAP", &page.site.origin());
    let host = Site::serve(Options::new().policy(Some(&policy)));
    page.browser.go(&host_page(&host, page, element));
    host
}

#[track_caller]
fn heard_error(page: &Page) -> String {
    eventually("ssm-error is told", || {
        let said = page
            .run("return window.told?.find(({ type }) => type === 'ssm-error')?.detail.message ?? null", &[]);
        said.as_str().map(str::to_owned)
    })
}

/// Whether the link between the tags can be seen.
fn link_is_seen(page: &Page) -> bool {
    page.run("return visible(host.querySelector('a'))", &[]) == true
}

/// Whether the picture can be seen.
fn picture_is_seen(page: &Page) -> bool {
    page.run(
        "return Boolean(root?.querySelector('.picture')) && visible(one('.picture [part~=headline]'))",
        &[],
    ) == true
}

fn wasm_refused_by_policy(page: &mut Page) {
    let host = open_with(page, "default-src 'self'; script-src 'self' MAP; connect-src 'self' MAP", ELEMENT);
    assert!(heard_error(page).contains("could not be loaded"));
    assert!(picture_is_seen(page) && link_is_seen(page));
    let answer = page.run_async("return await host.ready.then(() => 'ready', (error) => error.message)", &[]);
    assert!(answer.as_str().is_some_and(|words| words.contains("could not be loaded")), "{answer}");
    // What the policy says no to is Wasm, and nothing else.
    let reports = host.reports();
    assert!(reports.iter().all(|report| report.contains("wasm")), "{reports:?}");
}

/// A browser, or a page, without WebAssembly.
fn no_wasm_in_the_page(page: &mut Page) {
    let host = host_site(page);
    host.script("/old.js", "Object.defineProperty(window, 'WebAssembly', { value: undefined })");
    page.browser.go(&host_page(&host, page, &format!("<script src=\"/old.js\"></script>{ELEMENT}")));
    heard_error(page);
    assert!(picture_is_seen(page) && link_is_seen(page));
    nothing_reported(&host);
}

fn script_blocked(page: &mut Page) {
    let host = open_with(page, "default-src 'self'; script-src 'self'", ELEMENT);
    eventually("the script is refused", || {
        host.reports().iter().any(|report| report.contains("embed.js")).then_some(())
    });
    assert_eq!(
        page.run("return [Boolean(root), visible(host.querySelector('a'))]", &[]),
        json!([false, true])
    );
}

fn wasm_missing(page: &mut Page) {
    page.site.rule("/assets/*.wasm", Effect::NotFound);
    open_with(
        page,
        "default-src 'self'; script-src 'self' MAP 'wasm-unsafe-eval'; connect-src 'self' MAP",
        ELEMENT,
    );
    heard_error(page);
    assert!(picture_is_seen(page) && link_is_seen(page));
}

fn slow_network(page: &mut Page) {
    page.site.rule("/assets/*.wasm", Effect::Delay(Duration::from_millis(1200)));
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, ELEMENT));
    eventually("the picture stands there while the map loads", || picture_is_seen(page).then_some(()));
    assert!(!link_is_seen(page), "one content, not two");
    page.run("host.setAttribute('council', 'E06000014')", &[]);
    page.ready();
    page.panel_is("City of York Council");
    assert!(!link_is_seen(page));
    nothing_reported(&host);
}

fn offline_after_load(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, ELEMENT));
    page.ready();
    page.panel_is("Adur District Council");
    eventually("its page has come", || (page.count("[part~=list] [data-arrangement]") > 0).then_some(()));
    // From here on nothing answers.
    page.site.rule("/*", Effect::NotFound);
    let before = page.headline();
    page.run("host.setAttribute('year', '2014')", &[]);
    page.headline_after(&before);
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    // A second element needs nothing from the network.
    page.run("const two = document.createElement('shared-services-map'); two.id = 'two'; document.body.prepend(two)", &[]);
    page.run_async("await document.getElementById('two').ready", &[]);
}

/// Every file that is not what the build made is refused, and what is in it has no effect: without a file of the app the link
/// between the tags is shown; without one of a view, words and another try stand in the view's place.
fn what_is_loaded_is_checked(page: &mut Page) {
    let types = [
        ("js", "text/javascript; charset=utf-8"),
        ("css", "text/css"),
        ("wasm", "application/wasm"),
        ("bin", "application/octet-stream"),
    ];
    let assets = browser_tests::dist().join("assets");
    let (mut of_app, mut of_views) = (0, 0);
    for name in asked_for(page) {
        let Some((_, media_type)) = types.iter().find(|(ending, _)| name.ends_with(&format!(".{ending}")))
        else {
            continue;
        };
        let mut content = std::fs::read(assets.join(&name)).expect("its content");
        content.extend_from_slice(b"\n/**/ globalThis.changed = true;\n");
        page.site = Site::strict();
        let rule = Effect::Content { media_type: (*media_type).to_owned(), body: content };
        page.site.rule(&format!("/assets/{name}"), rule);
        let host = host_site(page);
        page.browser.go(&host_page(&host, page, ELEMENT));
        let said = heard_error(page);
        assert!(said.contains("could not be loaded"), "{name}: {said}");
        assert_eq!(page.run("return window.changed ?? null", &[]), json!(null), "{name}");
        if name.starts_with("screen-") {
            eventually("words in the view's place", || {
                (page.count(".lazy .notice button") > 0).then_some(())
            });
            of_views += 1;
        } else {
            assert!(link_is_seen(page), "{name}");
            of_app += 1;
        }
    }
    assert!(of_app >= 5, "script, Wasm, style, records, boundaries: {of_app}");
    assert!(of_views >= 1, "the view of a council: {of_views}");
}

/// The names of the files in `assets` that the element asks for until nothing more comes; without those that are fetched for
/// more than the first answer (prose, finer shapes, the proposals of a reorganisation).
fn asked_for(page: &mut Page) -> BTreeSet<String> {
    page.site = Site::strict();
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, ELEMENT));
    page.ready();
    eventually("the view of the council has come", || {
        (page.count("[part~=list] [data-arrangement]") > 0).then_some(())
    });
    let later = ["details-", "stated-", "layout-", "finer-", "postcodes-", "proposals-"];
    let requests = page.site.requests();
    let names = requests.iter().filter_map(|seen| seen.path().strip_prefix("/assets/"));
    names.filter(|name| !later.iter().any(|stem| name.starts_with(stem))).map(str::to_owned).collect()
}
