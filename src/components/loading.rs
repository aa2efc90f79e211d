//! How the loading of the prose goes: asking for it, the words while it comes, and another try where it failed.

use super::widgets::button;
use crate::prose::{self, Arrival, Reading};
use crate::store::Store;
use crate::ui::{El, effect, el};
use leptos::prelude::*;

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
pub fn loading(store: Store, arrival: Memo<Arrival>, of: Reading) -> El {
    arrival.with(|arrival| match arrival {
        Arrival::Ready => el("p", ""),
        Arrival::Missing | Arrival::Loading => el("p", "quiet").text("Loading the summary and sources…"),
        Arrival::Failed(message) => el("div", "notice")
            .add(el("p", "").text(message))
            .add(try_again(move || prose::ask(&store.data_rc(), of))),
    })
}

/// Loads all summaries as soon as words are to be looked for, whoever asked for that.
pub fn follow_words(store: Store) {
    let typed = Memo::new(move |_| store.query.with(|query| !query.text.trim().is_empty()));
    effect(move || {
        if typed.get() {
            prose::ask_summaries(&store.data_rc());
        }
    });
    tell_failure(store, store.summaries);
}

/// Below the field for words: that the summaries are still to come, or could not be had. Nothing else.
pub fn words_of_summaries(store: Store) -> El {
    el("div", "small").attr("aria-live", "polite").live_some(move || {
        store.summaries.with(|arrival| match arrival {
            Arrival::Missing | Arrival::Ready => None,
            Arrival::Loading => Some(el("p", "quiet").text("Names are searched. The summaries are coming…")),
            Arrival::Failed(message) => Some(
                el("div", "notice")
                    .add(el("p", "").text("Only names are searched, and some summaries. ").text(message))
                    .add(try_again(move || prose::ask_summaries(&store.data_rc()))),
            ),
        })
    })
}

fn try_again(ask: impl Fn() + 'static) -> El {
    button("link", "Try again").on("click", move |_| ask())
}

fn tell_failure(store: Store, arrival: Memo<Arrival>) {
    effect(move || {
        let failed = arrival.with(|arrival| match arrival {
            Arrival::Failed(message) => Some(message.clone()),
            _ => None,
        });
        // The host may do anything when it is told: nothing is borrowed any more.
        if let Some(message) = failed {
            store.host(|host| host.tell_error(&message));
        }
    });
}
