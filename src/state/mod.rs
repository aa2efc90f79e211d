//! The state of a widget and what follows from it.

mod store;

pub use store::{LAST_STAGE, Step, Store, use_store};
