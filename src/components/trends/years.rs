//! How many arrangements ran in each year.

use super::{name_cell, section, table};
use crate::components::widgets::number_cell;
use crate::store::Store;
use crate::ui::{El, el};
use leptos::prelude::*;
use presentation::words;

/// A row of bars, and the same numbers with the change against the year before as a table.
pub fn years(store: Store) -> El {
    section("Year by year").live(move || {
        store.answer.track();
        let trend = store.query.with(|query| store.register(|register| register.trend(query)));
        let shown = store.year();
        let most = trend.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
        let mut before = None;
        let rows = trend
            .iter()
            .map(|(year, n)| {
                let change = before.map(|before: u32| i64::from(*n) - i64::from(before));
                before = Some(*n);
                let width = [&(n * 100 / most).to_string(), "%"].concat();
                let bar = el("i", if shown == Some(*year) { "on" } else { "" }).style("width", &width);
                let bar = el("span", "bar").attr("aria-hidden", "true").add(bar);
                el("tr", "")
                    .add(name_cell("").add(el("span", "year").text(&year.to_string()).add(bar)))
                    .add(number_cell("running:", &words::number((*n).into())))
                    .add(number_cell("change:", &words::change(change)))
            })
            .collect();
        vec![table(
            "Shared services that ran in each year and fit the filters, as far as their start is known; and the change over twelve months. A rise can also mean that more was documented.",
            &["Year", "Running", "Change"],
            rows,
        )]
    })
}
