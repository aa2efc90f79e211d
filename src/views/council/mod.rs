//! The page of one council.
//!
//! Beside the map stands the panel: with whom it shares, its place among its type, what becomes of its services in a
//! reorganisation. Below both stands the page: its services over time, and all else that is known.

mod beside; // its place among its type
mod card; // the reorganisation that it is in
mod more; // savings, peers, councils before, after and around it
mod panel; // what stands beside the map
mod services; // its services over time
mod whom; // with whom it shares

pub use panel::CouncilPanel;

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::arrangement_page::correction;
use presentation::headline::Headline;

use crate::components::Correction;
use crate::components::widgets::InTurn;
use crate::state::use_store;
use more::{BeforeAndAfter, Missed, Money, SamePlace};
use services::ServicesOverTime;

/// The stylesheet of the page and its panel.
const STYLE: &str = include_str!("../../../style/screens/council.css");

/// What stands below the map and the panel where a council is selected: the page of that council.
#[component]
pub fn CouncilPage() -> impl IntoView {
    let store = use_store();
    store.adopt(STYLE);
    let council = Memo::new(move |_| store.selection.get().council);
    move || council.get().map(|council| view! { <Page council /> })
}

#[component]
fn Page(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let message = move || {
        store.query.with(|query| {
            store.answer.with(|answer| {
                store.register(|register| {
                    let sentence = Headline::of(register, query, answer, Some(council)).text();
                    correction::about_council(register, council, &sentence)
                })
            })
        })
    };
    view! {
        <div class="council-page">
            <InTurn>
                <ServicesOverTime council />
            </InTurn>
            <InTurn>
                <div class="facts-of-council">
                    <Money council />
                    <Missed council />
                    <SamePlace council />
                    <BeforeAndAfter council />
                </div>
                {move || view! { <Correction message=message() /> }}
            </InTurn>
        </div>
    }
}
