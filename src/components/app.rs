//! The whole widget, put together.

use presentation::address::View;

use super::{headline, map};
use crate::host::Controls;
use crate::later;
use crate::store::Store;
use crate::ui::{Derived, El, effect, el};

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
///
/// Headline and map come first. What comes later has its place from the start, so that nothing moves when it does.
pub fn app(store: Store) -> El {
    let frame = Derived::new(move || (store.controls(), store.view()));
    let widget = el("div", "ssm").attr("lang", "en-GB").live(move || {
        let (controls, view) = frame.get();
        let full = controls == Controls::Full;
        let middle = el("div", "middle").add(place("", store, later::tags));
        let middle = match (view, controls) {
            (View::Map, Controls::None) => middle.add(map::map(store)),
            (View::Map, _) => middle
                .add(map::map(store))
                .live_some(store.when_whole(later::time))
                .live_some(store.when_whole(later::money_line)),
            (View::List, _) => middle.live_some(store.when_whole(later::results)),
            (View::Trends, _) => {
                middle.live_some(store.when_whole(later::time)).live_some(store.when_whole(later::trends))
            }
        };
        let mut columns = el("div", if full { "columns three" } else { "columns" });
        if full {
            columns = columns.add(place("filters-place", store, later::filters));
        }
        let columns = columns.add(middle).add(place("panel-place", store, later::panel));
        let mut children = Vec::new();
        if full {
            let top = el("div", "top");
            children.push(top.add(place("finder-place", store, later::finder)).add(place(
                "views-place",
                store,
                later::views,
            )));
        }
        children.extend([headline::headline(store), columns]);
        if view == View::Map && controls != Controls::None {
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
