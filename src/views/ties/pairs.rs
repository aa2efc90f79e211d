//! The pairs of councils that share something, as a table that can be sorted.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::View;
use presentation::ties::{Column, PairRow, sort};
use presentation::words;

use super::showing;
use crate::components::{CouncilLink, StateLink};
use crate::state::use_store;

/// How many rows are shown first, and how many more each time.
const STEP: usize = 50;

/// The table.
#[component]
pub fn Pairs(
    /// The pairs, the most first.
    rows: Memo<Vec<PairRow>>,
) -> impl IntoView {
    let store = use_store();
    let by = RwSignal::new(Column::Shared);
    let limit = RwSignal::new(STEP);
    let sorted = Memo::new(move |_| {
        let mut rows = rows.get();
        store.register(|register| sort(register, &mut rows, by.get()));
        rows
    });
    let most = Memo::new(move |_| {
        rows.with(|rows| rows.iter().map(|row| row.pair.shared).max().unwrap_or(1).max(1))
    });
    let header = move |class: &'static str, column: Column, words: &'static str| {
        let direction =
            if matches!(column, Column::First | Column::Second) { "ascending" } else { "descending" };
        view! {
            <th class=class scope="col" aria-sort=move || (by.get() == column).then_some(direction)>
                <button type="button" class="sort" on:click=move |_| by.set(column)>{words}</button>
            </th>
        }
    };
    let body = move || {
        let most = most.get();
        sorted.with(|rows| {
            rows.iter().take(limit.get()).map(|row| view! { <Line row=*row most /> }).collect_view()
        })
    };
    let number = move || rows.with(Vec::len);
    view! {
        <section class="pairs">
            <h3>"Pairs of councils"</h3>
            <table>
                <caption>"The headers sort the table. A number leads to what the two share."</caption>
                <thead>
                    <tr>
                        {header("", Column::First, "Council")}
                        {header("", Column::Second, "With")}
                        {header("num", Column::Shared, "Services they share")}
                        {header("num", Column::Part, "Of all that either shares")}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            <Show when=move || { limit.get() < number() }>
                <button type="button" class="button more-rows" on:click=move |_| limit.update(|limit| *limit += STEP)>
                    {move || ["Show more of ", &words::number(number() as u64), " pairs"].concat()}
                </button>
            </Show>
        </section>
    }
}

#[component]
fn Line(
    /// The pair.
    row: PairRow,
    /// The largest number of the table.
    most: u32,
) -> impl IntoView {
    let store = use_store();
    let (a, b) = (row.pair.first, row.pair.second);
    let name = |council: CouncilIx| store.register(|register| register.council(council).name.clone());
    let label = [&row.pair.shared.to_string(), ": what ", &name(a), " and ", &name(b), " share"].concat();
    let width = format!("{:.1}%", f64::from(row.pair.shared * 100) / f64::from(most));
    view! {
        <tr>
            <th scope="row"><CouncilLink council=a /></th>
            <td data-label="with"><CouncilLink council=b /></td>
            <td class="num shared" data-label="services:">
                <span class="line" aria-hidden="true"><i style:width=width></i></span>
                <StateLink to=showing(store, [a, b], View::Ties) label moves_focus=true>{row.pair.shared}</StateLink>
            </td>
            <td class="num" data-label="of all that either shares:">{row.part} " %"</td>
        </tr>
    }
}
