//! The page of one service.

use std::sync::Arc;

use leptos::prelude::*;
use model::records::{CouncilIx, ServiceIx};
use presentation::address::{State, View};
use presentation::charts::chart::{self, BarRow};
use presentation::charts::{running, years};
use presentation::services::{groups, page};

use super::ServiceLink;
use super::groups::GroupList;
use super::nobody::Nobody;
use crate::components::chart::{BarRows, Chart, PlotView, SheetLinks};
use crate::components::{Sentence, SmallMap, StateLink};
use crate::state::use_store;

/// Of the service that the context holds: who shares it in what groups, in what forms, the biggest and the newest, how it grew, and
/// where nobody does.
#[component]
pub fn ServicePage() -> impl IntoView {
    let store = use_store();
    let service = expect_context::<ServiceIx>();
    let content = move || {
        store.answer.track();
        let found = store.query.with(|query| store.register(|register| groups::groups(register, query)));
        view! { <Content groups=Arc::new(found) service /> }
    };
    let code = store.register(|register| register.package().services[usize::from(service.0)].code.clone());
    let on_map = move |state: &mut State| {
        state.query.services = vec![code.clone()];
        state.view = View::Map;
    };
    view! {
        <p class="ways">
            <ServiceLink service=None>"All services"</ServiceLink>
            <StateLink to=on_map>"Show on the map and in the list"</StateLink>
        </p>
        {content}
    }
}

#[component]
fn Content(groups: Arc<groups::Groups>, service: ServiceIx) -> impl IntoView {
    let store = use_store();
    let (notable, forms, patches, sheet) = store.register(|register| {
        (
            page::notable(register, &groups),
            page::forms(register, &groups),
            page::patches(&groups),
            page::sheet(register, &groups),
        )
    });
    let label = store.register(|register| page::sentence(register, &groups, service));
    let choose = Callback::new(move |council: CouncilIx| {
        store.ask_focus();
        store.select_council(Some(council));
    });
    let map = (!patches.is_empty()).then(|| {
        view! {
            <SmallMap
                label=["A map. ", &label].concat()
                patches=Signal::stored(patches)
                names=Signal::stored(Vec::new())
                on_choose=choose
            />
            <p class="quiet small">"Each group has an outline; colours repeat. A council in several groups is drawn with the largest."</p>
        }
    });
    let rows = forms.into_iter().map(|form| BarRow {
        name: form.words.to_string(),
        words: form.number.to_string(),
        from: 0.0,
        length: f64::from(form.length),
        class: "grew",
    });
    view! {
        <div class="service-page">
            <div class="picture-of-groups">{map}</div>
            <div class="facts-of-service">
                <ul class="notable">
                    {notable.into_iter().map(|of| view! { <li><Sentence of /></li> }).collect_view()}
                </ul>
                <section>
                    <h3>"Forms in use"</h3>
                    <BarRows rows=rows.collect() />
                </section>
                <Growth />
            </div>
        </div>
        <section>
            <h3>"Who shares it with whom"</h3>
            <GroupList groups=groups.clone() />
            <SheetLinks sheet=Signal::stored(sheet) has_table=true />
        </section>
        <Nobody groups />
    }
}

/// How many arrangements ran, year by year.
#[component]
fn Growth() -> impl IntoView {
    let store = use_store();
    let of_years = Memo::new(move |_| {
        store.answer.track();
        store.query.with(|query| store.register(|register| years::years(register, query)))
    });
    let title =
        Signal::derive(move || of_years.with(|years| store.query.with(|query| running::title(years, query))));
    let below = Signal::derive(move || of_years.with(|years| running::below(years)));
    let plot = Signal::derive(move || {
        of_years.with(|years| store.query.with(|query| running::plot(years, query, &[])))
    });
    let sheet = Signal::derive(move || of_years.with(|years| running::sheet(years)));
    let chart = Signal::derive(move || chart::Chart::Years(plot.get()));
    view! {
        <section>
            <h3>"Year by year"</h3>
            <Chart title below sheet chart><PlotView plot /></Chart>
        </section>
    }
}
