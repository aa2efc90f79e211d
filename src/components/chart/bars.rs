//! Rows of bars with their names and numbers. The numbers stand beside the bars: these are pictures alone.

use leptos::prelude::*;
use presentation::charts::chart::BarRow;

use super::STYLE;
use crate::state::use_store;

/// The rows, in their order.
#[component]
pub fn BarRows(
    /// The rows.
    rows: Vec<BarRow>,
) -> impl IntoView {
    use_store().adopt(STYLE);
    let row = |BarRow { name, words, from, length, class }: BarRow| {
        view! {
            <li>
                <span>{name}</span>
                <span class="track" aria-hidden="true">
                    <i class=class style:left=format!("{from:.2}%") style:width=format!("{length:.2}%")></i>
                </span>
                <b>{words}</b>
            </li>
        }
    };
    view! { <ul class="bar-rows">{rows.into_iter().map(row).collect_view()}</ul> }
}
