//! Which view is open.

use leptos::prelude::*;
use presentation::address::View;
use presentation::navigation::NAVIGATION;

use super::widgets::Segments;
use crate::state::{Step, use_store};

/// One button a view.
#[component]
pub fn Views() -> impl IntoView {
    let store = use_store();
    let choice = move |(view, words): (View, &'static str)| {
        view! {
            <button
                type="button"
                aria-pressed=move || (store.view() == view).to_string()
                on:click=move |_| store.change(Step::New, |state| state.view = view)
            >
                {words}
            </button>
        }
    };
    view! { <Segments label="View">{NAVIGATION.map(choice).collect_view()}</Segments> }
}
