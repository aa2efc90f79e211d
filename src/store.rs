//! The widget's one state and all that is derived from it. Nothing flows back except through [`Store::change`].

use std::rc::Rc;

use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use model::state::{Notice, Query, State, TilingChoice};
use model::register::{CouncilCounts, Tier};
use model::{Register, Summary};

use crate::browser::timing;
use crate::data::{Data, DetailsState};
use crate::host::{Host, Options};

/// How a change of state enters the history of the stand-alone page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A step that Back undoes.
    New,
    /// A change under way (typing, dragging) that replaces the last step.
    Within,
    /// The state came from the history itself.
    FromHistory,
}

/// Handles to the state and to what is computed from it; copied freely into every component.
#[derive(Clone, Copy)]
pub struct Store {
    data: StoredValue<Rc<Data>, LocalStorage>,
    host: StoredValue<Rc<Host>, LocalStorage>,
    step: StoredValue<Step>,
    focus_panel: StoredValue<bool>,
    /// What the visitor has chosen.
    pub state: RwSignal<State>,
    /// What the host page has set.
    pub options: RwSignal<Options>,
    /// Parts of a URL or attribute that were not understood, for the visitor to read.
    pub notices: RwSignal<Vec<Notice>>,
    /// The council under the pointer or the keyboard's place on the map.
    pub pointed: RwSignal<Option<CouncilIx>>,
    /// Whether the prose is there.
    pub details: RwSignal<DetailsState>,
    /// The filters.
    pub query: Memo<Query>,
    /// The year asked for, within the years of the register.
    pub year: Memo<Option<i32>>,
    /// The selected council.
    pub council: Memo<Option<CouncilIx>>,
    /// The selected arrangement.
    pub arrangement: Memo<Option<ArrangementIx>>,
    /// What the filters find.
    pub summary: Memo<Summary>,
    /// For each council, in how many of the found arrangements it takes part, and with how many others.
    pub counts: Memo<CouncilCounts>,
    /// The tier that the map draws.
    pub tier: Memo<Tier>,
}

impl Store {
    /// A store that shows `state`.
    pub fn new(data: Rc<Data>, host: Rc<Host>, state: State, options: Options, notices: Vec<Notice>) -> Store {
        let details = RwSignal::new(data.details_state());
        let data = StoredValue::new_local(data);
        let state = RwSignal::new(state);
        let with = move |f: &mut dyn FnMut(&Register)| data.with_value(|data| f(&data.register));

        let query = Memo::new(move |_| state.with(|state| state.query.clone()));
        let year = Memo::new(move |_| {
            let mut known = None;
            with(&mut |register| known = register.known_year(query.with(|query| query.year)));
            known
        });
        let council = Memo::new(move |_| {
            let mut found = None;
            with(&mut |register| {
                found = state.with(|state| state.council.as_deref().and_then(|code| register.council_by_code(code)));
            });
            found
        });
        let arrangement = Memo::new(move |_| {
            let mut found = None;
            with(&mut |register| {
                found = state.with(|state| state.arrangement.as_deref().and_then(|id| register.arrangement_by_id(id)));
            });
            found
        });
        let summary = Memo::new(move |_| {
            // The text filter reaches into the summaries once they have come.
            details.track();
            data.with_value(|data| query.with(|query| data.register.summary(query)))
        });
        let counts = Memo::new(move |_| {
            data.with_value(|data| summary.with(|summary| data.register.council_counts(&summary.found, summary.year)))
        });
        let tier = Memo::new(move |_| match state.with(|state| state.tiling) {
            TilingChoice::Lower => Tier::Lower,
            TilingChoice::Upper => Tier::Upper,
            TilingChoice::Auto => data.with_value(|data| data.fitting_tier(council.get(), arrangement.get())),
        });
        Store {
            data,
            host: StoredValue::new_local(host),
            step: StoredValue::new(Step::FromHistory),
            focus_panel: StoredValue::new(false),
            state,
            options: RwSignal::new(options),
            notices: RwSignal::new(notices),
            pointed: RwSignal::new(None),
            details,
            query,
            year,
            council,
            arrangement,
            summary,
            counts,
            tier,
        }
    }

    /// Changes the state in one step and measures how long the page takes to follow.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut State)) {
        timing::measure_update();
        self.step.set_value(step);
        self.state.update(change);
    }

    /// Changes the filters as a step that Back undoes.
    pub fn filter(&self, change: impl FnOnce(&mut Query)) {
        self.change(Step::New, |state| change(&mut state.query));
    }

    /// Selects a council, or none. The arrangement that was open makes way.
    pub fn select_council(&self, council: Option<CouncilIx>) {
        let code = council.map(|ix| self.register(|register| register.council(ix).code.clone()));
        if let Some(code) = &code {
            self.host(|host| host.tell_selected("council", code));
        }
        self.change(Step::New, |state| {
            state.council = code;
            state.arrangement = None;
        });
    }

    /// Selects an arrangement, or goes back to the council from which it was opened.
    pub fn select_arrangement(&self, arrangement: Option<ArrangementIx>) {
        let id = arrangement.map(|ix| self.register(|register| register.arrangement(ix).id.clone()));
        if let Some(id) = &id {
            self.host(|host| host.tell_selected("arrangement", id));
        }
        self.change(Step::New, |state| state.arrangement = id);
    }

    /// Asks that the panel takes the focus when it shows what is selected next.
    pub fn ask_focus(&self) {
        self.focus_panel.set_value(true);
    }

    /// Whether the panel is to take the focus; the answer is given once.
    pub fn take_focus(&self) -> bool {
        self.focus_panel.try_update_value(std::mem::take).unwrap_or(false)
    }

    /// How the newest state came about.
    pub fn step(&self) -> Step {
        self.step.get_value()
    }

    /// The register, for reading.
    pub fn register<T>(&self, read: impl FnOnce(&Register) -> T) -> T {
        self.data.with_value(|data| read(&data.register))
    }

    /// The data, for reading.
    pub fn data<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        self.data.with_value(|data| read(data))
    }

    /// The data, to be kept across an `await`.
    pub fn data_rc(&self) -> Rc<Data> {
        self.data.get_value()
    }

    /// The host element.
    pub fn host<T>(&self, read: impl FnOnce(&Host) -> T) -> T {
        self.host.with_value(|host| read(host))
    }
}
