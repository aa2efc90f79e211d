//! The answer to "what am I seeing?", in one live sentence.

use leptos::prelude::*;
use presentation::headline::{Headline, Segment};

use super::notices::Notices;
use crate::state::use_store;

/// The headline, what stands below it, and the notices about an address that was not understood.
#[component]
pub fn HeadlineOfAnswer() -> impl IntoView {
    let store = use_store();
    let words = Memo::new(move |_| {
        let selection = store.selection.get();
        store.query.with(|query| {
            store.answer.with(|answer| {
                store.register(|register| match selection.arrangement {
                    Some(arrangement) => Headline::of_arrangement(register, answer, arrangement),
                    None => Headline::of(register, query, answer, selection.council),
                })
            })
        })
    });
    let sentence = move || words.with(|words| words.sentence.iter().map(segment).collect_view());
    view! {
        <div>
            <h2 class="headline" part="headline" tabindex="-1">{sentence}</h2>
            <p class="below quiet">{move || words.with(|words| words.below.clone())}</p>
            <Notices />
        </div>
    }
}

fn segment(segment: &Segment) -> AnyView {
    match segment {
        Segment::Plain(text) => view! { <span>{text.clone()}</span> }.into_any(),
        Segment::Number(text) => view! { <b>{text.clone()}</b> }.into_any(),
    }
}
