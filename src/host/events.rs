//! The events that go out.

use presentation::exchange::{Changed, Failed, MapState, Selected};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::value::to_js;
use crate::state::Message;

/// Dispatches a message as an event of the host element, which leaves the shadow root.
pub fn dispatch(element: &HtmlElement, message: Message) {
    let (name, detail): (&str, JsValue) = match &message {
        Message::Changed(state) => ("ssm-change", to_js(&Changed { state: MapState::of(state) })),
        Message::Selected(kind, id) => ("ssm-select", to_js(&Selected { kind, id })),
        Message::Failed(message) => ("ssm-error", to_js(&Failed { message })),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = element.dispatch_event(&event);
    }
}
