//! A file for the visitor to keep.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Offers text as a file with this name and type. Nothing is sent anywhere: the file is made in the browser.
pub fn save(name: &str, kind: &str, text: &str) {
    // Where a browser refuses one of these steps there is no file, and nothing else changes.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into())?;
    let url = create(&Blob::new(&Array::of1(&text.into()), &options)?)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    // A link that is in no document can be clicked all the same.
    let link = document.create_element("a")?;
    link.set_attribute("href", &url)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    // Browsers read the address some time after the click.
    super::after(10_000, move || revoke(&url));
    Ok(())
}

#[wasm_bindgen]
extern "C" {
    type Blob;

    #[wasm_bindgen(constructor, catch)]
    fn new(parts: &Array, options: &Object) -> Result<Blob, JsValue>;

    #[wasm_bindgen(catch, js_namespace = URL, js_name = createObjectURL)]
    fn create(blob: &Blob) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = URL, js_name = revokeObjectURL)]
    fn revoke(url: &str);
}
