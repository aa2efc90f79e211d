//! Going through the years: the selection goes on as its successor, and the years can be played.

use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

use model::Register;
use model::records::CouncilIx;
use presentation::play;

use super::widgets::flag;
use crate::browser::{after, on_window};
use crate::store::{Step, Store};
use crate::ui::{El, el};

/// For how many milliseconds a year is shown.
const PACE: i32 = 900;

/// The way through the years.
#[derive(Clone)]
pub struct Player {
    store: Store,
    /// Whether the years are being played.
    pub playing: RwSignal<bool>,
    /// The council that was selected, and the one that is shown in its place.
    followed: RwSignal<Option<(CouncilIx, CouncilIx)>>,
    /// How often playing began: a call back of an earlier time finds that it came too late.
    turn: Rc<Cell<u32>>,
    /// Whether the input that is under way is for the player itself.
    own: Rc<Cell<bool>>,
}

impl Player {
    /// A player at rest; any input, wherever on the page, puts it at rest again.
    pub fn new(store: Store) -> Player {
        let player = Player {
            store,
            playing: flag(false),
            followed: RwSignal::new(None),
            turn: Rc::default(),
            own: Rc::default(),
        };
        for event in ["pointerdown", "keydown", "wheel"] {
            let player = player.clone();
            on_window(event, move || {
                if !player.own.replace(false) {
                    player.rest();
                }
            });
        }
        player
    }

    /// The button that plays and pauses.
    pub fn button(&self) -> El {
        let (player, down, key) = (self.clone(), self.own.clone(), self.own.clone());
        let playing = self.playing;
        el("button", "play")
            .attr("type", "button")
            .live_attr("aria-label", move || {
                Some(if playing.get() { "Pause" } else { "Play the years" }.to_string())
            })
            .live_text(move || if playing.get() { "❚❚" } else { "▶" }.to_string())
            .on("pointerdown", move |_| down.set(true))
            .on("keydown", move |_| key.set(true))
            .on("click", move |_| if player.playing.get_untracked() { player.rest() } else { player.play() })
    }

    /// Says which council stands in the place of the selected one.
    pub fn note(&self) -> El {
        let (store, followed) = (self.store, self.followed);
        el("p", "small followed").attr("aria-live", "polite").live_text(move || {
            let Some((before, now)) = followed.get() else { return String::new() };
            if store.selection.get().council != Some(now) {
                return String::new();
            }
            store.register(|register| play::followed(register, before, now))
        })
    }

    /// Shows a year, or today. A selected council that is abolished by then goes on as its successor, and comes back with
    /// its years.
    pub fn show(&self, step: Step, year: Option<i32>) {
        let store = self.store;
        let here = store.selection.get_untracked().council;
        let chosen = match self.followed.get_untracked() {
            Some((before, now)) if here == Some(now) => Some(before),
            _ => here,
        };
        let next = store.register(|register| {
            chosen.map(|chosen| play::stand_in(register, chosen, year.unwrap_or(register.present())))
        });
        self.followed.set(chosen.zip(next).filter(|(chosen, next)| chosen != next));
        let code = next.map(|next| store.register(|register| register.council(next).code.clone()));
        store.change(step, |state| {
            state.query.year = year;
            if next != here {
                state.council = code;
            }
        });
    }

    /// Stops playing.
    pub fn rest(&self) {
        if self.playing.get_untracked() {
            self.playing.set(false);
        }
    }

    fn play(&self) {
        let present = self.store.register(Register::present);
        let year = self.store.answer.with_untracked(|answer| answer.summary.year);
        self.turn.set(self.turn.get() + 1);
        self.playing.set(true);
        self.show(Step::New, Some(play::first_year(present, year)));
        self.go_on(self.turn.get());
    }

    fn go_on(&self, turn: u32) {
        let player = self.clone();
        after(PACE, move || {
            if player.playing.is_disposed() || !player.playing.get_untracked() || player.turn.get() != turn {
                return;
            }
            let present = player.store.register(Register::present);
            match play::next_year(present, player.store.answer.with_untracked(|answer| answer.summary.year)) {
                Some(year) => {
                    player.show(Step::Within, Some(year));
                    player.go_on(turn);
                }
                None => player.rest(),
            }
        });
    }
}
