//! The answer to "what am I seeing?", in one live sentence.

use leptos::prelude::*;
use model::Query;

use crate::store::Store;
use crate::text;

/// The headline, what stands below it, and the notices about an address that was not understood.
#[component]
pub fn Headline(store: Store) -> impl IntoView {
    let filtered = Memo::new(move |_| store.query.with(|query| *query != Query { year: query.year, ..Query::default() }));
    let taking_part = move || store.summary.with(|summary| text::number(summary.councils.taking_part.into()));
    let existing = move || store.summary.with(|summary| text::number(summary.councils.existing.into()));
    let found = move || store.summary.with(|summary| text::number(summary.arrangements.len() as u64));
    let when = move || match store.year.get() {
        Some(year) => ["In ", &year.to_string(), ", "].concat(),
        None => "Today ".to_string(),
    };
    let what = move || {
        let one = store.summary.with(|summary| summary.arrangements.len() == 1);
        match (filtered.get(), one) {
            (true, true) => " documented service that fits the filters.",
            (true, false) => " documented services that fit the filters.",
            (false, true) => " documented service.",
            (false, false) => " documented services.",
        }
    };
    let verb = move || match store.year.get() {
        Some(year) if year < store.register(|register| register.present()) => " councils shared ",
        _ => " councils share ",
    };
    let unknown = move || {
        let unknown = store.summary.with(|summary| summary.unknown_start as usize);
        (unknown > 0 && store.year.get().is_some()).then(|| {
            ["And ", &text::count(unknown, "more with no known start, so in no year.", "more with no known start, so in no year.")].concat()
        })
    };
    let about_council = move || {
        let council = store.council.get()?;
        let name = store.register(|register| register.council(council).name.clone());
        let at = usize::from(council.0);
        let (arrangements, with) = store.counts.with(|counts| (counts.arrangements[at], counts.partners[at] as usize));
        Some([&name, " is in ", &text::number(arrangements.into()), " of them, with ", &text::count(with, "other council", "other councils"), ". "].concat())
    };
    view! {
        <div>
            <h2 class="headline" part="headline">
                {when}<b>{taking_part}</b>" of "<b>{existing}</b>{verb}<b>{found}</b>{what}
            </h2>
            <p class="below quiet">
                {about_council} {unknown}
            </p>
            {move || {
                store.notices.with(|notices| {
                    (!notices.is_empty()).then(|| view! {
                        <div class="notice" role="alert">
                            <div>{notices.iter().map(|notice| view! { <p>{notice.to_string()}</p> }).collect_view()}</div>
                            <button class="link" on:click=move |_| store.notices.set(Vec::new())>"Hide"</button>
                        </div>
                    })
                })
            }}
        </div>
    }
}
