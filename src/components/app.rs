//! The whole widget, put together.

use leptos::prelude::*;
use model::state::View;

use super::filters::Filters;
use super::finder::Finder;
use super::foot::Foot;
use super::headline::Headline;
use super::map::MapView;
use super::panel::Panel;
use super::results::Results;
use super::status::StatusLine;
use super::tags::Tags;
use super::time::Time;
use crate::host::Controls;
use crate::store::Store;

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
#[component]
pub fn App(store: Store) -> impl IntoView {
    let controls = Memo::new(move |_| store.options.with(|options| options.controls));
    let full = move || controls.get() == Controls::Full;
    let some = move || controls.get() != Controls::None;
    let shows_map = Memo::new(move |_| store.state.with(|state| state.view != View::List));
    view! {
        <div class="ssm" lang="en-GB">
            {move || full().then(|| view! { <Finder store/> })}
            <Headline store/>
            <div class="columns" class:three=full>
                {move || full().then(|| view! { <Filters store/> })}
                <div class="middle">
                    <Tags store/>
                    {move || shows_map.get().then(|| view! { <MapView store/> })}
                    {move || (some() && shows_map.get()).then(|| view! { <Time store/> })}
                    {move || (!shows_map.get()).then(|| view! { <Results store/> })}
                </div>
                <Panel store/>
            </div>
            {move || (some() && shows_map.get()).then(|| view! { <Results store/> })}
            <Foot store/>
            <StatusLine store/>
        </div>
    }
}
