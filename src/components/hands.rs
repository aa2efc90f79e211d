//! What a pointer and the keyboard do on the map, and what is drawn over it for the selection and for what they point at.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

use model::records::CouncilIx;
use presentation::Selection;
use presentation::map::ground::Ground;
use presentation::map::keys::{self, Action};
use presentation::map::land::Land;
use presentation::map::outlines::Outlines;
use presentation::map::pick;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::hexagons::hexagons;
use super::map::{Picture, Words, finer_ground, ground};
use super::movement::{Movement, rectangle};
use super::names::names;
use super::widgets::{flag, target};
use crate::browser::object::is;
use crate::map::drawing::{Drawing, option_id};
use crate::map::finer;
use crate::map::walk::Walk;
use crate::store::Store;
use crate::ui::{El, effect, el};

/// Lets the map be used.
pub fn hands(store: Store, picture: Picture) {
    let movement = Rc::new(Movement::new(store, &picture));
    names(store, picture.colours, &picture, &movement);
    finer::follow(store, movement.viewport);
    let (hover, clicks, walks, tips) = (movement.clone(), movement.clone(), movement.clone(), movement);
    let Picture { place, root, keys: help, drawing, words, .. } = picture;
    outlines(store, &drawing);
    let keyboard = flag(false);
    // Whether the pointer is over the enlarged London, so that the words stand where it is.
    let enlarged = flag(false);
    let walk = RefCell::new(Walk::default());
    let (walked, hovered, clicked) = (drawing.clone(), drawing.clone(), drawing.clone());
    let _ = root
        .live_attr("aria-activedescendant", move || {
            let council = store.pointed.get().or(store.selection.get().council)?;
            Some(store.register(|register| option_id(&register.council(council).code)))
        })
        .on("pointermove", move |event| {
            let over = council_at(store, &hovered.borrow(), &hover, &event);
            keyboard.set(false);
            enlarged.set(over.is_some_and(|(_, inset)| inset));
            let council = over.map(|(council, _)| council);
            if store.pointed.get_untracked() != council {
                store.pointed.set(council);
            }
        })
        .on("pointerleave", move |_| store.pointed.set(None))
        .on("click", move |event| {
            if clicks.has_dragged() {
                return;
            }
            match council_at(store, &clicked.borrow(), &clicks, &event) {
                Some((council, _)) => store.choose(Some(council), is(&event, "shiftKey")),
                None if store.selection.get_untracked().council.is_some() => store.select_council(None),
                None => {}
            }
        })
        .on("keydown", move |event| {
            let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
            if pressed.ctrl_key() || pressed.meta_key() || pressed.alt_key() {
                return;
            }
            let Some(action) = keys::action(&pressed.key(), pressed.shift_key()) else { return };
            event.prevent_default();
            keyboard.set(true);
            enlarged.set(false);
            walks.act(action);
            walk.borrow_mut().act(store, &walked.borrow(), &ground(store), action, event.time_stamp());
            if let Some(place) = store.pointed.get_untracked().and_then(|council| label_point(store, council))
            {
                // What the keyboard moves is not to be undone for the council that it was at.
                if !matches!(action, Action::Zoom(_) | Action::Whole | Action::Pan(_)) {
                    walks.show(place);
                }
            }
        })
        .on("focus", move |_| keyboard.set(true))
        .on("blur", move |_| {
            keyboard.set(false);
            store.pointed.set(None);
        });
    help.live_class("seen", move || !keyboard.get());
    let over = place.clone();
    place.add(hexagons(store)).live_some(move || tip(store, &over, &words, &tips, enlarged.get()));
}

