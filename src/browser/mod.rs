//! The edges to the browser: address and history, time, files.

pub mod address;
pub mod fetch;
pub mod object;
pub mod styles;
pub mod timing;

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::listen;

/// Listens to an event of the window until the owner goes.
pub fn on_window(event: &'static str, then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(window.into(), event, Box::new(move |_| then()));
    }
}

/// Whether the visitor wants no motion.
pub fn is_still() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    web_sys::window().and_then(|window| window.match_media(query).ok()?).is_some_and(|query| query.matches())
}

/// Calls back once, after so many milliseconds.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let then = once(Box::new(then));
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, milliseconds);
    }
}

/// Calls back once, when the next frame has been painted.
pub fn after_frame(then: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(&once(Box::new(move || after(1, then))));
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
