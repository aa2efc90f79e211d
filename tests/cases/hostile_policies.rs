//! Pages whose policies, consent tools and scripts stand in the way: the map, else the first picture, else the link; and `ready` is
//! always kept or broken.

use browser_tests::{Page, Site, eventually};
use serde_json::json;
use xtask::server::Options;

use super::embedding::{host_page, nothing_reported, told};

super::cases![
    trusted_types_with_the_maps_own,
    trusted_types_of_anybody,
    trusted_types_of_nobody,
    scripts_by_their_nonce_alone,
    a_consent_tool_that_disarms_scripts,
    a_console_that_throws,
    lists_that_write_themselves,
    globals_that_are_gone,
];

const COUNCIL: &str = "<shared-services-map id=\"map\" council=\"E07000223\"><a href=\"/elsewhere\">Plain link</a></shared-services-map>";

/// A host page under a policy, where `MAP` is the map's origin.
fn under(page: &Page, policy: &str, element: &str, script: &str) -> Site {
    let policy = policy.replace("MAP", &page.site.origin());
    let host = Site::serve(Options::new().policy(Some(&policy)));
    host.script("/host.js", script);
    page.browser.go(&host_page(&host, page, &format!("<script src=\"/host.js\"></script>{element}")));
    host
}

/// What became of `ready`: "kept", or the words with which it was broken. It is not waited for without end.
#[track_caller]
fn outcome(page: &Page) -> String {
    // A driver may come back before the page is read.
    eventually("the element is there", || (page.run("return Boolean(host)", &[]) == true).then_some(()));
    let said = page.run_async(
        "const wait = new Promise((later) => setTimeout(() => later('pending'), 20000));
         await customElements.whenDefined('shared-services-map');
         return await Promise.race([host.ready.then(() => 'kept', (error) => error.message), wait])",
        &[],
    );
    said.as_str().expect("words").to_owned()
}

const OTHERWISE: &str =
    "default-src 'self'; style-src 'self'; connect-src 'self' MAP; script-src 'self' MAP 'wasm-unsafe-eval'";

/// The map works: it follows what is chosen.
#[track_caller]
fn works(page: &Page) {
    assert_eq!(outcome(page), "kept");
    page.panel_is("Adur District Council");
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    page.panel_is("Adur and Worthing Councils");
}

fn trusted_types_with_the_maps_own(page: &mut Page) {
    let policy =
        format!("{OTHERWISE}; require-trusted-types-for 'script'; trusted-types shared-services-map");
    let host = under(page, &policy, COUNCIL, "");
    works(page);
    nothing_unexpected(&host);
}

fn trusted_types_of_anybody(page: &mut Page) {
    let host = under(page, &format!("{OTHERWISE}; require-trusted-types-for 'script'"), COUNCIL, "");
    works(page);
    nothing_unexpected(&host);
}

fn trusted_types_of_nobody(page: &mut Page) {
    let requires = page.run("return 'trustedTypes' in window", &[]) == true;
    let _host = under(
        page,
        &format!("{OTHERWISE}; require-trusted-types-for 'script'; trusted-types 'none'"),
        COUNCIL,
        "",
    );
    if !requires {
        // A browser that knows no Trusted Types has nothing against the map.
        return works(page);
    }
    let said = outcome(page);
    assert!(said.contains("could not be loaded here"), "{said}");
    assert_eq!(told(page, "ssm-error").len(), 1);
    let headline = eventually("the picture stays", || {
        Some(page.text(".picture [part~=headline]")).filter(|words| !words.is_empty())
    });
    assert!(headline.starts_with("Adur shares"), "{headline}");
    assert_eq!(page.run("return visible(host.querySelector('a'))", &[]), true, "and the link is there");
}

/// Under Trusted Types the address of a script element is refused and reported before another way is taken.
#[track_caller]
fn nothing_unexpected(host: &Site) {
    let reports = host.reports();
    let other = |report: &&String| !report.contains("require-trusted-types-for");
    assert_eq!(reports.iter().filter(other).collect::<Vec<_>>(), Vec::<&String>::new());
}

fn scripts_by_their_nonce_alone(page: &mut Page) {
    let policy = "default-src 'self'; style-src 'self'; connect-src 'self' MAP; script-src 'nonce-abc' 'wasm-unsafe-eval'";
    let host = Site::serve(Options::new().policy(Some(&policy.replace("MAP", &page.site.origin()))));
    host.html(
        "/services",
        &format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>Adur</title>\
             <script nonce=\"abc\" type=\"module\" src=\"{}\"></script></head><body>{COUNCIL}</body></html>",
            page.site.url("embed.js")
        ),
    );
    page.browser.go(&host.url("services"));
    works(page);
    // The script that watches in these tests has no nonce; there is nothing else.
    let reports = host.reports();
    assert!(reports.iter().all(|report| report.contains("watch.js")), "{reports:?}");
}

