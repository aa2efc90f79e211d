//! The chosen filters, each to be removed.

use leptos::prelude::*;
use model::state::Query;

use crate::chosen;
use crate::store::Store;

/// One button a chosen value, and "clear all".
#[component]
pub fn Tags(store: Store) -> impl IntoView {
    let tags = Memo::new(move |_| store.query.with(|query| store.register(|register| chosen::tags(register, query))));
    move || {
        let tags = tags.get();
        (!tags.is_empty()).then(|| {
            view! {
                <div class="tags" role="group" aria-label="Chosen filters">
                    {tags
                        .into_iter()
                        .map(|tag| {
                            let says = ["Remove the filter: ", &tag.label].concat();
                            view! {
                                <button class="tag" aria-label=says
                                    on:click={
                                        let tag = tag.clone();
                                        move |_| store.filter(|query| chosen::remove(query, &tag))
                                    }>
                                    {tag.label.clone()}
                                </button>
                            }
                        })
                        .collect_view()}
                    <button class="link small" on:click=move |_| store.filter(|query| *query = Query::default())>"Clear all"</button>
                </div>
            }
        })
    }
}
