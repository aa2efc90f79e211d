//! Which view is open: map, list or trends.

use presentation::address::View;

use super::widgets::{button, segments};
use crate::store::{Step, Store};
use crate::ui::El;

/// One button a view.
pub fn views(store: Store) -> El {
    let choice = |view: View, words: &str| {
        button("", words)
            .live_flag("aria-pressed", move || store.view() == view)
            .on("click", move |_| store.change(Step::New, |state| state.view = view))
    };
    segments(
        "View",
        vec![
            choice(View::Map, "Map"),
            choice(View::List, "List"),
            choice(View::Trends, "Trends"),
            choice(View::Reorganisation, "Reorganisation"),
        ],
    )
}
