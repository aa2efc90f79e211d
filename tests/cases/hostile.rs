//! Text that would be markup: in attributes, in the address, in the state, in the data. It stays text.

use browser_tests::{Page, eventually};
use serde_json::{Value, json};

use super::embedding::{host_page, host_site, nothing_reported};
use super::life::{packed, serve_records};

super::cases![in_attributes, in_the_address, in_state_and_query, in_the_data];

const MARKUP: &str = "\"><img src=x onerror=\"window.evil=1\"><script>window.evil=1</script>{{evil}}";

/// Nothing of it has become an element or has run.
#[track_caller]
fn harmless(page: &Page) {
    let found = page.run(
        "return [all('img, script, iframe, object, embed, [onerror], [onclick]').length, document.querySelectorAll('img').length, window.evil ?? null]",
        &[],
    );
    assert_eq!(found, json!([0, 0, null]));
}

fn in_attributes(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<shared-services-map></shared-services-map>"));
    page.ready();
    let headline = page.headline();
    page.run("window.warned = []; console.warn = (...words) => warned.push(words.join(' '))", &[]);
    let names =
        ["council", "region", "service", "category", "arrangement", "year", "view", "controls", "theme"];
    for name in names {
        page.run("host.setAttribute(arguments[0], arguments[1])", &[json!(name), json!(MARKUP)]);
        harmless(page);
    }
    let warned = page.run("return window.warned", &[]);
    let warned: Vec<&str> = warned.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    for name in names {
        assert!(
            warned.iter().any(|words| words.contains(name) && words.contains("<img")),
            "{name} is named: {warned:?}"
        );
    }
    assert_eq!(page.headline(), headline);
    assert_eq!(page.state(), json!({}));
    // A link of the host leads to a page, or is none.
    for (value, links) in [
        ("javascript:window.evil=1", 0),
        ("data:text/html,<script>1</script>", 0),
        (MARKUP, 1),
        ("https://static.example/", 1),
    ] {
        page.run("host.setAttribute('link-base', arguments[0])", &[json!(value)]);
        let found = "return all('.foot a').filter((link) => words(link) === 'Open the full map').map((link) => link.protocol)";
        eventually(value, || {
            let found = page.run(found, &[]);
            let found = found.as_array().expect("a list");
            (found.len() == links && found.iter().all(|scheme| scheme == "http:" || scheme == "https:"))
                .then_some(())
        });
        harmless(page);
    }
    nothing_reported(&host);
}

fn in_the_address(page: &mut Page) {
    let markup: String = MARKUP.bytes().map(|byte| format!("%{byte:02x}")).collect();
    page.open(&format!(
        "?council={markup}&region={markup}~London&text={markup}&year={markup}&{markup}={markup}&sort={markup}"
    ));
    harmless(page);
    assert!(page.text("[role=alert]").contains("<img"), "it is shown as it was written");
    assert_eq!(page.state()["region"], json!(["London"]));
}

fn in_state_and_query(page: &mut Page) {
    let host = host_site(page);
    page.browser.go(&host_page(&host, page, "<shared-services-map></shared-services-map>"));
    page.ready();
    page.set_state(&json!({ "council": MARKUP, "region": [MARKUP, "London"], "text": MARKUP, "__proto__": { "evil": 1 }, "year": { "x": 1 } }));
    eventually("what is understood is shown", || (page.state()["region"] == json!(["London"])).then_some(()));
    harmless(page);
    let found = page.query(&json!({ "text": MARKUP, "services": [MARKUP] }));
    assert_eq!(found["arrangements"], json!([]));
    harmless(page);
    nothing_reported(&host);
}

fn in_the_data(page: &mut Page) {
    let host = host_site(page);
    let records = packed(|data| {
        for council in &mut data.package.councils {
            council.name.push_str(MARKUP);
            council.full_name.push_str(MARKUP);
        }
        for arrangement in &mut data.package.arrangements {
            arrangement.name.push_str(MARKUP);
            for partner in &mut arrangement.partners {
                partner.name.push_str(MARKUP);
            }
        }
        for service in &mut data.package.services {
            service.label.push_str(MARKUP);
        }
        for region in &mut data.package.regions {
            region.push_str(MARKUP);
        }
    });
    serve_records(&page.site, "/hostile.bin", records);
    let element = format!(
        "<shared-services-map council=\"E07000223\" data=\"{}\"></shared-services-map>",
        page.site.url("hostile.bin")
    );
    page.browser.go(&host_page(&host, page, &element));
    page.ready();
    eventually("the panel says the name", || page.panel().contains("<img").then_some(()));
    harmless(page);
    page.run("all('details').forEach((details) => { details.open = true }); host.setAttribute('arrangement', 'adur-and-worthing-councils')", &[]);
    eventually("and that of the arrangement", || {
        page.panel().starts_with("Adur and Worthing Councils").then_some(())
    });
    harmless(page);
    page.focus("[role=combobox]");
    page.keys("adur");
    eventually("options are offered", || (page.count("[id^=found-]") > 0).then_some(()));
    harmless(page);
    nothing_reported(&host);
}
