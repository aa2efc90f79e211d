//! What the filters find, as tables: the arrangements, and the councils with the same numbers as the map.

use leptos::prelude::*;
use std::cell::Cell;

use presentation::address::View;

use super::arrangement_table::arrangement_table;
use super::council_table::council_table;
use super::widgets::{button, flag, following, segments};
use crate::browser::on_window;
use crate::host::Controls;
use crate::store::Store;
use crate::ui::{El, effect, el};
use presentation::words;

/// How many rows stand before "show all"; fewer where the host wants it compact.
const ROWS: usize = 50;
const ROWS_COMPACT: usize = 5;

/// The list: arrangements or councils, from the same query as the map.
pub fn results(store: Store) -> El {
    let (councils, all) = (flag(false), flag(false));
    // What is printed is the whole list.
    on_window("beforeprint", move || all.set(true));
    let limit = move || match (all.get(), store.controls(), store.view()) {
        (true, ..) => usize::MAX,
        (false, Controls::Full, _) | (false, _, View::List) => ROWS,
        (false, ..) => ROWS_COMPACT,
    };
    // Fifty rows would hold up headline, map and filters: they follow once those are painted.
    let painted = RwSignal::new(());
    let follow = following(move || painted.set(()));
    let begun = Cell::new(false);
    effect(move || {
        store.answer.track();
        if begun.replace(true) {
            follow();
        }
    });
    let numbers = move || {
        store.answer.with(|answer| (answer.summary.arrangements.len(), answer.summary.councils.codes.len()))
    };
    let tab = move |which: bool, words: &'static str| {
        el("button", "")
            .attr("type", "button")
            .live_flag("aria-pressed", move || councils.get() == which)
            .live_text(move || {
                let (arrangements, taking_part) = numbers();
                let number = if which { taking_part } else { arrangements };
                [words, " (", &words::number(number as u64), ")"].concat()
            })
            .on("click", move |_| {
                all.set(false);
                councils.set(which);
            })
    };
    el("div", "results")
        .attr("part", "list")
        .add(
            el("div", "results-head")
                .add(el("h2", "").live_text(move || {
                    if councils.get() { "Councils".to_string() } else { "Shared services".to_string() }
                }))
                .add(segments("List", vec![tab(false, "Shared services"), tab(true, "Councils")])),
        )
        .live(move || {
            let limit = move || {
                painted.track();
                limit()
            };
            vec![if councils.get() { council_table(store, limit) } else { arrangement_table(store, limit) }]
        })
        .live_some(move || {
            let (arrangements, taking_part) = numbers();
            let total = if councils.get() { taking_part } else { arrangements };
            (total > limit()).then(|| {
                button("button more-rows", &["Show all ", &words::number(total as u64)].concat())
                    .on("click", move |_| all.set(true))
            })
        })
}
