//! What the map's colours tell, and going through the years.

use browser_tests::{Key, Page, eventually};
use serde_json::json;

super::cases![
    a_measure_of_ones_choice,
    partners_shaded_by_what_is_in_common,
    a_class_alone,
    the_years_are_played,
    each_council_has_a_name_at_once,
    a_year_is_typed,
    the_selection_goes_on_as_its_successor,
    a_county_over_its_districts,
];

const CHOICE: &str = "select[name=measure]";
const NOW: &str = ".time .now";

/// Chooses a measure as a person does.
fn choose(page: &Page, code: &str) {
    let body = format!(
        "const choice = one('{CHOICE}'); choice.value = arguments[0]; choice.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    );
    page.run(&body, &[code.into()]);
}

/// Types into the field for the year, and leaves it.
fn type_year(page: &Page, text: &str) {
    page.focus(NOW);
    page.run("one('.time .now').select()", &[]);
    page.keys(text);
    page.press(Key::Tab);
}

fn a_measure_of_ones_choice(page: &mut Page) {
    page.open("");
    let name = |page: &Page| {
        page.attribute("[data-council=E06000014][role=option]", "aria-label").unwrap_or_default()
    };
    for (code, words, nothing) in [
        ("partners", "York", "none known"),
        ("share", "take part", "none known"),
        ("savings", "saving", "not published"),
    ] {
        choose(page, code);
        eventually("the address tells it", || {
            page.browser.url().contains(&format!("measure={code}")).then_some(())
        });
        eventually("the names tell it", || name(page).contains(words).then_some(()));
        let classes = page.texts(".legend li");
        assert!((2..=6).contains(&classes.len()), "at most five classes and none: {classes:?}");
        assert_eq!(classes.last().map(String::as_str), Some(nothing));
        assert!(page.axe().is_empty());
    }
    choose(page, "arrangements");
    eventually("the default is not written", || (!page.browser.url().contains("measure")).then_some(()));
    page.open("?service=audit&measure=arrangements");
    let chosen = page.run(&format!("return one('{CHOICE}').selectedOptions[0].textContent"), &[]);
    assert!(chosen.as_str().is_some_and(|words| words.contains(": ")), "the service is named: {chosen}");
}

fn partners_shaded_by_what_is_in_common(page: &mut Page) {
    page.open("?council=E07000223");
    let name = page.attribute("[data-council=E07000229][role=option]", "aria-label").unwrap_or_default();
    assert!(name.ends_with(" in common with Adur"), "{name}");
    assert_eq!(page.count("[data-council=E07000223].itself"), 1);
    assert!(page.texts(".legend li").iter().any(|words| words == "none in common"));
}

fn a_class_alone(page: &mut Page) {
    page.open("");
    let fill = "return getComputedStyle(one('[role=option].c1')).fill + getComputedStyle(one('[role=option].c5')).fill";
    let before = page.run(fill, &[]);
    page.click(".legend li:nth-child(1) button");
    eventually("the others lose their colour", || (page.run(fill, &[]) != before).then_some(()));
    assert_eq!(page.attribute(".legend li:nth-child(1) button", "aria-pressed").as_deref(), Some("true"));
    assert!(page.axe().is_empty());
    page.click(".legend li:nth-child(1) button");
    eventually("all colours again", || (page.run(fill, &[]) == before).then_some(()));
}

fn the_years_are_played(page: &mut Page) {
    page.open("?year=2018");
    let (before, classes) = (page.headline(), page.texts(".legend li"));
    page.click("[aria-label='Play the years']");
    let next = page.headline_after(&before);
    assert!(next.starts_with("In 2019, "), "{next}");
    let later = page.headline_after(&next);
    assert!(later.starts_with("In 2020, "), "{later}");
    assert_eq!(page.texts(".legend li"), classes, "the classes are the same in every year");
    // Any input puts it at rest.
    page.press(Key::Shift);
    eventually("it rests", || (page.count("[aria-label='Play the years']") == 1).then_some(()));
    type_year(page, "2025");
    eventually("2025", || page.headline().starts_with("In 2025, ").then_some(()));
    page.click("[aria-label='Play the years']");
    eventually("it stops at the present", || {
        (page.headline().starts_with("In 2026, ") && page.count("[aria-label='Play the years']") == 1)
            .then_some(())
    });
}

/// Names follow the colours when those are painted, but no council is ever without one.
fn each_council_has_a_name_at_once(page: &mut Page) {
    let name = |page: &Page| page.attribute("[data-council=E07000223][role=option]", "aria-label");
    page.open("?year=2009");
    let expected = name(page);
    page.open("");
    assert_ne!(name(page), expected);
    let unnamed = page.run_async(
        "const slider = one('input[type=range][name=year]');
         const unnamed = [];
         for (const year of [2019, 2023, 2009]) {
             slider.value = year;
             slider.dispatchEvent(new Event('input', { bubbles: true }));
             for (let turn = 0; turn < 50; turn++) await null;
             unnamed.push(all('[role=option][data-council]:not([aria-label])').length);
         }
         return [unnamed, all('[role=option][data-council]').length]",
        &[],
    );
    assert_eq!(unnamed, json!([[0, 0, 0], 326]));
    eventually("the names say what the map shows", || (name(page) == expected).then_some(()));
}

fn a_year_is_typed(page: &mut Page) {
    page.open("");
    type_year(page, "2014");
    eventually("2014", || page.headline().starts_with("In 2014, ").then_some(()));
    type_year(page, "1066");
    eventually("it is said what is expected", || {
        (page.text(".time .wrong") == "2009 to 2026, or today").then_some(())
    });
    assert_eq!(page.attribute(NOW, "aria-invalid").as_deref(), Some("true"));
    assert!(page.headline().starts_with("In 2014, "));
    assert!(page.axe().is_empty());
    type_year(page, "today");
    eventually("today", || page.headline().starts_with("Today ").then_some(()));
}

fn the_selection_goes_on_as_its_successor(page: &mut Page) {
    page.open("?year=2020&council=E07000150");
    let shapes = |page: &Page| page.count("[part~=map] [data-council][role=option]");
    assert_eq!(page.count("[data-council=E07000150][role=option]"), 1);
    let then = shapes(page);
    type_year(page, "2021");
    eventually("North Northamptonshire", || (page.state()["council"] == "E06000061").then_some(()));
    eventually("the councils have merged", || (shapes(page) == then - 5).then_some(()));
    let said = page.text(".followed");
    assert!(
        said.starts_with("Corby was abolished in 2021: North Northamptonshire stands in its place"),
        "{said}"
    );
    assert!(page.axe().is_empty());
    type_year(page, "2020");
    eventually("Corby again", || (page.state()["council"] == "E07000150").then_some(()));
    assert_eq!(page.text(".followed"), "");
}

fn a_county_over_its_districts(page: &mut Page) {
    page.open("?tiling=lower&council=E10000032");
    assert_eq!(page.count("[data-council=E07000223][role=option]"), 1, "districts, as asked for");
    let outline = page.attribute("[part~=map] .chosen", "d").unwrap_or_default();
    assert!(outline.starts_with('M'), "the county is outlined over them");
    page.open("?council=E10000032");
    assert_eq!(
        page.count("[data-council=E10000032][role=option]"),
        1,
        "counties, where nothing was asked for"
    );
}
