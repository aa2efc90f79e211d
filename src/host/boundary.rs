//! What the host page asks, sets and is told once the whole app is there.

use js_sys::Promise;
use leptos::prelude::*;
use presentation::address::{Notice, State};
use presentation::exchange::{MapState, MapSummary, hits};
use presentation::known;
use wasm_bindgen::{JsError, JsValue};
use wasm_bindgen_futures::future_to_promise;

use super::value::{Value, to_js};
use super::warnings::warn_of;
use super::{address, values};
use crate::browser::warn;
use crate::components::follow_words;
use crate::data::{Data, postcodes};
use crate::state::{Options, Outgoing, Store};

/// The state that a page asks for at the start: by its address where that is kept in step and says anything, else by the
/// attributes. What was not understood is one warning each, and given back for the visitor to read.
pub fn asked(
    state: &mut State,
    attributes: &[(String, String)],
    options: &Options,
    data: &Data,
) -> Vec<Notice> {
    for (name, value) in attributes {
        attribute(state, name, Some(value));
    }
    let mut notices: Vec<Notice> = Vec::new();
    if let Some(prefix) = &options.sync_url {
        let (mut asked, not_understood) = address::read(prefix);
        notices = not_understood;
        let unknown = std::mem::take(&mut asked.unknown);
        if asked != State::default() {
            *state = asked;
        }
        state.unknown = unknown;
    }
    notices.extend(known::check(&data.register, state));
    warn_of(&notices);
    notices
}

/// Takes an attribute of the state; `address` is all of it at once.
fn attribute(state: &mut State, name: &str, value: Option<&str>) {
    if name == "address" {
        let (asked, notices) = State::from_address(value.unwrap_or_default());
        *state = State { unknown: std::mem::take(&mut state.unknown), ..asked };
        warn_of(&notices);
        return;
    }
    match state.with_attribute(name, value) {
        Ok(changed) => *state = changed,
        Err(notice) => warn(&notice.to_string()),
    }
}

/// All that the widget as a whole listens to and tells.
pub fn begin(store: Store) {
    if let Some(prefix) = store.options.with_untracked(|options| options.sync_url.clone()) {
        address::sync(store, prefix);
    }
    // The prose is shared by all widgets: one that is gone by the time a file comes is not called any more.
    store.data(|data| data.prose.listen(move || store.prose.try_set(()).is_none()));
    follow_words(store);
    store.tell(|host| host.begin(move || store.state.try_get_untracked()));
    Effect::new(move |_| {
        store.state.track();
        store.tell(Outgoing::tell_changed);
    });
}

/// What is shown, with the keys of the URL.
pub fn state(store: Store) -> JsValue {
    to_js(&store.state.with_untracked(MapState::of))
}

/// Shows another state; codes that the data does not know are left out with a warning, and what is no value at all is
/// ignored with one.
pub fn set_state(store: Store, value: &JsValue) {
    let Some(value) = Value::from_js(value) else {
        return warn("the state has to be an object of plain values, and is ignored");
    };
    let (mut state, mut notices) = values::state_of(value);
    state.unknown = store.state.with_untracked(|state| state.unknown.clone());
    notices.extend(store.data(|data| known::check(&data.register, &mut state)));
    warn_of(&notices);
    // What is shown already is no change, and no step of the history.
    if store.state.with_untracked(|now| *now != state) {
        store.change(store.step_of_host(), |now| *now = state);
    }
}

/// Takes one changed attribute; one that is not understood is ignored with a warning.
pub fn set_attribute(store: Store, name: &str, value: Option<&str>) {
    let mut options = store.options.get_untracked();
    match options.set(name, value) {
        Ok(true) => {
            if store.options.with_untracked(|now| *now != options) {
                store.options.set(options);
            }
        }
        Ok(false) => {
            let mut state = store.state.get_untracked();
            attribute(&mut state, name, value);
            warn_of(&store.data(|data| known::check(&data.register, &mut state)));
            if store.state.with_untracked(|now| *now != state) {
                store.change(store.step_of_host(), |now| *now = state);
            }
        }
        Err(message) => warn(&message),
    }
}

/// Selects a council or an arrangement, as a click on the map or on a link would.
pub fn choose(store: Store, kind: &str, id: &str, by_link: bool) {
    if by_link {
        store.ask_focus();
    }
    match kind {
        "council" => {
            let council = store.register(|register| register.council_by_code(id));
            store.select_council(council);
        }
        _ => {
            let arrangement = store.register(|register| register.arrangement_by_id(id));
            store.select_arrangement(arrangement);
        }
    }
}

/// The summary of a filter, without touching what is shown.
///
/// # Errors
/// A sentence when the filter is no object of the documented shape.
pub fn query(store: Store, filter: &JsValue) -> Result<JsValue, String> {
    let query = values::query_of(filter)?;
    Ok(store.register(|register| to_js(&MapSummary::of(register, &register.summary(&query)))))
}

/// What the search box offers for a text, without touching what is shown. The promise is broken with a sentence where the table of
/// a postcode's area cannot be had.
pub fn find(store: Store, text: String) -> Promise {
    // The data outlives the widget: the answer comes even if that is taken out meanwhile.
    let data = store.data_rc();
    future_to_promise(async move {
        let mut offer = data.offer(&text);
        if let Some(area) = offer.waits_for {
            postcodes::load(&data, area).await.map_err(|message| JsError::new(&message))?;
            offer = data.offer(&text);
        }
        Ok(to_js(&hits(&offer.named(&data.register))))
    })
}
