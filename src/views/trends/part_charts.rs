//! The parts of what the filters find, year by year, as small charts on one scale.

use leptos::prelude::*;
use model::Register;
use model::summary::Report;
use presentation::charts::chart;
use presentation::charts::multiples::{Multiples, reports};

use crate::components::chart::{Chart, SmallMultiples};
use crate::state::use_store;

/// How the parts of one kind are made of the reports of all years.
type Parts = fn(&Register, &[Report]) -> Multiples;

/// The small charts of one kind of part.
#[component]
pub fn PartCharts(
    /// Which kind.
    of: Parts,
) -> impl IntoView {
    let store = use_store();
    let multiples = Memo::new(move |_| {
        store.answer.track();
        store.query.with(|query| store.register(|register| of(register, &reports(register, query))))
    });
    let title = Signal::derive(move || multiples.read().title.clone());
    let sheet = Signal::derive(move || multiples.read().sheet.clone());
    let chart = Signal::derive(move || chart::Chart::Small(multiples.get()));
    view! {
        <Chart title below="" sheet chart>
            <SmallMultiples multiples />
        </Chart>
    }
}
