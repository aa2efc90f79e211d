//! The way from England to the council that is selected.

use leptos::prelude::*;
use presentation::address::State;
use presentation::council_page::breadcrumb::{Crumb, breadcrumb};

use super::links::CouncilLink;
use crate::state::{Step, use_store};

/// England, region, county, council; nothing where no council is selected.
#[component]
pub fn Breadcrumb() -> impl IntoView {
    let store = use_store();
    // The link goes with the council: the focus moves to the panel that takes its place.
    let lead = move |change: fn(&mut State, &str), to: String| {
        store.ask_focus();
        store.change(Step::New, |state| {
            state.council = None;
            state.arrangement = None;
            change(state, &to);
        });
    };
    let step = move |crumb: Crumb| {
        let name = store.register(|register| crumb.words(register).to_string());
        match crumb {
            Crumb::England => {
                let all = move |_| lead(|state, _| state.query.regions.clear(), String::new());
                view! { <button type="button" class="link" on:click=all>{name}</button> }.into_any()
            }
            Crumb::Region(region) => {
                let there =
                    move |_| lead(|state, region| state.query.regions = vec![region.into()], region.clone());
                view! { <button type="button" class="link" on:click=there>{name}</button> }.into_any()
            }
            Crumb::County(council) => view! { <CouncilLink council /> }.into_any(),
            Crumb::Itself(_) => view! { <span aria-current="page">{name}</span> }.into_any(),
        }
    };
    let way = move || {
        let council = store.selection.get().council?;
        let way = store.register(|register| breadcrumb(register, council));
        let steps = way.into_iter().map(|crumb| view! { <li>{step(crumb)}</li> }).collect_view();
        Some(view! { <nav class="breadcrumb small" aria-label="Where it is"><ul>{steps}</ul></nav> })
    };
    view! { <div>{way}</div> }
}
