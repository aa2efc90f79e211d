//! The state of a widget and what follows from it.

mod choose; // what a visitor selects
mod options; // what the host sets by attributes that are no part of the state
mod outgoing; // what the host page is told
mod store; // the signals

pub use options::{Controls, Options};
pub use outgoing::{Message, Outgoing};
pub use store::{LAST_STAGE, Step, Store, use_store};
