//! What the visitor sees: the selection, the filters and the view.

mod query;
mod view;

pub use query::{CouncilMatch, Query};
pub use view::{Layout, Sort, SortKey, State, TilingChoice, View};
