//! The menu of what can be taken away.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{files, picture, tables};
use crate::browser::{clipboard, share};
use crate::components::lazy::NotLoaded;
use crate::data::prose::{Arrival, ask_summaries};
use crate::state::{Store, use_store};

const NOT_LOADED: &str = "This could not be loaded. Check the connection, then try again.";

/// Files, citation, print and link. The summaries and sources are loaded as soon as it is there.
#[component]
pub fn TakeAwayMenu() -> impl IntoView {
    let store = use_store();
    ask_summaries(&store.data_rc());
    let summaries = Memo::new(move |_| {
        store.prose.track();
        store.data(|data| data.prose.summaries())
    });
    // What is said of the last thing that was done.
    let said = RwSignal::new(String::new());
    view! {
        <div class="ways">
            <Tables summaries said />
            <Pictures said />
            <Cite said />
            <Pass said />
            <p role="status" class="small">{said}</p>
        </div>
    }
}

#[component]
fn Tables(
    /// How far the summaries and sources are.
    summaries: Memo<Arrival>,
    /// What is said of the last thing that was done.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let waits = move || matches!(summaries.get(), Arrival::Loading);
    let csv = move |_| once_loaded(store, said, tables::csv_table(), move |offer| offer(store, said));
    let json = move |_| once_loaded(store, said, tables::json_file(), move |offer| offer(store, said));
    let geojson = move |_| once_loaded(store, said, tables::geojson_file(), move |offer| offer(store, said));
    let state = move || match summaries.get() {
        Arrival::Loading => "The summaries and sources are coming…",
        Arrival::Failed(_) => {
            "Some summaries and sources could not be loaded; they are left empty in the files."
        }
        Arrival::Missing | Arrival::Ready => "",
    };
    view! {
        <p class="way">
            <span class="what">"What is found"</span>
            <button type="button" class="plain" disabled=waits on:click=csv>"CSV table"</button>
            <button type="button" class="plain" disabled=waits on:click=json>"JSON"</button>
            <button type="button" class="plain" disabled=waits on:click=geojson>"GeoJSON"</button>
            <span class="small quiet">{state}</span>
        </p>
    }
}

#[component]
fn Pictures(
    /// What is said of the last thing that was done.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let offer = move |at: usize| {
        once_loaded(store, said, picture::map_pictures(), move |offers| offers[at](store, said));
    };
    view! {
        <p class="way">
            <span class="what">"The map"</span>
            <button type="button" class="plain" on:click=move |_| offer(0)>"SVG picture"</button>
            <button type="button" class="plain" on:click=move |_| offer(1)>"PNG picture"</button>
        </p>
    }
}

/// Calls `then` with what is loaded, unless the widget is gone by then; says so where it can't be had, to the host as well.
fn once_loaded<T: 'static>(
    store: Store,
    said: RwSignal<String>,
    load: impl Future<Output = Result<T, NotLoaded>> + 'static,
    then: impl FnOnce(T) + 'static,
) {
    spawn_local(async move {
        let loaded = load.await;
        if said.is_disposed() {
            return;
        }
        match loaded {
            Ok(loaded) => then(loaded),
            Err(_) => {
                said.set(NOT_LOADED.to_string());
                store.tell(|host| host.tell_error(NOT_LOADED));
            }
        }
    });
}

/// Copies a text and says so.
fn copy(text: String, said: RwSignal<String>) {
    spawn_local(async move {
        let words = match clipboard::copy(&text).await {
            true => "Copied.",
            false => "The browser did not allow it: please select the text and copy it.",
        };
        said.try_set(words.to_string());
    });
}

#[component]
fn Cite(
    /// What is said of the last thing that was done.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let citations = Memo::new(move |_| {
        followed(store);
        files::citations(store)
    });
    let text = move |at: usize| citations.with(|citations| citations[at].clone());
    view! {
        <details class="more cite">
            <summary>"Cite it"</summary>
            <p class="plain-citation">{move || text(0)}</p>
            <button type="button" class="link" on:click=move |_| copy(text(0), said)>"Copy the citation"</button>
            <pre tabindex="0" role="region" aria-label="Citation for BibTeX">{move || text(1)}</pre>
            <button type="button" class="link" on:click=move |_| copy(text(1), said)>"Copy for BibTeX"</button>
        </details>
    }
}

#[component]
fn Pass(
    /// What is said of the last thing that was done.
    said: RwSignal<String>,
) -> impl IntoView {
    let store = use_store();
    let link = Memo::new(move |_| {
        followed(store);
        files::link(store)
    });
    let print = move |_| {
        let _ = window().print();
    };
    let share = share::is_there().then(|| {
        let open = move |_| {
            let url = link.get_untracked();
            spawn_local(async move {
                share::share("Shared services of English councils", &url).await;
            });
        };
        view! { <button type="button" class="plain" on:click=open>"Share"</button> }
    });
    view! {
        <p class="way">
            <span class="what">"This view"</span>
            <button type="button" class="plain" on:click=print>"Print"</button>
            <button type="button" class="plain" on:click=move |_| copy(link.get_untracked(), said)>"Copy the link"</button>
            {share}
        </p>
        <p class="small quiet address">{link}</p>
    }
}

/// Follows all that decides what is taken away.
fn followed(store: Store) {
    store.state.track();
    store.options.track();
    store.answer.track();
}
