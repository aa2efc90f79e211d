//! How many arrangements ran in each year.

use leptos::prelude::*;
use presentation::words;

use super::table::{Section, Table};
use super::year_charts::YearCharts;
use crate::components::widgets::NumberCell;
use crate::state::use_store;

/// The charts of all years, and the numbers with the change against the year before as a table.
#[component]
pub fn Years() -> impl IntoView {
    let store = use_store();
    let rows = move || {
        store.answer.track();
        let trend = store.query.with(|query| store.register(|register| register.trend(query)));
        let shown = store.year();
        let most = trend.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
        let mut before = None;
        let row = |(year, n): (i32, u32)| {
            let change = before.map(|before: u32| i64::from(n) - i64::from(before));
            before = Some(n);
            view! {
                <tr>
                    <th scope="row">
                        <span class="year">{year}</span>
                        <span class="bar" aria-hidden="true">
                            <i class:on=shown == Some(year) style:width=format!("{}%", n * 100 / most)></i>
                        </span>
                    </th>
                    <NumberCell label="running:" number=words::number(n.into()) />
                    <NumberCell label="change:" number=words::change(change) />
                </tr>
            }
        };
        trend.into_iter().map(row).collect_view()
    };
    view! {
        <Section heading="Year by year" class="of-years">
            <YearCharts />
            <details class="more">
            <summary>"All years as a table"</summary>
            <Table
                caption="Shared services that ran in each year and fit the filters, as far as their start is known; and the change over twelve months. A rise can also mean that more was documented."
                columns=&["Year", "Running", "Change"]
            >
                {rows}
            </Table>
            </details>
        </Section>
    }
}
