//! The map: one tab stop, a listbox of councils for assistive technology, and for all others a drawing to click.
//!
//! Here it is drawn; what a pointer and the keyboard do on it, and what is drawn for them, is in `hands`.

use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use model::records::CouncilIx;
use presentation::Selection;
use presentation::map::colours::Choropleth;
use presentation::map::council_names::name;
use presentation::map::finer::Finer;
use presentation::map::ground::Ground;
use presentation::map::keys;
use presentation::map::measures::ColourBy;
use presentation::map::opening;
use presentation::map::viewport::Viewport;

use super::colours::Colours;
use super::hands::hands;
use super::legend::{layouts, legend, tiers};
use super::widgets::following;
use crate::browser::timing;
use crate::map::drawing::Drawing;
use crate::map::glide::glide;
use crate::store::Store;
use crate::ui::{El, document, effect, el, svg, untracked};

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
    /// The part of the map that is shown at first.
    pub opening: Viewport,
    /// What the map is coloured by.
    pub colours: Colours,
    /// Each council's name.
    pub words: Words,
}

/// A council's name with what the map shows of it, in words.
pub type Words = Rc<dyn Fn(CouncilIx) -> String>;

/// The map with its legend and tools.
pub fn map(store: Store) -> El {
    let colours = Colours::new(store);
    // The map is made once: what it opens with is not followed.
    let opening = untracked(|| opening(store));
    let names = svg("svg", "names").attr("aria-hidden", "true");
    let root = svg("svg", "canvas")
        .attr("viewBox", &opening.view_box())
        .attr("tabindex", "0")
        .attr("role", "listbox")
        .attr("aria-label", "Map of councils")
        .attr("aria-describedby", "map-keys")
        .live_attr("data-only", move || colours.alone().map(|colour| colour.to_string()))
        .add(hatching());
    let drawing = Rc::new(RefCell::new(
        store.data(|data| Drawing::new(document(), root.element(), names.element().clone(), data)),
    ));
    let words = words(store, colours);
    draw(store, colours, &drawing, &words);
    timing::mark("ssm:map");
    let picture = Picture {
        place: el("div", "map").attr("part", "map").add(root.clone()).add(names),
        root,
        keys: el("p", "keys seen").attr("id", "map-keys").text(&keys::help()),
        drawing,
        opening,
        colours,
        words,
    };
    let map = el("div", "map-place")
        .live_class("in-common", move || colours.shown.with(|shown| matches!(shown.by, ColourBy::Common(_))))
        .add(el("div", "tools").add(legend(store, colours)).add(tiers(store)).add(layouts(store)))
        .add(picture.place.clone())
        .add(picture.keys.clone());
    hands(store, picture);
    map
}

/// The part of the map to begin with: that of the first picture.
fn opening(store: Store) -> Viewport {
    let (selection, ground) = (store.selection.get_untracked(), ground(store));
    let partners = selection.council.map(|council| store.ties(council)).unwrap_or_default();
    store.data(|data| opening::viewport(&data.atlas.land, &ground, &selection, &partners))
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

fn words(store: Store, colours: Colours) -> Words {
    Rc::new(move |council| {
        store.register(|register| {
            let mut words = store.answer.with(|answer| name(register, council, &answer.counts));
            colours.shown.with(|Choropleth { by, numbers, .. }| {
                words.push_str(&by.words(register, numbers[usize::from(council.0)]));
            });
            words
        })
    })
}

/// Keeps areas, colours and names as the store has them.
fn draw(store: Store, colours: Colours, drawing: &Rc<RefCell<Drawing>>, words: &Words) {
    let (drawn, described) = (drawing.clone(), drawing.clone());
    let (words, all_words) = (words.clone(), words.clone());
    let follow = following(move || describe(store, &described, &all_words, true));
    let begun = Cell::new(false);
    effect(move || {
        let (ground, data) = (ground(store), store.data_rc());
        let before = drawn.borrow_mut().tile(&data, &ground);
        if let Some(before) = before {
            glide(&drawn.borrow(), &data, &before, &ground);
        }
        let finer = finer_ground(store);
        drawn.borrow_mut().refine(finer.as_ref().map(|(finer, ground)| (&**finer, &**ground)));
        colours.shown.with(|shown| {
            let mut drawing = drawn.borrow_mut();
            for council in &ground.councils {
                drawing.colour(*council, shown.colour(*council));
            }
        });
        // Nobody is to meet a council without a name: those that come with another year get theirs at once.
        if begun.replace(true) {
            describe(store, &drawn, &words, false);
        }
        store.answer.track();
        follow();
    });
}

/// Writes the names of all councils, or of those that have none. It takes as long as the colours do, and nobody sees it: it
/// follows when they are painted.
fn describe(store: Store, drawing: &RefCell<Drawing>, words: &Words, all: bool) {
    let councils: Vec<CouncilIx> = drawing.borrow().in_order().collect();
    for council in councils {
        if !all && drawing.borrow().is_described(council) {
            continue;
        }
        let words = words(council);
        store.register(|register| {
            drawing.borrow_mut().describe(council, &register.council(council).code, words);
        });
    }
}

/// The finer shapes that have come for the shown part of the map, and their ground of the year and tier that are asked for.
pub fn finer_ground(store: Store) -> Option<(Rc<Finer>, Rc<Ground>)> {
    let finer = store.finer.get()?;
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let tier = store.selection.get().tier;
    let ground = store.register(|register| finer.ground(register, year, tier));
    Some((finer, ground))
}

/// What the map draws for the year, tier and layout that are asked for.
pub fn ground(store: Store) -> Rc<Ground> {
    let year = store.year().unwrap_or_else(|| store.register(|register| register.present()));
    let Selection { tier, hexagons, .. } = store.selection.get();
    let drawn = if hexagons { store.data(|data| data.hexagons(year, tier)) } else { None };
    drawn.unwrap_or_else(|| store.data(|data| data.ground(year, tier)))
}
