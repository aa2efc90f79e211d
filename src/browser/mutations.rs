//! What is put into and taken out of a tree of nodes, and texts that change.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use web_sys::Node;

#[wasm_bindgen]
extern "C" {
    /// The browser's own observer.
    #[derive(Clone)]
    pub type MutationObserver;
    #[wasm_bindgen(constructor)]
    fn new(then: &Function) -> MutationObserver;
    #[wasm_bindgen(method)]
    fn observe(this: &MutationObserver, node: &Node, options: &Object);
    #[wasm_bindgen(method)]
    fn disconnect(this: &MutationObserver);

    /// One change.
    pub type MutationRecord;
    /// The node whose children or whose text it is.
    #[wasm_bindgen(method, getter)]
    pub fn target(this: &MutationRecord) -> Node;
    #[wasm_bindgen(method, getter, js_name = addedNodes)]
    fn added_nodes(this: &MutationRecord) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = removedNodes)]
    fn removed_nodes(this: &MutationRecord) -> JsValue;
    /// What stood before the place of the change.
    #[wasm_bindgen(method, getter, js_name = previousSibling)]
    pub fn previous_sibling(this: &MutationRecord) -> Option<Node>;
    /// What stood behind it.
    #[wasm_bindgen(method, getter, js_name = nextSibling)]
    pub fn next_sibling(this: &MutationRecord) -> Option<Node>;
}

impl MutationRecord {
    /// The nodes that were put in.
    pub fn added(&self) -> Vec<Node> {
        nodes(&self.added_nodes())
    }

    /// The nodes that were taken out.
    pub fn removed(&self) -> Vec<Node> {
        nodes(&self.removed_nodes())
    }
}

fn nodes(list: &JsValue) -> Vec<Node> {
    Array::from(list).iter().map(JsCast::unchecked_into).collect()
}

/// Stops watching when it is dropped.
struct Watch {
    observer: MutationObserver,
    _closure: Closure<dyn FnMut(Array, MutationObserver)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells of all nodes that come and go below `root`, soon after each change, until the owner goes.
pub fn watch_nodes(root: &Node, then: impl Fn(&[MutationRecord], &MutationObserver) + 'static) {
    let closure = Closure::new(move |records: Array, observer: MutationObserver| {
        let records: Vec<MutationRecord> = records.iter().map(JsCast::unchecked_into).collect();
        then(&records, &observer);
    });
    let observer = MutationObserver::new(closure.as_ref().unchecked_ref());
    observer.observe(root, &options(&["childList", "subtree"]));
    StoredValue::new_local(Watch { observer, _closure: closure });
}

/// Lets the observer tell of a text as well, wherever it is.
pub fn watch_text(observer: &MutationObserver, text: &Node) {
    observer.observe(text, &options(&["characterData"]));
}

fn options(names: &[&str]) -> Object {
    let options = Object::new();
    for name in names {
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::TRUE);
    }
    options
}
