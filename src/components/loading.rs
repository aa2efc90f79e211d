//! The prose (summaries, sources, the LGA's editions), which is loaded when it is first needed.

use leptos::task::spawn_local;

use super::widgets::button;
use crate::data::DetailsState;
use crate::store::Store;
use crate::ui::{El, el};

/// Asks for the prose, once; what became of it is told by [`Store::details`](crate::store::Handles::details).
pub fn load_details(store: Store) {
    if matches!(store.details.get_now(), DetailsState::Loading | DetailsState::Ready) {
        return;
    }
    store.details.set(DetailsState::Loading);
    let data = store.data_rc();
    spawn_local(async move {
        let outcome = match data.load_details().await {
            Ok(()) => DetailsState::Ready,
            Err(message) => DetailsState::Failed(message),
        };
        // The widget may be gone by now.
        if !store.details.is_gone() {
            if let DetailsState::Failed(message) = &outcome {
                store.host(|host| host.tell_error(message));
            }
            store.details.set(outcome);
        }
    });
}

/// How the loading goes, in place of what is loaded.
pub fn loading(store: Store) -> El {
    match store.details.get() {
        DetailsState::Ready => el("p", ""),
        DetailsState::Missing | DetailsState::Loading => {
            el("p", "quiet").text("Loading the summary and sources…")
        }
        DetailsState::Failed(message) => el("div", "notice")
            .add(el("p", "").text(&message))
            .add(button("link", "Try again").on("click", move |_| load_details(store))),
    }
}
