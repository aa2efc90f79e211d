//! Zoom and pan: buttons, wheel with a modifier, two fingers, dragging with the mouse, keys. What is chosen brings the map along
//! ([`Framing`]).
//!
//! One finger and the bare wheel scroll the page that the map stands on. Each step of zoom and pan is shown at once; the map only
//! glides to what is chosen, and not for those who want no motion ([`super::glide::Travel`]).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev::{PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use leptos::svg::Svg;
use presentation::map::extent;
use presentation::map::framing::{Chosen, Framing, Moment, Move};
use presentation::map::keys::Action;
use presentation::map::opening;
use presentation::map::viewport::{Screen, Viewport};

use super::glide::Travel;
use super::scene::{SharedDrawing, ground, keep};
use crate::browser::after;
use crate::state::Store;

/// For how many milliseconds after a click the map stays where it is: a second click may follow.
const DOUBLE_CLICK: u32 = 500;
/// How much one step zooms.
const STEP: f64 = 1.5;
/// From how many pixels on a pressed mouse drags.
const DRAG: f64 = 4.0;

/// A position on the screen, in CSS pixels.
type Position = (f64, f64);

/// The part of the map that is shown, and what moves it.
#[derive(Clone, Copy)]
pub struct Movement {
    store: Store,
    root: NodeRef<Svg>,
    /// The part that is shown.
    pub viewport: Memo<Viewport>,
    framing: Memo<Framing>,
    /// The newest move that is no consequence of a choice.
    newest: RwSignal<Move>,
    /// Whether the pointer has just clicked.
    is_clicking: RwSignal<bool>,
    /// Whether a choice is being made on the map; and how many clicks there were. Nobody follows them.
    is_on_map: StoredValue<bool>,
    clicks: StoredValue<u32>,
    pointers: StoredValue<Rc<Pointers>, LocalStorage>,
}

/// The pointers that are down.
#[derive(Default)]
struct Pointers {
    /// The id of each, and where it was last.
    held: RefCell<Vec<(i32, Position)>>,
    /// Whether the mouse has dragged since it was pressed: its release is no click then.
    dragged: Cell<bool>,
}

impl Movement {
    /// Shows in `root` what is chosen, and from then on what is chosen next or moved to.
    pub fn new(store: Store, root: NodeRef<Svg>) -> Movement {
        let chosen = Memo::new(move |_| Chosen::of(&store.selection.get()));
        // What was shown before another view took the map's place is shown again.
        let viewport = store.kept_viewport().unwrap_or_else(|| fitting(store));
        let opening = Framing::opening(viewport, chosen.get_untracked());
        let newest = RwSignal::new(Move { count: 0, viewport: opening.viewport, is_own: false });
        let is_clicking = RwSignal::new(false);
        let is_on_map = StoredValue::new(false);
        let framing = Memo::new(move |before: Option<&Framing>| {
            let (chosen, newest) = (chosen.get(), newest.get());
            let (is_on_map, is_clicking) = (is_on_map.get_value(), is_clicking.get());
            let now = Moment { chosen, newest, is_on_map, is_clicking };
            before.copied().unwrap_or(opening).next(now, || fitting(store))
        });
        Movement {
            store,
            root,
            viewport: Memo::new(move |_| framing.get().viewport),
            framing,
            newest,
            is_clicking,
            is_on_map,
            clicks: StoredValue::new(0),
            pointers: StoredValue::new_local(Rc::default()),
        }
    }

    /// Keeps the drawing at the part that is shown.
    pub fn show_in(self, drawing: SharedDrawing) {
        let before = Cell::new(self.framing.get_untracked());
        let travel = Travel::default();
        let shown = RenderEffect::new(move |_: Option<()>| {
            let now = self.framing.get();
            let before = before.replace(now);
            drawing.get_value().borrow_mut().show(now.viewport);
            if let Some(root) = self.root.get() {
                let from = (now.brought != before.brought).then_some(before.viewport);
                travel.go(&root, from, now.viewport);
            }
        });
        keep(shown);
        Effect::new(move |_| self.store.keep_viewport(self.viewport.get(), self.store.selection.get()));
    }

    /// Makes a choice on the map with the keyboard.
    pub fn choose(self, choice: impl FnOnce()) {
        self.is_on_map.set_value(true);
        choice();
        // What follows from it for the map is decided here and now.
        let _ = self.framing.get_untracked();
        self.is_on_map.set_value(false);
    }

    /// Makes a choice on the map with a click. The map follows when no second click can come any more that is meant for the same
    /// place.
    pub fn click(self, choice: impl FnOnce()) {
        self.clicks.update_value(|clicks| *clicks += 1);
        let click = self.clicks.get_value();
        self.is_clicking.set(true);
        self.choose(choice);
        after(DOUBLE_CLICK, move || {
            // The map may be gone by then.
            if self.clicks.try_get_value() == Some(click) {
                self.is_clicking.set(false);
            }
        });
    }

    /// Shows another part; `is_own` says whether the person has moved the map.
    fn set(self, viewport: Viewport, is_own: bool) {
        if viewport != self.viewport.get_untracked() {
            let count = self.newest.get_untracked().count + 1;
            self.newest.set(Move { count, viewport, is_own });
        }
    }

    /// Does what a key or a button asks for, where that is a movement.
    pub fn act(self, action: Action) {
        let viewport = self.viewport.get_untracked();
        let next = match action {
            Action::Zoom(larger) => {
                viewport.zoomed(if larger { STEP } else { 1.0 / STEP }, viewport.middle())
            }
            Action::Whole => Viewport::whole(self.store.data(|data| data.atlas.land.size())),
            Action::Pan(direction) => viewport.panned(direction),
            _ => return,
        };
        self.set(next, true);
    }

