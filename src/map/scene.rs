//! What all parts of the map share: the drawing, what is drawn, and what a council is called on it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::Selection;
use presentation::map::colours::Choropleth;
use presentation::map::council_names::name;
use presentation::map::ground::Ground;

use super::colours::Colours;
use super::drawing::Drawing;
use crate::state::Store;

/// The drawing, shared by all that changes it. It has no signals of its own.
pub type SharedDrawing = StoredValue<Rc<RefCell<Drawing>>, LocalStorage>;

/// A council's name with what the map shows of it, in words.
pub fn words(store: Store, colours: Colours, council: CouncilIx) -> String {
    store.register(|register| {
        let mut words = store.answer.with(|answer| name(register, council, &answer.counts));
        colours.shown.with(|Choropleth { by, numbers, .. }| {
            words.push_str(&by.words(register, numbers[usize::from(council.0)]));
        });
        words
    })
}

/// What the map draws for the year, tier and layout that are asked for.
pub fn ground(store: Store) -> Rc<Ground> {
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let Selection { tier, hexagons, .. } = store.selection.get();
    let drawn = if hexagons { store.data(|data| data.hexagons(year, tier)) } else { None };
    drawn.unwrap_or_else(|| store.data(|data| data.ground(year, tier)))
}

/// Keeps an effect as long as its owner. A `RenderEffect` runs at once, so that the drawing is whole when the map is first painted.
pub fn keep(effect: RenderEffect<()>) {
    StoredValue::new_local(effect);
}
