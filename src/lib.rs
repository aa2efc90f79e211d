//! The widget: a map and explorer of the services that English councils share, in the visitor's browser.
//!
//! `host` is the boundary to the page that shows it, `browser` the edges to the browser; `data` holds what was decoded, `prose` what
//! is loaded when somebody reads, `proposals` what is loaded for the reorganisation of councils, `store` the state and all that is derived from it; `map` draws, `components` is what is seen, built
//! with `ui`. What is decided without a browser, and all words, come from the crate `presentation`.

mod browser;
mod components;
mod data;
mod host;
mod map;
mod proposals;
mod prose;
mod store;
mod ui;
mod views;

pub use host::{Data, Widget, mount};
