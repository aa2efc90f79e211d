//! Going through the years: the selection goes on as its successor, and the years can be played.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use model::Register;
use model::records::CouncilIx;
use presentation::play;

use crate::browser::on_window;
use crate::state::{Step, Store};

/// For how long a year is shown.
const PACE: Duration = Duration::from_millis(900);

/// The way through the years.
#[derive(Clone, Copy)]
pub struct Player {
    store: Store,
    /// Whether the years are being played.
    playing: RwSignal<bool>,
    /// The council that was selected, and the one that is shown in its place.
    followed: RwSignal<Option<(CouncilIx, CouncilIx)>>,
    notes: StoredValue<Rc<Notes>, LocalStorage>,
}

/// What the player remembers and nobody follows.
#[derive(Default)]
struct Notes {
    /// How often playing began: a call back of an earlier time finds that it came too late.
    turn: Cell<u32>,
    /// Whether the input that is under way is for the player itself.
    own: Cell<bool>,
}

/// The button that plays and pauses.
#[component]
pub fn PlayButton(player: Player) -> impl IntoView {
    let playing = player.playing;
    let press = move |_| if playing.get_untracked() { player.rest() } else { player.play() };
    view! {
        <button
            type="button"
            class="play"
            aria-label=move || if playing.get() { "Pause" } else { "Play the years" }
            on:pointerdown=move |_| player.notes.get_value().own.set(true)
            on:keydown=move |_| player.notes.get_value().own.set(true)
            on:click=press
        >
            {move || if playing.get() { "❚❚" } else { "▶" }}
        </button>
    }
}

/// Says which council stands in the place of the selected one.
#[component]
pub fn FollowedNote(player: Player) -> impl IntoView {
    let Player { store, followed, .. } = player;
    let words = move || {
        let (before, now) = followed.get()?;
        let stands_in = store.selection.get().council == Some(now);
        stands_in.then(|| store.register(|register| play::followed(register, before, now)))
    };
    view! { <p class="small followed" aria-live="polite">{move || words().unwrap_or_default()}</p> }
}

impl Player {
    /// A player at rest; any input, wherever on the page, puts it at rest again.
    pub fn new(store: Store) -> Player {
        let player = Player {
            store,
            playing: RwSignal::new(false),
            followed: RwSignal::new(None),
            notes: StoredValue::new_local(Rc::default()),
        };
        for event in ["pointerdown", "keydown", "wheel"] {
            on_window(event, move || {
                if !player.notes.get_value().own.replace(false) {
                    player.rest();
                }
            });
        }
        player
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
        let notes = self.notes.get_value();
        notes.turn.set(notes.turn.get() + 1);
        self.playing.set(true);
        self.show(Step::New, Some(play::first_year(present, year)));
        self.go_on(notes.turn.get());
    }

    fn go_on(&self, turn: u32) {
        let player = *self;
        let next = move || {
            // The widget may be gone by then.
            let plays = player.playing.try_get_untracked().unwrap_or(false);
            if !plays || player.notes.get_value().turn.get() != turn {
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
        };
        set_timeout(next, PACE);
    }
}
