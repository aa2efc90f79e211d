//! The edges to the browser.

pub mod clipboard; // the visitor's clipboard
pub mod fetch; // files of the static folder
pub mod files; // files that are offered as downloads
pub mod mutations; // nodes that come and go
pub mod object; // properties by their names
pub mod png; // pictures as PNG files
pub mod share; // the device's own way to share
pub mod size; // the size of an element
pub mod styles; // stylesheets of screens
pub mod timing; // marks and measures

use std::time::Duration;

use gloo_events::EventListener;
use leptos::leptos_dom::helpers::{request_animation_frame, set_timeout};
use leptos::prelude::*;
use model::records::Date;

/// Listens to an event of the window until the owner goes.
pub fn on_window(event: &'static str, then: impl Fn() + 'static) {
    StoredValue::new_local(EventListener::new(&window(), event, move |_| then()));
}

/// Whether the visitor wants no motion.
pub fn is_still() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Today, as the device has it.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date { year: now.get_full_year() as u16, month: now.get_month() as u8 + 1, day: now.get_date() as u8 }
}

/// Calls back once, after so many milliseconds, even where the owner has gone by then.
pub fn after(milliseconds: u32, then: impl FnOnce() + 'static) {
    // gloo's `Timeout::forget` would keep the closure for good; this one frees itself when it is called.
    set_timeout(then, Duration::from_millis(milliseconds.into()));
}

/// Calls back once, when the next frame has been painted, even where the owner has gone by then. A page that nobody sees paints
/// none: there it is called soon.
pub fn after_frame(then: impl FnOnce() + 'static) {
    if document().hidden() {
        after(0, then);
    } else {
        request_animation_frame(move || after(1, then));
    }
}

/// One console warning. It never fails, whatever a page has made of its console.
pub fn warn(message: &str) {
    console::warn(&["shared-services-map: ", message].concat());
}

/// The console as the page has left it.
mod console {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(catch, js_namespace = console, js_name = warn)]
        fn try_warn(message: &str) -> Result<(), JsValue>;
    }

    pub fn warn(message: &str) {
        let _ = try_warn(message);
    }
}
