//! The names on the map, kept as the map is shown.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

use geometry::Tiling;
use presentation::map::ground::Ground;
use presentation::map::labels;
use presentation::map::viewport::Screen;

use super::colours::Colours;
use super::map::{Picture, ground};
use super::movement::{Movement, rectangle};
use crate::store::Store;
use crate::ui::{effect, watch_size};

/// Writes the names that fit whenever the map shows something else, or has another size.
pub fn names(store: Store, colours: Colours, picture: &Picture, movement: &Movement) {
    // Asked for when it has changed: asked for at each change of the map, it would have the page laid out each time.
    let (size, root) = (RwSignal::new(None), picture.root.clone());
    watch_size(picture.place.element(), Box::new(move || size.set(Some(rectangle(&root)))));
    let (drawing, viewport) = (picture.drawing.clone(), movement.viewport);
    // The regions of the ground that was named last.
    let last: RefCell<Option<(Rc<Ground>, Tiling)>> = RefCell::default();
    effect(move || {
        let Some(size) = size.get() else { return };
        let viewport = viewport.get();
        let [_, _, width, _] = size;
        let screen = Screen::of_width(labels::width_for(width), viewport);
        let ground = ground(store);
        let data = store.data_rc();
        let mut last = last.borrow_mut();
        // The regions are the same in every year, as long as the boundaries are drawn.
        let same = last.as_ref().is_some_and(|(before, _)| {
            Rc::ptr_eq(before, &ground) || !before.is_hexagons() && !ground.is_hexagons()
        });
        if !same {
            *last = Some((
                ground.clone(),
                ground.by_region(&data.atlas.land, data.register.package().regions.len()),
            ));
        }
        let Some((_, regions)) = &*last else { return };
        let labels =
            colours.shown.with(|shown| labels::place(&data.register, &ground, regions, screen, shown));
        drawing.borrow_mut().label(labels, viewport);
    });
}
