//! The chosen filters, each to be removed.

use model::state::Query;

use super::widgets::button;
use crate::chosen;
use crate::store::Store;
use crate::ui::{El, el};

/// One button a chosen value, and "clear all".
pub fn tags(store: Store) -> El {
    // A tag goes with the filter that it stands for: the focus stays where the tags are.
    let place = el("div", "tags-place").attr("tabindex", "-1");
    let here = place.clone();
    place.live_some(move || {
        let tags = store.query.with(|query| store.register(|register| chosen::tags(register, query)));
        (!tags.is_empty()).then(|| {
            el("div", "tags")
                .attr("role", "group")
                .attr("aria-label", "Chosen filters")
                .add_each(&tags, |tag| {
                    let (removed, here) = (tag.clone(), here.clone());
                    button("tag", &tag.label)
                        .attr("aria-label", &["Remove the filter: ", &tag.label].concat())
                        .on("click", move |_| {
                            here.focus();
                            store.filter(|query| chosen::remove(query, &removed));
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
