//! 2014 against today: the councils that existed then, on the map and in the numbers.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

super::cases![the_councils_of_2014_and_of_today, the_year_by_the_keyboard, counties_on_request];

const SHAPES: &str = "[part~=map] [data-council][role=option]";
const YEAR: &str = "input[type=range][name=year]";

fn the_councils_of_2014_and_of_today(page: &mut Page) {
    page.open("?year=2014");
    let then = page.headline();
    assert!(then.starts_with("In 2014, ") && then.contains(" of 353 councils shared "), "{then}");
    // Districts and single-tier councils; the counties lie below them.
    assert_eq!(page.count(SHAPES), 326);
    let summary = page.query(&json!({ "year": 2014 }));
    assert_eq!(summary["councils"]["existing"], 353);
    // Corby was a district in 2014 and is none today.
    assert_eq!(page.count("[data-council=E07000150][role=option]"), 1);
    // What can be in no year is said.
    let unknown = summary["unknown_start"].as_u64().expect("a number");
    assert!(
        unknown > 0 && page.text(".below").contains(&format!("{unknown} more with no known start")),
        "{}",
        page.text(".below")
    );

    page.click_words(".time button", "Back to today");
    let today = page.headline_after(&then);
    assert!(today.starts_with("Today ") && today.contains(" of 317 councils share "), "{today}");
    assert_eq!(page.count(SHAPES), 296);
    assert_eq!(page.count("[data-council=E07000150][role=option]"), 0);
    eventually("today is not written", || (!page.browser.url().contains("year")).then_some(()));
}

fn the_year_by_the_keyboard(page: &mut Page) {
    page.open("");
    let today = page.headline();
    page.focus(YEAR);
    page.press(Key::Left);
    let present = page.headline_after(&today);
    assert!(present.starts_with("In 2026, "), "{present}");
    page.press(Key::Home);
    let first = page.headline_after(&present);
    assert!(first.starts_with("In 2009, ") && first.contains(" of 353 councils"), "{first}");
    assert_eq!(page.attribute(YEAR, "aria-valuetext").as_deref(), Some("2009"));
    eventually("the map shows 2009", || (page.count(SHAPES) == 326).then_some(()));
    page.press(Key::End);
    eventually("today again", || (page.headline() == today).then_some(()));
    assert_eq!(page.attribute(YEAR, "aria-valuetext").as_deref(), Some("Today"));
}

fn counties_on_request(page: &mut Page) {
    page.open("");
    assert_eq!(page.count("[data-council=E10000032][role=option]"), 0);
    page.click_words("[aria-label='Councils on the map'] button", "Counties");
    // 21 counties stand in place of their 164 districts.
    eventually("the map shows counties", || (page.count(SHAPES) == 317 - 164).then_some(()));
    assert_eq!(page.count("[data-council=E10000032][role=option]"), 1);
    // A place has both: the county's panel names its districts.
    page.click("[data-council=E10000032][role=option]");
    page.panel_is("West Sussex County Council");
    assert!(page.text("[part~=panel]").contains("Adur"), "{}", page.text("[part~=panel]"));
}
