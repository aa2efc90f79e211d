//! SVG elements, and numbers for their attributes.

use web_sys::{Document, Element};

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

/// A whole number for an attribute.
pub fn number(n: f64) -> String {
    (n.round() as i64).to_string()
}

/// Three decimals of a number that is not negative, for an attribute.
pub fn decimal(n: f64) -> String {
    let thousandths = (n * 1000.0).round() as i64;
    [&(thousandths / 1000).to_string(), ".", &(1000 + thousandths % 1000).to_string()[1..]].concat()
}
