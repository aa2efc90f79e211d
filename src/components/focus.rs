//! The focus is never lost to the page: where a button goes or hides by what it did, the focus goes to what stands nearest.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, ShadowRoot};

use super::widgets::target;
use crate::browser::object::method;

/// What takes the focus in the place of what has gone: a heading that the focus may be put on, else whatever can be used.
const TAKES_FOCUS: &str = "[tabindex=\"-1\"], button, a[href], input, select, summary, [tabindex]";

/// Where the focus was last: the element and all that it stands in, up to the widget's root.
#[derive(Clone, Default)]
pub struct LastFocus {
    path: Rc<RefCell<Vec<Element>>>,
}

impl LastFocus {
    /// The focus has come to what the event began at.
    pub fn came(&self, event: &Event) {
        let mut next = target(event);
        let mut path = Vec::new();
        while let Some(element) = next {
            next = element.parent_element();
            path.push(element);
        }
        self.path.replace(path);
    }

    /// Puts the focus back into the widget where what had it is gone or hidden. Who has left it by choice is not called back.
    pub fn keep(&self, root: &Element) {
        let Ok(shadow) = root.get_root_node().dyn_into::<ShadowRoot>() else { return };
        if shadow.active_element().is_some() || !page_has_focus_nowhere() {
            return;
        }
        let path = self.path.borrow().clone();
        if path.first().is_none_or(is_seen) {
            return;
        }
        for place in path.iter().skip(1).filter(|place| is_seen(place)) {
            let Some(find) = method(place, "querySelectorAll") else { return };
            let Ok(found) = find.call1(place, &TAKES_FOCUS.into()) else { return };
            for element in Array::from(&found).iter().filter_map(|found| found.dyn_into::<HtmlElement>().ok())
            {
                if is_seen(&element) {
                    let _ = element.focus();
                }
                // What stands in a closed `details` has its place, and takes no focus.
                if shadow.active_element().is_some() {
                    return;
                }
            }
        }
    }
}

/// Whether nothing of the whole page has the focus.
fn page_has_focus_nowhere() -> bool {
    let document = document();
    document.active_element().is_none_or(|active| document.body().is_some_and(|body| *body == active))
}

/// Whether an element is in the page and has a place in it.
fn is_seen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    element.is_connected() && place.width() > 0.0 && place.height() > 0.0
}
