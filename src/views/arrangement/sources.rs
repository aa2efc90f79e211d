//! The public pages that an arrangement rests on, and how sure we are of it.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::arrangement_page::sureness;

use super::prose;
use crate::components::source_list;
use crate::data::prose::Arrival;
use crate::state::use_store;

/// The pages with their years, once they have come.
#[component]
pub fn Sources(
    /// How far the prose is.
    arrival: Memo<Arrival>,
    /// The arrangement.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    view! { <div>{move || prose(store, arrival, arrangement, source_list)}</div> }
}

/// How sure we are, and why.
#[component]
pub fn Sureness(
    /// The arrangement.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let reasons = use_store().register(|register| sureness::sureness(register, arrangement));
    view! { <ul class="sentences sure">{reasons.into_iter().map(|why| view! { <li>{why}</li> }).collect_view()}</ul> }
}
