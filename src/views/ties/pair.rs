//! What two councils share.

use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use presentation::address::View;
use presentation::bars::{self, Axis};
use presentation::council_page::services::with;
use presentation::map::sketch::{Name, Patch};
use presentation::ties::PairPage;

use super::{all_pairs, showing};
use crate::components::widgets::Disclosure;
use crate::components::{ArrangementLink, Bar, BarKey, CouncilLink, SmallMap, StateLink, Years};
use crate::state::use_store;

/// The services of both over time, a map of the two, and what one shares without the other.
#[component]
pub fn PairOfCouncils(
    /// One council.
    a: CouncilIx,
    /// The other one.
    b: CouncilIx,
    /// What they share.
    page: PairPage,
) -> impl IntoView {
    let store = use_store();
    store.adopt(include_str!("../../../style/screens/council.css"));
    let PairPage { both, first, second, .. } = page;
    let axis = store.register(|register| {
        let bars: Vec<_> = both.iter().map(|at| register.bar(*at)).collect();
        Axis::of(&bars, register.present(), None)
    });
    let key = store.register(|register| {
        bars::key(&both.iter().flat_map(|at| axis.stretches(register.bar(*at))).collect::<Vec<_>>())
    });
    let is_empty = both.is_empty();
    let rows = both.into_iter().map(|at| view! { <Service a at axis /> }).collect_view();
    let (patches, names, label) = store.register(|register| {
        let name = |council: CouncilIx| register.council(council).name.clone();
        (
            vec![Patch { council: a, group: None }, Patch { council: b, group: None }],
            vec![Name::of(register, a), Name::of(register, b)],
            ["Map of ", &name(a), " and ", &name(b), "."].concat(),
        )
    });
    view! {
        <p class="crumbs">
            <StateLink to=all_pairs moves_focus=true>"All pairs"</StateLink>
            " · "
            <StateLink to=showing(store, [a, b], View::Compare) moves_focus=true>"Compare the two"</StateLink>
        </p>
        <div class="beside">
            <div class="over-time">
                {(!is_empty).then(|| view! {
                    <div class="axis"><Years axis /></div>
                    <ul class="items">{rows}</ul>
                    <BarKey key has_due=false />
                })}
            </div>
            <div class="map-place">
                <SmallMap
                    label
                    patches=Signal::stored(patches)
                    names=Signal::stored(names)
                    classes=Signal::stored(vec!["one".to_string(), "other".to_string()])
                />
            </div>
        </div>
        <div class="alone">
            <Alone council=a rows=first />
            <Alone council=b rows=second />
        </div>
    }
}

/// One service of both: its name, with whom else, its bar.
#[component]
fn Service(
    /// The council from which it is seen.
    a: CouncilIx,
    /// The arrangement.
    at: ArrangementIx,
    /// The line of years.
    axis: Axis,
) -> impl IntoView {
    let store = use_store();
    let (id, with, bar) = store.register(|register| {
        (register.arrangement(at).id.clone(), with(register, at, a, store.year()), register.bar(at))
    });
    view! {
        <li data-arrangement=id>
            <div class="what"><ArrangementLink arrangement=at /> <p>{with}</p></div>
            <div class="when">
                <Bar axis stretches=axis.stretches(bar) />
                <span class="small quiet">{bars::in_words(bar)}</span>
            </div>
        </li>
    }
}

/// What one of them shares without the other.
#[component]
fn Alone(
    /// The council.
    council: CouncilIx,
    /// What it shares without the other.
    rows: Vec<ArrangementIx>,
) -> impl IntoView {
    let rows = StoredValue::new(rows);
    let name = use_store().register(|register| register.council(council).name.clone());
    let words = [&rows.with_value(Vec::len).to_string(), " that ", &name, " shares without it"].concat();
    view! {
        <section>
            <h3><CouncilLink council full=true /></h3>
            <Disclosure words=words>
                <ul class="sentences">
                    {rows.with_value(|rows| {
                        rows.iter().map(|at| view! { <li><ArrangementLink arrangement=*at /></li> }).collect_view()
                    })}
                </ul>
            </Disclosure>
        </section>
    }
}
