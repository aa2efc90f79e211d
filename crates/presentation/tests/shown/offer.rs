//! What the search box offers for a postcode.

use model::postcodes::PostcodeArea;
use presentation::Offer;
use presentation::hits::hit_words;

use crate::real::{postcodes, register};

fn offer(text: &str) -> Offer {
    Offer::of(register(), text, 12, &|area| postcodes().iter().find(|table| table.area == area))
}

/// The names and words of what is offered.
fn shown(text: &str) -> Vec<String> {
    let line = |hit| {
        let words = hit_words(register(), hit);
        format!("{}, {}", words.name, words.what)
    };
    offer(text).hits.iter().map(line).collect()
}

#[test]
fn a_postcode_leads_to_its_district_and_county() {
    let expected = ["Cambridge, CB2 1TN — district", "Cambridgeshire, CB2 1TN — county"];
    assert_eq!(shown("CB2 1TN"), expected);
    assert_eq!(shown("cb21tn"), expected);
    assert_eq!(offer("CB2 1TN").note, None);
    assert_eq!(shown("SW1A 1AA"), ["Westminster, SW1A 1AA — London borough"]);
}

#[test]
fn on_a_border_the_visitor_chooses() {
    assert_eq!(
        shown("CB2 4AA"),
        [
            "Cambridge, CB2 4AA — district",
            "South Cambridgeshire, CB2 4AA — district",
            "Cambridgeshire, CB2 4AA — county"
        ]
    );
    assert_eq!(offer("CB2 4AA").note.as_deref(), Some("CB2 4AA lies on a border. Choose your council."));
}

#[test]
fn the_beginning_of_a_postcode_lists_all_councils() {
    let note = "CB2 is in several councils. Choose yours, or type the whole postcode.";
    assert_eq!(offer("cb2").note.as_deref(), Some(note));
    assert_eq!(shown("CB2").len(), 4, "{:?}", shown("CB2"));
    // The outward code that spans most councils: all of them, and their counties.
    let all = shown("DE7");
    assert_eq!(all.len(), 10, "{all:?}");
}

#[test]
fn outside_england_it_is_said_so() {
    let note = |text: &str| offer(text).note.unwrap_or_default();
    assert_eq!(note("CF10 1AA"), "CF10 1AA is in Wales. This map knows English councils alone.");
    assert_eq!(note("eh1"), "EH1 is in Scotland. This map knows English councils alone.");
    assert_eq!(note("BT7 1NN"), "BT7 1NN is in Northern Ireland. This map knows English councils alone.");
    assert_eq!(note("CB99 1AA"), "No postcode in England begins with CB99 1AA.");
    assert_eq!(
        note("LD1 5AA"),
        "No postcode in England begins with LD1 5AA. Some of the postcodes in LD are in Wales. This map knows English \
         councils alone."
    );
    assert_eq!(
        note("SY10 7AA"),
        "Some of the postcodes in SY are in Wales. This map knows English councils alone."
    );
}

#[test]
fn without_the_table_names_are_offered_and_the_area_is_named() {
    let none = |_: &'static str| None::<&PostcodeArea>;
    let offer = Offer::of(register(), "CB2 1TN", 12, &none);
    assert_eq!((offer.waits_for, offer.note), (Some("CB"), None));
    for text in ["Cambridge", "CB", "E07000008", "", "EH1"] {
        assert_eq!(Offer::of(register(), text, 12, &none).waits_for, None, "{text}");
    }
}

#[test]
fn what_is_no_postcode_is_found_by_name() {
    for text in ["Cambridge", "audit", "kent cc", "E07000008"] {
        let offer = offer(text);
        assert_eq!(offer.hits, register().find(text, 12), "{text}");
        assert!(!offer.hits.is_empty(), "{text}");
        assert_eq!(offer.note, None);
    }
}

#[test]
fn a_host_page_is_told_the_same() {
    let named = |text: &str| -> Vec<(&str, String, String)> {
        let named = offer(text).named(register());
        named.iter().map(|hit| (hit.kind.code(), hit.id.to_string(), hit.label.to_string())).collect()
    };
    let hit = |kind: &'static str, id: &str, label: &str| (kind, id.to_string(), label.to_string());
    assert_eq!(
        named("cb2 1tn"),
        [hit("council", "E07000008", "Cambridge"), hit("council", "E10000003", "Cambridgeshire")]
    );
    assert_eq!(named("Adur").first(), Some(&hit("council", "E07000223", "Adur")));
    assert!(named("audit").iter().any(|(kind, ..)| *kind == "service"));
    assert!(named("audit").iter().any(|(kind, ..)| *kind == "arrangement"));
}
