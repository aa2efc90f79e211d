//! Which councils are compared.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::compare::MOST;

use crate::components::CouncilLink;
use crate::components::council_select::CouncilSelect;
use crate::state::{Step, Store, use_store};

/// The councils, each to be taken away, and a list from which one more is added.
#[component]
pub fn Choose(
    /// The councils.
    councils: Memo<Vec<CouncilIx>>,
) -> impl IntoView {
    let store = use_store();
    let picked = RwSignal::new(None::<CouncilIx>);
    let choose = move |code: String| {
        picked.set(store.register(|register| register.council_by_code(&code)));
    };
    let can_add = move || picked.get().is_some_and(|council| !councils.read().contains(&council));
    let add = move |_| {
        let Some(council) = picked.get_untracked().filter(|_| can_add()) else { return };
        let mut all = councils.get_untracked();
        all.push(council);
        picked.set(None);
        if all.len() >= MOST {
            // The list goes with its button.
            store.ask_focus();
        }
        compare(store, &all);
    };
    let item = move |council: CouncilIx| {
        let name = store.register(|register| register.council(council).name.clone());
        let label = ["Take ", &name, " out of the comparison"].concat();
        let remove = move |_| {
            let mut all = councils.get_untracked();
            all.retain(|other| *other != council);
            store.ask_focus();
            compare(store, &all);
        };
        view! {
            <li>
                <CouncilLink council />
                <button type="button" class="remove" aria-label=label on:click=remove>"×"</button>
            </li>
        }
    };
    view! {
        <div class="choices">
            <ul class="compared" aria-label="Councils that are compared">
                {move || councils.get().into_iter().map(item).collect_view()}
            </ul>
            <Show when=move || { councils.read().len() < MOST }>
                <div class="adding">
                    <CouncilSelect label="Add a council" none="Choose a council" chosen=picked on_choose=choose />
                    <button type="button" class="button" aria-disabled=move || (!can_add()).to_string() on:click=add>"Add"</button>
                </div>
            </Show>
        </div>
    }
}

/// Puts these councils into the address. The last one to go takes the selected one with it, which would else come back.
fn compare(store: Store, councils: &[CouncilIx]) {
    let codes: Vec<String> = store.register(|register| {
        councils.iter().map(|council| register.council(*council).code.clone()).collect()
    });
    store.change(Step::New, |state| {
        if codes.is_empty() {
            state.council = None;
        }
        state.compare = codes;
    });
}
