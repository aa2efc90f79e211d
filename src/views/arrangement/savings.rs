//! Each published figure of an arrangement: a sentence, why it counts or does not, its note and its source.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::arrangement_page::savings::{Published, published};

use super::prose;
use crate::components::source_link;
use crate::data::prose::Arrival;
use crate::state::use_store;

/// The figures, or that none is known.
#[component]
pub fn Savings(
    /// How far the prose is.
    arrival: Memo<Arrival>,
    /// The arrangement.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    let published = store.register(|register| published(register, arrangement));
    if published.is_empty() {
        return view! { <p class="small">"None that we know of. That does not mean that it saves nothing."</p> }
            .into_any();
    }
    let item = move |Published { at, source, sentence, reason }: Published| {
        let rest = move || {
            prose(store, arrival, arrangement, |prose| {
                let note = prose.saving_notes.get(at).cloned().unwrap_or_default();
                let source = prose.sources.get(source).map(|source| source_link(source, "Source: "));
                view! { <p>{note} " " {source}</p> }
            })
        };
        view! {
            <li>
                <strong>{sentence}</strong>
                <p>{reason}</p>
                {rest}
            </li>
        }
    };
    view! {
        <div>
            <ul class="items">{published.into_iter().map(item).collect_view()}</ul>
            <p class="small quiet">"Self-reported and not audited."</p>
        </div>
    }
    .into_any()
}
