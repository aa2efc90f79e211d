//! The size of an element, told when it changes.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Stops watching when it is dropped.
struct Watch {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells of an element's width in CSS pixels whenever its size is another one, and once at the start, until the owner goes.
pub fn watch_width(element: &Element, then: impl Fn(f64) + 'static) {
    let watched = element.clone();
    let closure = Closure::new(move || then(watched.get_bounding_client_rect().width()));
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
        StoredValue::new_local(Watch { observer, _closure: closure });
    }
}