    /// Moves the map to a position that it does not show.
    pub fn show(self, position: Position) {
        self.set(self.viewport.get_untracked().showing(position), false);
    }

    /// Where the map stands on the screen.
    pub fn screen(self) -> Screen {
        let root = self.root.get_untracked();
        let rectangle = root.map(|root| rectangle(&root)).unwrap_or_default();
        Screen::new(rectangle, self.viewport.get_untracked())
    }

    /// Whether the click that is under way ends a drag; the answer is given once.
    pub fn has_dragged(self) -> bool {
        self.pointers.get_value().dragged.replace(false)
    }

    /// Shows what is chosen as large as it fits.
    pub fn fit(self) {
        let areas = chosen_areas(self.store);
        let bounds = ground(self.store).tiling.regroup(&[areas]).bounds(0);
        if let Some(bounds) = bounds {
            self.set(self.viewport.get_untracked().around(bounds), true);
        }
    }

    /// The wheel zooms only with Ctrl or the command key; a pinch on a touch pad comes as a wheel with Ctrl.
    pub fn wheel(self, event: &WheelEvent) {
        if !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        event.prevent_default();
        // In lines or pixels (deltaMode): a notch of a wheel is about three lines or a hundred pixels.
        let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { 33.0 };
        let notches = (-event.delta_y() * unit / 100.0).clamp(-2.0, 2.0);
        // As good as a power for so few notches.
        let factor = if notches < 0.0 { 1.0 / (1.0 - notches * 0.25) } else { 1.0 + notches * 0.25 };
        self.zoom_at(factor, self.screen().position(position(event)));
    }

    fn zoom_at(self, factor: f64, at: Position) {
        self.set(self.viewport.get_untracked().zoomed(factor, at), true);
    }

    /// A pointer goes down: a finger, or the mouse on a map that is zoomed.
    pub fn press(self, event: &PointerEvent) {
        let pointers = self.pointers.get_value();
        pointers.dragged.set(false);
        let mut held = pointers.held.borrow_mut();
        held.retain(|(id, _)| *id != event.pointer_id());
        if is_touch(event) || (event.button() == 0 && self.viewport.get_untracked().zoom() > 1.0) {
            held.push((event.pointer_id(), position(event)));
        }
    }

    /// A pointer moves: two fingers zoom and move; a pressed mouse moves what is zoomed.
    pub fn drag_to(self, event: &PointerEvent) {
        let pointers = self.pointers.get_value();
        let mut held = pointers.held.borrow_mut();
        let id = event.pointer_id();
        // The button may have come up where nobody told the map of it.
        if !is_touch(event) && event.buttons() == 0 {
            return held.retain(|(held, _)| *held != id);
        }
        let Some(at) = held.iter().position(|(held, _)| *held == id) else { return };
        let (before, now) = (held[at].1, position(event));
        match held.len() {
            2 => {
                let other = held[1 - at].1;
                let factor = distance(now, other) / distance(before, other).max(1.0);
                self.drag(middle(before, other), middle(now, other));
                let about = self.screen().position(middle(now, other));
                self.zoom_at(factor, about);
            }
            1 if !is_touch(event) => {
                if !pointers.dragged.get() && distance(before, now) < DRAG {
                    return;
                }
                if !pointers.dragged.replace(true)
                    && let Some(root) = self.root.get_untracked()
                {
                    // The end of the drag is told to the map, wherever it comes.
                    let _ = root.set_pointer_capture(id);
                }
                self.drag(before, now);
            }
            _ => {}
        }
        held[at].1 = now;
    }

    /// The browser must not scroll or zoom the page for the two fingers that move the map.
    pub fn keep_touch(self, event: &TouchEvent) {
        if self.pointers.get_value().held.borrow().len() == 2 {
            event.prevent_default();
        }
    }

    /// A pointer goes up.
    pub fn release(self, event: &PointerEvent) {
        self.pointers.get_value().held.borrow_mut().retain(|(id, _)| *id != event.pointer_id());
    }

    /// Moves the map with the pointer.
    fn drag(self, before: Position, now: Position) {
        let scale = self.screen().scale;
        let viewport = self.viewport.get_untracked();
        self.set(viewport.moved((before.0 - now.0) / scale, (before.1 - now.1) / scale), true);
    }
}

/// The part of the map that what is chosen is shown with. Only the choice is followed, and not what it depends on beside that:
/// a filter must not move the map.
fn fitting(store: Store) -> Viewport {
    untrack(|| {
        let (selection, ground) = (store.selection.get(), ground(store));
        let partners = selection.council.map(|council| store.ties(council)).unwrap_or_default();
        store.data(|data| opening::fitting(&data.register, &data.atlas.land, &ground, &selection, &partners))
    })
}

/// The areas of what is chosen: the members of the arrangement, else the council, else the regions.
pub fn chosen_areas(store: Store) -> Vec<usize> {
    let selection = store.selection.get();
    let regions = store.query.with(|query| query.regions.clone());
    let ground = ground(store);
    store.data(|data| extent::chosen_areas(&data.register, &data.atlas.land, &ground, &selection, &regions))
}

fn distance(a: Position, b: Position) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn middle(a: Position, b: Position) -> Position {
    ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0)
}

fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

/// Where on the screen an event of a pointer is.
pub fn position(event: &web_sys::MouseEvent) -> Position {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Left, top, width and height of an element on the screen, in CSS pixels.
pub fn rectangle(of: &web_sys::Element) -> [f64; 4] {
    let rectangle = of.get_bounding_client_rect();
    [rectangle.left(), rectangle.top(), rectangle.width(), rectangle.height()]
}
