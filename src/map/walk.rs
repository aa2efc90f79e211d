//! Going from council to council by the keyboard.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::map::ground::Ground;
use presentation::map::keys::Action;
use presentation::map::type_ahead::TypeAhead;

use super::drawing::Drawing;
use crate::state::Store;

/// Going from council to council.
#[derive(Default)]
pub struct Walk {
    typed: TypeAhead,
}

impl Walk {
    /// Does what a key asks for; `now` is the time of the event in milliseconds.
    pub fn act(&mut self, store: Store, drawing: &Drawing, ground: &Ground, action: Action, now: f64) {
        let selection = store.selection.get_untracked();
        let here = store
            .pointed
            .get_untracked()
            .or_else(|| selection.council.filter(|council| drawing.has(*council)))
            .or_else(|| drawing.in_order().next());
        match action {
            Action::Go(direction) => {
                let next = here.and_then(|here| {
                    let group = ground.tiling.step(ground.group(here)?, direction)?;
                    Some(ground.councils[group])
                });
                // The first key shows where the walk begins.
                let begins = store.pointed.get_untracked().is_none();
                store.pointed.set(if begins { here } else { next.or(here) });
            }
            Action::First => store.pointed.set(drawing.in_order().next()),
            Action::Last => store.pointed.set(drawing.in_order().last()),
            Action::Select => store.select_council(here),
            Action::Compare => store.choose(here, true),
            Action::Clear => {
                if selection.council.is_some() || selection.arrangement.is_some() {
                    store.select_council(None);
                }
            }
            // The map's movement sees to these.
            Action::Zoom(_) | Action::Whole | Action::Pan(_) => {}
            Action::Type(letter) => {
                let councils: Vec<CouncilIx> = drawing.in_order().collect();
                let found =
                    store.register(|register| self.typed.press(letter, now, register, &councils, here));
                if found.is_some() {
                    store.pointed.set(found);
                }
            }
        }
    }
}
