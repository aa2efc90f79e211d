//! The public pages that an arrangement rests on, and how sure we are of it.

use leptos::prelude::*;
use model::records::{ArrangementDetails, ArrangementIx, Source};
use presentation::arrangement_page::sureness;

use super::prose;
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
    view! { <div>{move || prose(store, arrival, arrangement, list)}</div> }
}

fn list(prose: &ArrangementDetails) -> impl IntoView + use<> {
    let own = prose.url.clone().map(|url| view! { <li><a href=url rel="noopener">"Its own page"</a></li> });
    let items = prose.sources.iter().map(|source| {
        let year = match source.year {
            Some(year) => format!(" ({year})"),
            None => " (no date)".to_string(),
        };
        view! { <li>{source_link(source, "")} {year}</li> }
    });
    view! { <ul class="sources">{own} {items.collect_view()}</ul> }
}

/// A link to a public page.
pub fn source_link(source: &Source, before: &'static str) -> impl IntoView + use<> {
    view! { <a href=source.url.clone() rel="noopener">{before} {source.title.clone()}</a> }
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
