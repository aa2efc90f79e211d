//! What ran year by year, and what began and ended, as charts.

use leptos::prelude::*;
use model::Query;
use presentation::charts::chart;
use presentation::charts::stated::counts;
use presentation::charts::{moves, running, years};

use crate::components::chart::{Chart, PlotView};
use crate::components::loading::ask;
use crate::data::prose::Reading;
use crate::state::use_store;

const POINTS: &str = " The points are what the LGA’s map counted, by rules of its own.";

/// Both charts. What the LGA's map counted is among them where nothing is filtered, once it has come.
#[component]
pub fn YearCharts() -> impl IntoView {
    let store = use_store();
    let arrival = ask(store, Reading::Stated);
    let of_years = Memo::new(move |_| {
        store.answer.track();
        store.query.with(|query| store.register(|register| years::years(register, query)))
    });
    let counted = Memo::new(move |_| {
        arrival.track();
        let all = store.query.with(|query| *query == Query { year: query.year, ..Query::default() });
        let counts = store.data(|data| data.prose.stated().map(counts));
        counts.filter(|_| all).unwrap_or_default()
    });
    let title =
        Signal::derive(move || of_years.with(|years| store.query.with(|query| running::title(years, query))));
    let below = Signal::derive(move || {
        let points = if counted.read().is_empty() { "" } else { POINTS };
        [&of_years.with(|years| running::below(years)), points].concat()
    });
    let plot = Signal::derive(move || {
        of_years.with(|years| {
            store.query.with(|query| counted.with(|counted| running::plot(years, query, counted)))
        })
    });
    let moved =
        Signal::derive(move || of_years.with(|years| store.query.with(|query| moves::plot(years, query))));
    let title_of_moves = Signal::derive(move || of_years.with(|years| moves::title(years)));
    let sheet = Signal::derive(move || of_years.with(|years| running::sheet(years)));
    let chart = Signal::derive(move || chart::Chart::Years(plot.get()));
    let chart_of_moves = Signal::derive(move || chart::Chart::Years(moved.get()));
    let sheet_of_moves = Signal::derive(move || of_years.with(|years| moves::sheet(years)));
    view! {
        <Chart title below sheet chart has_table=true>
            <PlotView plot />
        </Chart>
        <Chart title=title_of_moves below=moves::BELOW sheet=sheet_of_moves chart=chart_of_moves>
            <PlotView plot=moved />
        </Chart>
    }
}
