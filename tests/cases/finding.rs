//! Finding a council by its name, from the first letter to its partners.

use browser_tests::{Key, Page, eventually};

super::cases![a_council_by_its_name, a_council_with_the_pointer, what_is_not_there_is_said];

const FIELD: &str = "[role=combobox]";
const OPTIONS: &str = "[role=listbox]:has([role=option]) [id^=found-]";

fn a_council_by_its_name(page: &mut Page) {
    page.open("");
    page.focus(FIELD);
    assert_eq!(page.attribute(FIELD, "aria-expanded").as_deref(), Some("false"));
    page.keys("adur");
    let options =
        eventually("options are offered", || Some(page.texts(OPTIONS)).filter(|found| !found.is_empty()));
    assert!(options[0].starts_with("Adur") && options[0].ends_with("district"), "{options:?}");
    assert_eq!(page.attribute(FIELD, "aria-expanded").as_deref(), Some("true"));

    page.press(Key::Down);
    let active = eventually("an option is active", || page.attribute(FIELD, "aria-activedescendant"));
    assert_eq!(page.text(&format!("#{active}[aria-selected=true]")), options[0]);
    page.press(Key::Enter);

    page.panel_is("Adur District Council");
    assert_eq!(page.attribute(FIELD, "aria-expanded").as_deref(), Some("false"));
    assert_eq!(page.state()["council"], "E07000223");
    let partners = page.texts("[part~=panel] .shares li :is(a, button)");
    assert!(partners.iter().any(|name| name == "Worthing"), "{partners:?}");
    // The headline is about the council.
    assert!(page.headline().starts_with("Adur shares "), "{}", page.headline());
    // And the map marks it.
    assert_eq!(
        page.attribute("[data-council=E07000223][role=option]", "aria-selected").as_deref(),
        Some("true")
    );
}

fn a_council_with_the_pointer(page: &mut Page) {
    page.open("");
    page.click(FIELD);
    page.keys("york");
    eventually("options are offered", || (page.count(OPTIONS) > 0).then_some(()));
    page.click("#found-0");
    page.panel_is("City of York Council");
    // The map answers a click as well: on the shape of a neighbour.
    page.click("[data-council=E06000011][role=option]");
    page.panel_is("East Riding of Yorkshire Council");
}

fn what_is_not_there_is_said(page: &mut Page) {
    page.open("");
    page.focus(FIELD);
    page.keys("qqzzxx");
    let said = eventually("it says so", || page.texts("[role=listbox] .nothing").pop());
    assert!(said.starts_with("Nothing found"), "{said}");
    page.press(Key::Escape);
    eventually("the list is shut", || {
        (page.attribute(FIELD, "aria-expanded").as_deref() == Some("false")).then_some(())
    });
    page.press(Key::Escape);
    eventually("the field is empty", || {
        (page.run("return one('[role=combobox]').value", &[]) == "").then_some(())
    });
}
