//! Pages that were written for earlier releases go on working.

use browser_tests::{Page, Site, eventually};
use serde_json::{Value, json};
use xtask::server::Options;

super::cases![a_page_for_the_first_release, a_pinned_release];

const FIRST: &str = include_str!("../pages/first-release.html");

fn a_page_for_the_first_release(page: &mut Page) {
    let host = Site::serve(Options::new().policy(None));
    host.html("/services", &FIRST.replace("STATIC", &page.site.origin()));
    page.browser.go(&host.url("services"));
    let results = page.run_async("return await window.results", &[]);
    assert_eq!(results["ready"], true);
    let first = json!({ "council": "E07000223", "region": ["South East"], "service": ["audit", "legal"], "year": 2018 });
    assert_eq!(results["first"], first);
    assert_eq!(results["second"], json!({ "council": "E06000014", "year": 2014 }));
    assert_eq!(results["third"], json!({ "council": "E06000014" }));
    let told = &results["told"];
    assert_eq!(told["ssm-ready"], json!([{}]));
    assert_eq!(told.get("ssm-error"), None);
    assert!(
        told["ssm-change"]
            .as_array()
            .is_some_and(|changes| changes.iter().all(|detail| detail["state"].is_object()))
    );
    // The summary has the keys that it had.
    let summary = &results["summary"];
    let keys = |value: &Value| {
        value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>()).unwrap_or_default()
    };
    for key in ["arrangements", "councils", "unknown_start", "facets", "savings", "change"] {
        assert!(keys(summary).contains(&key.to_owned()), "{key} of {summary}");
    }
    for key in ["services", "categories", "regions", "council_types", "partner_sectors", "models", "statuses"]
    {
        assert!(summary["facets"][key].is_object(), "{key} of {summary}");
    }
    for key in ["annual", "cumulative", "projected", "one-off"] {
        assert!(summary["savings"][key]["total"].is_number(), "{key} of {summary}");
    }
    let style = page.run(
        "const style = (selector) => getComputedStyle(one(selector)); return [style('.link').color, style('[part~=headline]').textDecorationLine, style('[part~=map]').outlineStyle]",
        &[],
    );
    assert_eq!(style, json!(["rgb(212, 53, 28)", "underline", "solid"]));
    page.run("document.getElementById('frame').scrollIntoView()", &[]);
    eventually("the frame has the height of its content", || {
        page.run("return document.getElementById('frame').clientHeight", &[])
            .as_u64()
            .filter(|height| *height > 700)
    });
    // The address of the link.
    let link = page.run("return document.getElementById('link').href", &[]);
    page.browser.go(link.as_str().expect("an address"));
    page.ready();
    assert_eq!(
        page.state(),
        json!({ "council": "E07000223", "service": ["audit", "legal"], "year": 2018, "view": "list" })
    );
    assert_eq!(host.reports(), Vec::<String>::new());
}

/// The release's own folder has the same element, with the same assets.
fn a_pinned_release(page: &mut Page) {
    let releases = browser_tests::dist().join("releases");
    let mut found = 0;
    for release in std::fs::read_dir(&releases).expect("a folder of releases") {
        let version = release.expect("a release").file_name().to_string_lossy().into_owned();
        let host = Site::serve(Options::new().policy(None));
        let script = page.site.url(&format!("releases/{version}/embed.js"));
        host.html(
            "/services",
            &format!("<!doctype html><html lang=\"en\"><head><script type=\"module\" src=\"{script}\"></script></head><body><shared-services-map council=\"E07000223\">A map</shared-services-map></body></html>"),
        );
        page.browser.go(&host.url("services"));
        page.ready();
        page.panel_is("Adur District Council");
        found += 1;
    }
    assert!(found >= 1);
}
