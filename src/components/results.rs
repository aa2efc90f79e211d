//! What the filters find, as tables: the arrangements, and the councils with the same numbers as the map.

use leptos::prelude::*;
use presentation::address::View;
use presentation::words;

use super::arrangement_table::ArrangementTable;
use super::council_table::CouncilTable;
use super::widgets::{Segments, once_painted};
use crate::browser::on_window;
use crate::state::Controls;
use crate::state::use_store;

/// How many rows stand before "show all"; fewer where the host wants it compact.
const ROWS: usize = 50;
const ROWS_COMPACT: usize = 5;

/// The list: arrangements or councils, from the same query as the map.
#[component]
pub fn Results() -> impl IntoView {
    let store = use_store();
    let (councils, all) = (RwSignal::new(false), RwSignal::new(false));
    // What is printed is the whole list; what was there before comes back afterwards.
    let before_print = StoredValue::new(None);
    on_window("beforeprint", move || {
        // A browser may announce one printing twice.
        before_print.update_value(|before| *before = before.or(Some(all.get_untracked())));
        all.set(true);
    });
    on_window("afterprint", move || {
        if let Some(before) = before_print.try_update_value(Option::take).flatten() {
            all.set(before);
        }
    });
    // Fifty rows would hold up headline, map and filters: they follow once those are painted.
    let painted = once_painted(move || store.answer.track());
    let limit = Signal::derive(move || {
        painted.track();
        match (all.get(), store.controls(), store.view()) {
            (true, ..) => usize::MAX,
            (false, Controls::Full, _) | (false, _, View::List) => ROWS,
            (false, ..) => ROWS_COMPACT,
        }
    });
    let numbers = move || {
        store.answer.with(|answer| (answer.summary.arrangements.len(), answer.summary.councils.codes.len()))
    };
    let total = move || {
        let (arrangements, taking_part) = numbers();
        if councils.get() { taking_part } else { arrangements }
    };
    let tab = move |which: bool, words: &'static str| {
        let number = move || {
            let (arrangements, taking_part) = numbers();
            words::number(if which { taking_part } else { arrangements } as u64)
        };
        let choose = move |_| {
            all.set(false);
            councils.set(which);
        };
        view! {
            <button type="button" aria-pressed=move || (councils.get() == which).to_string() on:click=choose>
                {words} " (" {number} ")"
            </button>
        }
    };
    // Beside one arrangement the list of all others is a way to go on, and no part of what is printed about it.
    let is_beside = move || store.view() != View::List && store.selection.get().arrangement.is_some();
    view! {
        <div class="results" part="list" class:no-print=is_beside>
            <div class="results-head">
                <h2>{move || if councils.get() { "Councils" } else { "Shared services" }}</h2>
                <Segments label="List">{tab(false, "Shared services")} {tab(true, "Councils")}</Segments>
            </div>
            <Show when=move || councils.get() fallback=move || view! { <ArrangementTable limit /> }>
                <CouncilTable limit />
            </Show>
            <Show when=move || { total() > limit.get() }>
                <button type="button" class="button more-rows" on:click=move |_| all.set(true)>
                    "Show all " {move || words::number(total() as u64)}
                </button>
            </Show>
        </div>
    }
}
