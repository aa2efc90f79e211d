//! What of an address or attribute was not understood, in words.

use leptos::prelude::*;

use crate::state::use_store;

/// The notices, until they are hidden.
#[component]
pub fn Notices() -> impl IntoView {
    let store = use_store();
    let lines = move || {
        store
            .notices
            .with(|notices| notices.iter().map(|notice| view! { <p>{notice.to_string()}</p> }).collect_view())
    };
    view! {
        <div>
            <Show when=move || store.notices.with(|notices| !notices.is_empty())>
                <div class="notice" role="alert">
                    <div>{lines}</div>
                    <button type="button" class="link" on:click=move |_| store.notices.set(Vec::new())>"Hide"</button>
                </div>
            </Show>
        </div>
    }
}
