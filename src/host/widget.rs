//! The functions that `embed.js` calls. Each crosses the boundary and hands on.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Object, Promise};
use leptos::mount::mount_to;
use leptos::prelude::*;
use presentation::address::State;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::{boundary, events, reorganisation};
use crate::app::App;
use crate::browser::warn;
use crate::data;
use crate::state::{Options, Outgoing, Store};

/// Decoded data, shared by all widgets that show it.
#[wasm_bindgen]
pub struct Data {
    inner: Rc<data::Data>,
}

#[wasm_bindgen]
impl Data {
    /// Decodes the packed records and boundaries. What is loaded when it is first needed: the files of the prose, which `prose`
    /// lists, the finer shapes, which `finer` lists, the proposals for new councils, which `proposals` lists, the tables of postcodes,
    /// from the file that `postcodes` lists, and the hexagons, which `layout` lists. The app's script has these lists; they are empty
    /// for none.
    ///
    /// # Errors
    /// A sentence that says which file is damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(
        records: &[u8],
        map: &[u8],
        prose: String,
        finer: &str,
        proposals: &str,
        postcodes: String,
        layout: &str,
    ) -> Result<Data, JsError> {
        let inner = data::Data::decode(records, map, prose, finer, proposals, postcodes, layout)
            .map_err(|message| JsError::new(&message))?;
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

/// Mounts a widget for `host` into `root`, an empty element in the host's shadow root. It shows what `attributes` and, where the
/// host asks for that, the page's address say.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: HtmlElement, data: &Data, attributes: Object) -> Widget {
    let mut options = Options::default();
    let mut state = State::default();
    let mut of_state = Vec::new();
    for entry in Object::entries(&attributes).iter() {
        let entry: js_sys::Array = entry.unchecked_into();
        let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) else {
            continue;
        };
        match options.set(&name, Some(&value)) {
            Ok(true) => {}
            Ok(false) => of_state.push((name, value)),
            Err(message) => warn(&message),
        }
    }
    data.inner.register.add_text();
    let notices = boundary::asked(&mut state, &of_state, &options, &data.inner);
    let inner = data.inner.clone();
    let place = root.clone();
    let slot: Rc<Cell<Option<Store>>> = Rc::default();
    let filled = slot.clone();
    let handle = mount_to(root, move || {
        let element = host.clone();
        let outgoing = Outgoing::new(move |message| events::dispatch(&element, message));
        let store = Store::new(inner, host, outgoing, state, options, notices);
        provide_context(store);
        boundary::begin(store);
        filled.set(Some(store));
        view! { <App /> }
    });
    let store = slot.get().unwrap_throw();
    Widget { store, root: place, _handle: Box::new(handle) }
}

#[wasm_bindgen]
impl Widget {
    /// What is shown, with the keys of the URL.
    pub fn state(&self) -> JsValue {
        boundary::state(self.store)
    }

    /// Shows another state; codes that the data does not know are left out with a warning.
    pub fn set_state(&self, value: JsValue) {
        boundary::set_state(self.store, &value);
    }

    /// Takes one changed attribute; one that is not understood is ignored with a warning.
    pub fn set_attribute(&self, name: &str, value: Option<String>) {
        boundary::set_attribute(self.store, name, value.as_deref());
    }

    /// Whether all that the first view wants has been drawn, so that it can take the first picture's place.
    pub fn is_settled(&self) -> bool {
        self.store.is_settled()
    }

    /// Selects what was clicked in the first picture: a "council" by its code, or an "arrangement" by its id. The panel takes
    /// the focus where a link was followed.
    pub fn choose(&self, kind: &str, id: &str, by_link: bool) {
        boundary::choose(self.store, kind, id, by_link);
    }

    /// The summary of a filter, without touching what is shown.
    ///
    /// # Errors
    /// A sentence when the filter is no object of the documented shape.
    pub fn query(&self, filter: JsValue) -> Result<JsValue, JsError> {
        boundary::query(self.store, &filter).map_err(|message| JsError::new(&message))
    }

    /// What becomes of the arrangements that a filter finds in a reorganisation, without touching what is shown: a promise, which is
    /// broken with words for a person.
    pub fn reorganisation(&self, scenario: String, filter: JsValue) -> Promise {
        reorganisation::ask(self.store, scenario, &filter)
    }

    /// What the search box offers for a text, without touching what is shown: a promise of `[{ kind, id, label }]`. It waits for
    /// the table of a postcode's area, and is broken, with words for a person, where that cannot be had.
    pub fn find(&self, text: String) -> Promise {
        boundary::find(self.store, text)
    }

    /// Removes the widget and all that it listens to.
    pub fn unmount(self) {
        self.root.set_text_content(None);
    }
}
