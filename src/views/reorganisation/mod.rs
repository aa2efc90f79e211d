//! What becomes of shared services when councils merge.

use leptos::prelude::*;

use crate::components::Screen;
use crate::data::proposals;
use crate::data::prose::Arrival;
use crate::state::use_store;

/// What becomes of shared services when councils merge.
#[component]
pub fn Reorganisation() -> impl IntoView {
    let store = use_store();
    proposals::ask(&store.data_rc());
    let arrival = Memo::new(move |_| store.data(|data| data.proposals.arrival()));
    view! {
        <Screen sentence="Reorganisation" below="" style=include_str!("../../../style/screens/reorganisation.css")>
            {move || match arrival.get() {
                Arrival::Missing | Arrival::Loading => view! { <p class="quiet">"Loading the proposals…"</p> }.into_any(),
                Arrival::Failed(message) => view! { <Failed message /> }.into_any(),
                Arrival::Ready => {
                    store.data(|data| data.proposals.areas().unwrap_or_default().iter().map(|area| {
                        view! { <p>{area.name.clone()}</p> }
                    }).collect_view()).into_any()
                }
            }}
        </Screen>
    }
}

/// That the proposals could not be had, with another try.
#[component]
fn Failed(
    /// What is wrong, as a sentence.
    message: String,
) -> impl IntoView {
    let store = use_store();
    view! {
        <p role="alert">
            {message} " "
            <button type="button" on:click=move |_| proposals::ask(&store.data_rc())>"Try again"</button>
        </p>
    }
}
