//! The edges to the browser: address and history, time, files.

pub mod address;
pub mod fetch;
pub mod timing;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;

use crate::ui::keep;

/// Calls back when the page is about to be printed, until the owner goes.
pub fn before_print(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        keep(EventListener::new(&window, "beforeprint", move |_| then()));
    }
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let then = wasm_bindgen::closure::Closure::once_into_js(then);
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(then.unchecked_ref(), milliseconds);
    }
}
