//! The hexagons, which are loaded when they are first asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::address::Layout;

use crate::store::{Step, Store};
use crate::ui::{El, effect, el};

/// Loads them once the equal-area layout is asked for. Where they cannot be had, the boundaries stay, and the element
/// that is given back says so.
pub fn hexagons(store: Store) -> El {
    let failure = RwSignal::new(String::new());
    let loading = RwSignal::new(false);
    effect(move || {
        let asked = store.state.with(|state| state.layout == Layout::Hexagons);
        if asked && !store.hexagons.get_untracked() && !loading.get_untracked() {
            loading.set(true);
            failure.set(String::new());
            load(store, loading, failure);
        }
    });
    el("p", "notice")
        .attr("aria-live", "polite")
        .live_text(move || failure.get())
        .live_hidden(move || failure.with(String::is_empty))
}

fn load(store: Store, loading: RwSignal<bool>, failure: RwSignal<String>) {
    let data = store.data_rc();
    spawn_local(async move {
        let outcome = data.load_hexagons().await;
        // The widget may be gone by now.
        if loading.is_disposed() {
            return;
        }
        loading.set(false);
        match outcome {
            Ok(()) => store.hexagons.set(true),
            Err(message) => {
                store.host(|host| host.tell_error(&message));
                failure.set(message);
                store.change(Step::Within, |state| state.layout = Layout::Map);
            }
        }
    });
}
