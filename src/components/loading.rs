//! How the loading of the prose goes: asking for it, the words while it comes, and another try where it failed.

use leptos::prelude::*;

use crate::data::prose::{self, Arrival, Reading};
use crate::state::{Store, use_store};

/// Asks for the file that holds this, and tells how far it is. The host is told where it fails.
pub fn ask(store: Store, of: Reading) -> Memo<Arrival> {
    prose::ask(&store.data_rc(), of);
    let arrival = Memo::new(move |_| {
        store.prose.track();
        store.data(|data| data.prose.arrival(&data.register, of))
    });
    tell_failure(store, arrival);
    arrival
}

/// Words in the place of what is loaded.
#[component]
pub fn Loading(
    /// How far it is.
    arrival: Memo<Arrival>,
    /// What is loaded.
    of: Reading,
) -> impl IntoView {
    let store = use_store();
    move || match arrival.get() {
        Arrival::Ready => ().into_any(),
        Arrival::Missing | Arrival::Loading => {
            view! { <p class="quiet">"Loading the summary and sources…"</p> }.into_any()
        }
        Arrival::Failed(message) => view! {
            <div class="notice">
                <p>{message}</p>
                <TryAgain on_press=move || prose::ask(&store.data_rc(), of) />
            </div>
        }
        .into_any(),
    }
}

/// Loads all summaries as soon as words are to be looked for, whoever asked for that.
pub fn follow_words(store: Store) {
    let typed = Memo::new(move |_| store.query.with(|query| !query.text.trim().is_empty()));
    Effect::new(move |_| {
        if typed.get() {
            prose::ask_summaries(&store.data_rc());
        }
    });
    tell_failure(store, store.summaries);
}

/// Below the chosen filters: that the summaries are still to come, or could not be had. Nothing else.
#[component]
pub fn WordsOfSummaries() -> impl IntoView {
    let store = use_store();
    let words = move || match store.summaries.get() {
        Arrival::Missing | Arrival::Ready => ().into_any(),
        Arrival::Loading => {
            view! { <p class="quiet">"Names are searched. The summaries are coming…"</p> }.into_any()
        }
        Arrival::Failed(message) => view! {
            <div class="notice">
                <p>"Only names are searched, and some summaries. " {message}</p>
                <TryAgain on_press=move || prose::ask_summaries(&store.data_rc()) />
            </div>
        }
        .into_any(),
    };
    view! { <div class="small" aria-live="polite">{words}</div> }
}

/// The button beside words that say what could not be had.
#[component]
pub fn TryAgain(on_press: impl Fn() + 'static) -> impl IntoView {
    view! { <button type="button" class="link" on:click=move |_| on_press()>"Try again"</button> }
}

fn tell_failure(store: Store, arrival: Memo<Arrival>) {
    Effect::new(move |_| {
        if let Arrival::Failed(message) = arrival.get() {
            store.tell(|host| host.tell_error(&message));
        }
    });
}