/// Keeps the outlines as the store has them.
fn outlines(store: Store, drawing: &Rc<RefCell<Drawing>>) {
    let selected = drawing.clone();
    let before = RefCell::new(None);
    effect(move || {
        let selection = store.selection.get();
        let partners = selection.council.map(|council| store.ties(council)).unwrap_or_default();
        let together = store.together();
        let (coarse, finer) = (ground(store), finer_ground(store));
        store.data(|data| {
            let of = |land: &Land, ground: &Ground| {
                let Selection { council, arrangement, .. } = selection;
                Outlines::of(&data.register, land, ground, council, arrangement, &partners, &together)
            };
            let mut outlines = of(&data.atlas.land, &coarse);
            let mut transform = "";
            if let Some((finer, ground)) = &finer {
                // A tie may lead to a council whose finer shape is not there.
                let ties = std::mem::take(&mut outlines.ties);
                outlines = Outlines { ties, ..of(&finer.atlas.land, ground) };
                transform = &finer.transform;
            }
            let mut before = before.borrow_mut();
            selected.borrow_mut().select(outlines, transform, *before, selection.council);
            *before = selection.council;
        });
    });
    let pointed = drawing.clone();
    effect(move || {
        let (council, coarse) = (store.pointed.get(), ground(store));
        let finer = finer_ground(store).filter(|(finer, _)| council.is_some_and(|it| finer.has(it)));
        store.data(|data| {
            let (land, ground, transform) = match &finer {
                Some((finer, ground)) => (&finer.atlas.land, ground, finer.transform.as_str()),
                None => (&data.atlas.land, &coarse, ""),
            };
            let outline = council.map(|council| ground.outline(land, &ground.areas(land, council)));
            pointed.borrow_mut().point(outline.unwrap_or_default(), transform);
        });
    });
}

/// How near to a council the pointer has to be, in pixels.
const NEAR: f64 = 20.0;

/// The council that an event is at, or near, and whether it is in the enlarged London.
fn council_at(
    store: Store,
    drawing: &Drawing,
    movement: &Movement,
    event: &Event,
) -> Option<(CouncilIx, bool)> {
    let element = target(event)?;
    if let Some(code) = element.get_attribute("data-council") {
        let council = store.register(|register| register.council_by_code(&code))?;
        return Some((council, !element.has_attribute("role")));
    }
    let screen = movement.screen();
    let viewport = movement.viewport.get_untracked();
    let position = movement.position(event);
    let near = NEAR / screen.scale;
    let ground = ground(store);
    let inset = drawing.inset_shows();
    store.data(|data| pick::council_at(&data.atlas.land, &ground, viewport, inset, position, near))
}

/// Where a council's name stands.
fn label_point(store: Store, council: CouncilIx) -> Option<(f64, f64)> {
    let ground = ground(store);
    ground.tiling.label_point(ground.group(council)?)
}

/// The words beside the council that is pointed at: what its shape says to assistive technology.
fn tip(store: Store, place: &El, words: &Words, movement: &Movement, enlarged: bool) -> Option<El> {
    let council = store.pointed.get()?;
    let viewport = movement.viewport.get();
    let (x, y) = label_point(store, council)?;
    let (x, y) = if enlarged {
        let (x, y) = store.data(|data| data.atlas.land.inset()).place((x, y));
        (viewport.x + x / viewport.zoom(), viewport.y + y / viewport.zoom())
    } else {
        (x, y)
    };
    let [left, top, width, height] = rectangle(place);
    let (x, y) = movement.screen().place((x, y));
    // The middle of a large shape may be out of sight.
    // (Where its bounds are no constants, `clamp` brings ten kilobytes of words about floats.)
    let (x, y) = ((x - left).min(width).max(0.0), (y - top).min(height).max(0.0));
    // The words stand above the place, and on the side where there is room.
    let class = match (x > width / 2.0, y < height / 8.0) {
        (false, false) => "tip",
        (true, false) => "tip end",
        (false, true) => "tip under",
        (true, true) => "tip end under",
    };
    let pixels = |n: f64| [&(n as u32).to_string(), "px"].concat();
    let tip = el("div", class).attr("aria-hidden", "true").text(&words(council));
    Some(tip.style("left", &pixels(x)).style("top", &pixels(y)))
}
