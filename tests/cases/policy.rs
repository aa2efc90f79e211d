//! What the page leaves undone: it asks no other site, keeps nothing, and needs no exception from the strict policy.

use browser_tests::{Page, eventually};
use serde_json::{Value, json};

super::cases![nobody_else_is_asked, nothing_is_kept, a_violation_would_be_seen];

/// A visit that touches all parts of the page.
fn visit(page: &Page) {
    page.open("?council=E07000223");
    page.toggle("regions", "South East");
    page.click_words("[part~=list] .what > a", "Adur and Worthing Councils");
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
    page.open("?year=2014&view=list");
    page.click("[part~=list] thead th:nth-of-type(3) button");
    page.open("?tiling=upper");
}

fn nobody_else_is_asked(page: &mut Page) {
    page.open("");
    let resources = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/\\/(watch\\.js|report\\b)/.test(name))";
    visit(page);
    let asked = page.run(resources, &[]);
    let asked: Vec<&str> = asked.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert!(asked.len() >= 5, "script, engine, style, records, boundaries: {asked:?}");
    let origin = page.site.origin();
    assert!(asked.iter().all(|url| url.starts_with(&origin)), "{asked:?}");
    // Everything asked for was there, and nothing was sent along.
    let requests = page.site.requests();
    assert!(requests.len() >= 6, "{requests:?}");
    let bad: Vec<_> =
        requests.iter().filter(|seen| seen.status >= 400 && seen.path() != "/favicon.ico").collect();
    assert!(bad.is_empty(), "{bad:?}");
    assert!(requests.iter().all(|seen| seen.cookie.is_empty()), "{requests:?}");
}

fn nothing_is_kept(page: &mut Page) {
    visit(page);
    let kept = page.run_async(
        "const databases = indexedDB.databases ? await indexedDB.databases() : [];
         const caches = window.caches ? await window.caches.keys() : [];
         const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
         return { cookie: document.cookie, local: localStorage.length, session: sessionStorage.length,
                  databases: databases.length, caches: caches.length, workers: workers.length };",
        &[],
    );
    assert_eq!(
        kept,
        json!({ "cookie": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0 })
    );
}

/// The proof that the silence in all other cases means something: the watch sees a violation and an error.
fn a_violation_would_be_seen(page: &mut Page) {
    let site = browser_tests::Site::strict();
    page.browser.go(&site.url(""));
    page.ready();
    assert_eq!(site.reports(), Vec::<String>::new());
    site.script("/mistake.js", "throw new Error('nobody catches this')");
    page.run(
        "const inline = document.createElement('script');
         inline.textContent = 'window.evil = true';
         const mistake = document.createElement('script');
         mistake.src = '/mistake.js';
         document.head.append(inline, mistake);",
        &[],
    );
    let reports =
        eventually("both are reported", || Some(site.reports()).filter(|reports| reports.len() >= 2));
    assert!(reports.iter().any(|report| report.starts_with("/report?violation=script-src")), "{reports:?}");
    assert!(reports.iter().any(|report| report.contains("nobody%20catches%20this")), "{reports:?}");
}
