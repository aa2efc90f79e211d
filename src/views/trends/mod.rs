//! How many, where, growing how fast, and what the money is: the answers for who reads more than the map.
//!
//! Everything follows the same filters as the map; `money` and the tables are by the rules of docs/DESIGN.md 4.3 and 4.4, `editions`
//! shows what the LGA's map stated, beside what our own records say.

mod editions;
mod money;
mod money_line;
mod parts;
mod table;
mod years;

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::use_store;
use editions::Editions;
use money::Money;
use parts::{Categories, Regions, Sectors};
use years::Years;

pub use money_line::MoneyLine;

/// The view "trends".
#[component]
pub fn Trends() -> impl IntoView {
    let store = use_store();
    let parts = move || {
        store.answer.track();
        let report = Arc::new(store.query.with(|query| store.register(|register| register.report(query))));
        let hint = "Choose a year above to see the change over twelve months.";
        view! {
            <p class="quiet">{if report.whole.change.is_some() { "" } else { hint }}</p>
            <Categories report=report.clone() />
            <Regions report=report.clone() />
            <Sectors report />
        }
    };
    view! {
        <div class="trends" part="list">
            <Money />
            <Years />
            {parts}
            <Editions />
        </div>
    }
}
