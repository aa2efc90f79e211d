//! The choice of a part of England.

use leptos::prelude::*;
use model::records::CouncilIx;
use model::vocabulary::CouncilType;
use presentation::ties::Area;

use crate::state::{Step, Store, use_store};

/// A list of England, its regions and its counties.
#[component]
pub fn AreaChoice(
    /// What is chosen.
    area: Memo<Option<Area>>,
) -> impl IntoView {
    let store = use_store();
    let chosen = move || match area.get() {
        None => String::new(),
        Some(Area::Region(region)) => {
            ["r:", &store.register(|register| register.package().regions[usize::from(region.0)].clone())]
                .concat()
        }
        Some(Area::County(county)) => {
            ["c:", &store.register(|register| register.council(county).code.clone())].concat()
        }
    };
    view! {
        <div class="choices">
            <label class="pick">
                <span>"Part of England"</span>
                <select prop:value=chosen on:change:target=move |event| choose(store, &event.target().value())>
                    <option value="">"All of England"</option>
                    {options(store)}
                </select>
            </label>
        </div>
    }
}

fn options(store: Store) -> impl IntoView {
    store.register(|register| {
        let regions = register.package().regions.iter();
        let regions = regions.map(|region| view! { <option value=["r:", region].concat()>{region.clone()}</option> });
        let mut counties: Vec<CouncilIx> =
            (0..register.package().councils.len()).map(|at| CouncilIx(at as u16)).collect();
        counties.retain(|at| {
            register.council(*at).kind == CouncilType::County && register.exists(*at, register.present())
        });
        let name = |at: CouncilIx| &register.council(at).name;
        model::order::sort(&mut counties, |a, b| name(*a).cmp(name(*b)));
        let county = |at: CouncilIx| {
            let record = register.council(at);
            view! { <option value=["c:", &record.code].concat()>{record.name.clone()}</option> }
        };
        view! {
            <optgroup label="Regions">{regions.collect_view()}</optgroup>
            <optgroup label="Counties and their districts">{counties.into_iter().map(county).collect_view()}</optgroup>
        }
    })
}

fn choose(store: Store, value: &str) {
    let (kind, code) = value.split_once(':').unwrap_or_default();
    let code = code.to_string();
    store.change(Step::New, |state| {
        state.query.regions.clear();
        state.council = None;
        match kind {
            "r" => state.query.regions.push(code),
            "c" => state.council = Some(code),
            _ => {}
        }
    });
}
