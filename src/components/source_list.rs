//! The public pages that an arrangement rests on.

use leptos::prelude::*;
use model::records::{ArrangementDetails, Source};

/// The arrangement's own page and its sources, each with its year.
pub fn source_list(prose: &ArrangementDetails) -> impl IntoView + use<> {
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

/// A link to a public page, after these words.
pub fn source_link(source: &Source, before: &'static str) -> impl IntoView + use<> {
    view! { <a href=source.url.clone() rel="noopener">{before} {source.title.clone()}</a> }
}
