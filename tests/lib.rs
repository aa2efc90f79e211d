//! The harness of the browser tests: engines and their drivers, the site as it is served, and the page as a person sees it.
//!
//! The cases are in `cases/`; `examples/look.rs` takes pictures of a page in all engines, widths and colour schemes.
#![warn(missing_docs)]

mod harness;

pub use harness::*;
