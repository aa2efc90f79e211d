//! Stylesheets that come with the code of a screen.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

/// Adds a stylesheet to a shadow root, through the CSSOM: a strict policy of the page has no say in it.
///
/// A sheet that the browser refuses is left out with a warning on the console; the screen can be read without it.
pub fn adopt(root: &ShadowRoot, css: &str) {
    let sheets: Array = super::object::property(root, "adoptedStyleSheets").unchecked_into();
    let added = CssStyleSheet::new().and_then(|sheet| {
        sheet.replace_sync(css)?;
        // Safari before 16.4 has a frozen array here: a new one is set in its place.
        let all = Array::from(&sheets);
        all.push(&sheet);
        js_sys::Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &all)
    });
    if added.is_err() {
        super::warn("a stylesheet could not be added");
    }
}
