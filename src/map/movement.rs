//! Zoom and pan: buttons, wheel with a modifier, two fingers, dragging with the mouse, keys.
//!
//! One finger and the bare wheel scroll the page that the map stands on. Each step is shown at once: there is no motion
//! that could be too much for somebody.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use geometry::Direction;
use leptos::ev::{PointerEvent, TouchEvent, WheelEvent};
use leptos::prelude::*;
use leptos::svg::Svg;
use presentation::map::extent;
use presentation::map::keys::Action;
use presentation::map::viewport::{Screen, Viewport};

use super::find_me::{FindMe, Search};
use super::scene::{SharedDrawing, ground, keep};
use crate::state::{Store, use_store};

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
    pub viewport: RwSignal<Viewport>,
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
    /// Shows this part of the map in `root` at first.
    pub fn new(store: Store, root: NodeRef<Svg>, opening: Viewport) -> Movement {
        Movement {
            store,
            root,
            viewport: RwSignal::new(opening),
            pointers: StoredValue::new_local(Rc::default()),
        }
    }

    /// Keeps the drawing at the part that is shown.
    pub fn show_in(self, drawing: SharedDrawing) {
        let shown = RenderEffect::new(move |_: Option<()>| {
            let viewport = self.viewport.get();
            if let Some(root) = self.root.get() {
                let _ = root.set_attribute("viewBox", &viewport.view_box());
            }
            drawing.get_value().borrow_mut().show(viewport);
        });
        keep(shown);
        Effect::new(move |_| self.store.keep_viewport(self.viewport.get(), self.store.selection.get()));
    }

    /// Does what a key or a button asks for, where that is a movement.
    pub fn act(self, action: Action) {
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
    pub fn show(self, position: Position) {
        let (before, now) = (self.viewport.get_untracked(), self.viewport.get_untracked().showing(position));
        if before != now {
            self.viewport.set(now);
        }
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
    fn fit(self) {
        let areas = chosen_areas(self.store);
        let bounds = ground(self.store).tiling.regroup(&[areas]).bounds(0);
        if let Some(bounds) = bounds {
            self.viewport.set(self.viewport.get_untracked().around(bounds));
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
        self.viewport.set(self.viewport.get_untracked().zoomed(factor, at));
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
        self.viewport.set(viewport.moved((before.0 - now.0) / scale, (before.1 - now.1) / scale));
    }
}

/// Zoom, the whole map, what is chosen, pan, and "Find me".
#[component]
pub fn ZoomButtons(movement: Movement, search: RwSignal<Search>) -> impl IntoView {
    let store = use_store();
    let zoomed = move || movement.viewport.with(|viewport| viewport.zoom() > 1.0);
    let press = move |words: &'static str, label: &'static str, action: Action| {
        view! { <button type="button" aria-label=label on:click=move |_| movement.act(action)>{words}</button> }
    };
    // Whatever drags has buttons as well (WCAG 2.2, 2.5.7).
    let pan = [
        ("←", "Move the map west", Direction::Left),
        ("↑", "Move the map north", Direction::Up),
        ("↓", "Move the map south", Direction::Down),
        ("→", "Move the map east", Direction::Right),
    ];
    view! {
        <div class="zoom" role="group" aria-label="Part of the map">
            {press("+", "Zoom in", Action::Zoom(true))} {press("−", "Zoom out", Action::Zoom(false))}
            <button
                type="button"
                aria-label="Whole map"
                hidden=move || !zoomed()
                on:click=move |_| movement.act(Action::Whole)
            >
                "Whole"
            </button>
            <button
                type="button"
                aria-label="Fit to what is chosen"
                hidden=move || chosen_areas(store).is_empty()
                on:click=move |_| movement.fit()
            >
                "Fit"
            </button>
            <span class="pan" hidden=move || !zoomed()>
                {pan.map(|(words, label, direction)| press(words, label, Action::Pan(direction))).collect_view()}
            </span>
            <FindMe search />
        </div>
    }
}

/// The areas of what is chosen: the members of the arrangement, else the council, else the regions.
fn chosen_areas(store: Store) -> Vec<usize> {
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
