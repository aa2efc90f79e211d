//! "Find me": the councils at the visitor's place, on request only.
//!
//! The position is looked up in the boundaries that are here already. It is told to nobody, kept nowhere, and no part of the
//! state: only the council that it leads to is.

use js_sys::Object;
use leptos::prelude::*;
use model::records::CouncilIx;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use crate::browser::object::{method, number, property};
use crate::components::CouncilLink;
use crate::state::{Store, use_store};

/// For how many milliseconds the browser may look, and how old a position may be.
const PATIENCE: f64 = 15_000.0;

/// How far it has come.
#[derive(Clone, Copy, PartialEq)]
pub enum Search {
    /// Nobody has asked.
    Idle,
    /// The browser is looking.
    Looking,
    /// The council there.
    Found(CouncilIx),
    /// Outside England.
    Outside,
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
            Search::Found(council) => return Some(found(store, council).into_any()),
            Search::Outside => "Your position is outside England. This map knows English councils alone.",
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

fn found(store: Store, council: CouncilIx) -> impl IntoView {
    let county = store.register(|register| register.county_of(council)).map(|county| {
        view! {
            " and "
            <CouncilLink council=county full=true />
        }
    });
    view! {
        <p class="small">
            "You are in " <CouncilLink council full=true /> {county}
            ". Your position stays in this browser: it is not sent, kept or put into the address."
        </p>
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
    let found = Closure::once_into_js(move |position: JsValue| {
        if search.is_disposed() {
            return;
        }
        let place = property(&position, "coords");
        let (latitude, longitude) = (number(&place, "latitude"), number(&place, "longitude"));
        let council = store.data(|data| data.atlas.council_at(&data.register, latitude, longitude));
        if council.is_some() {
            store.select_council(council);
        }
        search.try_set(council.map_or(Search::Outside, Search::Found));
    });
    let failed = Closure::once_into_js(move |error: JsValue| {
        search.try_set(Search::Failed(number(&error, "code") as u32));
    });
    let options = Object::new();
    for name in ["timeout", "maximumAge"] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &PATIENCE.into());
    }
    let _ = ask.call3(&geolocation, &found, &failed, &options);
}
