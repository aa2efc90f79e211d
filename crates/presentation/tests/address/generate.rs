//! Arbitrary states, within the limits of what is read.

use model::CouncilMatch;
use model::Query;
use presentation::address::{Layout, Measure, Sort, SortKey, State, TilingChoice, View};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Any text, signs that mean something in a URL or a list more often than others.
fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![2 => select(&['~', '!', '&', '=', '%', '+', '#', ' ', '.', '\0', '\n', 'é', '7', 'E'][..]), 1 => any::<char>()];
    vec(letter, 1..12).prop_map(|letters| letters.into_iter().collect())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..4).prop_map(|mut values| {
        values.sort();
        values.dedup();
        values
    })
}

fn query() -> impl Strategy<Value = Query> {
    let lists = (list(), list(), list(), list(), list(), list(), list(), list());
    let council_match = select(&[CouncilMatch::Any, CouncilMatch::All][..]);
    (option::of(text()), lists, council_match, option::of(any::<i32>()), any::<bool>()).prop_map(
        |(text, lists, council_match, year, has_saving)| Query {
            text: text.unwrap_or_default(),
            services: lists.0,
            categories: lists.1,
            councils: lists.2,
            council_match,
            regions: lists.3,
            council_types: lists.4,
            partner_sectors: lists.5,
            models: lists.6,
            statuses: lists.7,
            year,
            has_saving,
        },
    )
}

/// A state without parts that are not ours.
pub fn state() -> impl Strategy<Value = State> {
    let selection = (option::of(text()), option::of(text()));
    let desk = (option::of(text()), list());
    let choices = (select(View::ALL), select(TilingChoice::ALL), select(Layout::ALL), select(Measure::ALL));
    let sort = (select(SortKey::ALL), any::<bool>()).prop_map(|(key, descending)| Sort { key, descending });
    (selection, query(), choices, sort, desk).prop_map(
        |((council, arrangement), query, (view, tiling, layout, measure), sort, (scenario, compare))| State {
            council,
            arrangement,
            query,
            scenario,
            compare,
            view,
            tiling,
            layout,
            measure,
            sort,
            unknown: Vec::new(),
        },
    )
}
