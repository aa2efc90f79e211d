//! The widget's boundary to the host page: the functions that `embed.js` calls, the values that cross, the events that go out.

pub mod boundary; // what the host asks and sets
mod options; // attributes that are no part of the state
mod outgoing; // the events that go out
mod value; // plain values of JavaScript
mod values; // the documented shapes
mod widget; // the functions that `embed.js` calls

pub use options::{Controls, Options};
pub use outgoing::Outgoing;
use value::Value;
pub use widget::{Data, Widget, mount};

/// One console warning that names what was not understood.
pub fn warn(message: &str) {
    web_sys::console::warn_1(&["shared-services-map: ", message].concat().into());
}
