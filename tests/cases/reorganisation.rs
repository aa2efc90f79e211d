//! What becomes of shared services when councils merge: an officer's way from the list to the worksheet, and a drawing of one's own.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

super::cases![
    from_the_list_to_an_area,
    all_decided_together,
    another_option_is_one_click,
    only_one_service,
    a_drawing_lives_in_the_address,
    a_drawing_by_the_keyboard_alone,
    a_wrong_drawing_is_told,
    a_worksheet_for_a_new_council,
    the_element_answers,
    a_page_about_its_own_reorganisation,
    nothing_for_axe_to_find
];

const SURREY: &str = "surrey-two-unitaries-east-and-west";

/// Opens the screen, and waits for the proposals.
fn open(page: &mut Page, query: &str) {
    page.open(query);
    eventually("the proposals are there", || {
        (page.count(".areas") > 0 || page.count(".new-councils") > 0).then_some(())
    });
}

fn from_the_list_to_an_area(page: &mut Page) {
    open(page, "?view=reorganisation");
    assert!(page.headline().starts_with("In 22 areas councils are being replaced"), "{}", page.headline());
    assert_eq!(page.count(".areas > li"), 22);
    assert!(page.text(".areas").contains("Decided on 28 October 2025"), "decided ones stand first");
    page.click_words(".areas h4 a", "Surrey");
    eventually("the area opens", || (page.count(".new-councils tbody tr") == 2).then_some(()));
    assert!(page.headline().contains("will cross the new border"), "{}", page.headline());
    assert!(page.has_focus(".headline"), "who opened it reads on at the sentence");
    let answer = page.run_async("return host.reorganisation(arguments[0])", &[json!(SURREY)]);
    let touched = ["straddles", "absorbed", "mixed", "unplaced"].map(|fate| {
        let fates = answer["fates"].as_object().expect("fates");
        fates.values().filter(|of| *of == fate).count() as u64
    });
    assert_eq!(page.count("[data-fate] th[scope=row]"), touched.iter().sum::<u64>());
    page.click_words(".crumbs a", "All areas");
    eventually("the list is back", || (page.count(".areas > li") == 22).then_some(()));
}

fn all_decided_together(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=decided");
    assert!(page.headline().starts_with("Where new councils have been decided"), "{}", page.headline());
    assert!(page.count(".new-councils tbody tr") > 10);
    assert!(page.count(".small-map .outline") > 10);
}

fn another_option_is_one_click(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=surrey");
    let before = page.headline();
    page.click_words(".proposals button", "Three unitaries: East, North and West");
    eventually("three new councils", || (page.count(".new-councils tbody tr") == 3).then_some(()));
    assert_ne!(page.headline(), before);
    assert_eq!(page.text(".proposals [aria-current]"), "Three unitaries: East, North and West");
    page.browser.back();
    eventually("two again", || (page.count(".new-councils tbody tr") == 2).then_some(()));
}

fn only_one_service(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=surrey");
    let all = page.count("[data-fate] th[scope=row]");
    open(page, "?view=reorganisation&scenario=surrey&category=back-office");
    assert!(page.headline().contains("of the shared services found"), "{}", page.headline());
    let some = page.count("[data-fate] th[scope=row]");
    assert!(some < all, "{some} of {all}");
}

fn a_drawing_lives_in_the_address(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=surrey");
    page.click_words(".proposals button", "Draw your own");
    eventually("the councils can be placed", || (page.count(".draw select") == 11).then_some(()));
    assert!(page.headline().starts_with("As you have drawn it"), "{}", page.headline());
    page.click(".small-map [data-council=E07000207]");
    let address = page.address_with(&["scenario=1~"]);
    let drawn = page.headline();
    page.run("const field = one('.new-councils input'); field.value = 'Thames Side'; field.dispatchEvent(new Event('change', { bubbles: true }))", &[]);
    eventually("the name is in the address", || {
        page.state()["scenario"].as_str().filter(|text| text.contains("Thames_Side")).map(|_| ())
    });
    page.click_words(".draw button", "Undo");
    eventually("the name is taken back", || {
        page.state()["scenario"].as_str().filter(|text| !text.contains("Thames_Side")).map(|_| ())
    });
    let (_, query) = address.split_once('?').expect("a query");
    open(page, &format!("?{query}"));
    assert_eq!(page.headline(), drawn, "who gets the address sees the same");
}

