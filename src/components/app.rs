//! The whole widget, put together.

use presentation::address::View;

use super::lazy::lazy;
use super::{filters, finder, foot, headline, map, money_line, panel, results, tags, time, trends, views};
use crate::host::{Controls, boundary};
use crate::store::Store;
use crate::ui::{Derived, El, el, untracked};

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
///
/// The first picture (`crates/bundle/src/picture`) has the same elements in the same order, so that nothing moves when the app
/// takes its place.
pub fn app(store: Store) -> El {
    let frame = Derived::new(move || (store.controls(), store.view()));
    let widget = el("div", "ssm").attr("lang", "en-GB").live(move || {
        let (controls, view) = frame.get();
        // Only these two ask for other parts. What parts read while they are made is followed by themselves.
        untracked(|| parts(store, controls, view))
    });
    boundary::begin(store, widget.clone());
    widget
}

/// The parts of the widget, in the order of the page.
fn parts(store: Store, controls: Controls, view: View) -> Vec<El> {
    let full = controls == Controls::Full;
    let middle = el("div", "middle").add(el("div", "").add(tags(store)));
    let time = || el("div", "time-place").add(time(store));
    let middle = match (view, controls) {
        (View::Map, Controls::None) => middle.add(map::map(store)),
        (View::Map, _) => middle.add(map::map(store)).add(time().add(money_line(store))),
        (View::List, _) => middle.add(results(store)),
        (View::Trends, _) => middle.add(time()).add(lazy(store, trends)),
    };
    let mut columns = el("div", if full { "columns three" } else { "columns" });
    if full {
        columns = columns.add(el("div", "filters-place").add(filters(store)));
    }
    let columns = columns.add(middle).add(el("div", "panel-place").add(panel(store)));
    let mut children = Vec::new();
    if full {
        let finder = el("div", "finder-place").add(finder(store));
        children.push(el("div", "top").add(finder).add(el("div", "views-place").add(views(store))));
    }
    children.extend([headline::headline(store), columns]);
    if view == View::Map && controls != Controls::None {
        children.push(el("div", "results-place").add(results(store)));
    }
    children.push(foot(store));
    children
}
