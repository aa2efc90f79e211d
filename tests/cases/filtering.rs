//! Filtering: headline, list, counts and map change together, and agree with what the widget answers to `query`.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};

super::cases![
    a_service_in_a_region,
    chosen_filters_can_be_taken_back,
    typed_words_become_a_filter,
    a_council_that_was_found_becomes_a_filter,
    old_addresses_filter_as_they_did,
    the_list_sorts
];

const FIELD: &str = "[role=combobox]";
const OPTIONS: &str = "#found [role=option][id]";

/// What stands on the page agrees with the summary of this filter.
#[track_caller]
fn page_agrees_with(page: &Page, filter: &Value) -> Value {
    let count = |value: &Value| thousands(value.as_u64().expect("a count"));
    // Asked anew each time: with a text more is found once the summaries have come.
    let summary = eventually(&format!("the headline says what {filter} finds"), || {
        let summary = page.query(filter);
        let sentence = format!(
            "{} of {} councils share {} documented service",
            count(&summary["councils"]["taking_part"]),
            count(&summary["councils"]["existing"]),
            thousands(summary["arrangements"].as_array().expect("a list of ids").len() as u64)
        );
        page.headline().contains(&sentence).then_some(summary)
    });
    let found = summary["arrangements"].as_array().expect("a list of ids");

    page.show_all_rows();
    let mut rows: Vec<Value> = page.rows().into_iter().map(Value::String).collect();
    rows.sort_by_key(Value::to_string);
    let mut expected = found.clone();
    expected.sort_by_key(Value::to_string);
    assert_eq!(rows, expected, "the list holds the arrangements found");

    let shown = page.run(
        "return all('[part~=filters] input[type=checkbox][value]').filter((box) => box.name !== 'has_saving')
             .map((box) => [box.name, box.value, words(box.closest('label').querySelector('.n'))])",
        &[],
    );
    let shown = shown.as_array().expect("a list");
    assert!(shown.len() > 40, "the filters have values: {}", shown.len());
    for choice in shown {
        let (name, value) = (choice[0].as_str().expect("a name"), choice[1].as_str().expect("a value"));
        assert_eq!(choice[2], count(&summary["facets"][name][value]), "the count beside {name} {value}");
    }
    summary
}

/// As the page writes numbers.
fn thousands(n: u64) -> String {
    if n < 1000 { n.to_string() } else { format!("{},{:03}", n / 1000, n % 1000) }
}

fn a_service_in_a_region(page: &mut Page) {
    page.open("");
    let all = page_agrees_with(page, &json!({}));
    let regional = page.choice("regions", "East of England").count;

    page.toggle("regions", "East of England");
    let filter = json!({ "regions": ["East of England"] });
    let summary = page_agrees_with(page, &filter);
    // The count beside the box was a promise.
    assert_eq!(summary["arrangements"].as_array().map(|found| found.len() as u64), Some(regional));
    assert!(page.headline().contains("that fit the filters"), "{}", page.headline());

    page.click("[part~=filters] button[aria-label='Services of Back office']");
    eventually("the services stand there", || {
        (page.count("input[name=services][value=audit]") == 1).then_some(())
    });
    let audit = page.choice("services", "audit").count;
    page.toggle("services", "audit");
    let both = page_agrees_with(page, &json!({ "regions": ["East of England"], "services": ["audit"] }));
    let found = both["arrangements"].as_array().expect("ids").len() as u64;
    assert_eq!(found, audit);
    assert!(
        0 < found && found < regional && regional < all["arrangements"].as_array().expect("ids").len() as u64
    );

    // The address, the state and the map say the same.
    page.address_with(&["region=East", "service=audit"]);
    assert_eq!(page.state()["service"], json!(["audit"]));
    let colours = page.run("return all('[data-council][role=option]').filter((shape) => !shape.classList.contains('c0')).map((shape) => shape.dataset.council).sort()", &[]);
    let colours = colours.as_array().expect("codes");
    let taking_part = both["councils"]["codes"].as_array().expect("codes");
    assert!(
        !colours.is_empty() && colours.iter().all(|code| taking_part.contains(code)),
        "{colours:?} are among {taking_part:?}"
    );
}

fn chosen_filters_can_be_taken_back(page: &mut Page) {
    page.open("?region=London~South%20West&saving=published");
    let start = page_agrees_with(page, &json!({ "regions": ["London", "South West"], "has_saving": true }));
    assert!(page.choice("regions", "London").checked && page.choice("regions", "South West").checked);
    assert!(page.count("button[aria-label^='Remove the filter: ']") == 3, "{:?}", page.texts(".tags button"));

    page.click("button[aria-label='Remove the filter: London']");
    eventually("the box is clear", || (!page.choice("regions", "London").checked).then_some(()));
    let less = page_agrees_with(page, &json!({ "regions": ["South West"], "has_saving": true }));
    assert_ne!(start["arrangements"], less["arrangements"]);

    page.click_words("button", "Clear all");
    eventually("no filter is left", || {
        (page.count("button[aria-label^='Remove the filter: ']") == 0).then_some(())
    });
    page_agrees_with(page, &json!({}));
}

