//! Listeners and observers that end with their owner.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, ResizeObserver};

use super::live::keep;

/// Takes itself off when it is dropped: an element that leaves the page while it has the focus still tells `blur`.
struct Listener {
    target: EventTarget,
    event: String,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .target
            .remove_event_listener_with_callback(&self.event, self.closure.as_ref().unchecked_ref());
    }
}

/// Listens to an event of an element or the window until the owner goes.
pub fn listen(target: EventTarget, event: &str, handler: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(handler);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    keep(Listener { target, event: event.to_string(), closure });
}

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

/// Tells of an element's size whenever it is another one, and once at the start, until the owner goes.
pub fn watch_size(element: &Element, handler: Box<dyn FnMut()>) {
    let closure = Closure::wrap(handler);
    if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
        observer.observe(element);
        keep(Watch { observer, _closure: closure });
    }
}
