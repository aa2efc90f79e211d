//! The names on the map, kept as the map is shown.

use std::cell::RefCell;
use std::rc::Rc;

use geometry::Tiling;
use leptos::html::Div;
use leptos::prelude::*;
use presentation::map::ground::Ground;
use presentation::map::labels;
use presentation::map::viewport::Screen;

use super::colours::Colours;
use super::movement::Movement;
use super::scene::{SharedDrawing, ground, keep};
use crate::browser::size::watch_width;
use crate::state::Store;

/// Writes the names that fit whenever the map shows something else, or has another size.
pub fn follow(
    store: Store,
    colours: Colours,
    drawing: SharedDrawing,
    movement: Movement,
    place: NodeRef<Div>,
) {
    // Told when it has changed: asked for at each change of the map, it would have the page laid out each time.
    let width = RwSignal::new(None::<f64>);
    place.on_load(move |place| {
        watch_width(&place, move |now| {
            // The map may be gone by then.
            let _ = width.try_set(Some(now));
        })
    });
    // The regions of the ground that was named last.
    let last: RefCell<Option<(Rc<Ground>, Tiling)>> = RefCell::default();
    let named = RenderEffect::new(move |_: Option<()>| {
        let Some(width) = width.get() else { return };
        let viewport = movement.viewport.get();
        let screen = Screen::of_width(labels::width_for(width), viewport).with_controls();
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
        drawing.get_value().borrow_mut().label(labels, viewport);
    });
    keep(named);
}
