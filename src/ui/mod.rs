//! The small view layer: elements built by plain calls, with live parts that follow Leptos signals.
//!
//! Leptos gives the reactive system (signals, memos, effects, owners, mounting). Its `view!` macro is left out, because it compiles a type and a
//! set of functions for every element: the same interface measured 286 kB of Brotli-packed Wasm with it, and docs/decisions/views-without-view.md says what it
//! measures without. Here every element has one type, and a live part costs one closure.
//!
//! Everything that is live belongs to the owner in which it was made: a region that is made anew, or a widget that is unmounted, takes its
//! listeners and effects with it.

mod element;
mod listener;
mod live;

pub use element::{El, document, each, el, svg};
pub use listener::{listen, watch_size};
pub use live::{effect, untracked};
