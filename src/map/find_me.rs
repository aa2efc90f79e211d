//! "Find me": the councils at the visitor's place, on request only.
//!
//! The position is looked up in the boundaries that are here already, and in the finer ones of the regions around it. It is told to
//! nobody, kept nowhere, and no part of the state: only the council that it leads to is.

use std::rc::Rc;

use js_sys::Object;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::order;
use presentation::Whereabouts;
use presentation::whereabouts::Reach;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::browser::object::{method, number, property};
use crate::components::CouncilLink;
use crate::data::Data;
use crate::data::finer_parts::FinerParts;
use crate::state::{Store, use_store};

/// For how many milliseconds the browser may look, and how old a position may be.
const PATIENCE: f64 = 15_000.0;

/// How far it has come.
#[derive(Clone, PartialEq)]
pub enum Search {
    /// Nobody has asked.
    Idle,
    /// The browser is looking.
    Looking,
    /// What is known of the place.
    Found(Whereabouts),
    /// The browser gave no position: its number for the reason.
    Failed(u32),
}

/// The button that asks.
#[component]
pub fn FindMe(search: RwSignal<Search>) -> impl IntoView {
    let store = use_store();
    view! { <button type="button" on:click=move |_| look(store, search)>"Find me"</button> }
}

/// The line that says what came of it.
#[component]
pub fn FoundMe(search: RwSignal<Search>) -> impl IntoView {
    let store = use_store();
    let line = move || {
        let words = match search.get() {
            Search::Idle => return None,
            Search::Looking => "Your browser is asked where you are …",
            Search::Found(Whereabouts::Near(reaches)) => return Some(near(store, &reaches).into_any()),
            Search::Found(Whereabouts::Outside) => {
                "Your position is outside England. This map knows English councils alone."
            }
            Search::Failed(1) => {
                "Your browser may not say where you are. Allow it for this page, or choose your council by its name or on the map."
            }
            Search::Failed(_) => {
                "Your browser cannot say where you are. Choose your council by its name or on the map."
            }
        };
        Some(view! { <p class="small">{words}</p> }.into_any())
    };
    view! { <div class="found-me" aria-live="polite">{line}</div> }
}

/// The councils that a place may lie in, each with its county, in a sentence or two.
fn near(store: Store, reaches: &[Reach]) -> impl IntoView + use<> {
    let is_outside = reaches.first().is_some_and(Reach::is_outside);
    let begin = match (is_outside, reaches.len()) {
        (false, 1) => "You are in ",
        (true, 1) => "You are just outside the areas of councils as this map has them. The nearest is ",
        _ => {
            "You are near a border, or your device does not know exactly where you are. Choose your council: "
        }
    };
    let councils = reaches.iter().enumerate().map(|(at, reach)| {
        let council = reach.council;
        let county = store.register(|register| register.county_of(council)).map(|county| {
            view! {
                " and "
                <CouncilLink council=county full=true />
            }
        });
        view! { {(at > 0).then_some("; ")} <CouncilLink council full=true /> {county} }
    });
    let councils = councils.collect_view();
    view! {
        <p class="small">
            {begin} {councils}
            ". Your position stays in this browser: it is not sent, kept or put into the address."
        </p>
    }
}

/// What is known of a place: by the finer shapes around it, where they can be had.
async fn whereabouts(data: &Rc<Data>, latitude: f64, longitude: f64, accuracy: f64) -> Whereabouts {
    let coarsely = Whereabouts::of(&data.atlas, &data.register, latitude, longitude, accuracy);
    let Whereabouts::Near(reaches) = &coarsely else { return coarsely };
    let mut regions: Vec<u16> = Vec::new();
    for reach in reaches {
        let region = data.atlas.land.region(reach.council);
        if !regions.contains(&region) {
            regions.push(region);
        }
    }
    order::sort(&mut regions, Ord::cmp);
    match FinerParts::load(data, &regions).await {
        Ok(finer) => Whereabouts::of(&finer.atlas, &data.register, latitude, longitude, accuracy),
        Err(_) => coarsely,
    }
}

fn look(store: Store, search: RwSignal<Search>) {
    let geolocation = web_sys::window().map(|window| property(&window, "navigator"));
    let geolocation = geolocation.map(|navigator| property(&navigator, "geolocation")).unwrap_or_default();
    let Some(ask) = method(&geolocation, "getCurrentPosition") else {
        search.set(Search::Failed(2));
        return;
    };
    search.set(Search::Looking);
    // The widget may be gone when the browser answers: what is told then goes nowhere.
    let found = Closure::<dyn FnMut(JsValue)>::new(move |position: JsValue| {
        if search.is_disposed() {
            return;
        }
        let place = property(&position, "coords");
        let (latitude, longitude) = (number(&place, "latitude"), number(&place, "longitude"));
        let accuracy = number(&place, "accuracy");
        let data = store.data_rc();
        spawn_local(async move {
            let found = whereabouts(&data, latitude, longitude, accuracy).await;
            if search.is_disposed() {
                return;
            }
            // Where several are named, the visitor chooses.
            if let Whereabouts::Near(reaches) = &found
                && let [only] = &reaches[..]
            {
                store.select_council(Some(only.council));
            }
            search.set(Search::Found(found));
        });
    });
    let failed = Closure::<dyn FnMut(JsValue)>::new(move |error: JsValue| {
        search.try_set(Search::Failed(number(&error, "code") as u32));
    });
    // One of the two is never called: both go when JavaScript has no use for them any more.
    let (found, failed) = (found.into_js_value(), failed.into_js_value());
    let options = Object::new();
    for name in ["timeout", "maximumAge"] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &PATIENCE.into());
    }
    let _ = ask.call3(&geolocation, &found, &failed, &options);
}
