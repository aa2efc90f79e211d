//! What grew and what shrank over twelve months, ranked.

use leptos::prelude::*;
use model::Query;
use presentation::charts::change::{Changes, changes};
use presentation::charts::chart::{self, BarGroup};

use super::table::Section;
use crate::components::chart::{BarRows, Chart};
use crate::state::use_store;

/// The kinds of services and the regions by how much they changed in the year that is shown, or else in the present one.
#[component]
pub fn RankedChanges() -> impl IntoView {
    let store = use_store();
    let ranked = move || {
        store.answer.track();
        let year = store.year();
        let found = store.query.with(|query| {
            store.register(|register| {
                let query = Query { year: Some(year.unwrap_or(register.present())), ..query.clone() };
                changes(register, &register.report(&query))
            })
        });
        match found {
            Some(both) => {
                both.into_iter().map(|changes| view! { <Ranked changes /> }).collect_view().into_any()
            }
            None => {
                view! { <p class="quiet">"The records begin with this year: there is none before it."</p> }
                    .into_any()
            }
        }
    };
    view! { <Section heading="Change over twelve months" class="of-changes">{ranked}</Section> }
}

#[component]
fn Ranked(changes: Changes) -> impl IntoView {
    let rows = changes.rows();
    let Changes { title, rest, sheet, .. } = changes;
    let chart = chart::Chart::Bars(vec![BarGroup { heading: String::new(), rows: rows.clone() }]);
    view! {
        <Chart title=title below=rest sheet=Signal::stored(sheet) chart=Signal::stored(chart)>
            <BarRows rows />
        </Chart>
    }
}
