//! Rows of bars with their names and numbers. The numbers stand beside the bars: these are pictures alone.

use leptos::prelude::*;

use super::STYLE;
use crate::state::use_store;

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// The name.
    pub name: String,
    /// The number in words.
    pub words: String,
    /// Where the bar begins, in per cent.
    pub from: f64,
    /// How long it is, in per cent.
    pub length: f64,
    /// The class that the stylesheet draws it by.
    pub class: &'static str,
}

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
