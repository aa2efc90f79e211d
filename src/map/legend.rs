//! What the colours of the map mean, and which councils it draws.

use leptos::prelude::*;
use model::register::Tier;
use presentation::address::{Layout, Measure, TilingChoice};
use presentation::map::legend::{self, Row};

use super::colours::Colours;
use crate::components::widgets::Segments;
use crate::state::{Step, use_store};

/// What is shown, to be chosen, and the classes with their colours; a press on a class leaves it alone on the map.
#[component]
pub fn Legend(colours: Colours) -> impl IntoView {
    let store = use_store();
    let option = |measure: &'static Measure| {
        let words = move || {
            let by = colours.shown.with(|shown| shown.by);
            store.register(|register| legend::measure_words(register, *measure, by))
        };
        view! { <option value=measure.code()>{words}</option> }
    };
    let choose = move |event| {
        if let Some(measure) = Measure::from_code(&event_target_value(&event)) {
            store.change(Step::New, |state| state.measure = measure);
        }
    };
    // The colours may change without their classes, above all while a year plays.
    let rows = Memo::new(move |_| colours.shown.with(legend::rows));
    let classes = move || rows.get().into_iter().map(|row| view! { <Class colours row /> }).collect_view();
    view! {
        <div class="legend">
            <label class="small">
                "Showing "
                <select
                    name="measure"
                    prop:value=move || store.state.with(|state| state.measure.code())
                    on:change=choose
                >
                    {Measure::ALL.iter().map(option).collect_view()}
                </select>
            </label>
            <ul>{classes}</ul>
            {move || legend::pale(&store.selection.get()).map(|words| view! { <p class="small quiet">{words}</p> })}
        </div>
    }
}

/// One class: its colour and its words, a switch.
#[component]
fn Class(colours: Colours, row: Row) -> impl IntoView {
    let Row { colour, words } = row;
    let press = move |_| colours.only.update(|only| *only = (*only != Some(colour)).then_some(colour));
    view! {
        <li>
            <button
                type="button"
                aria-pressed=move || (colours.alone() == Some(colour)).to_string()
                on:click=press
            >
                // The units are those of the map, so that the pattern looks the same.
                <svg aria-hidden="true" viewBox="0 0 620 110" preserveAspectRatio="none">
                    <rect class=format!("c{colour}")></rect>
                </svg>
                {words}
            </button>
        </li>
    }
}

/// Districts or counties.
#[component]
pub fn Tiers() -> impl IntoView {
    let store = use_store();
    let choice = move |tier: Tier, tiling: TilingChoice, words: &'static str| {
        let pressed = move || (store.selection.get().tier == tier).to_string();
        let choose = move |_| store.change(Step::New, |state| state.tiling = tiling);
        view! { <button type="button" aria-pressed=pressed on:click=choose>{words}</button> }
    };
    view! {
        <Segments label="Councils on the map">
            {choice(Tier::Lower, TilingChoice::Lower, "Districts")}
            {choice(Tier::Upper, TilingChoice::Upper, "Counties")}
        </Segments>
    }
}

/// Boundaries, or one hexagon a council.
#[component]
pub fn Layouts() -> impl IntoView {
    let store = use_store();
    let choice = move |layout: Layout, words: &'static str| {
        let pressed = move || (store.state.with(|state| state.layout) == layout).to_string();
        let choose = move |_| store.change(Step::New, |state| state.layout = layout);
        view! { <button type="button" aria-pressed=pressed on:click=choose>{words}</button> }
    };
    view! {
        <Segments label="Shapes on the map">
            {choice(Layout::Map, "True shapes")} {choice(Layout::Hexagons, "Equal areas")}
        </Segments>
    }
}
