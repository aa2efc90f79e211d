//! Two to four councils side by side.

use browser_tests::{Key, Page, eventually};

super::cases![
    councils_are_added_and_taken_away,
    a_comparison_by_its_address,
    the_years_are_a_table_too,
    at_most_four,
    a_comparison_is_clean_for_axe,
];

fn open(page: &mut Page, query: &str) {
    page.open(query);
    eventually("the screen has come", || (page.count(".compare .choices") > 0).then_some(()));
}

fn add(page: &mut Page, code: &str) {
    page.run(
        "const list = one('.compare .pick select'); list.value = arguments[0]; list.dispatchEvent(new Event('change', { bubbles: true }))",
        &[serde_json::json!(code)],
    );
    page.focus(".compare .adding .button");
    page.press(Key::Enter);
}

fn councils_are_added_and_taken_away(page: &mut Page) {
    page.open("");
    page.click_words(".views-place button", "Compare");
    eventually("the screen has come", || (page.count(".compare .choices") > 0).then_some(()));
    assert_eq!(page.headline(), "Compare two to four councils.");
    add(page, "E07000223");
    eventually("one is chosen", || (page.headline() == "Choose whom to compare with Adur.").then_some(()));
    add(page, "E07000229");
    eventually("two stand side by side", || (page.count(".compare .card") == 2).then_some(()));
    assert!(page.headline().contains("that Adur or Worthing shares, both share "), "{}", page.headline());
    page.address_with(&["view=compare", "compare=E07000223~E07000229"]);
    add(page, "E07000224");
    eventually("three", || (page.count(".compare .card") == 3).then_some(()));
    page.click_words(".compare .compared button", "×");
    eventually("two again", || (page.count(".compare .card") == 2).then_some(()));
    assert!(page.has_focus(".headline"), "who took one away reads on at the sentence");
}

fn a_comparison_by_its_address(page: &mut Page) {
    open(page, "?view=compare&compare=E07000223~E07000229~E07000224");
    assert_eq!(page.count(".compare .small-map"), 3);
    let land = page.run(
        "return new Set(all('.compare .small-map svg svg').map((map) => map.getAttribute('viewBox'))).size",
        &[],
    );
    assert_eq!(land, 1, "all maps show the same land");
    let headings = page.texts(".of-group th");
    assert!(headings.iter().any(|heading| heading.starts_with("Some share")), "{headings:?}");
    assert_eq!(page.count(".compare .services thead th"), 4);
}

fn the_years_are_a_table_too(page: &mut Page) {
    open(page, "?view=compare&compare=E07000223~E06000063");
    page.click_words(".compare .more summary", "Show the years as a table");
    eventually("the table", || (page.count(".of-years tbody tr") > 10).then_some(()));
    assert_eq!(page.text(".of-years tbody tr:first-child td:last-child"), "–", "Cumberland began in 2023");
}

fn at_most_four(page: &mut Page) {
    open(page, "?view=compare&compare=E07000223~E07000229~E07000224~E07000008~E07000012");
    assert_eq!(page.count(".compare .card"), 4);
    assert!(page.text(".compare .notice").contains("At most 4"));
    assert_eq!(page.count(".compare .adding"), 0);
}

fn a_comparison_is_clean_for_axe(page: &mut Page) {
    for query in ["?view=compare", "?view=compare&compare=E07000223~E07000229~E10000032"] {
        open(page, query);
        super::accessibility::clean(page);
    }
    page.narrow(320);
    page.run("all('details').forEach((details) => { details.open = true })", &[]);
    super::accessibility::clean(page);
    page.run("host.setAttribute('theme', 'dark')", &[]);
    super::accessibility::clean(page);
}
