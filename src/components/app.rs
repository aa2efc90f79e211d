//! The whole widget, put together.

use model::state::View;

use super::{headline, map};
use crate::host::Controls;
use crate::later;
use crate::store::Store;
use crate::ui::{Derived, El, effect, el};

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
///
/// Headline and map come first. What comes later has its place from the start, so that nothing moves when it does.
pub fn app(store: Store) -> El {
    let parts = Derived::new(move || {
        let shows_map = store.view() != View::List;
        match store.controls() {
            Controls::Full => (true, shows_map, true),
            Controls::Compact => (false, shows_map, true),
            Controls::None => (false, shows_map, !shows_map),
        }
    });
    let widget = el("div", "ssm").attr("lang", "en-GB").live(move || {
        let (full, shows_map, shows_list) = parts.get();
        let middle = el("div", "middle").add(place("", store, later::tags));
        let middle = match (shows_map, shows_list) {
            (true, true) => middle.add(map::map(store)).live_some(store.when_whole(later::time)),
            (true, false) => middle.add(map::map(store)),
            (false, _) => middle.live_some(store.when_whole(later::results)),
        };
        let columns = el("div", if full { "columns three" } else { "columns" });
        let columns = if full { columns.add(place("filters-place", store, later::filters)) } else { columns };
        let columns = columns.add(middle).add(place("panel-place", store, later::panel));
        let mut children = Vec::new();
        if full {
            children.push(place("finder-place", store, later::finder));
        }
        children.extend([headline::headline(store), columns]);
        if shows_map && shows_list {
            children.push(place("results-place", store, later::results));
        }
        children.push(place("", store, later::foot));
        children
    });
    let whole = widget.clone();
    effect(move || {
        if store.whole.get() {
            later::begin(store, whole.clone());
        }
    });
    widget
}

/// The place of something that comes later.
fn place(class: &str, store: Store, make: fn(Store) -> El) -> El {
    el("div", class).live_some(store.when_whole(make))
}
