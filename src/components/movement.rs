//! Zoom and pan: buttons, wheel with a modifier, two fingers, dragging with the mouse, keys.
//!
//! One finger and the bare wheel scroll the page that the map stands on. Each step is shown at once: there is no motion
//! that could be too much for somebody.

use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use presentation::map::extent;
use presentation::map::keys::Action;
use presentation::map::viewport::{Screen, Viewport};
use web_sys::Event;

use super::find_me::find_me;
use super::map::{Picture, ground};
use super::widgets::button;
use crate::browser::object::{is, method, number, property};
use crate::store::Store;
use crate::ui::{El, effect, el};

/// How much one step zooms.
const STEP: f64 = 1.5;
/// From how many pixels on a pressed mouse drags.
const DRAG: f64 = 4.0;

/// The id of a pointer that is down, and where it was last.
type Held = (f64, (f64, f64));

/// The part of the map that is shown, and what moves it.
#[derive(Clone)]
pub struct Movement {
    store: Store,
    root: El,
    /// The part that is shown.
    pub viewport: RwSignal<Viewport>,
    /// Whether the mouse has dragged since it was pressed: its release is no click then.
    dragged: Rc<Cell<bool>>,
}

impl Movement {
    /// Lets the map be moved.
    pub fn new(store: Store, picture: &Picture) -> Movement {
        let viewport = RwSignal::new(picture.opening);
        let movement = Movement { store, root: picture.root.clone(), viewport, dragged: Rc::default() };
        let (root, drawing) = (picture.root.clone(), picture.drawing.clone());
        effect(move || {
            let viewport = viewport.get();
            let _ = root.element().set_attribute("viewBox", &viewport.view_box());
            drawing.borrow_mut().show(viewport);
        });
        movement.wheel();
        movement.pointers();
        let (find_me, found) = find_me(store);
        picture.place.put(movement.buttons().add(find_me));
        picture.place.put(found);
        movement
    }

    /// Does what a key asks for, where that is a movement.
    pub fn act(&self, action: Action) {
        let viewport = self.viewport.get_untracked();
        self.viewport.set(match action {
            Action::Zoom(larger) => {
                viewport.zoomed(if larger { STEP } else { 1.0 / STEP }, viewport.middle())
            }
            Action::Whole => Viewport::whole(self.store.data(|data| data.atlas.land.size())),
            Action::Pan(direction) => viewport.panned(direction),
            _ => return,
        });
    }

    /// Moves the map to a position that it does not show.
    pub fn show(&self, position: (f64, f64)) {
        let (before, now) = (self.viewport.get_untracked(), self.viewport.get_untracked().showing(position));
        if before != now {
            self.viewport.set(now);
        }
    }

    /// Where the map stands on the screen.
    pub fn screen(&self) -> Screen {
        Screen::new(rectangle(&self.root), self.viewport.get_untracked())
    }

    /// The position on the map that an event is at.
    pub fn position(&self, event: &Event) -> (f64, f64) {
        self.screen().position(place(event))
    }

    /// Whether the click that is under way ends a drag; the answer is given once.
    pub fn has_dragged(&self) -> bool {
        self.dragged.replace(false)
    }

    fn buttons(&self) -> El {
        let press = |words: &str, label: &str, action: Action| {
            let movement = self.clone();
            button("", words).attr("aria-label", label).on("click", move |_| movement.act(action))
        };
        let (viewport, store, fit) = (self.viewport, self.store, self.clone());
        el("div", "zoom")
            .attr("role", "group")
            .attr("aria-label", "Part of the map")
            .add(press("+", "Zoom in", Action::Zoom(true)))
            .add(press("−", "Zoom out", Action::Zoom(false)))
            .add(
                press("Whole", "Whole map", Action::Whole)
                    .live_hidden(move || viewport.with(|viewport| viewport.zoom() <= 1.0)),
            )
            .add(
                button("", "Fit")
                    .attr("aria-label", "Fit to what is chosen")
                    .live_hidden(move || chosen_areas(store).is_empty())
                    .on("click", move |_| fit.fit()),
            )
    }

    /// Shows what is chosen as large as it fits.
    fn fit(&self) {
        let areas = chosen_areas(self.store);
        let bounds = ground(self.store).tiling.regroup(&[areas]).bounds(0);
        if let Some(bounds) = bounds {
            self.viewport.set(self.viewport.get_untracked().around(bounds));
        }
    }

