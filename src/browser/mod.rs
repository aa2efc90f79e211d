//! The edges to the browser: address and history, time, files.

pub mod address;
pub mod fetch;
pub mod timing;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use crate::ui::keep;

/// A listener on the window, which goes when it is dropped.
struct Listener {
    event: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ =
                window.remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
        }
    }
}

/// Listens to an event of the window until the owner goes.
pub fn on_window(event: &'static str, then: impl Fn() + 'static) {
    listen(event, Box::new(move |_| then()));
}

fn listen(event: &'static str, then: Box<dyn FnMut(Event)>) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::wrap(then);
    let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    keep(Listener { event, closure });
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let then = once(Box::new(then));
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, milliseconds);
    }
}

/// Calls back once, when what is under way now is done.
pub fn soon(then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        window.queue_microtask(&once(Box::new(then)));
    }
}

fn once(then: Box<dyn FnOnce()>) -> Function {
    Closure::once_into_js(move |_: JsValue| then()).unchecked_into()
}
