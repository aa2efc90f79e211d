//! The widget: a map and explorer of the services that English councils share, in the visitor's browser.
//!
//! `host` is the boundary to the page that shows it, `browser` the edges to the browser; `data` holds what was decoded, `prose` what is loaded when somebody reads, `store` the state and all
//! that is derived from it; `map` draws, `components` is what is seen, built with `ui`. Words are in `text`, `facts`, `chosen` and `found`.
//! What the first map does not need is behind the gates of `later`, and comes as a second file.

mod browser;
mod chosen;
mod components;
mod data;
mod facts;
mod found;
mod host;
mod later;
mod map;
mod prose;
mod store;
mod text;
mod ui;

pub use host::{Data, Widget, mount};
