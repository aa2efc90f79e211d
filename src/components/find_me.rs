//! "Find me": the councils at the visitor's place, on request only.
//!
//! The position is looked up in the boundaries that are here already. It is told to nobody, kept nowhere, and no part of the
//! state: only the council that it leads to is.

use js_sys::Object;
use leptos::prelude::*;
use model::records::CouncilIx;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

use super::widgets::{button, council_link};
use crate::browser::object::{method, number, property};
use crate::store::Store;
use crate::ui::{El, el};

/// For how many milliseconds the browser may look, and how old a position may be.
const PATIENCE: f64 = 15_000.0;

/// How far it has come.
#[derive(Clone, Copy, PartialEq)]
enum Search {
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

/// The button, and the line that says what came of it.
pub fn find_me(store: Store) -> (El, El) {
    let search = RwSignal::new(Search::Idle);
    let button = button("", "Find me").on("click", move |_| look(store, search));
    let line =
        el("div", "found-me").attr("aria-live", "polite").live_some(move || answer(store, search.get()));
    (button, line)
}

fn answer(store: Store, search: Search) -> Option<El> {
    let line = el("p", "small");
    Some(match search {
        Search::Idle => return None,
        Search::Looking => line.text("Your browser is asked where you are …"),
        Search::Found(council) => {
            let county = store.register(|register| register.county_of(council));
            let mut line = line.text("You are in ").add(council_link(store, council, true));
            if let Some(county) = county {
                line = line.text(" and ").add(council_link(store, county, true));
            }
            line.text(". Your position stays in this browser: it is not sent, kept or put into the address.")
        }
        Search::Outside => line.text("Your position is outside England. This map knows English councils alone."),
        Search::Failed(1) => line.text("Your browser may not say where you are. Allow it for this page, or choose your council by its name or on the map."),
        Search::Failed(_) => line.text("Your browser cannot say where you are. Choose your council by its name or on the map."),
    })
}

fn look(store: Store, search: RwSignal<Search>) {
    let geolocation = web_sys::window().map(|window| property(&window, "navigator"));
    let geolocation = geolocation.map(|navigator| property(&navigator, "geolocation")).unwrap_or_default();
    let Some(ask) = method(&geolocation, "getCurrentPosition") else {
        search.set(Search::Failed(2));
        return;
    };
    search.set(Search::Looking);
    // The widget may be gone when the browser answers.
    let tell = move |outcome: Search| {
        if !search.is_disposed() {
            search.set(outcome);
        }
    };
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
        tell(council.map_or(Search::Outside, Search::Found));
    });
    let failed =
        Closure::once_into_js(move |error: JsValue| tell(Search::Failed(number(&error, "code") as u32)));
    let options = Object::new();
    for name in ["timeout", "maximumAge"] {
        let _ = js_sys::Reflect::set(&options, &name.into(), &PATIENCE.into());
    }
    let _ = ask.call3(&geolocation, &found, &failed, &options);
}
