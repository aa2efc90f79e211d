//! The page's address: read at the start and on Back and Forward, written when the visitor changes what is shown.

use leptos::prelude::*;
use presentation::address::{Notice, State};
use presentation::known;
use wasm_bindgen::JsValue;

use super::warnings::warn_of;
use crate::browser::{after_frame, on_window};
use crate::state::{Step, Store};

/// What the address says, by the keys with this prefix.
pub fn read(prefix: &str) -> (State, Vec<Notice>) {
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    State::from_url(search.trim_start_matches('?'), prefix)
}

/// Writes the keys with this prefix over what stands in the address at this moment; all else there, of the page, its router or another
/// widget, stays.
fn write(state: &State, prefix: &str, step: Step) {
    let location = window().location();
    let (Ok(history), Ok(href), Ok(search), Ok(hash)) =
        (window().history(), location.href(), location.search(), location.hash())
    else {
        return;
    };
    let search = search.trim_start_matches('?');
    let (there, _) = State::from_url(search, prefix);
    let query = State { unknown: there.unknown, ..state.clone() }.to_url(prefix);
    if query == search {
        return;
    }
    // The whole address: a relative one would be taken from the page's `<base>`.
    let page = href.split(['?', '#']).next().unwrap_or_default();
    let question = if query.is_empty() { "" } else { "?" };
    let url = [page, question, &query, &hash].concat();
    // A browser limits how often the history may be written; what is lost then is one entry, not the state.
    let _ = match step {
        Step::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        // What the page's router keeps with this entry stays with it.
        Step::Within | Step::FromHistory => {
            let kept = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&kept, "", Some(&url))
        }
    };
}

/// Keeps the address and the state the same, until the owner of the store goes.
///
/// The listener on the window is the one that a widget has, and only where the host asked for it (`sync-url`).
pub fn sync(store: Store, prefix: String) {
    let reading = prefix.clone();
    Effect::new(move |_| {
        store.state.with(|state| {
            let step = store.step();
            if step != Step::FromHistory {
                let (state, prefix) = (state.clone(), prefix.clone());
                // Writing the history takes the browser longer than all that is seen (5 to 8 ms in Chromium): that comes first.
                after_frame(move || write(&state, &prefix, step));
            }
        });
    });
    on_window("popstate", move || {
        let (mut state, mut notices) = read(&reading);
        notices.extend(store.data(|data| known::check(&data.register, &mut state)));
        warn_of(&notices);
        store.change(Step::FromHistory, |now| *now = state);
        store.notices.set(notices);
    });
}
