//! The chosen filters, each to be removed, and what belongs to one of them: how several councils are meant, and how far the
//! search for words has come.

use leptos::html::Div;
use leptos::prelude::*;
use model::{CouncilMatch, Query};
use presentation::chips::{self, Chip};

use super::loading::WordsOfSummaries;
use super::widgets::Segments;
use crate::state::use_store;

/// One button a chosen value, and "clear all".
#[component]
pub fn Tags() -> impl IntoView {
    let store = use_store();
    // A tag goes with the filter that it stands for: the focus stays where the tags are. Where none is left there is no such place, and
    // the focus goes to what stands nearest (`focus.rs`).
    let place = NodeRef::<Div>::new();
    let keep_focus = move || {
        if let Some(place) = place.get_untracked() {
            let _ = place.focus();
        }
    };
    let chips = Memo::new(move |_| {
        store.query.with(|query| store.register(|register| chips::chips(register, query)))
    });
    let tag = move |chip: Chip| {
        let label = chip.label.clone();
        let remove = move |_| {
            if chips.with_untracked(|chips| chips.len() > 1) {
                keep_focus();
            }
            store.filter(|query| chips::remove(query, &chip));
        };
        view! {
            <button type="button" class="tag" aria-label=format!("Remove the filter: {label}") on:click=remove>
                {label.clone()}
            </button>
        }
    };
    let clear = move |_| store.filter(|query| *query = Query::default());
    view! {
        <div class="tags-place" tabindex="-1" node_ref=place>
            <Show when=move || chips.with(|chips| !chips.is_empty())>
                <div class="tags" role="group" aria-label="Chosen filters">
                    {move || chips.get().into_iter().map(tag).collect_view()}
                    <AnyOrAll />
                    <button type="button" class="link small" on:click=clear>"Clear all"</button>
                </div>
            </Show>
            <WordsOfSummaries />
        </div>
    }
}

/// Where several councils have to take part: any of them, or all.
#[component]
fn AnyOrAll() -> impl IntoView {
    let store = use_store();
    let several = Memo::new(move |_| store.query.with(|query| query.councils.len() > 1));
    let choice = move |which: CouncilMatch, words: &'static str| {
        let pressed = move || store.query.with(|query| query.council_match == which).to_string();
        let choose = move |_| store.filter(|query| query.council_match = which);
        view! { <button type="button" aria-pressed=pressed on:click=choose>{words}</button> }
    };
    view! {
        <Show when=move || several.get()>
            <Segments label="How many of the councils">
                {choice(CouncilMatch::Any, "any of them")} {choice(CouncilMatch::All, "all of them")}
            </Segments>
        </Show>
    }
}
