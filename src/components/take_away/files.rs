//! What the files of the menu have in common: what is found, their names, how it is cited, and where it is seen.

use leptos::prelude::*;
use presentation::export::citation::{self, Cited};
use presentation::export::{Found, names};

use crate::browser::today;
use crate::components::addresses::full_map;
use crate::data::Data;
use crate::state::Store;

/// Asks with what is found now.
pub fn with_found<T>(store: Store, ask: impl FnOnce(&Found, &Data) -> T) -> T {
    let council = store.selection.get_untracked().council;
    store.data(|data| {
        store.query.with_untracked(|query| {
            store.answer.with_untracked(|answer| {
                let found = Found { register: &data.register, query, answer, council, prose: &data.prose };
                ask(&found, data)
            })
        })
    })
}

/// The name of a file with this ending.
pub fn name(store: Store, ending: &str) -> String {
    with_found(store, |found, _| names::file(found, ending))
}

/// How to cite what is found: in one line, and for BibTeX.
pub fn citations(store: Store) -> [String; 2] {
    let link = link(store);
    with_found(store, |found, _| {
        let cited = Cited { found: *found, link: Some(&link), accessed: Some(today()) };
        [citation::plain(&cited), citation::bibtex(&cited)]
    })
}

/// The address of what is shown: the page's own where it keeps the state, else that of the full map where the host names one.
pub fn link(store: Store) -> String {
    let here = window().location().href().unwrap_or_default();
    let options = store.options.get_untracked();
    if options.sync_url.is_some() {
        return here;
    }
    let full = untrack(|| full_map(store));
    full.and_then(|url| web_sys::Url::new_with_base(&url, &here).ok()).map_or(here, |url| url.href())
}
