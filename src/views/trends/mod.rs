//! How many, where, growing how fast, and what the money is: the answers for who reads more than the map.
//!
//! Everything follows the same filters as the map; `money` and the tables are by the rules of docs/DESIGN.md 4.3 and 4.4, `editions`
//! shows what the LGA's map stated, beside what our own records say.

mod changes; // what grew and what shrank in a year, ranked
mod editions; // what the LGA's map stated
mod money; // what is published about savings
mod money_line; // the same in one line below the map
mod part_charts; // the parts as small charts
mod parts; // the parts as tables
mod table; // sections and tables
mod year_charts; // the years as charts
mod years; // the years as a table

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::use_store;
use changes::RankedChanges;
use editions::Editions;
use money::Money;
use parts::{Categories, Regions, Sectors};
use years::Years;

pub use money_line::MoneyLine;

/// The view "trends".
#[component]
pub fn Trends() -> impl IntoView {
    let store = use_store();
    store.adopt(include_str!("../../../style/screens/trends.css"));
    let parts = move || {
        store.answer.track();
        let report = Arc::new(store.query.with(|query| store.register(|register| register.report(query))));
        view! {
            <Categories report=report.clone() />
            <Regions report=report.clone() />
            <Sectors report />
        }
    };
    view! {
        <div class="trends" part="list">
            <Years />
            {parts}
            <RankedChanges />
            <Money />
            <Editions />
        </div>
    }
}
