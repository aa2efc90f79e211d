//! Going from council to council by the keyboard.

use model::records::CouncilIx;

use super::drawing::Drawing;
use super::ground::Ground;
use super::keys::Action;
use crate::store::Store;

/// How long the letters typed on the map belong to one name, in milliseconds.
const TYPE_AHEAD: f64 = 900.0;

/// What was typed on the map lately.
#[derive(Default)]
pub struct Walk {
    typed: String,
    at: f64,
}

impl Walk {
    /// Does what a key asks for; `now` is the time of the event in milliseconds.
    pub fn act(&mut self, store: Store, drawing: &Drawing, ground: &Ground, action: Action, now: f64) {
        let selection = store.selection.get_now();
        let here = store
            .pointed
            .get_now()
            .or_else(|| selection.council.filter(|council| drawing.has(*council)))
            .or_else(|| drawing.in_order().next());
        match action {
            Action::Go(direction) => {
                let next = here.and_then(|here| {
                    let group = ground.tiling.step(ground.group(here)?, direction)?;
                    Some(ground.councils[group])
                });
                // The first key shows where the walk begins.
                let begins = store.pointed.get_now().is_none();
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
                if now - self.at > TYPE_AHEAD {
                    self.typed.clear();
                }
                self.at = now;
                self.typed.push(letter.to_ascii_lowercase());
                if let Some(found) = self.next_by_name(store, drawing, here) {
                    store.pointed.set(Some(found));
                }
            }
        }
    }

    /// The council that the typed letters mean; one letter again and again goes through the names that begin with it.
    fn next_by_name(&self, store: Store, drawing: &Drawing, here: Option<CouncilIx>) -> Option<CouncilIx> {
        let begins = |council: &CouncilIx| {
            store.register(|register| {
                let name = register.council(*council).name.as_bytes();
                name.len() >= self.typed.len()
                    && name[..self.typed.len()].eq_ignore_ascii_case(self.typed.as_bytes())
            })
        };
        let councils: Vec<CouncilIx> = drawing.in_order().collect();
        let after = match here.and_then(|here| councils.iter().position(|council| *council == here)) {
            Some(at) if self.typed.len() == 1 => at + 1,
            Some(at) => at,
            None => 0,
        };
        let (before, after) = councils.split_at(after);
        after.iter().chain(before).copied().find(begins)
    }
}
