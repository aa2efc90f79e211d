//! Elements and their live parts.

use std::cell::RefCell;

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::tachys::view::Render;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, Node};

use super::listener::listen;
use super::live::{effect, keep};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element under construction; cloning it gives another handle to the same element.
///
/// Text is only ever set as text, and styles through the CSSOM, so that neither data nor a strict policy can turn one into something else.
#[derive(Clone)]
pub struct El(Element);

/// An HTML element with these classes (none for the empty text).
pub fn el(tag: &str, class: &str) -> El {
    let Ok(element) = document().create_element(tag) else {
        unreachable!("names of elements are constants of this code")
    };
    El(element).class(class)
}

/// An SVG element with these classes.
pub fn svg(tag: &str, class: &str) -> El {
    let Ok(element) = document().create_element_ns(Some(SVG), tag) else {
        unreachable!("names of elements are constants of this code")
    };
    El(element).class(class)
}

/// An element for each of some things.
pub fn each<T>(things: &[T], mut make: impl FnMut(&T) -> El) -> Vec<El> {
    let mut elements = Vec::with_capacity(things.len());
    for thing in things {
        elements.push(make(thing));
    }
    elements
}

/// The page's document.
pub fn document() -> Document {
    leptos::prelude::document()
}

impl El {
    /// The handle to an element that is there already.
    pub fn of(element: Element) -> El {
        El(element)
    }

    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    fn class(self, class: &str) -> El {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> El {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Appends text.
    pub fn text(self, text: &str) -> El {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// Says this and nothing else.
    pub fn say(&self, text: &str) {
        self.0.set_text_content(Some(text));
    }

    /// Another element like it, with all that is inside but nothing that is live.
    pub fn copy(&self) -> El {
        match self.0.clone_node_with_deep(true) {
            Ok(node) => El(node.unchecked_into()),
            Err(_) => unreachable!("an element can be copied"),
        }
    }

    /// The elements inside.
    pub fn children(&self) -> Vec<El> {
        let mut children = Vec::new();
        let mut next = self.0.first_element_child();
        while let Some(child) = next {
            next = child.next_element_sibling();
            children.push(El(child));
        }
        children
    }

    /// Appends an element.
    pub fn add(self, child: El) -> El {
        self.put(child);
        self
    }

    /// Appends an element, in the midst of other code.
    pub fn put(&self, child: El) {
        let _ = self.0.append_child(&child.0);
    }

    /// Appends elements.
    pub fn add_all(self, children: Vec<El>) -> El {
        children.into_iter().fold(self, El::add)
    }

    /// Appends an element for each of some things.
    pub fn add_each<T>(self, things: &[T], mut make: impl FnMut(&T) -> El) -> El {
        for thing in things {
            self.put(make(thing));
        }
        self
    }

    /// Appends an element where there is one.
    pub fn add_some(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Appends what `view!` made: the bridge for elements that have Leptos's components inside.
    pub fn add_view(self, view: impl IntoView + 'static) -> El {
        let mut state = view.into_view().build();
        state.mount(&self.0, None);
        keep(state);
        self
    }

    /// Sets a property of the style through the CSSOM.
    pub fn style(self, name: &str, value: &str) -> El {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.style().set_property(name, value);
        }
        self
    }

    /// Appends text that follows the signals that `text` reads.
    pub fn live_text(self, text: impl Fn() -> String + 'static) -> El {
        self.bind_text(Box::new(text))
    }

    fn bind_text(self, text: Box<dyn Fn() -> String>) -> El {
        let node = document().create_text_node("");
        let _ = self.0.append_child(&node);
        effect(move || {
            let now = text();
            if node.data() != now {
                node.set_data(&now);
            }
        });
        self
    }

    /// An attribute that follows signals; it is absent while there is no value.
    pub fn live_attr(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> El {
        self.bind_attr(name, Box::new(value))
    }

    fn bind_attr(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> El {
        let element = self.0.clone();
        effect(move || {
            let now = value();
            if element.get_attribute(name) != now {
                let _ = match &now {
                    Some(value) => element.set_attribute(name, value),
                    None => element.remove_attribute(name),
                };
            }
        });
        self
    }

    /// An attribute that is `true` or `false`.
    pub fn live_flag(self, name: &'static str, value: impl Fn() -> bool + 'static) -> El {
        self.live_attr(name, move || Some(if value() { "true" } else { "false" }.to_string()))
    }

    /// A class that is there while `on`.
    pub fn live_class(self, class: &'static str, on: impl Fn() -> bool + 'static) -> El {
        self.bind_class(class, Box::new(on))
    }

    fn bind_class(self, class: &'static str, on: Box<dyn Fn() -> bool>) -> El {
        let list = self.0.class_list();
        effect(move || {
            let _ = list.toggle_with_force(class, on());
        });
        self
    }

    /// `hidden` while the condition holds.
    pub fn live_hidden(self, hidden: impl Fn() -> bool + 'static) -> El {
        self.live_attr("hidden", move || hidden().then(String::new))
    }

    /// The property `checked` of a checkbox.
    pub fn live_checked(self, checked: impl Fn() -> bool + 'static) -> El {
        self.bind_property("checked", Box::new(move || JsValue::from_bool(checked())))
    }

    /// The property `value` of a field.
    pub fn live_value(self, value: impl Fn() -> String + 'static) -> El {
        self.bind_property("value", Box::new(move || JsValue::from_str(&value())))
    }

    fn bind_property(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> El {
        let element = self.0.clone();
        effect(move || {
            let (key, now) = (JsValue::from_str(name), value());
            // Writing the same value again would move the caret of a field.
            if Reflect::get(&element, &key).ok().as_ref() != Some(&now) {
                let _ = Reflect::set(&element, &key, &now);
            }
        });
        self
    }

    /// Appends a region whose elements are made anew whenever a signal that `children` reads changes.
    pub fn live(self, children: impl Fn() -> Vec<El> + 'static) -> El {
        self.bind_children(Box::new(children))
    }

    /// Appends an element that is there while there is one.
    pub fn live_some(self, child: impl Fn() -> Option<El> + 'static) -> El {
        self.bind_child(Box::new(child))
    }

    fn bind_child(self, child: Box<dyn Fn() -> Option<El>>) -> El {
        self.live(move || Vec::from_iter(child()))
    }

    fn bind_children(self, children: Box<dyn Fn() -> Vec<El>>) -> El {
        let end: Node = document().create_comment("").into();
        let _ = self.0.append_child(&end);
        let shown: RefCell<Vec<El>> = RefCell::default();
        let parent = self.0.clone();
        effect(move || {
            let now = children();
            for child in shown.borrow_mut().drain(..) {
                child.0.remove();
            }
            for child in &now {
                let _ = parent.insert_before(&child.0, Some(&end));
            }
            *shown.borrow_mut() = now;
        });
        self
    }

    /// Listens to an event until the owner goes.
    pub fn on(self, event: &str, handler: impl FnMut(Event) + 'static) -> El {
        self.listen(event, Box::new(handler))
    }

    fn listen(self, event: &str, handler: Box<dyn FnMut(Event)>) -> El {
        listen(self.0.clone().into(), event, handler);
        self
    }

    /// Moves the focus to it.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            let _ = element.focus();
        }
    }
}
