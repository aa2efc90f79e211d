//! The answer about what is selected, or where to start.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use presentation::start::{self, most_active};

use crate::components::shares::Shares;
use crate::state::use_store;
use crate::views::{ArrangementPanel, CouncilPanel};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The panel of the selected arrangement, else of the selected council, else a first look.
#[component]
pub fn Panel() -> impl IntoView {
    let store = use_store();
    let panel = NodeRef::<Div>::new();
    let content = move || {
        let selection = store.selection.get();
        match (selection.arrangement, selection.council) {
            (Some(arrangement), _) => view! { <ArrangementPanel arrangement /> }.into_any(),
            (None, Some(council)) => view! { <CouncilPanel council /> }.into_any(),
            (None, None) => view! { <Start /> }.into_any(),
        }
    };
    // Who chose in a list reads on in the panel; who chose on the map stays on the map.
    Effect::new(move |_| {
        store.selection.track();
        store.track_focus();
        if !store.take_focus() {
            return;
        }
        // Its content may be about to follow: the heading that takes the focus is the one that stands there then.
        spawn_local(async move {
            if let Some(Some(panel)) = panel.try_get_untracked()
                && let Ok(Some(heading)) = panel.query_selector("h2")
            {
                let _ = heading.unchecked_into::<HtmlElement>().focus();
            }
        });
    });
    view! { <div class="panel" part="panel" node_ref=panel>{content}</div> }
}

/// The councils in most arrangements, as a way in.
#[component]
fn Start() -> impl IntoView {
    let store = use_store();
    view! {
        <div>
            <h2 tabindex="-1">{start::HEADING}</h2>
            <p class="quiet">{start::INTRODUCTION}</p>
            {move || view! { <Shares ties=store.answer.with(most_active) with=None /> }}
            <p class="quiet small">{start::PROMISE}</p>
        </div>
    }
}
