//! What becomes of shared services when councils merge: the areas with their proposals, one proposal, or a drawing of one's own.

mod areas;
mod arrangements;
mod draw;
mod filter;
mod new_councils;
mod page;
mod shown;
mod worksheets;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlElement;
use presentation::reorganisation as words;
use wasm_bindgen::JsCast;

use crate::components::lazy::{Lazy, lazy_view};
use crate::components::{Screen, StateLink};
use crate::data::proposals;
use crate::data::prose::Arrival;
use crate::state::use_store;
use areas::Areas;
use page::Page;
use shown::Shown;

lazy_view!(/// The page of one reorganisation.
    reorganisation_page => Page);

/// What becomes of shared services when councils merge.
#[component]
pub fn Reorganisation() -> impl IntoView {
    let store = use_store();
    proposals::ask(&store.data_rc());
    let shown = Shown::new(store);
    let arrival = Memo::new(move |_| store.data(|data| data.proposals.arrival()));
    let sentence = Signal::derive(move || {
        shown
            .with(|proposals, _, asked, fates| {
                words::sentence(proposals, asked, fates, store.query.with(filter::narrows))
            })
            .unwrap_or_else(|| shown.about_all())
    });
    let below = Signal::derive(move || shown.with(words::below).unwrap_or_default());
    let is_one = Memo::new(move |_| shown.is_one());
    provide_context(shown);
    // Who asks for one reorganisation waits for its code and for the proposals at the same time.
    if store.state.with_untracked(|state| state.scenario.is_some()) {
        spawn_local(async {
            let _ = reorganisation_page().await;
        });
    }
    // Who opens an area or goes back to the list reads on at the sentence: what was pressed has gone.
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        is_one.track();
        let headline = place.get().and_then(|place| place.query_selector(".headline").ok().flatten());
        if store.take_focus()
            && let Some(headline) = headline.and_then(|headline| headline.dyn_into::<HtmlElement>().ok())
        {
            let _ = headline.focus();
        }
    });
    Effect::new(move |_| {
        if let Arrival::Failed(message) = arrival.get() {
            store.tell(|host| host.tell_error(&message));
        }
    });
    view! {
        <div node_ref=place class="reorganisation">
            <Screen sentence below style=include_str!("../../../style/screens/reorganisation.css")>
                {move || match arrival.get() {
                    Arrival::Missing | Arrival::Loading => view! { <p class="quiet">"Loading the proposals…"</p> }.into_any(),
                    Arrival::Failed(message) => view! { <Failed message /> }.into_any(),
                    Arrival::Ready if is_one.get() => view! { <Lazy load=reorganisation_page /> }.into_any(),
                    Arrival::Ready => view! { <Areas shown /> }.into_any(),
                }}
            </Screen>
        </div>
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
        <div class="notice" role="alert">
            <p>{message}</p>
            <button type="button" class="link" on:click=move |_| proposals::ask(&store.data_rc())>"Try again"</button>
        </div>
    }
}

/// Leads to a scenario, by its text in the address; `None` is the list of areas. The focus goes to the sentence.
#[component]
fn ScenarioLink(
    /// Its text.
    scenario: Option<String>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <StateLink to=move |state| state.scenario = scenario.clone() moves_focus=true>{children()}</StateLink> }
}