fn a_drawing_by_the_keyboard_alone(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=surrey");
    page.focus(".proposals .draw-own");
    page.press(Key::Enter);
    eventually("the councils can be placed", || (page.count(".draw select") == 11).then_some(()));
    page.focus(".draw select");
    page.press(Key::Down);
    eventually("the council is in the other new one", || {
        page.state()["scenario"].as_str().filter(|text| text.starts_with("1~")).map(|_| ())
    });
    assert!(page.has_focus(".draw select"), "the focus stays");
}

fn a_wrong_drawing_is_told(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=1~d207d207.East~d99999.West");
    page.run("all('.told details').forEach((details) => { details.open = true })", &[]);
    let told = page.text(".told");
    for words in ["is placed twice", "No council has the code E07099999", "is placed nowhere"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    open(page, "?view=reorganisation&scenario=banana");
    assert!(page.text(".notice").contains("not a reorganisation that the data knows"));
}

fn a_worksheet_for_a_new_council(page: &mut Page) {
    open(page, "?view=reorganisation&scenario=surrey");
    page.click_words(".worksheet summary", "West Surrey Council");
    eventually("the worksheet opens", || (page.count(".worksheet[open] tbody tr") > 5).then_some(()));
    let sheet = page.text(".worksheet[open]");
    assert!(sheet.contains("West Surrey Council will inherit"), "{sheet}");
    assert!(sheet.contains("To be agreed with"), "{sheet}");
    assert!(sheet.contains("to be divided or agreed anew"), "the fate: {sheet}");
    eventually("every service has its sources", || {
        let without = page.count(".worksheet[open] tbody tr:not(:has(.sources a))");
        (without == 0).then_some(())
    });
}

fn the_element_answers(page: &mut Page) {
    page.open("?council=E07000223");
    let before = page.state();
    let answer = page.run_async("return host.reorganisation(arguments[0])", &[json!(SURREY)]);
    let names: Vec<&str> = answer["unitaries"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|unitary| unitary["name"].as_str())
        .collect();
    assert_eq!(names, ["East Surrey Council", "West Surrey Council"]);
    let summary = page.query(&json!({}));
    assert_eq!(
        answer["fates"].as_object().map(|fates| fates.len()),
        summary["arrangements"].as_array().map(Vec::len),
        "each arrangement of the present view has one fate"
    );
    assert_eq!(page.state(), before, "what is shown stays");
    let refused = page.run_async("return host.reorganisation('banana').catch((error) => error.message)", &[]);
    assert!(refused.as_str().is_some_and(|words| words.contains("not a reorganisation")), "{refused}");
}

fn a_page_about_its_own_reorganisation(page: &mut Page) {
    page.open("");
    page.run("host.setAttribute('scenario', 'surrey'); host.setAttribute('view', 'reorganisation')", &[]);
    eventually("the area opens", || (page.count(".new-councils tbody tr") == 2).then_some(()));
    assert_eq!(page.state()["scenario"], "surrey");
}

fn nothing_for_axe_to_find(page: &mut Page) {
    for query in [
        "?view=reorganisation",
        "?view=reorganisation&scenario=surrey",
        "?view=reorganisation&scenario=decided",
    ] {
        open(page, query);
        page.run("all('details').forEach((details) => { details.open = true })", &[]);
        super::accessibility::clean(page);
    }
    page.narrow(320);
    open(page, "?view=reorganisation&scenario=surrey");
    page.click_words(".proposals button", "Draw your own");
    eventually("the councils can be placed", || (page.count(".draw select") == 11).then_some(()));
    super::accessibility::clean(page);
    page.run("host.setAttribute('theme', 'dark')", &[]);
    super::accessibility::clean(page);
}
