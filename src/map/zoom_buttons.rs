//! The buttons at the map's corner: zoom, all of England, what is chosen, pan, and "Find me".

use geometry::Direction;
use leptos::prelude::*;
use presentation::map::keys::Action;

use super::find_me::{FindMe, Search};
use super::movement::{Movement, chosen_areas};
use crate::state::use_store;

/// All of them; each has a key as well, but for the last (`presentation::map::keys`).
#[component]
pub fn ZoomButtons(movement: Movement, search: RwSignal<Search>) -> impl IntoView {
    let store = use_store();
    let zoomed = move || movement.viewport.with(|viewport| viewport.zoom() > 1.0);
    let press = move |words: &'static str, label: &'static str, action: Action| {
        view! { <button type="button" aria-label=label on:click=move |_| movement.act(action)>{words}</button> }
    };
    // Whatever drags has buttons as well (WCAG 2.2, 2.5.7).
    let pan = [
        ("←", "Move the map west", Direction::Left),
        ("↑", "Move the map north", Direction::Up),
        ("↓", "Move the map south", Direction::Down),
        ("→", "Move the map east", Direction::Right),
    ];
    view! {
        <div class="zoom" role="group" aria-label="Part of the map">
            {press("+", "Zoom in", Action::Zoom(true))} {press("−", "Zoom out", Action::Zoom(false))}
            <button
                type="button"
                aria-label="All of England"
                hidden=move || !zoomed()
                on:click=move |_| movement.act(Action::Whole)
            >
                "England"
            </button>
            <button
                type="button"
                aria-label="Fit to what is chosen"
                hidden=move || chosen_areas(store).is_empty()
                on:click=move |_| movement.fit()
            >
                "Fit"
            </button>
            <span class="pan" hidden=move || !zoomed()>
                {pan.map(|(words, label, direction)| press(words, label, Action::Pan(direction))).collect_view()}
            </span>
            <FindMe search />
        </div>
    }
}