    fn wheel(&self) {
        let movement = self.clone();
        let _ = self.root.clone().on("wheel", move |event| {
            // A pinch on a touch pad comes as a wheel with Ctrl.
            if !(is(&event, "ctrlKey") || is(&event, "metaKey")) {
                return;
            }
            event.prevent_default();
            // In lines or pixels (deltaMode): a notch of a wheel is about three lines or a hundred pixels.
            let unit = if number(&event, "deltaMode") == 0.0 { 1.0 } else { 33.0 };
            let notches = (-number(&event, "deltaY") * unit / 100.0).clamp(-2.0, 2.0);
            // As good as a power for so few notches.
            let factor = if notches < 0.0 { 1.0 / (1.0 - notches * 0.25) } else { 1.0 + notches * 0.25 };
            movement.zoom_at(factor, movement.position(&event));
        });
    }

    fn zoom_at(&self, factor: f64, position: (f64, f64)) {
        self.viewport.set(self.viewport.get_untracked().zoomed(factor, position));
    }

    /// Two fingers zoom and move; a pressed mouse moves what is zoomed.
    fn pointers(&self) {
        let held: Rc<RefCell<Vec<Held>>> = Rc::default();
        let (down, moving, touching) = (held.clone(), held.clone(), held.clone());
        let (pressed, moved) = (self.clone(), self.clone());
        let mut root = self
            .root
            .clone()
            .on("pointerdown", move |event| {
                pressed.dragged.set(false);
                let mut down = down.borrow_mut();
                down.retain(|(id, _)| *id != number(&event, "pointerId"));
                if is_touch(&event)
                    || (number(&event, "button") == 0.0 && pressed.viewport.get_untracked().zoom() > 1.0)
                {
                    down.push((number(&event, "pointerId"), place(&event)));
                }
            })
            .on("pointermove", move |event| {
                let mut held = moving.borrow_mut();
                let id = number(&event, "pointerId");
                let Some(at) = held.iter().position(|(held, _)| *held == id) else { return };
                let (before, now) = (held[at].1, place(&event));
                match held.len() {
                    2 => {
                        let other = held[1 - at].1;
                        let factor = distance(now, other) / distance(before, other).max(1.0);
                        moved.drag(middle(before, other), middle(now, other));
                        let about = moved.screen().position(middle(now, other));
                        moved.zoom_at(factor, about);
                        moved.dragged.set(true);
                    }
                    1 if !is_touch(&event) => {
                        if !moved.dragged.get() && distance(before, now) < DRAG {
                            return;
                        }
                        if !moved.dragged.replace(true) {
                            let _ = moved.root.element().set_pointer_capture(id as i32);
                        }
                        moved.drag(before, now);
                    }
                    _ => {}
                }
                held[at].1 = now;
            })
            // The browser must not scroll or zoom the page for the two fingers that move the map.
            .on("touchmove", move |event| {
                if touching.borrow().len() == 2 {
                    event.prevent_default();
                }
            });
        for end in ["pointerup", "pointercancel"] {
            let held = held.clone();
            root = root.on(end, move |event| {
                held.borrow_mut().retain(|(id, _)| *id != number(&event, "pointerId"));
            });
        }
    }

    /// Moves the map with the pointer.
    fn drag(&self, before: (f64, f64), now: (f64, f64)) {
        let scale = self.screen().scale;
        let viewport = self.viewport.get_untracked();
        self.viewport.set(viewport.moved((before.0 - now.0) / scale, (before.1 - now.1) / scale));
    }
}

/// The areas of what is chosen: the members of the arrangement, else the council, else the regions.
fn chosen_areas(store: Store) -> Vec<usize> {
    let selection = store.selection.get();
    let regions = store.query.with(|query| query.regions.clone());
    let ground = ground(store);
    store.data(|data| extent::chosen_areas(&data.register, &data.atlas.land, &ground, &selection, &regions))
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}

fn middle(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}

fn is_touch(event: &Event) -> bool {
    property(event, "pointerType").as_string().as_deref() == Some("touch")
}

/// Where on the screen an event of a pointer is.
fn place(event: &Event) -> (f64, f64) {
    (number(event, "clientX"), number(event, "clientY"))
}

/// Left, top, width and height of an element on the screen.
pub fn rectangle(of: &El) -> [f64; 4] {
    let rectangle =
        method(of.element(), "getBoundingClientRect").and_then(|get| get.call0(of.element()).ok());
    let Some(rectangle) = rectangle else { return [0.0; 4] };
    ["left", "top", "width", "height"].map(|side| number(&rectangle, side))
}
