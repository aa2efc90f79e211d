//! What of an address or attribute was not understood, in words.

use super::widgets::button;
use crate::store::Store;
use crate::ui::{El, el};
use leptos::prelude::*;

/// The notices, until they are hidden.
pub fn notices(store: Store) -> El {
    el("div", "").live_some(move || {
        let notices = store.notices.get();
        (!notices.is_empty()).then(|| {
            el("div", "notice")
                .attr("role", "alert")
                .add(el("div", "").add_each(&notices, |notice| el("p", "").text(&notice.to_string())))
                .add(button("link", "Hide").on("click", move |_| store.notices.set(Vec::new())))
        })
    })
}
