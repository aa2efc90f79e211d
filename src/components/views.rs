//! Which view is open.

use leptos::prelude::*;
use presentation::address::View;

use super::widgets::Segments;
use crate::state::{Step, use_store};

/// The views, in the order of the navigation.
const VIEWS: [(View, &str); 8] = [
    (View::Map, "Map"),
    (View::List, "List"),
    (View::Services, "Services"),
    (View::Trends, "Trends"),
    (View::Ties, "Ties"),
    (View::Compare, "Compare"),
    (View::Reorganisation, "Reorganisation"),
    (View::Data, "Data"),
];

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
    view! { <Segments label="View">{VIEWS.map(choice).collect_view()}</Segments> }
}
