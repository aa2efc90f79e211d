//! All services, and the page of one: who shares it in what groups, and where nobody does.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

use super::accessibility::clean;

super::cases![
    from_the_list_to_where_nobody_shares_a_service,
    a_page_of_a_service,
    the_numbers_are_those_of_the_filters,
    from_a_group_to_its_arrangement,
    the_list_is_accessible,
    the_page_is_accessible_on_a_phone,
];

/// Waits for the list of all services.
fn list(page: &Page) {
    eventually("all services are listed", || (page.count(".all-services .link") == 35).then_some(()));
}

/// Waits for the page of a service.
fn service(page: &Page) {
    eventually("the page is there", || (page.count(".regions-of-service > li") == 9).then_some(()));
}

fn number(text: &str) -> u64 {
    let digits: String = text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| *c != ' ').collect();
    digits.replace(',', "").parse().unwrap_or_else(|_| panic!("no number in {text:?}"))
}

fn from_the_list_to_where_nobody_shares_a_service(page: &mut Page) {
    page.open("");
    page.click_words(".views-place button", "Services");
    list(page);
    page.click_words(".all-services .link", "Building control");
    service(page);
    eventually("who pressed reads on at the top", || page.has_focus(".headline").then_some(()));
    let url = page.address_with(&["view=services", "service=building-control"]);
    // Whole counties are named, and each region names the councils without it.
    let nobody = page.text(".of-counties");
    assert!(nobody.contains("not known to share it."), "{nobody}");
    page.click(".regions-of-service > li:nth-child(1) summary");
    eventually("the councils are named", || {
        (page.count(".regions-of-service > li:nth-child(1) [data-to-council]") > 0).then_some(())
    });
    let said = number(&page.text(".regions-of-service > li:nth-child(1) summary"));
    assert_eq!(page.count(".regions-of-service > li:nth-child(1) [data-to-council]"), said);
    // None of them takes part.
    let code = page
        .attribute(".regions-of-service > li:nth-child(1) [data-to-council]", "data-to-council")
        .expect("a code");
    let found = page.query(&json!({ "services": ["building-control"], "councils": [code] }));
    assert!(!found["councils"]["codes"].as_array().expect("codes").contains(&json!(code)));
    // Back leads to the list, and the address to the page.
    page.browser.back();
    list(page);
    page.browser.go(&url);
    page.ready();
    service(page);
}

fn a_page_of_a_service(page: &mut Page) {
    page.open("?view=services&service=building-control");
    service(page);
    let summary = page.query(&json!({ "services": ["building-control"] }));
    let headline = page.headline();
    assert!(headline.ends_with("groups of councils share building control."), "{headline}");
    let below = page.text(".below");
    let councils =
        format!("{} of {} councils", summary["councils"]["taking_part"], summary["councils"]["existing"]);
    assert!(below.starts_with(&councils), "{below}");
    // All groups are listed on request, each with its members.
    page.click(".services .button");
    let groups = number(&headline);
    eventually("all groups", || (page.count(".groups > li") >= groups).then_some(()));
    assert!(page.text(".groups > li:nth-child(1) .councils").contains(" and "));
    assert!(page.text(".notable").contains("The biggest group has "));
    // The keyboard reads the chart year by year.
    page.focus("[role=slider]");
    let today = page.text(".reading");
    page.press(Key::Left);
    let before =
        eventually("the year before is read", || Some(page.text(".reading")).filter(|now| *now != today));
    assert_eq!(page.attribute("[role=slider]", "aria-valuetext"), Some(before));
}

fn the_numbers_are_those_of_the_filters(page: &mut Page) {
    page.open("?view=services&region=London");
    list(page);
    let facets = page.query(&json!({ "regions": ["London"] }))["facets"]["services"].clone();
    let rows = page.run(
        "return all('.all-services tbody tr:not(.kind)').map((row) => [words(row.cells[0]), words(row.cells[1])])",
        &[],
    );
    let legal = rows.as_array().and_then(|rows| rows.iter().find(|row| row[0] == "Legal services").cloned());
    assert_eq!(legal.expect("legal services")[1], json!(facets["legal"].to_string()));
    // The filter stands there, and can be removed.
    page.click(".services .tag");
    let all = page.query(&json!({}))["facets"]["services"]["legal"].to_string();
    eventually("the numbers of England", || {
        let row = page.run("return words(all('.all-services tr').find((row) => words(row).startsWith('Legal services')).cells[1])", &[]);
        (row == json!(all)).then_some(())
    });
}

fn from_a_group_to_its_arrangement(page: &mut Page) {
    page.open("?view=services&service=building-control");
    service(page);
    let name = page.text(".groups > li:nth-child(1) .name");
    page.click(".groups > li:nth-child(1) .name a");
    page.panel_is(&name);
    // The address is written after all that is seen.
    page.address_with(&["arrangement="]);
    page.browser.back();
    service(page);
}

fn the_list_is_accessible(page: &mut Page) {
    page.open("?view=services");
    list(page);
    clean(page);
}

fn the_page_is_accessible_on_a_phone(page: &mut Page) {
    page.narrow(320);
    page.open("?view=services&service=legal");
    service(page);
    page.run("all('details').forEach((details) => { details.open = true })", &[]);
    clean(page);
    let wider = page.run("return document.documentElement.scrollWidth - innerWidth", &[]);
    assert!(wider.as_i64().is_some_and(|wider| wider <= 0), "the page scrolls sideways by {wider}");
}
