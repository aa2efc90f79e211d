//! What the host page is told: one queue, which leaves in a microtask of its own, when nothing of the widget is borrowed and its
//! state has settled. So a host may do anything to the widget from inside an event.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::queue_microtask;
use presentation::address::State;

/// One message to the host page.
pub enum Message {
    /// `ssm-change`: the state is another one than the host was told last.
    Changed(Box<State>),
    /// `ssm-select`: the visitor chose something of this kind ("council", "arrangement") with this code or id.
    Selected(&'static str, String),
    /// `ssm-error`: something failed, in a sentence for people.
    Failed(String),
}

/// What waits in the queue.
enum Waiting {
    /// That the state may be another one.
    Changed,
    /// `ssm-select` with this kind and this code or id.
    Selected(&'static str, String),
    /// `ssm-error` with this sentence.
    Failed(String),
}

/// The messages that are still to leave, in their order.
pub struct Outgoing {
    /// Takes a message to the host.
    deliver: Box<dyn Fn(Message)>,
    queue: RefCell<VecDeque<Waiting>>,
    is_leaving: Cell<bool>,
    /// The state that the host was told last, or knows from the start.
    told: RefCell<Option<State>>,
    /// What is shown now; `None` when the widget has gone.
    shown: RefCell<Box<dyn Fn() -> Option<State>>>,
}

impl Outgoing {
    /// An empty queue to a host that is told by `deliver`.
    pub fn new(deliver: impl Fn(Message) + 'static) -> Rc<Outgoing> {
        Rc::new(Outgoing {
            deliver: Box::new(deliver),
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
        self.put(Waiting::Changed);
    }

    /// `ssm-select` with the kind and the code or id.
    pub fn tell_selected(self: &Rc<Outgoing>, kind: &'static str, id: &str) {
        self.put(Waiting::Selected(kind, id.to_owned()));
    }

    /// `ssm-error` with a sentence for people.
    pub fn tell_error(self: &Rc<Outgoing>, message: &str) {
        self.put(Waiting::Failed(message.to_owned()));
    }

    fn put(self: &Rc<Outgoing>, waiting: Waiting) {
        self.queue.borrow_mut().push_back(waiting);
        if !self.is_leaving.replace(true) {
            let queue = self.clone();
            queue_microtask(move || queue.leave());
        }
    }

    fn leave(&self) {
        self.is_leaving.set(false);
        loop {
            let Some(waiting) = self.queue.borrow_mut().pop_front() else { return };
            let Some(shown) = (self.shown.borrow())() else { return };
            match waiting {
                Waiting::Changed if self.told.borrow().as_ref() == Some(&shown) => {}
                Waiting::Changed => {
                    self.told.replace(Some(shown.clone()));
                    (self.deliver)(Message::Changed(Box::new(shown)));
                }
                Waiting::Selected(kind, id) => (self.deliver)(Message::Selected(kind, id)),
                Waiting::Failed(message) => (self.deliver)(Message::Failed(message)),
            }
        }
    }
}
