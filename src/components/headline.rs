//! The answer to "what am I seeing?", in one live sentence.

use model::Query;

use crate::later;
use crate::store::Store;
use crate::text;
use crate::ui::{El, el};

/// The headline, what stands below it, and the notices about an address that was not understood.
pub fn headline(store: Store) -> El {
    let when = move || match store.year() {
        Some(year) => ["In ", &year.to_string(), ", "].concat(),
        None => "Today ".to_string(),
    };
    let verb = move || match store.year() {
        Some(year) if year < store.register(|register| register.present()) => " councils shared ".to_string(),
        _ => " councils share ".to_string(),
    };
    let what = move || {
        let one = store.answer.with(|answer| answer.summary.arrangements.len() == 1);
        let filtered = store.query.with(|query| *query != Query { year: query.year, ..Query::default() });
        let words = if one { " documented service" } else { " documented services" };
        [words, if filtered { " that fit the filters." } else { "." }].concat()
    };
    let number = move |of: fn(&model::Summary) -> u64| {
        el("b", "").live_text(move || store.answer.with(|answer| text::number(of(&answer.summary))))
    };
    el("div", "")
        .add(
            el("h2", "headline")
                .attr("part", "headline")
                .live_text(when)
                .add(number(|summary| summary.councils.taking_part.into()))
                .text(" of ")
                .add(number(|summary| summary.councils.existing.into()))
                .live_text(verb)
                .add(number(|summary| summary.arrangements.len() as u64))
                .live_text(what),
        )
        .add(el("p", "below quiet").live_text(move || below(store)))
        .live_some(store.when_whole(later::notices))
}

/// About the selected council, and about those of unknown start.
fn below(store: Store) -> String {
    let mut words = String::new();
    if let Some(council) = store.selection.get().council {
        let (arrangements, with) = store.counts(council);
        words.push_str(&store.register(|register| register.council(council).name.clone()));
        words.push_str(" is in ");
        words.push_str(&text::number(arrangements.into()));
        words.push_str(" of them, with ");
        words.push_str(&text::count(with as usize, "other council", "other councils"));
        words.push_str(". ");
    }
    let unknown = store.answer.with(|answer| answer.summary.unknown_start);
    if unknown > 0 && store.year().is_some() {
        words.push_str("And ");
        words.push_str(&text::number(unknown.into()));
        words.push_str(" more with no known start, which are shown in no year.");
    }
    words
}
