//! The answer about what is selected, or where to start.

use leptos::html::Div;
use leptos::prelude::*;

use super::arrangement_panel::ArrangementPanel;
use super::council_panel::{CouncilPanel, Shares};
use crate::store::Store;

/// The panel of the selected arrangement, else of the selected council, else a first look.
#[component]
pub fn Panel(store: Store) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    // Who chose by the keyboard or in a list reads on in the panel; who chose on the map stays on the map.
    Effect::new(move |_| {
        let _ = (store.council.get(), store.arrangement.get());
        if let Some(panel) = panel.get()
            && store.take_focus()
            && let Ok(Some(heading)) = panel.query_selector("h2")
        {
            use wasm_bindgen::JsCast;
            let _ = heading.unchecked_into::<web_sys::HtmlElement>().focus();
        }
    });
    view! {
        <div class="panel" part="panel" node_ref=panel>
            {move || match (store.arrangement.get(), store.council.get()) {
                (Some(arrangement), _) => view! { <ArrangementPanel store arrangement/> }.into_any(),
                (None, Some(council)) => view! { <CouncilPanel store council/> }.into_any(),
                (None, None) => view! { <Start store/> }.into_any(),
            }}
        </div>
    }
}

/// How many councils the first look names.
const MOST: usize = 10;

/// The councils in most arrangements, as a way in.
#[component]
fn Start(store: Store) -> impl IntoView {
    let most = Memo::new(move |_| {
        let mut most: Vec<_> = store.counts.with(|counts| {
            counts
                .arrangements
                .iter()
                .enumerate()
                .filter(|(_, count)| **count > 0)
                .map(|(at, count)| (model::records::CouncilIx(at as u16), *count))
                .collect()
        });
        most.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        most.truncate(MOST);
        most
    });
    view! {
        <h2 tabindex="-1">"Choose a council"</h2>
        <p class="quiet">"on the map, by name, or from these, which are in most shared services:"</p>
        <Shares store ties=most/>
        <p class="quiet small">"You see what each council shares, with whom, since when, and what is published about savings, with the sources."</p>
    }
}
