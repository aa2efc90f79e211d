//! The gates to the second part of the app: what the first map does not need.
//!
//! The build splits the Wasm in two (`xtask/src/build/split`). All that only the functions of this module lead to comes as a
//! second file, after the first map is drawn, or before it where the page asks for more at once. So nothing may call a gate
//! before [`crate::store::Handles::whole`] says that it is there; and only plain functions of this module are gates, which
//! must not be inlined.

use std::rc::Rc;

use model::register::Tier;
use presentation::address::{Notice, State};
use wasm_bindgen::JsValue;

use crate::components::{self, Picture};
use crate::data::Data;
use crate::host::{Options, boundary};
use crate::map::drawing::Drawing;
use crate::map::glide;
use crate::store::Store;
use crate::ui::El;
use presentation::map::ground::Ground;

/// The field that finds everything.
#[inline(never)]
pub fn finder(store: Store) -> El {
    components::finder(store)
}

/// The filters.
#[inline(never)]
pub fn filters(store: Store) -> El {
    components::filters(store)
}

/// The chosen filters.
#[inline(never)]
pub fn tags(store: Store) -> El {
    components::tags(store)
}

/// The answer about what is selected.
#[inline(never)]
pub fn panel(store: Store) -> El {
    components::panel(store)
}

/// What the filters find.
#[inline(never)]
pub fn results(store: Store) -> El {
    components::results(store)
}

/// Rule, caveats and credits.
#[inline(never)]
pub fn foot(store: Store) -> El {
    components::foot(store)
}

/// Map, list or trends.
#[inline(never)]
pub fn views(store: Store) -> El {
    components::views(store)
}

/// The view "trends".
#[inline(never)]
pub fn trends(store: Store) -> El {
    components::trends(store)
}

/// The published savings in one line.
#[inline(never)]
pub fn money_line(store: Store) -> El {
    components::money_line(store)
}

/// What was not understood.
#[inline(never)]
pub fn notices(store: Store) -> El {
    components::notices(store)
}

/// The year.
#[inline(never)]
pub fn time(store: Store) -> El {
    components::time(store)
}

/// All that a pointer and the keyboard do on the map, and the outlines of the selection.
#[inline(never)]
pub fn hands(store: Store, picture: Picture) {
    components::hands(store, picture);
}

/// The hexagons of a year and tier, once they have come.
#[inline(never)]
pub fn hexagon_ground(store: Store, year: i32, tier: Tier) -> Option<Rc<Ground>> {
    store.data(|data| data.hexagons(year, tier))
}

/// Lets the areas glide from where they were to where they are.
#[inline(never)]
pub fn glide(drawing: &Drawing, data: &Data, before: &Ground, now: &Ground) {
    glide::glide(drawing, data, before, now);
}

/// All that the widget as a whole listens to and tells.
#[inline(never)]
pub fn begin(store: Store, widget: El) {
    boundary::begin(store, widget);
}

/// The state that a page asks for at the start, by its attributes and its address.
#[inline(never)]
pub fn asked(
    state: &mut State,
    attributes: &[(String, String)],
    options: &Options,
    data: &Data,
) -> Vec<Notice> {
    data.register.add_text();
    boundary::asked(state, attributes, options, data)
}

/// Lets queries look for text.
#[inline(never)]
pub fn text(store: Store) {
    store.register(|register| register.add_text());
}

/// What is shown, for the host page.
#[inline(never)]
pub fn state(store: Store) -> JsValue {
    boundary::state(store)
}

/// Shows another state.
#[inline(never)]
pub fn set_state(store: Store, value: &JsValue) {
    boundary::set_state(store, value);
}

/// Takes a changed attribute.
#[inline(never)]
pub fn set_attribute(store: Store, name: &str, value: Option<&str>) {
    boundary::set_attribute(store, name, value);
}

/// Answers a filter.
#[inline(never)]
pub fn query(store: Store, filter: &JsValue) -> Result<JsValue, String> {
    boundary::query(store, filter)
}
