//! The functions that `embed.js` calls. Each crosses the boundary and hands on.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::Object;
use leptos::mount::mount_to;
use model::state::{Notice, State};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{Host, Options, values, warn};
use crate::components::app;
use crate::store::{Step, Store};
use crate::ui::effect;
use crate::{browser, data};

/// Decoded data, shared by all widgets that show it.
#[wasm_bindgen]
pub struct Data {
    inner: Rc<data::Data>,
}

#[wasm_bindgen]
impl Data {
    /// Decodes the packed records and boundaries. The prose is loaded from `details` when first needed; empty for none.
    ///
    /// # Errors
    /// A sentence that says which file is damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(records: &[u8], map: &[u8], details: String, integrity: String) -> Result<Data, JsError> {
        let inner =
            data::Data::decode(records, map, details, integrity).map_err(|message| JsError::new(&message))?;
        Ok(Data { inner: Rc::new(inner) })
    }
}

/// One mounted widget; [`Widget::unmount`] removes it and all that it listens to.
#[wasm_bindgen]
pub struct Widget {
    store: Store,
    root: HtmlElement,
    // Dropping it disposes of the store, with all listeners and effects.
    _handle: Box<dyn Any>,
}

/// Mounts a widget for `host` into `root`, an empty element in the host's shadow root.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: HtmlElement, data: &Data, attributes: Object) -> Widget {
    let mut options = Options::default();
    let mut state = State::default();
    for entry in Object::entries(&attributes).iter() {
        let entry: js_sys::Array = entry.unchecked_into();
        let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) else {
            continue;
        };
        set_attribute(&mut options, &mut state, &name, Some(&value));
    }
    let mut notices: Vec<Notice> = Vec::new();
    if let Some(prefix) = &options.sync_url {
        let (mut asked, not_understood) = browser::address::read(prefix);
        notices = not_understood;
        let unknown = std::mem::take(&mut asked.unknown);
        if asked != State::default() {
            state = asked;
        }
        state.unknown = unknown;
    }
    notices.extend(data.inner.check(&mut state));

    let inner = data.inner.clone();
    let (place, place_of_widget) = (root.clone(), root.clone());
    let slot: Rc<Cell<Option<Store>>> = Rc::default();
    let filled = slot.clone();
    let handle = mount_to(root, move || {
        let sync = options.sync_url.clone();
        let store = Store::new(inner, Host::new(host), state, options, notices);
        if let Some(prefix) = sync {
            browser::address::sync(store, prefix);
        }
        // The state at the start is no change.
        let started = Cell::new(false);
        effect(move || {
            store.state.with(|state| {
                if started.replace(true) {
                    store.host(|host| host.tell_changed(state));
                }
            });
        });
        let _ = place.append_child(app(store).element());
        filled.set(Some(store));
    });
    let store = slot.get().unwrap_throw();
    Widget { store, root: place_of_widget, _handle: Box::new(handle) }
}

fn set_attribute(options: &mut Options, state: &mut State, name: &str, value: Option<&str>) {
    match options.set(name, value) {
        Ok(true) => {}
        Ok(false) => match state.with_attribute(name, value) {
            Ok(changed) => *state = changed,
            Err(notice) => warn(&notice.to_string()),
        },
        Err(message) => warn(&message),
    }
}

#[wasm_bindgen]
impl Widget {
    /// What is shown, with the keys of the URL.
    pub fn state(&self) -> JsValue {
        self.store.state.peek(values::state_to_js)
    }

    /// Shows another state; codes that the data does not know are left out with a warning.
    pub fn set_state(&self, value: JsValue) {
        let (mut state, mut notices) = values::state_from_js(&value);
        state.unknown = self.store.state.peek(|state| state.unknown.clone());
        notices.extend(self.store.data(|data| data.check(&mut state)));
        for notice in notices {
            warn(&notice.to_string());
        }
        self.store.change(Step::New, |now| *now = state);
    }

    /// Takes one changed attribute; one that is not understood is ignored with a warning.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        let mut options = self.store.options.get_now();
        let mut state = self.store.state.get_now();
        set_attribute(&mut options, &mut state, name, value.as_deref());
        for notice in self.store.data(|data| data.check(&mut state)) {
            warn(&notice.to_string());
        }
        if self.store.options.peek(|now| *now != options) {
            self.store.options.set(options);
        }
        if self.store.state.peek(|now| *now != state) {
            self.store.change(Step::New, |now| *now = state);
        }
    }

    /// The summary of a filter, without touching what is shown.
    ///
    /// # Errors
    /// A sentence when the filter is no object of the documented shape.
    pub fn query(&self, filter: JsValue) -> Result<JsValue, JsError> {
        let query = values::query_from_js(&filter).map_err(|message| JsError::new(&message))?;
        Ok(self.store.data(|data| values::summary_to_js(&data.register, &data.register.summary(&query))))
    }

    /// Removes the widget and all that it listens to.
    pub fn unmount(self) {
        self.root.set_text_content(None);
    }
}
