//! What the host page is told: one queue, which leaves in a microtask of its own, when nothing of the widget is borrowed and its
//! state has settled. So a host may do anything to the widget from inside an event.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::queue_microtask;
use presentation::address::State;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

use super::{Value, values};

/// One message to the host page.
enum Message {
    /// The state is another one than the host was told last: `ssm-change`.
    Changed,
    /// The visitor chose something of this kind with this code or id: `ssm-select`.
    Selected(&'static str, String),
    /// Something failed, in a sentence for people: `ssm-error`.
    Failed(String),
}

/// The messages that are still to leave, in their order.
pub struct Outgoing {
    element: HtmlElement,
    queue: RefCell<VecDeque<Message>>,
    is_leaving: Cell<bool>,
    /// The state that the host was told last, or knows from the start.
    told: RefCell<Option<State>>,
    /// What is shown now; `None` when the widget has gone.
    shown: RefCell<Box<dyn Fn() -> Option<State>>>,
}

impl Outgoing {
    /// An empty queue to this element.
    pub fn new(element: HtmlElement) -> Rc<Outgoing> {
        Rc::new(Outgoing {
            element,
            queue: RefCell::default(),
            is_leaving: Cell::new(false),
            told: RefCell::default(),
            shown: RefCell::new(Box::new(|| None)),
        })
    }

    /// Takes what `shown` gives now as what the host knows, and asks it again when a change is told.
    pub fn begin(&self, shown: impl Fn() -> Option<State> + 'static) {
        *self.told.borrow_mut() = shown();
        *self.shown.borrow_mut() = Box::new(shown);
    }

    /// `ssm-change` with the state that is shown when the message leaves; nothing where the host knows it.
    pub fn tell_changed(self: &Rc<Outgoing>) {
        self.put(Message::Changed);
    }

    /// `ssm-select` with the kind and the code or id.
    pub fn tell_selected(self: &Rc<Outgoing>, kind: &'static str, id: &str) {
        self.put(Message::Selected(kind, id.to_owned()));
    }

    /// `ssm-error` with a sentence for people.
    pub fn tell_error(self: &Rc<Outgoing>, message: &str) {
        self.put(Message::Failed(message.to_owned()));
    }

    fn put(self: &Rc<Outgoing>, message: Message) {
        self.queue.borrow_mut().push_back(message);
        if !self.is_leaving.replace(true) {
            let queue = self.clone();
            queue_microtask(move || queue.leave());
        }
    }

    fn leave(&self) {
        self.is_leaving.set(false);
        loop {
            let Some(message) = self.queue.borrow_mut().pop_front() else { return };
            let Some(shown) = (self.shown.borrow())() else { return };
            match message {
                Message::Changed if self.told.borrow().as_ref() == Some(&shown) => {}
                Message::Changed => {
                    let state = values::state_value(&shown);
                    self.told.replace(Some(shown));
                    self.dispatch("ssm-change", vec![("state", state)]);
                }
                Message::Selected(kind, id) => {
                    self.dispatch("ssm-select", vec![("kind", kind.into()), ("id", id.as_str().into())]);
                }
                Message::Failed(message) => {
                    self.dispatch("ssm-error", vec![("message", message.as_str().into())]);
                }
            }
        }
    }

    fn dispatch(&self, name: &str, detail: Vec<(&str, Value)>) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&Value::entries(detail).to_js());
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            let _ = self.element.dispatch_event(&event);
        }
    }
}
