//! The equal areas, which are loaded when they are first asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::address::Layout;

use crate::state::{Step, Store, use_store};

/// Loads the equal areas once that layout is asked for. Where they cannot be had, the boundaries stay, and words say so.
#[component]
pub fn HexagonsNotice() -> impl IntoView {
    let store = use_store();
    let failure = RwSignal::new(String::new());
    let is_loading = StoredValue::new(false);
    Effect::new(move |_| {
        let asked = store.state.with(|state| state.layout == Layout::Hexagons);
        if asked && !store.hexagons.get_untracked() && !is_loading.get_value() {
            load(store, is_loading, failure);
        }
    });
    view! {
        <p class="notice" aria-live="polite" hidden=move || failure.with(String::is_empty)>{failure}</p>
    }
}

fn load(store: Store, is_loading: StoredValue<bool>, failure: RwSignal<String>) {
    is_loading.set_value(true);
    let data = store.data_rc();
    spawn_local(async move {
        let outcome = data.load_hexagons().await;
        // The widget may be gone by now.
        if is_loading.try_set_value(false).is_some() {
            return;
        }
        match outcome {
            Ok(()) => {
                failure.set(String::new());
                store.hexagons.set(true);
            }
            Err(message) => {
                store.tell(|host| host.tell_error(&message));
                failure.set(message);
                store.change(Step::Within, |state| state.layout = Layout::Map);
            }
        }
    });
}
