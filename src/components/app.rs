//! The whole widget, put together.

use model::state::View;

use super::widgets::follow_links;
use super::{filters, finder, foot, headline, map, panel, results, status, tags, time};
use crate::host::Controls;
use crate::store::Store;
use crate::ui::{Derived, El, el};

/// The widget: finder, headline, then filters, map and panel side by side as the space allows, then the list.
pub fn app(store: Store) -> El {
    let parts = Derived::new(move || {
        let shows_map = store.view() != View::List;
        match store.controls() {
            Controls::Full => (true, shows_map, true),
            Controls::Compact => (false, shows_map, true),
            Controls::None => (false, shows_map, !shows_map),
        }
    });
    el("div", "ssm")
        .attr("lang", "en-GB")
        .on("click", move |event| follow_links(store, &event))
        .live(move || {
            let (full, shows_map, shows_list) = parts.get();
            let middle = el("div", "middle").add(tags::tags(store));
            let middle = match (shows_map, shows_list) {
                (true, true) => middle.add(map::map(store)).add(time::time(store)),
                (true, false) => middle.add(map::map(store)),
                (false, _) => middle.add(results::results(store)),
            };
            let columns = el("div", if full { "columns three" } else { "columns" })
                .add_some(full.then(|| filters::filters(store)))
                .add(middle)
                .add(panel::panel(store));
            let mut children = Vec::new();
            children.extend(full.then(|| finder::finder(store, finder::Purpose::Select)));
            children.extend([headline::headline(store), columns]);
            children.extend((shows_map && shows_list).then(|| results::results(store)));
            children.push(foot::foot(store));
            children
        })
        .add(status::status_line(store))
}
