//! The answer to "what am I seeing?", in one live sentence.

use leptos::prelude::*;
use presentation::headline::{Headline, Segment};

use super::notices::notices;
use crate::store::Store;
use crate::ui::{El, each, el};

/// The headline, what stands below it, and the notices about an address that was not understood.
pub fn headline(store: Store) -> El {
    let words = Memo::new(move |_| {
        let council = store.selection.get().council;
        store.query.with(|query| {
            store
                .answer
                .with(|answer| store.register(|register| Headline::of(register, query, answer, council)))
        })
    });
    el("div", "")
        .add(
            el("h2", "headline")
                .attr("part", "headline")
                .live(move || words.with(|words| each(&words.sentence, segment))),
        )
        .add(el("p", "below quiet").live_text(move || words.with(|words| words.below.clone())))
        .add(notices(store))
}

fn segment(segment: &Segment) -> El {
    match segment {
        Segment::Plain(text) => el("span", "").text(text),
        Segment::Number(text) => el("b", "").text(text),
    }
}
