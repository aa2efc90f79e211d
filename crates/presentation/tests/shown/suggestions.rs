//! The lines under the search box: what was found, and the filters that typed words can become.

use model::{Query, Register};
use presentation::address::State;
use presentation::suggestions::{Suggestion, Suggestions};
use presentation::{Offer, Selection};
use proptest::prelude::*;

use crate::real::{council, postcodes, register};

const ADUR: &str = "E07000223";

fn suggestions(text: &str, query: &Query, state: &State) -> Suggestions {
    let register: &Register = register();
    let offer = Offer::of(register, text, 12, &|area| postcodes().iter().find(|table| table.area == area));
    Suggestions::of(register, text, offer, query, &Selection::of(register, state, false))
}

fn typed(text: &str) -> Suggestions {
    suggestions(text, &Query::default(), &State::default())
}

/// The words of the filters that are offered.
fn filters(suggestions: &Suggestions) -> Vec<String> {
    let filters = suggestions.lines[suggestions.found()..].iter();
    filters.map(|line| line.words(register()).name).collect()
}

#[test]
fn words_can_become_a_filter() {
    assert_eq!(filters(&typed("  waste   partnership ")), ["Filter by the words “waste partnership”"]);
    assert_eq!(filters(&typed("consultants")), ["Filter by the word “consultants”"]);
    assert_eq!(filters(&typed("?!")), [""; 0], "nothing could be looked for");
    let query = Query { text: "waste".to_string(), ..Query::default() };
    assert_eq!(filters(&suggestions("waste", &query, &State::default())), [""; 0], "it is on already");
}

#[test]
fn a_council_can_become_a_filter() {
    let adur = ["Only what Adur takes part in", "Filter by the word “adur”"];
    assert_eq!(filters(&typed("adur")), adur);
    let query = Query { councils: vec![ADUR.to_string()], ..Query::default() };
    assert_eq!(filters(&suggestions("adur", &query, &State::default())), adur[1..], "it is on already");
    let chosen = State { council: Some(ADUR.to_string()), ..State::default() };
    assert_eq!(filters(&suggestions("adur", &Query::default(), &chosen)), adur[1..]);
    // With another council chosen it asks what the two have in common.
    let other = State { council: Some("E07000229".to_string()), ..State::default() };
    assert_eq!(filters(&suggestions("adur", &Query::default(), &other)), adur);
    assert_eq!(typed("adur").lines[typed("adur").found()], Suggestion::TakingPart(council(ADUR)));
}

#[test]
fn a_postcode_only_leads_to_councils() {
    for text in ["CB2 1TN", "cb2", "CF10 1AA", "CB99 1AA"] {
        assert_eq!(filters(&typed(text)), [""; 0], "{text}");
    }
    assert_eq!(typed("CB2 1TN").announced(), "2 results.");
    // The beginning of one is the beginning of a word as well.
    assert_eq!(filters(&typed("CB")).pop().as_deref(), Some("Filter by the word “CB”"));
}

#[test]
fn who_does_not_see_the_list_is_told_how_long_it_is() {
    let adur = typed("adur");
    assert_eq!(adur.announced(), format!("{}. 2 filters.", results(adur.found())));
    assert_eq!(typed("qqzzxx").announced(), "Nothing found. 1 filter.");
    assert!(typed("qqzzxx").note.is_some_and(|note| note.starts_with("Nothing found. Try")));
    assert_eq!(
        typed("CF10 1AA").announced(),
        "Nothing found. CF10 1AA is in Wales. This map knows English councils alone."
    );
    // While the table of the postcode is on its way nobody can say that nothing was found.
    let note = Some("Looking up the postcode …".to_string());
    let offer = Offer { waits_for: Some("CB"), note, ..Offer::default() };
    let selection = Selection::of(register(), &State::default(), false);
    let waiting = Suggestions::of(register(), "CB2 1TN", offer, &Query::default(), &selection);
    assert_eq!(waiting.announced(), "Looking up the postcode …");
}

fn results(found: usize) -> String {
    if found == 1 { "1 result".to_string() } else { format!("{found} results") }
}

proptest! {
    /// Whatever is typed: what was found stands first and is what a host page is told of, at most two filters follow, and the
    /// filter has the typed words.
    #[test]
    fn filters_come_last(text in "[ a-zA-Z0-9é?-]{0,12}") {
        let offer = Offer::of(register(), &text, 12, &|_| None);
        let suggestions = typed(&text);
        let is_looked_up = offer.waits_for.is_some();
        prop_assert!(is_looked_up || suggestions.found() == offer.hits.len());
        let filters = &suggestions.lines[suggestions.found()..];
        prop_assert!(filters.len() <= 2);
        prop_assert!(filters.iter().all(|line| !matches!(line, Suggestion::Found(_))));
        for line in filters {
            if let Suggestion::Words(words) = line {
                prop_assert!(text.split_whitespace().eq(words.split(' ')));
            }
        }
    }
}
