//! The totals in one line below the map.

use leptos::prelude::*;
use model::vocabulary::SavingKind;
use presentation::address::View;
use presentation::words;

use crate::components::StateLink;
use crate::state::use_store;

/// What is published about savings in one line, and the way to all about it.
#[component]
pub fn MoneyLine() -> impl IntoView {
    let store = use_store();
    let totals = move || {
        let totals: Vec<String> = store.answer.with(|answer| {
            let with_figures = SavingKind::ALL.iter().filter_map(|kind| {
                let total = &answer.summary.savings[kind.index()];
                (total.arrangements > 0).then(|| {
                    let (pounds, from) =
                        (words::pounds(total.total), words::number(total.arrangements.into()));
                    format!("{pounds} {} (from {from})", words::saving_kind(*kind))
                })
            });
            with_figures.collect()
        });
        if totals.is_empty() { "nothing that could be added up".to_string() } else { totals.join("; ") }
    };
    view! {
        <p class="money-line small">
            <span><strong>"Published savings: "</strong>{totals} ". "</span>
            <StateLink to=|state| state.view = View::Trends>"What these figures rest on"</StateLink>
        </p>
    }
}
