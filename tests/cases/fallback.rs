//! Where the element can't run on a page: the frame, and where that can't be shown either, what stands between its tags.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use std::time::Duration;
use xtask::server::{Effect, Options};

use super::embedding::{host_page, host_site, nothing_reported};

super::cases![
    wasm_refused_by_policy,
    no_wasm_in_the_page,
    frame_refused_too,
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
            .run("return window.told.find(({ type }) => type === 'ssm-error')?.detail.message ?? null", &[]);
        said.as_str().map(str::to_owned)
    })
}

/// Whether the frame, and whether the link between the tags, can be seen.
fn seen(page: &Page) -> (bool, bool) {
    let seen = page.run(
        "const frame = root?.querySelector('iframe');
         return [Boolean(frame && !frame.inert && visible(frame)), visible(host.querySelector('a'))]",
        &[],
    );
    (seen[0] == true, seen[1] == true)
}

#[track_caller]
fn shows_the_frame(page: &Page) {
    eventually("the frame takes the link's place", || (seen(page) == (true, false)).then_some(()));
    let frame = page.run(
        "const frame = root.querySelector('iframe'); return [frame.src, frame.part.value, frame.title, frame.clientHeight]",
        &[],
    );
    let address = page.site.url("?embed=&council=E07000223&controls=compact");
    assert_eq!((&frame[0], &frame[1]), (&json!(address), &json!("frame")));
    assert!(frame[2].as_str().is_some_and(|title| !title.is_empty()), "the frame has a name");
    eventually("it is as high as the map", || {
        page.run("return root.querySelector('iframe').clientHeight", &[])
            .as_u64()
            .filter(|height| *height > 700)
    });
}

fn wasm_refused_by_policy(page: &mut Page) {
    let host = open_with(
        page,
        "default-src 'self'; script-src 'self' MAP; connect-src 'self' MAP; frame-src MAP",
        ELEMENT,
    );
    assert!(heard_error(page).contains("could not be loaded"));
    shows_the_frame(page);
    // What the policy says no to is Wasm, and nothing else.
    let reports = host.reports();
    assert!(reports.iter().all(|report| report.contains("wasm")), "{reports:?}");
    // An attribute is heeded in the frame, too; and the element takes all away with it.
    page.site.clear_rules();
    page.run("host.setAttribute('council', 'E06000014')", &[]);
    eventually("the frame follows", || {
        page.site.requests().iter().any(|seen| seen.target.contains("council=E06000014")).then_some(())
    });
    page.run_async(
        "window.kept = host; host.remove(); await new Promise((later) => setTimeout(later, 50))",
        &[],
    );
    let left = page.run("return [kept.shadowRoot.querySelectorAll('iframe').length, document.querySelectorAll('script').length]", &[]);
    assert_eq!(left[0], 0);
}

/// A browser, or a page, without WebAssembly.
fn no_wasm_in_the_page(page: &mut Page) {
    let host = host_site(page);
    let map = page.site.origin();
    let policy = format!(
        "default-src 'self'; script-src 'self' {map} 'wasm-unsafe-eval'; connect-src 'self' {map}; frame-src {map}"
    );
    host.rule("/services", Effect::Header { name: "Content-Security-Policy".to_owned(), value: policy });
    host.script("/old.js", "Object.defineProperty(window, 'WebAssembly', { value: undefined })");
    page.browser.go(&host_page(&host, page, &format!("<script src=\"/old.js\"></script>{ELEMENT}")));
    heard_error(page);
    shows_the_frame(page);
    nothing_reported(&host);
}

