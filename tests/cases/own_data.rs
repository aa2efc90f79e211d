//! The screen "Data": what it says, and a visitor's own data package, checked and shown in the browser.

use browser_tests::{Page, eventually};
use serde_json::json;
use xtask::server::Effect;

super::cases![
    what_the_data_is,
    the_whole_package_as_a_zip,
    the_projects_own_package_is_sound,
    a_zip_is_opened,
    a_part_that_is_missing_is_said,
    a_fault_is_named,
    a_file_that_is_none_of_it,
    nothing_for_axe_to_find
];

/// Opens the screen with the part for one's own data.
fn open(page: &mut Page) {
    page.open("?view=data");
    page.click(".data-screen .own summary");
    eventually("files can be chosen", || (page.count(".drop input") == 1).then_some(()));
}

/// Chooses files as a visitor would: the site's own tables, with one text in one of them replaced by another.
fn choose(page: &Page, [file, before, after]: [&str; 3]) {
    page.run_async(
        "const description = await (await fetch(new URL('data/datapackage.json', location.href))).json();
         const names = ['datapackage.json', ...description.resources.map(({ path }) => path).filter((path) => path.endsWith('.csv'))];
         const chosen = new DataTransfer();
         for (const name of names) {
             let text = await (await fetch(new URL(`data/${name}`, location.href))).text();
             if (name === arguments[0]) text = text.replace(arguments[1], arguments[2]);
             chosen.items.add(new File([text], name));
         }
         const input = one('.drop input');
         input.files = chosen.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(file), json!(before), json!(after)],
    );
}

fn what_the_data_is(page: &mut Page) {
    page.open("?view=data");
    let all = page.query(&json!({ "statuses": ["operating", "unknown", "planned", "ended"] }));
    let all = all["arrangements"].as_array().expect("ids").len();
    assert!(page.headline().contains(&format!("holds {all} arrangements")), "{}", page.headline());
    assert_eq!(page.count(".completeness tbody tr"), 10, "England and its nine regions");
    let words = page.text(".about");
    for heading in
        ["What counts", "How complete it is", "What a saving is", "Licence", "Privacy", "Accessibility"]
    {
        assert!(words.contains(heading), "{heading}");
    }
}

fn the_whole_package_as_a_zip(page: &mut Page) {
    page.open("?view=data");
    let answer = page.run_async(
        "const bytes = new Uint8Array(await (await fetch(one('.zip').href)).arrayBuffer());
         return String.fromCharCode(bytes[0], bytes[1])",
        &[],
    );
    assert_eq!(answer, "PK");
}

fn the_projects_own_package_is_sound(page: &mut Page) {
    let before = {
        page.open("");
        page.headline()
    };
    open(page);
    choose(page, ["", "", ""]);
    eventually("it is sound", || page.text(".bring").contains("No fault.").then_some(()));
    page.click_words(".bring button", "Show it here");
    eventually("the map stands", || (page.count("svg[role=listbox]") == 1).then_some(()));
    assert_eq!(page.headline(), before, "the same records say the same");
    page.click_words(".notice button", "Back to the map’s own data");
    eventually("the screen is back", || (page.count(".data-screen") == 1).then_some(()));
}

/// Chooses the zip that the screen offers.
pub fn choose_the_zip(page: &mut Page) {
    page.run_async(
        "const bytes = await (await fetch(one('.zip').href)).arrayBuffer();
         const chosen = new DataTransfer();
         chosen.items.add(new File([bytes], 'our-data.zip'));
         one('.drop input').files = chosen.files;
         one('.drop input').dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
}

fn a_zip_is_opened(page: &mut Page) {
    open(page);
    choose_the_zip(page);
    eventually("it is sound", || page.text(".bring").contains("No fault.").then_some(()));
}

/// What opens a zip, and what reads the tables, is loaded when it is needed.
fn a_part_that_is_missing_is_said(page: &mut Page) {
    open(page);
    page.site.rule("/assets/screen-own_zip-*", Effect::NotFound);
    choose_the_zip(page);
    eventually("it says so", || page.text(".bring").contains("could not be loaded").then_some(()));
    page.site.clear_rules();
    page.site.rule("/assets/screen-own_reading-*", Effect::NotFound);
    choose_the_zip(page);
    eventually("begin anew", || page.text(".bring").contains("Begin anew").then_some(()));
    assert!(page.text(".bring").contains("could not be loaded"), "{}", page.text(".bring"));
    page.site.clear_rules();
    page.click_words(".bring button", "Begin anew");
    choose_the_zip(page);
    eventually("it is sound", || page.text(".bring").contains("No fault.").then_some(()));
}

fn a_fault_is_named(page: &mut Page) {
    open(page);
    choose(page, ["members.csv", "E07", "E99"]);
    eventually("the fault is listed", || (page.count(".faults tbody tr") > 0).then_some(()));
    let row = page.text(".faults tbody tr");
    assert!(row.contains("members.csv") && row.contains("council") && row.contains("E99"), "{row}");
    super::accessibility::clean(page);
    page.click_words(".bring button", "Begin anew");
    eventually("files can be chosen again", || (page.count(".drop input") == 1).then_some(()));
}

fn a_file_that_is_none_of_it(page: &mut Page) {
    open(page);
    page.run(
        "const chosen = new DataTransfer();
         chosen.items.add(new File(['hello'], 'holiday.jpg'));
         one('.drop input').files = chosen.files;
         one('.drop input').dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
    eventually("it says so", || page.text(".bring").contains("None of these files").then_some(()));
}

fn nothing_for_axe_to_find(page: &mut Page) {
    open(page);
    super::accessibility::clean(page);
    page.narrow(320);
    open(page);
    super::accessibility::clean(page);
}
