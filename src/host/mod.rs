//! The widget's boundary to the host page: the functions that `embed.js` calls, the values that cross, the events that go out.

pub mod boundary;
mod options;
mod value;
mod values;
mod widget;

pub use options::{Controls, Options};
use value::Value;
pub use widget::{Data, Widget, mount};

use crate::browser::styles;
use presentation::address::State;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The host element, to which events are told.
pub struct Host {
    element: HtmlElement,
}

impl Host {
    /// The host that is this element.
    pub fn new(element: HtmlElement) -> Host {
        Host { element }
    }

    /// Adds a stylesheet to the widget's shadow root.
    pub fn adopt(&self, css: &str) {
        if let Some(root) = self.element.shadow_root() {
            styles::adopt(&root, css);
        }
    }

    fn tell(&self, name: &str, detail: Vec<(&str, Value)>) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&Value::entries(detail).to_js());
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.element.dispatch_event(&event);
        }
    }

    /// Tells `ssm-change` with the state.
    pub fn tell_changed(&self, state: &State) {
        self.tell("ssm-change", vec![("state", values::state_value(state))]);
    }

    /// Tells `ssm-select` with the kind and the code or id.
    pub fn tell_selected(&self, kind: &str, id: &str) {
        self.tell("ssm-select", vec![("kind", kind.into()), ("id", id.into())]);
    }

    /// Tells `ssm-error` with a sentence for people.
    pub fn tell_error(&self, message: &str) {
        self.tell("ssm-error", vec![("message", message.into())]);
    }
}

/// One console warning that names what was not understood.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&["shared-services-map: ", message].concat().into());
}