/// A person's path: type words, choose to filter by them, see what is left and the filter itself, take it back.
fn typed_words_become_a_filter(page: &mut Page) {
    page.open("");
    let all = page.headline();
    assert_eq!(
        page.count("[role=combobox], input[type=search], .filters-place input[type=text]"),
        1,
        "one field to type in"
    );
    page.focus(FIELD);
    page.keys("waste partnership");
    let last = eventually("the last option is the filter", || {
        page.texts(OPTIONS).pop().filter(|option| option.starts_with("Filter by the words"))
    });
    assert!(last.starts_with("Filter by the words “waste partnership”"), "{last}");
    assert_eq!(page.headline(), all, "nothing is filtered while one types");
    // From the field upwards to the last option: what is announced is what Enter chooses.
    page.press(Key::Up);
    let active = eventually("the option is active", || page.attribute(FIELD, "aria-activedescendant"));
    assert_eq!(page.text(&format!("#{active}[role=option][aria-selected=true]")), last);
    page.press(Key::Enter);
    page.headline_after(&all);
    assert!(page.has_focus(FIELD), "the next thing can be typed at once");
    assert_eq!(page.run("return one('[role=combobox]').value", &[]), "");
    page.address_with(&["text=waste"]);
    eventually("the summaries have come", || (!page.text(".tags-place").contains("coming")).then_some(()));
    let found = page_agrees_with(page, &json!({ "text": "waste partnership" }));
    assert!(found["arrangements"].as_array().is_some_and(|found| !found.is_empty() && found.len() < 200));

    assert_eq!(page.texts(".tags .tag"), ["“waste partnership”"]);
    page.click("button[aria-label='Remove the filter: “waste partnership”']");
    eventually("everything is back", || (page.headline() == all).then_some(()));
    assert_eq!(page.count(".tags"), 0);
    eventually("the address has followed", || (!page.browser.url().contains("text=")).then_some(()));
    page.browser.back();
    // More may be found by now than at first: summaries come later.
    eventually("Back brings the filter again", || {
        (page.state()["text"] == "waste partnership" && page.headline() != all).then_some(())
    });
}

/// The same with councils, of which several can be asked for.
fn a_council_that_was_found_becomes_a_filter(page: &mut Page) {
    page.open("");
    let all = page.headline();
    let choose = |page: &mut Page, name: &str| {
        page.focus(FIELD);
        page.keys(name);
        let words = format!("Only what {name} takes part in");
        page.click_words("#found .filter > span:first-child", &words);
    };
    choose(page, "Adur");
    page.headline_after(&all);
    page.address_with(&["with=E07000223"]);
    page_agrees_with(page, &json!({ "councils": ["E07000223"] }));
    assert_eq!(page.texts(".tags .tag"), ["with Adur"]);
    choose(page, "Worthing");
    page_agrees_with(page, &json!({ "councils": ["E07000223", "E07000229"] }));
    assert_eq!(page.texts(".tags .tag"), ["with Adur", "with Worthing"]);
    assert_eq!(page.axe(), [""; 0]);
    page.click_words("[aria-label='How many of the councils'] button", "all of them");
    page_agrees_with(page, &json!({ "councils": ["E07000223", "E07000229"], "council_match": "all" }));
    page.click("button[aria-label='Remove the filter: with Worthing']");
    page_agrees_with(page, &json!({ "councils": ["E07000223"] }));
    page.click("button[aria-label='Remove the filter: with Adur']");
    eventually("everything is back", || (page.headline() == all).then_some(()));
}

/// Addresses that were made when words and councils had fields of their own.
fn old_addresses_filter_as_they_did(page: &mut Page) {
    page.open("?text=waste&with=E07000223~E07000229&match=all");
    let filter = json!({ "text": "waste", "councils": ["E07000223", "E07000229"], "council_match": "all" });
    page_agrees_with(page, &filter);
    assert_eq!(page.texts(".tags .tag"), ["“waste”", "with Adur", "with Worthing"]);
    let pressed = page.texts("[aria-label='How many of the councils'] [aria-pressed=true]");
    assert_eq!(pressed, ["all of them"]);
}

fn the_list_sorts(page: &mut Page) {
    page.open("");
    let header = |words: &str| format!("[part~=list] th:has(button.sort[data-key={words}])");
    // Mark the headers by their words, once.
    page.run(
        "all('[part~=list] button.sort').forEach((button) => button.dataset.key = words(button).split(' ')[0].toLowerCase())",
        &[],
    );
    let numbers = |column: usize| -> Vec<u64> {
        let cells = page.texts(&format!("[part~=list] tbody tr td:nth-of-type({column})"));
        cells.iter().map(|cell| cell.parse().unwrap_or(0)).collect()
    };
    assert_eq!(page.attribute(&header("shared"), "aria-sort").as_deref(), Some("ascending"));
    let names = page.texts("[part~=list] tbody tr th a");
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(names, sorted);

    page.click(&format!("{} button", header("councils")));
    eventually("the header says so", || page.attribute(&header("councils"), "aria-sort"));
    assert_eq!(page.attribute(&header("councils"), "aria-sort").as_deref(), Some("descending"));
    assert_eq!(page.attribute(&header("shared"), "aria-sort"), None);
    let most = numbers(2);
    assert!(most.len() >= 50 && most.is_sorted_by(|a, b| a >= b) && most[0] > most[49], "{most:?}");

    // By the keyboard as well.
    page.focus(&format!("{} button", header("councils")));
    page.press(Key::Enter);
    eventually("the order turns", || {
        (page.attribute(&header("councils"), "aria-sort").as_deref() == Some("ascending")).then_some(())
    });
    let least = numbers(2);
    assert!(least.is_sorted() && least[0] < most[0], "{least:?}");
}
