//! The page of an arrangement: who, since when, with what money, and who says so.

use browser_tests::{Page, eventually};

super::cases![
    who_was_in_it_and_when,
    each_saving_is_a_sentence,
    what_was_before_and_after,
    how_sure_we_are,
    a_message_for_the_keepers_of_the_data,
    axe_finds_nothing_in_it
];

fn open(page: &Page, id: &str) {
    page.open(&format!("?arrangement={id}"));
    eventually("the sources are loaded", || (page.count("[part~=panel] .sources a") > 0).then_some(()));
}

fn who_was_in_it_and_when(page: &mut Page) {
    open(page, "lgss");
    let members = page.texts("[part~=panel] .members li");
    let milton_keynes = members.iter().find(|member| member.starts_with("Milton Keynes")).expect("a member");
    assert!(
        milton_keynes.contains("joined 2016") && milton_keynes.contains("2016 to 2020"),
        "{milton_keynes}"
    );
    let bars = page.run(
        "return all('[part~=panel] .members .stretch').map((bar) => bar.getBoundingClientRect().width)",
        &[],
    );
    let widths: Vec<f64> = bars.as_array().into_iter().flatten().filter_map(|width| width.as_f64()).collect();
    assert_eq!(widths.len(), 3);
    assert!(widths[0] > 20.0 && widths[1] < widths[0], "who joined later has a shorter bar: {widths:?}");
}

fn each_saving_is_a_sentence(page: &mut Page) {
    open(page, "lgss");
    let savings = page.texts("[part~=panel] .items > li");
    assert_eq!(savings.len(), 3);
    assert!(savings[0].contains("£8 million a year, saved by all partners together, as stated for 2017."));
    assert!(savings[0].contains("Part of the total of yearly savings."), "{}", savings[0]);
    assert!(savings.iter().all(|saving| saving.contains("Source: ")), "{savings:?}");
}

fn what_was_before_and_after(page: &mut Page) {
    open(page, "lgss");
    page.click_words("[part~=panel] .sentences a", "Welland Internal Audit Consortium");
    page.panel_is("Welland Internal Audit Consortium");
    let sentences = page.texts("[part~=panel] .sentences li");
    assert!(sentences.iter().any(|words| words.starts_with("It was replaced by LGSS")), "{sentences:?}");
}

fn how_sure_we_are(page: &mut Page) {
    open(page, "3c-building-control");
    let sure = page.texts("[part~=panel] .sure li");
    assert!(sure[0].starts_with("Quite sure: "), "{sure:?}");
    assert!(sure.iter().any(|why| why.starts_with("Its newest source is of 2019")), "{sure:?}");
}

fn a_message_for_the_keepers_of_the_data(page: &mut Page) {
    open(page, "3c-building-control");
    page.click_words("[part~=panel] summary", "Suggest a correction");
    let message = eventually("the message", || page.texts(".correction pre").pop());
    assert!(message.contains("3C Building Control (3c-building-control)"), "{message}");
    page.click_words(".correction button", "Copy the message");
    eventually("what came of it is said", || {
        page.texts(".correction [role=status]").pop().filter(|words| !words.is_empty())
    });
}

fn axe_finds_nothing_in_it(page: &mut Page) {
    for id in ["lgss", "adur-and-worthing-councils", "mid-kent-revenues-and-benefits"] {
        open(page, id);
        page.run("all('details').forEach((details) => { details.open = true })", &[]);
        let violations = page.axe();
        assert!(violations.is_empty(), "{id}: {}", violations.join("\n"));
    }
    page.narrow(320);
    open(page, "lgss");
    assert_eq!(page.run("return document.documentElement.scrollWidth <= innerWidth", &[]), true);
}
