//! Files that are made in the page and taken away.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::after;

/// How long the browser has to take the file, in milliseconds.
const PATIENCE: u32 = 10_000;

#[wasm_bindgen]
extern "C" {
    type Blob;

    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &Array, options: &Object) -> Result<Blob, JsValue>;

    #[wasm_bindgen(catch, js_namespace = URL, js_name = createObjectURL)]
    fn create_url(blob: &Blob) -> Result<String, JsValue>;

    #[wasm_bindgen(catch, js_namespace = URL, js_name = revokeObjectURL)]
    fn revoke_url(url: &str) -> Result<(), JsValue>;
}

/// Lets the visitor save a text as a file of this name and type; false where the browser cannot.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    saved(name, kind, text).is_ok()
}

fn saved(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let url = create_url(&Blob::new(&Array::of1(&text.into()), &options)?)?;
    // The link is never part of the page: it is made, followed and forgotten.
    let link = document().create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    after(PATIENCE, move || {
        let _ = revoke_url(&url);
    });
    Ok(())
}