fn frame_refused_too(page: &mut Page) {
    let host = open_with(page, "default-src 'self'; script-src 'self' MAP; connect-src 'self' MAP", ELEMENT);
    heard_error(page);
    eventually("the frame is refused", || {
        host.reports().iter().any(|report| report.contains("violation=frame-src")).then_some(())
    });
    // A message of the right shape from the page itself is not that of the frame.
    page.run_async("window.postMessage({ type: 'ssm-frame', height: 900, ready: true }, '*'); await new Promise((later) => setTimeout(later, 100))", &[]);
    assert_eq!(seen(page), (false, true));
    let answer = page.run_async("return await host.ready.then(() => 'ready', (error) => error.message)", &[]);
    assert!(answer.as_str().is_some_and(|words| words.contains("could not be loaded")), "{answer}");
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
        "default-src 'self'; script-src 'self' MAP 'wasm-unsafe-eval'; connect-src 'self' MAP; frame-src MAP",
        ELEMENT,
    );
    heard_error(page);
    // The frame has the same trouble, says nothing, and is never seen.
    eventually("the frame has tried", || {
        let missing = page.site.requests().into_iter().filter(|seen| seen.path().ends_with(".wasm")).count();
        let framed = page.site.requests().iter().any(|seen| seen.target.starts_with("/?embed"));
        (framed && missing >= 2).then_some(())
    });
    page.run_async("await new Promise((later) => setTimeout(later, 300))", &[]);
    assert_eq!(seen(page), (false, true));
}

fn slow_network(page: &mut Page) {
    page.site.rule("/assets/*.wasm", Effect::Delay(Duration::from_millis(1200)));
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, ELEMENT));
    assert_eq!(seen(page), (false, true), "the link stands there while the map loads");
    page.run("host.setAttribute('council', 'E06000014')", &[]);
    page.ready();
    page.panel_is("City of York Council");
    assert_eq!(seen(page), (false, false));
    nothing_reported(&host);
}

fn offline_after_load(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, ELEMENT));
    page.ready();
    page.panel_is("Adur District Council");
    // From here on nothing answers.
    page.site.rule("/*", Effect::NotFound);
    let before = page.headline();
    page.run("host.setAttribute('year', '2014')", &[]);
    page.headline_after(&before);
    page.click_words("[part~=panel] .items > li > button", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
    // A second element needs nothing from the network.
    page.run("const two = document.createElement('shared-services-map'); two.id = 'two'; document.body.prepend(two)", &[]);
    page.run_async("await document.getElementById('two').ready", &[]);
}

/// Every file that is not what the build made is refused, and what is in it has no effect.
fn what_is_loaded_is_checked(page: &mut Page) {
    let types = [
        ("js", "text/javascript; charset=utf-8"),
        ("css", "text/css"),
        ("wasm", "application/wasm"),
        ("bin", "application/octet-stream"),
    ];
    let assets = browser_tests::dist().join("assets");
    let mut checked = 0;
    for entry in std::fs::read_dir(&assets).expect("the assets") {
        let name = entry.expect("an asset").file_name().to_string_lossy().into_owned();
        let Some((_, media_type)) = types.iter().find(|(ending, _)| name.ends_with(&format!(".{ending}")))
        else {
            continue;
        };
        // Prose and hexagons come later and on demand; the frame is loaded where something else has failed.
        if ["details-", "stated-", "frame-", "layout-"].iter().any(|later| name.starts_with(later)) {
            continue;
        }
        let mut content = std::fs::read(assets.join(&name)).expect("its content");
        content.extend_from_slice(b"\n/**/ globalThis.changed = true;\n");
        let path = format!("/assets/{name}");
        page.site = Site::strict();
        page.site.rule(&path, Effect::Content { media_type: (*media_type).to_owned(), body: content });
        let host = host_site(page);
        page.browser.go(&host_page(&host, page, ELEMENT));
        let said = heard_error(page);
        assert!(said.contains("could not be loaded"), "{name}: {said}");
        assert_eq!(
            page.run("return [visible(host.querySelector('a')), window.changed ?? null]", &[]),
            json!([true, null]),
            "{name}"
        );
        checked += 1;
        // A refused frame has Firefox call the next page loaded too early, unless there is one between.
        page.browser.leave();
    }
    assert!(checked >= 5, "script, engine, style, records, boundaries");
}
