//! What a pointer and the keyboard do on the map.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::map::keys::{self, Action};
use presentation::map::pick;

use super::movement::{Movement, position};
use super::scene::{SharedDrawing, ground};
use super::walk::Walk;
use crate::components::widgets::target;
use crate::state::Store;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How near to a council the pointer has to be, in pixels.
const NEAR: f64 = 20.0;

/// Clicks, pointing and keys on one map.
#[derive(Clone, Copy)]
pub struct Input {
    store: Store,
    drawing: SharedDrawing,
    movement: Movement,
    /// Whether the map is used by the keyboard.
    pub keyboard: RwSignal<bool>,
    /// Whether the pointer is over the enlarged London, so that the words stand where it is.
    pub enlarged: RwSignal<bool>,
    /// The council whose words Escape has closed, until another one is pointed at.
    pub closed: RwSignal<Option<CouncilIx>>,
    walk: StoredValue<Rc<RefCell<Walk>>, LocalStorage>,
}

impl Input {
    /// Input for the map with this drawing.
    pub fn new(store: Store, drawing: SharedDrawing, movement: Movement) -> Input {
        Input {
            store,
            drawing,
            movement,
            keyboard: RwSignal::new(false),
            enlarged: RwSignal::new(false),
            closed: RwSignal::new(None),
            walk: StoredValue::new_local(Rc::default()),
        }
    }

    /// The map takes the focus. The help about its keys is for who came by the keyboard: for a click it would come and go, and move
    /// what stands below from under the pointer.
    pub fn focus(self, event: &FocusEvent) {
        let by_keyboard = target(event).and_then(|map| map.matches(":focus-visible").ok());
        self.keyboard.set(by_keyboard.unwrap_or(false));
    }

    /// The pointer moves over the map.
    pub fn point_at(self, event: &MouseEvent) {
        let over = self.council_at(event);
        self.keyboard.set(false);
        self.enlarged.set(over.is_some_and(|(_, inset)| inset));
        let council = over.map(|(council, _)| council);
        if self.store.pointed.get_untracked() != council {
            self.closed.set(None);
            self.store.pointed.set(council);
        }
    }

    /// The pointer leaves the map or the words on it; between the two, the words stay.
    pub fn leave(self, event: &MouseEvent) {
        let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
        if !to.is_some_and(|to| to.closest(".tip, .canvas").is_ok_and(|found| found.is_some())) {
            self.store.pointed.set(None);
        }
    }

    /// Closes the words beside the council that is pointed at; whether there were any.
    pub fn close_words(self) -> bool {
        let pointed = self.store.pointed.get_untracked();
        let closes = pointed.is_some() && self.closed.get_untracked() != pointed;
        if closes {
            self.closed.set(pointed);
        }
        closes
    }

    /// A click chooses a council; on nothing, it takes the choice back.
    pub fn click(self, event: &MouseEvent) {
        if self.movement.has_dragged() {
            return;
        }
        match self.council_at(event) {
            Some((council, _)) => {
                self.movement.click(|| self.store.choose(Some(council), event.shift_key()));
            }
            None if self.store.selection.get_untracked().council.is_some() => {
                self.movement.click(|| self.store.select_council(None));
            }
            None => {}
        }
    }

    /// A key that means something on the map; all others belong to the page around it.
    pub fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let store = self.store;
        let Some(action) = keys::action(&event.key(), event.shift_key()) else { return };
        let selection = store.selection.get_untracked();
        let has_choice = selection.council.is_some() || selection.arrangement.is_some();
        if action == Action::Clear {
            if !self.close_words() && !has_choice {
                return;
            }
        } else {
            self.closed.set(None);
        }
        event.prevent_default();
        self.keyboard.set(true);
        self.enlarged.set(false);
        self.movement.act(action);
        let (walk, drawing) = (self.walk.get_value(), self.drawing.get_value());
        self.movement.choose(|| {
            walk.borrow_mut().act(store, &drawing.borrow(), &ground(store), action, event.time_stamp());
        });
        if let Some(place) = store.pointed.get_untracked().and_then(|council| label_point(store, council)) {
            // What the keyboard moves is not to be undone for the council that it was at.
            if !matches!(action, Action::Zoom(_) | Action::Whole | Action::Pan(_)) {
                self.movement.show(place);
            }
        }
    }

    /// The council that an event is at, or near, and whether it is in the enlarged London.
    fn council_at(self, event: &MouseEvent) -> Option<(CouncilIx, bool)> {
        let (store, movement) = (self.store, self.movement);
        let element = target(event)?;
        if let Some(code) = element.get_attribute("data-council") {
            let council = store.register(|register| register.council_by_code(&code))?;
            return Some((council, !element.has_attribute("role")));
        }
        let screen = movement.screen();
        let at = screen.position(position(event));
        let near = NEAR / screen.scale;
        let ground = ground(store);
        let inset = self.drawing.get_value().borrow().inset_shows();
        let viewport = movement.viewport.get_untracked();
        store.data(|data| pick::council_at(&data.atlas.land, &ground, viewport, inset, at, near))
    }
}

/// Where a council's name stands on the map.
pub fn label_point(store: Store, council: CouncilIx) -> Option<(f64, f64)> {
    let ground = ground(store);
    ground.tiling.label_point(ground.group(council)?)
}
