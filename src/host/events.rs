//! The events that go out.

use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::{Value, values};
use crate::state::Message;

/// Dispatches a message as an event of the host element, which leaves the shadow root.
pub fn dispatch(element: &HtmlElement, message: Message) {
    let (name, detail) = match message {
        Message::Changed(state) => ("ssm-change", vec![("state", values::state_value(&state))]),
        Message::Selected(kind, id) => {
            ("ssm-select", vec![("kind", kind.into()), ("id", id.as_str().into())])
        }
        Message::Failed(message) => ("ssm-error", vec![("message", message.as_str().into())]),
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&Value::entries(detail).to_js());
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        let _ = element.dispatch_event(&event);
    }
}
