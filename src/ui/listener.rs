//! Listeners that end with their owner.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

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
