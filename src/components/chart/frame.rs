//! What every chart has around it.

use leptos::prelude::*;
use presentation::charts::chart;
use presentation::charts::sheet::Sheet;

use super::STYLE;
use super::files::Parts;
use super::sheet::SheetLinks;
use crate::state::use_store;

/// A chart with its title, which says what is seen; below it, what it rests on; then the chart, its table and its files.
#[component]
pub fn Chart(
    /// What is seen, in a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// What it rests on; empty for nothing.
    #[prop(into)]
    below: Signal<String>,
    /// The numbers of the chart.
    #[prop(into)]
    sheet: Signal<Sheet>,
    /// The chart, as its picture has it.
    #[prop(into)]
    chart: Signal<chart::Chart>,
    /// Whether the filters do not change it.
    #[prop(optional)]
    is_whole: bool,
    /// Whether the numbers stand beside the chart as a table anyway.
    #[prop(optional)]
    has_table: bool,
    /// The chart, as the screen has it.
    children: Children,
) -> impl IntoView {
    use_store().adopt(STYLE);
    let parts = Parts { title, below, chart, is_whole };
    view! {
        <figure class="chart">
            <figcaption>
                <p class="chart-title">{title}</p>
                <p class="quiet small">{below}</p>
            </figcaption>
            {children()}
            <SheetLinks sheet has_table parts />
        </figure>
    }
}
