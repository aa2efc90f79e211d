//! A postcode typed into the one search box, asked for by a host page, and "Find me" on a border.

use browser_tests::{Key, Page, eventually};
use serde_json::{Value, json};
use xtask::server::Effect;

super::cases![
    a_postcode_leads_to_its_council,
    in_the_middle_of_typing,
    outside_england,
    one_file_is_asked_for,
    a_table_that_cannot_be_had,
    a_changed_table_is_refused,
    a_host_page_finds,
    on_a_border_the_visitor_chooses,
    on_a_pier_the_nearest_council,
    what_was_found_is_told
];

const FIELD: &str = "[role=combobox]";
const OPTIONS: &str = "[role=listbox]:has([role=option]) [id^=found-]";
const NOTE: &str = "#found .nothing";

fn type_in(page: &mut Page, text: &str) {
    page.run("const field = one('[role=combobox]'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))", &[]);
    page.focus(FIELD);
    page.keys(text);
}

/// The options, once the first of them begins so.
fn offered(page: &Page, first: &str) -> Vec<String> {
    eventually(first, || {
        let found = page.texts(OPTIONS);
        found.first().is_some_and(|option| option.starts_with(first)).then_some(found)
    })
}

/// The note below the options, once it holds these words.
fn noted(page: &Page, words: &str) -> String {
    eventually(words, || page.texts(NOTE).pop().filter(|note| note.contains(words)))
}

fn a_postcode_leads_to_its_council(page: &mut Page) {
    page.open("");
    type_in(page, "cb21tn");
    let options = offered(page, "Cambridge");
    assert_eq!(options.len(), 2, "{options:?}");
    assert!(
        options[0].contains("CB2 1TN — district") && options[1].contains("CB2 1TN — county"),
        "{options:?}"
    );
    assert_eq!(page.axe(), [""; 0]);
    page.press(Key::Enter);
    page.panel_is("Cambridge City Council");
    assert_eq!(page.state()["council"], "E07000008");
}

fn in_the_middle_of_typing(page: &mut Page) {
    page.open("");
    type_in(page, "CB2");
    let options = offered(page, "Cambridge");
    assert!(options.iter().any(|option| option.starts_with("South Cambridgeshire")), "{options:?}");
    noted(page, "CB2 is in several councils");
    page.keys(" 4AA");
    noted(page, "CB2 4AA lies on a border");
}

fn outside_england(page: &mut Page) {
    page.open("");
    type_in(page, "CF10 1AA");
    noted(page, "CF10 1AA is in Wales. This map knows English councils alone.");
    type_in(page, "CB99 1AA");
    noted(page, "No postcode in England begins with CB99 1AA.");
}

/// Paths of the files of postcodes that were asked for, without their hashes.
fn asked_for(page: &Page) -> Vec<String> {
    let paths = page.site.requests();
    let paths = paths.iter().map(|seen| seen.path().to_owned()).filter(|path| path.contains("/postcodes-"));
    paths.map(|path| path.rsplit_once('-').map_or(path.clone(), |(stem, _)| stem.to_owned())).collect()
}

/// What is typed leaves the browser as the letters of the area, and in no other way.
fn one_file_is_asked_for(page: &mut Page) {
    page.open("");
    type_in(page, "CB");
    assert_eq!(asked_for(page), [""; 0]);
    type_in(page, "CB2 1TN");
    offered(page, "Cambridge");
    type_in(page, "CB1 1AA");
    offered(page, "Cambridge");
    assert_eq!(asked_for(page), ["/assets/postcodes", "/assets/postcodes-CB"]);
    for request in page.site.requests() {
        let path = request.path().to_lowercase();
        assert!(!path.contains("1tn") && !path.contains("cb2") && !path.contains("cb1"), "{path}");
    }
}

fn a_table_that_cannot_be_had(page: &mut Page) {
    page.site.rule("/assets/postcodes-CB*", Effect::NotFound);
    page.open("");
    type_in(page, "CB2 1TN");
    noted(page, "could not be loaded");
    page.site.clear_rules();
    type_in(page, "CB2 1TN");
    offered(page, "Cambridge");
}

