//! The chosen filters, each to be removed.

use leptos::prelude::*;
use model::Query;
use presentation::chips;

use super::widgets::button;
use crate::store::Store;
use crate::ui::{El, el};

/// One button a chosen value, and "clear all".
pub fn tags(store: Store) -> El {
    // A tag goes with the filter that it stands for: the focus stays where the tags are.
    let place = el("div", "tags-place").attr("tabindex", "-1");
    let here = place.clone();
    place.live_some(move || {
        let chips = store.query.with(|query| store.register(|register| chips::chips(register, query)));
        (!chips.is_empty()).then(|| {
            el("div", "tags")
                .attr("role", "group")
                .attr("aria-label", "Chosen filters")
                .add_each(&chips, |chip| {
                    let (removed, here) = (chip.clone(), here.clone());
                    button("tag", &chip.label)
                        .attr("aria-label", &["Remove the filter: ", &chip.label].concat())
                        .on("click", move |_| {
                            here.focus();
                            store.filter(|query| chips::remove(query, &removed));
                        })
                })
                .add({
                    let here = here.clone();
                    button("link small", "Clear all").on("click", move |_| {
                        here.focus();
                        store.filter(|query| *query = Query::default());
                    })
                })
        })
    })
}
