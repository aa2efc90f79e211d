//! Tables stay tables for assistive technology where they are laid out as cards: some browsers (Safari) forget what an element is
//! once its `display` is no table's.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::object::method;

/// The elements that have no role yet, and the role that they get, in this order: a header of a row is told before the others. A table
/// that a component has given another role (a grid) keeps its own.
const ROLES: [(&str, &str); 6] = [
    ("table:not([role])", "table"),
    ("table[role=table] :is(thead, tbody):not([role])", "rowgroup"),
    ("table[role=table] tr:not([role])", "row"),
    ("table[role=table] th[scope=row]:not([role])", "rowheader"),
    ("table[role=table] th:not([role])", "columnheader"),
    ("table[role=table] td:not([role])", "cell"),
];

/// Says of all tables inside `place` what they and their parts are.
pub fn give_roles(place: &Element) {
    let Some(find) = method(place, "querySelectorAll") else { return };
    for (selector, role) in ROLES {
        let Ok(found) = find.call1(place, &selector.into()) else { return };
        for element in Array::from(&found) {
            let _ = element.unchecked_into::<Element>().set_attribute("role", role);
        }
    }
}
