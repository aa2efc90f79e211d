//! What a selected council shares, drawn as lines, and what two councils have in common.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

super::cases![
    lines_to_the_strongest_partners,
    what_two_councils_have_in_common,
    two_councils_by_the_keyboard,
    a_position_leads_to_both_councils,
    a_position_outside_england,
    a_position_that_is_refused,
];

/// The number of lines on the main map.
fn lines(page: &Page) -> u64 {
    let body = "return all('.tie').filter((tie) => !tie.closest('.enlarged')).map((tie) => (tie.getAttribute('d') ?? '').split('M').length - 1).reduce((a, b) => a + b, 0)";
    page.run(body, &[]).as_u64().unwrap_or_default()
}

fn lines_to_the_strongest_partners(page: &mut Page) {
    page.open("");
    assert_eq!(lines(page), 0, "no lines before anything is selected");
    page.set_state(&json!({ "council": "E07000223" }));
    let drawn = eventually("lines", || Some(lines(page)).filter(|lines| *lines > 0));
    assert!(drawn <= 12, "{drawn}");
    let widths = page.run(
        "return all('.tie').slice(0, 3).map((tie) => parseFloat(getComputedStyle(tie).strokeWidth))",
        &[],
    );
    let widths: Vec<f64> =
        widths.as_array().into_iter().flatten().filter_map(|width| width.as_f64()).collect();
    assert!(widths.len() == 3 && widths.is_sorted() && widths[0] < widths[2], "{widths:?}");
    page.set_state(&json!({}));
    eventually("gone with the selection", || (lines(page) == 0).then_some(()));
}

fn what_two_councils_have_in_common(page: &mut Page) {
    page.open("?council=E07000223");
    let first = "[part~=panel] .shares li:first-child";
    let name = page.text(&format!("{first} a:first-child"));
    let number: u64 = page.text(&format!("{first} > :last-child")).parse().expect("a number in common");
    page.click(&format!("{first} > :last-child"));
    let words = eventually("the panel says so", || {
        page.texts("[part~=panel] p").into_iter().find(|words| words.contains("in common with"))
    });
    assert!(words.contains(&name), "{words} does not name {name}");
    eventually("each service in common is listed", || {
        (page.count("[part~=list] [data-arrangement]") == number).then_some(())
    });
    assert_eq!(lines(page), 1, "one line, to the other council");
    let found = page.state();
    assert_eq!(
        (found["council"].as_str(), found["with"].as_array().map(Vec::len)),
        (Some("E07000223"), Some(1))
    );
    assert_eq!(page.axe(), [""; 0]);
    page.click_words("button", "Show all that it shares");
    eventually("all that it shares", || {
        (page.count("[part~=list] [data-arrangement]") > number).then_some(())
    });
}

fn two_councils_by_the_keyboard(page: &mut Page) {
    page.open("?council=E07000223");
    page.focus("[part~=map] svg");
    page.keys("wort");
    eventually("Worthing", || {
        (page.attribute("[part~=map] svg", "aria-activedescendant")? == "area-E07000229").then_some(())
    });
    page.browser.chord(Key::Shift, Key::Enter);
    eventually("what they have in common", || {
        page.texts("[part~=panel] p").into_iter().find(|words| words.contains("in common with Worthing"))
    });
    page.panel_is("Adur District Council");
    let help = page.text("#map-keys");
    assert!(help.contains("with Shift"), "{help}");
}

/// Lets the browser give this position, as if the visitor had been there and agreed.
fn be_at(page: &Page, latitude: f64, longitude: f64) {
    page.run(
        "const position = { coords: { latitude: arguments[0], longitude: arguments[1] } };
         Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (found) => setTimeout(() => found(position), 20) } })",
        &[json!(latitude), json!(longitude)],
    );
}

fn says(page: &Page, part: &str) -> String {
    eventually("the answer", || Some(page.text(".found-me")).filter(|words| words.contains(part)))
}

fn a_position_leads_to_both_councils(page: &mut Page) {
    page.open("");
    assert_eq!(page.text(".found-me"), "", "nobody is looked for without asking");
    // Shoreham-by-Sea, by its lighthouse.
    be_at(page, 50.832, -0.249);
    page.click_words("button", "Find me");
    let words = says(page, "You are in");
    assert!(
        words.contains("Adur District Council") && words.contains("West Sussex County Council"),
        "{words}"
    );
    assert!(words.contains("stays in this browser"), "{words}");
    page.panel_is("Adur District Council");
    let url = page.address_with(&["council="]);
    assert!(url.ends_with("?council=E07000223"), "the council alone is in the address: {url}");
    assert_eq!(page.axe(), [""; 0]);
    page.click_words(".found-me a", "West Sussex County Council");
    page.panel_is("West Sussex County Council");
}

fn a_position_outside_england(page: &mut Page) {
    page.open("");
    for (latitude, longitude) in [(51.48, -3.18), (55.95, -3.19), (48.86, 2.35), (-33.9, 151.2)] {
        be_at(page, latitude, longitude);
        page.click_words("button", "Find me");
        let words = says(page, "outside England");
        assert!(words.contains("English councils"), "{words}");
        assert!(page.state()["council"].is_null());
    }
}

fn a_position_that_is_refused(page: &mut Page) {
    page.open("");
    page.run(
        "Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (_, failed) => failed({ code: 1 }) } })",
        &[],
    );
    page.click_words("button", "Find me");
    assert!(says(page, "may not say").contains("by its name"));
    page.run(
        "Object.defineProperty(navigator, 'geolocation', { configurable: true, value: undefined })",
        &[],
    );
    page.click_words("button", "Find me");
    says(page, "cannot say");
}
