//! The widget: a map and explorer of the services that English councils share, in the visitor's browser.
//!
//! What is decided without a browser, and all words, come from the crates `model`, `geometry` and `presentation`.

mod app;
mod browser;
mod components;
mod data;
mod host;
mod map;
mod state;
mod views;

pub use host::{Data, Widget, mount};
