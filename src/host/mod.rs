//! The widget's boundary to the host page: the functions that `embed.js` calls, the values that cross, the events that go out.

mod address; // the page's address and history
pub mod boundary; // what the host asks and sets
mod events; // the events that go out
mod reorganisation; // what becomes of shared services when councils merge
mod value; // plain values of JavaScript
mod values; // what the host sets and asks
mod warnings; // on the console
mod widget; // the functions that `embed.js` calls

pub use widget::{Data, Widget, mount};