fn a_changed_table_is_refused(page: &mut Page) {
    let media_type = "application/octet-stream".to_owned();
    page.site.rule("/assets/postcodes-CB*", Effect::Content { media_type, body: b"other".to_vec() });
    page.open("");
    type_in(page, "CB2 1TN");
    noted(page, "could not be loaded");
    assert_eq!(page.texts(OPTIONS), [""; 0]);
}

fn found(page: &Page, text: &str) -> Value {
    page.run(
        "window.found = undefined; host.find(arguments[0]).then((hits) => { window.found = hits }, (error) => { window.found = error.message })",
        &[json!(text)],
    );
    eventually("the promise is kept", || {
        Some(page.run("return window.found ?? null", &[])).filter(|found| !found.is_null())
    })
}

fn a_host_page_finds(page: &mut Page) {
    page.open("");
    let council = |id: &str, label: &str| json!({ "kind": "council", "id": id, "label": label });
    assert_eq!(
        found(page, "cb2 1tn"),
        json!([council("E07000008", "Cambridge"), council("E10000003", "Cambridgeshire")])
    );
    assert_eq!(found(page, "Kent CC")[0], council("E10000016", "Kent"));
    assert_eq!(found(page, "CF10 1AA"), json!([]));
    let audit = found(page, "audit");
    assert!(audit.as_array().is_some_and(|hits| hits.iter().any(|hit| hit["kind"] == "service")), "{audit}");
    assert!(page.state()["council"].is_null(), "what is shown is not touched");
}

/// Lets the browser give this position, as if the visitor had been there and agreed, and asks for it.
fn find_me_at(page: &mut Page, latitude: f64, longitude: f64) {
    page.run(
        "const position = { coords: { latitude: arguments[0], longitude: arguments[1], accuracy: 10 } };
         Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: (found) => setTimeout(() => found(position), 20) } })",
        &[json!(latitude), json!(longitude)],
    );
    page.click_words("button", "Find me");
}

fn on_a_border_the_visitor_chooses(page: &mut Page) {
    page.open("");
    // Kilburn High Road.
    find_me_at(page, 51.5370, -0.1925);
    let words = eventually("both are named", || {
        Some(page.text(".found-me")).filter(|words| words.contains("border"))
    });
    assert!(words.contains("Camden") && words.contains("Brent"), "{words}");
    assert!(page.state()["council"].is_null());
    assert_eq!(page.axe(), [""; 0]);
    page.run("all('.found-me a').find((button) => words(button).includes('Brent')).click()", &[]);
    eventually("Brent is chosen", || (page.state()["council"] == "E09000005").then_some(()));
}

fn on_a_pier_the_nearest_council(page: &mut Page) {
    page.open("");
    // The end of Southend Pier is two kilometres out; this is 600 m south of the beach at Worthing.
    find_me_at(page, 50.8010, -0.3700);
    let words = eventually("the nearest is named", || {
        Some(page.text(".found-me")).filter(|words| words.contains("The nearest is"))
    });
    assert!(words.contains("Worthing"), "{words}");
    page.panel_is("Worthing Borough Council");
}

/// The one status region says what a person sees in the list.
fn what_was_found_is_told(page: &mut Page) {
    page.open("");
    assert_eq!(page.count("[role=status]"), 1, "one status region");
    let told = |page: &Page, words: &str| {
        eventually(words, || (page.text("[role=status]") == words).then_some(()));
    };
    type_in(page, "adur");
    // Two of them are filters.
    let results = offered(page, "Adur").len() - 2;
    let results = if results == 1 { "1 result.".to_owned() } else { format!("{results} results.") };
    told(page, &format!("{results} 2 filters."));
    type_in(page, "qqzzxx");
    told(page, "Nothing found. 1 filter.");
    type_in(page, "CB2 1TN");
    told(page, "2 results.");
}
