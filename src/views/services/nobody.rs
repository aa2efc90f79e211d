//! Where nobody shares a service.

use std::sync::Arc;

use leptos::prelude::*;
use presentation::sentence::{self, Piece};
use presentation::services::groups::Groups;
use presentation::services::nobody::{self, Region};
use presentation::words;

use crate::components::Sentence;
use crate::components::widgets::Disclosure;
use crate::state::use_store;

/// Whole counties without it, and for each region how many councils take part and which do not.
#[component]
pub fn Nobody(
    /// Who shares it.
    groups: Arc<Groups>,
) -> impl IntoView {
    let store = use_store();
    let (said, regions) = store.register(|register| {
        let counties = nobody::counties(register, &groups);
        (nobody::sentence(register, &groups, &counties), nobody::regions(register, &groups))
    });
    view! {
        <section class="nobody">
            <h3>"Where nobody shares it"</h3>
            <p class="of-counties"><Sentence of=said /></p>
            <ul class="regions-of-service">
                {regions.into_iter().map(|region| view! { <OneRegion region /> }).collect_view()}
            </ul>
            <p class="quiet small">
                "As far as public pages say. A council may share it without a page that says so."
            </p>
        </section>
    }
}

#[component]
fn OneRegion(region: Region) -> impl IntoView {
    let Region { name, taking_part, existing, percent, without } = region;
    let said =
        format!("{taking_part} of {} share it", words::count(existing as usize, "council", "councils"));
    let names = (!without.is_empty()).then(|| {
        let number = words::count(without.len(), "council does not", "councils do not");
        view! {
            <Disclosure words=number>
                <p><Sentence of=sentence::Sentence::default().list(&without, Piece::Council) /></p>
            </Disclosure>
        }
    });
    view! {
        <li>
            <strong>{name}</strong>
            <span class="track" aria-hidden="true"><i style:width=format!("{percent}%")></i></span>
            <span>{said}</span>
            {names}
        </li>
    }
}
