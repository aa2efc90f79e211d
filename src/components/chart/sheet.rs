//! The table of a chart.

use leptos::prelude::*;
use presentation::charts::sheet::Sheet;

use super::files::{ChartFiles, Parts};
use crate::components::widgets::Disclosure;

/// The numbers as a table that is made when it is opened, and what can be taken away.
#[component]
pub fn SheetLinks(
    /// The numbers.
    sheet: Signal<Sheet>,
    /// Whether they stand on the page as a table anyway.
    #[prop(optional)]
    has_table: bool,
    /// What stands in the picture of the chart; a table has none.
    #[prop(optional)]
    parts: Option<Parts>,
) -> impl IntoView {
    let table = (!has_table).then(|| {
        view! { <Disclosure words="As a table"><SheetTable sheet /></Disclosure> }
    });
    view! {
        <div class="sheet-links">
            {table}
            <ChartFiles sheet parts />
        </div>
    }
}

/// The numbers as a table.
#[component]
fn SheetTable(sheet: Signal<Sheet>) -> impl IntoView {
    let head = move || {
        let columns = sheet.read().columns.clone().into_iter().enumerate();
        columns.map(|(at, words)| view! { <th class:num=at != 0 scope="col">{words}</th> }).collect_view()
    };
    let row = |(columns, row): (Vec<String>, Vec<String>)| {
        let cell = |(at, (column, cell)): (usize, (String, String))| match at {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td class="num" data-label=[&column, ":"].concat()>{cell}</td> }.into_any(),
        };
        view! { <tr>{columns.into_iter().zip(row).enumerate().map(cell).collect_view()}</tr> }
    };
    let rows = move || {
        let Sheet { columns, rows, .. } = sheet.get();
        rows.into_iter().map(|cells| row((columns.clone(), cells))).collect_view()
    };
    view! {
        <div class="sheet">
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
