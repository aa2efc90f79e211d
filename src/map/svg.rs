//! SVG elements.

use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

#[wasm_bindgen]
extern "C" {
    /// One of hundreds of elements that change at once. The names of its attributes, and values that many have in common, are
    /// made into strings of JavaScript once, not each time: that was a third of what it took.
    #[wasm_bindgen(extends = Element)]
    #[derive(Clone)]
    pub type Shape;

    /// Sets an attribute.
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn set(this: &Shape, name: &JsString, value: &JsString);

    /// Sets an attribute to what no other shape has.
    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn write(this: &Shape, name: &JsString, value: &str);
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element with these attributes.
pub fn element(document: &Document, name: &str, attributes: &[(&str, &str)]) -> Element {
    let Ok(element) = document.create_element_ns(Some(SVG), name) else {
        unreachable!("these are names of SVG elements")
    };
    for (key, value) in attributes {
        let _ = element.set_attribute(key, value);
    }
    element
}

/// A path with these attributes, to be copied: a copy costs less than each of its attributes.
pub fn shape(document: &Document, attributes: &[(&str, &str)]) -> Shape {
    element(document, "path", attributes).unchecked_into()
}

/// A copy with all its attributes.
pub fn copy(shape: &Shape) -> Shape {
    shape.clone_node().map_or_else(|_| shape.clone(), JsCast::unchecked_into)
}
