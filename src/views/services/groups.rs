//! The groups of councils that share a service, with their members.

use std::sync::Arc;

use leptos::prelude::*;
use presentation::sentence::{self, Piece};
use presentation::services::groups::{self, Groups};

use crate::components::{ArrangementLink, Sentence};
use crate::state::use_store;

/// How many groups stand there at first.
const FIRST: usize = 12;

/// The groups of councils, the largest first; then the councils that share with other bodies.
#[component]
pub fn GroupList(
    /// The groups.
    groups: Arc<Groups>,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let number = groups.of_councils.len() + groups.with_others.len();
    let shown = move || {
        let some = if all.get() { number } else { FIRST };
        let groups = groups.of_councils.iter().chain(&groups.with_others).take(some);
        groups.map(|group| view! { <OneGroup group=group.clone() /> }).collect_view()
    };
    view! {
        <ul class="groups">{shown}</ul>
        <Show when=move || { number > FIRST }>
            <button
                type="button"
                class="button"
                aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {move || if all.get() { "Show fewer".to_string() } else { format!("Show all {number}") }}
            </button>
        </Show>
    }
}

#[component]
fn OneGroup(group: groups::Group) -> impl IntoView {
    let store = use_store();
    let note = store.register(|register| groups::note(register, &group));
    let members = sentence::Sentence::default().list(&group.councils, Piece::Council);
    let names = group.arrangements.iter().map(|arrangement| {
        view! { <span class="name"><ArrangementLink arrangement=*arrangement /></span> }
    });
    view! {
        <li>
            {names.collect_view()}
            <p class="quiet small">{note}</p>
            <p class="councils"><Sentence of=members /></p>
        </li>
    }
}
