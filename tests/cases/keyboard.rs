//! Everything by the keyboard alone.

use browser_tests::{Key, Page, eventually};

super::cases![
    the_map_is_one_stop,
    letters_and_arrows_on_the_map,
    filters_by_space,
    focus_is_always_somewhere
];

const MAP: &str = "[part~=map] svg";

/// The council that the map's keyboard is at.
#[track_caller]
fn active(page: &Page) -> Option<String> {
    let id = page.attribute(MAP, "aria-activedescendant")?;
    page.attribute(&format!("#{id}"), "data-council")
}

/// Presses Tab until the focus is there.
#[track_caller]
fn tab_to(page: &Page, selector: &str) {
    for _ in 0..200 {
        page.press(Key::Tab);
        if page.has_focus(selector) {
            return;
        }
    }
    panic!("200 presses of Tab do not reach {selector}");
}

fn the_map_is_one_stop(page: &mut Page) {
    page.open("");
    tab_to(page, MAP);
    assert_eq!(page.count("[part~=map] [tabindex]:not(svg)"), 0);
    // The keys are explained where they work.
    let help = page.attribute(MAP, "aria-describedby").expect("a description");
    assert!(page.text(&format!("#{help}")).starts_with("Arrow keys"));
    let outline = page.run(
        "return getComputedStyle(focused()).outlineStyle + ' ' + getComputedStyle(focused()).outlineWidth",
        &[],
    );
    assert_eq!(outline, "solid 3px", "the focus can be seen");
    page.press(Key::Tab);
    assert!(!page.has_focus(MAP), "Tab leaves the map");
    page.browser.chord(Key::Shift, Key::Tab);
    eventually("Shift and Tab come back to it", || page.has_focus(MAP).then_some(()));
}

fn letters_and_arrows_on_the_map(page: &mut Page) {
    page.open("");
    page.focus(MAP);
    page.keys("york");
    eventually("the letters lead to York", || (active(page).as_deref() == Some("E06000014")).then_some(()));
    let name =
        page.attribute("[data-council=E06000014][role=option]", "aria-label").expect("a name in words");
    assert!(name.starts_with("York, unitary"), "{name}");
    // A person who sees reads the same words beside the place.
    assert_eq!(page.text(".tip"), name);

    // South of York lies Selby's place, and north of it again York or another neighbour: never nowhere.
    let mut seen = vec!["E06000014".to_owned()];
    for key in [Key::Down, Key::Down, Key::Left, Key::Up, Key::Right] {
        let before = active(page);
        page.press(key);
        let now = eventually("another council is active", || {
            active(page).filter(|now| Some(now) != before.as_ref())
        });
        seen.push(now);
    }
    seen.sort();
    seen.dedup();
    assert!(seen.len() >= 4, "the arrows go round: {seen:?}");

    let here = active(page).expect("a council");
    page.press(Key::Enter);
    eventually("it is selected", || (page.state()["council"] == here.as_str()).then_some(()));
    assert_eq!(
        page.attribute(&format!("[data-council={here}][role=option]"), "aria-selected").as_deref(),
        Some("true")
    );
    assert!(page.has_focus(MAP), "who chooses on the map stays on the map");
    page.press(Key::Escape);
    eventually("Escape clears", || page.state().get("council").is_none().then_some(()));

    page.press(Key::Home);
    let first =
        eventually("Home leads to the first by name", || active(page).filter(|code| code == "E07000223"));
    assert_eq!(first, "E07000223");
    page.press(Key::End);
    eventually("End leads to the last by name", || {
        (active(page).as_deref() == Some("E06000014")).then_some(())
    });
}

fn filters_by_space(page: &mut Page) {
    page.open("");
    let all = page.headline();
    tab_to(page, "input[name=regions][value=London]");
    page.keys(" ");
    let london = page.headline_after(&all);
    assert!(page.choice("regions", "London").checked && london != all);
    // Told once, politely, after a pause.
    let told =
        eventually("the result is told", || Some(page.text("[role=status]")).filter(|text| !text.is_empty()));
    let found = page.query(&serde_json::json!({ "regions": ["London"] }));
    let (arrangements, councils) =
        (found["arrangements"].as_array().expect("ids").len(), &found["councils"]["taking_part"]);
    assert_eq!(told, format!("{arrangements} arrangements, {councils} councils"));
    page.keys(" ");
    eventually("and back", || (page.headline() == all).then_some(()));
}

fn focus_is_always_somewhere(page: &mut Page) {
    page.open("?council=E07000223&region=London");
    // What is removed by its own button leaves the focus on the page, not on nothing.
    page.focus("[part~=panel] .close");
    page.press(Key::Enter);
    eventually("the panel has changed", || page.state().get("council").is_none().then_some(()));
    let lost =
        page.run("return focused() === null || focused() === document.body || focused() === host", &[]);
    assert_eq!(lost, false, "after closing the panel the focus is lost");
}