fn a_consent_tool_that_disarms_scripts(page: &mut Page) {
    let tool = "const create = Document.prototype.createElement;
        Document.prototype.createElement = function (name) {
            const element = create.apply(this, arguments);
            if (String(name).toLowerCase() === 'script') Object.defineProperty(element, 'src', {
                get() { return element.getAttribute('src'); },
                set(value) { element.setAttribute('type', 'text/plain'); element.setAttribute('src', value); },
            });
            return element;
        };";
    let host = under(page, OTHERWISE, COUNCIL, tool);
    works(page);
    nothing_reported(&host);
}

fn a_console_that_throws(page: &mut Page) {
    let script = "for (const level of ['warn', 'error', 'log']) console[level] = () => { throw new Error('no console here'); };";
    let element = "<shared-services-map council=\"E99999999\" controls=\"everything\"></shared-services-map>";
    let host = under(page, OTHERWISE, element, script);
    assert_eq!(outcome(page), "kept");
    page.run(
        "host.setAttribute('year', 'banana'); host.state = window.JSON.parse('{\"council\":\"nobody\"}')",
        &[],
    );
    page.set_state(&json!({ "council": "E07000223" }));
    page.panel_is("Adur District Council");
    page.run("host.setAttribute('data', '/nowhere.bin')", &[]);
    let said = outcome(page);
    assert!(said.contains("nowhere.bin"), "{said}");
    nothing_reported(&host);
    // No console at all is no other.
    let element = "<shared-services-map council=\"E99999999\"></shared-services-map>";
    let host = under(page, OTHERWISE, element, "delete console.warn; delete console.error;");
    assert_eq!(outcome(page), "kept");
    nothing_reported(&host);
}

fn lists_that_write_themselves(page: &mut Page) {
    let script = "Array.prototype.toJSON = function () { return '[' + [].map.call(this, (item) => JSON.stringify(item)).join(', ') + ']'; };
        String.prototype.toJSON = function () { return '\"' + this + '\"'; };
        Number.prototype.toJSON = function () { return String(this); };
        Object.defineProperty(Object.prototype, 'extended', { value: () => 1, enumerable: true });
        window.asked = () => {
            const map = document.getElementById('map');
            map.state = { region: ['London'], year: 2014 };
            return [map.query({ services: ['audit'], year: 2014 }).arrangements.length, map.state];
        };";
    let host = under(page, OTHERWISE, COUNCIL, script);
    assert_eq!(outcome(page), "kept");
    // The driver writes lists as this page's lists write themselves: a word comes through.
    let is_right = page.run_async(
        "const [found, { region, year }] = window.asked(); return found > 5 && region?.[0] === 'London' && year === 2014 ? 'right' : 'wrong'",
        &[],
    );
    assert_eq!(is_right, "right");
    nothing_reported(&host);
}

/// What old pages replace or take away, each alone.
fn globals_that_are_gone(page: &mut Page) {
    for script in [
        "delete window.structuredClone",
        "delete Element.prototype.checkVisibility",
        "delete Array.prototype.at; delete Array.prototype.flat; delete Object.groupBy",
        "performance.mark = () => { throw new Error('no marks here'); }; performance.measure = performance.mark",
        "delete window.queueMicrotask",
        "delete window.ResizeObserver",
        "delete window.IntersectionObserver",
        "window.requestIdleCallback = undefined; window.name = 'taken'; window.Data = 1; window.Widget = 2",
        "Array.prototype.forEach = undefined; Array.prototype.filter = function (keep) { const kept = []; for (const item of this) if (keep(item)) kept.push(item); return kept; }",
    ] {
        let _host = under(page, OTHERWISE, COUNCIL, script);
        let said = outcome(page);
        assert!(said != "pending", "{script}: ready is neither kept nor broken");
        if said == "kept" {
            page.panel_is("Adur District Council");
        } else {
            let seen = page.run(
                "const picture = root.querySelector('.picture'); return [visible(host.querySelector('a')), !picture || visible(picture)]",
                &[],
            );
            assert_eq!(seen, json!([true, true]), "{script}: {said}");
            eprintln!("{script}: {said}");
        }
        page.browser.leave();
    }
}
