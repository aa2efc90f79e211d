//! The map: one tab stop, a listbox of councils for assistive technology, and for all others a drawing to click.
//!
//! Here it is drawn; what a pointer and the keyboard do on it, and what is drawn for them, is in `hands`.

use std::cell::RefCell;
use std::rc::Rc;

use super::colours::{Colours, Shown};
use super::legend::{layouts, legend, tiers};
use crate::browser::timing;
use crate::later;
use crate::map::drawing::Drawing;
use crate::map::ground::Ground;
use crate::map::keys;
use crate::map::measures::What;
use crate::map::names::name;
use crate::map::window::Window;
use crate::store::{Selection, Store};
use crate::ui::{El, document, effect, el, svg};

/// The map's elements.
#[derive(Clone)]
pub struct Picture {
    /// What the drawing and the words over it stand in.
    pub place: El,
    /// The drawing's root.
    pub root: El,
    /// The help about the keys.
    pub keys: El,
    /// What is drawn.
    pub drawing: Rc<RefCell<Drawing>>,
}

/// The map with its legend and tools.
pub fn map(store: Store) -> El {
    let colours = Colours::new(store);
    let view_box = Window::whole(store.data(|data| data.size())).view_box();
    let root = svg("svg", "")
        .attr("viewBox", &view_box)
        .attr("tabindex", "0")
        .attr("role", "listbox")
        .attr("aria-label", "Map of councils")
        .attr("aria-describedby", "map-keys")
        .live_attr("data-only", move || colours.alone().map(|colour| colour.to_string()))
        .add(hatching());
    let drawing = Rc::new(RefCell::new(store.data(|data| Drawing::new(document(), root.element(), data))));
    draw(store, colours, drawing.clone());
    timing::mark("ssm:map");
    let picture = Picture {
        place: el("div", "map").attr("part", "map").add(root.clone()),
        root,
        keys: el("p", "keys seen").attr("id", "map-keys").text(&keys::help()),
        drawing,
    };
    let map = el("div", "map-place")
        .add(el("div", "tools").add(legend(store, colours)).add(tiers(store)).add(layouts(store)))
        .add(picture.place.clone())
        .add(picture.keys.clone());
    effect(move || {
        if store.whole.get() {
            later::hands(store, picture.clone());
        }
    });
    map
}

/// The patterns of "none known".
fn hatching() -> El {
    // In the enlarged London the same lines would be three times as wide; those of the map keep their width as it grows.
    let pattern = |id: &str, transform: &str| {
        svg("pattern", "")
            .attr("id", id)
            .attr("width", "36")
            .attr("height", "36")
            .attr("patternUnits", "userSpaceOnUse")
            .attr("patternTransform", transform)
            .add(svg("rect", "hatching-ground").attr("width", "36").attr("height", "36"))
            .add(svg("path", "hatching").attr("d", "M0 0V36").attr("stroke-width", "14"))
    };
    svg("defs", "")
        .add(pattern("none", "rotate(-45)"))
        .add(pattern("none-legend", "rotate(-45)"))
        .add(pattern("none-enlarged", "rotate(-45) scale(.3)"))
}

/// Keeps areas, colours and names as the store has them.
fn draw(store: Store, colours: Colours, drawing: Rc<RefCell<Drawing>>) {
    effect(move || {
        let (ground, answer, data) = (ground(store), store.answer, store.data_rc());
        let before = drawing.borrow_mut().tile(&data, &ground);
        if let Some(before) = before {
            later::glide(&drawing.borrow(), &data, &before, &ground);
        }
        colours.shown.with(|shown| {
            let Shown { what, numbers, classes } = shown;
            let mut drawing = drawing.borrow_mut();
            for council in &ground.councils {
                let number = numbers[usize::from(council.0)];
                let mut words = answer.with(|answer| name(&data.register, *council, &answer.counts));
                words.push_str(&what.words(&data.register, number));
                let colour = match what {
                    What::Common(with) if with == council => Drawing::ITSELF,
                    _ => classes.colour(classes.class(number)),
                };
                drawing.describe(*council, colour, words);
            }
        });
    });
}

/// What the map draws for the year, tier and layout that are asked for.
pub fn ground(store: Store) -> Rc<Ground> {
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let Selection { tier, hexagons, .. } = store.selection.get();
    let drawn = if hexagons { later::hexagon_ground(store, year, tier) } else { None };
    drawn.unwrap_or_else(|| store.data(|data| data.ground(year, tier)))
}
