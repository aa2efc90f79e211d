//! The widget's one state and all that is derived from it. Nothing flows back except through [`Store::change`].

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use model::records::{ArrangementIx, CouncilIx};
use model::register::{CouncilCounts, Tier};
use model::state::{Layout, Notice, Query, Sort, State, TilingChoice, View};
use model::{Register, Summary};

use crate::browser::timing;
use crate::data::Data;
use crate::host::{Controls, Host, Options};
use crate::prose::Arrival;
use crate::ui::{Derived, El, Live};

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

/// What the filters find.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The summary of the query.
    pub summary: Summary,
    /// For each council, in how many of the found arrangements it is, and with how many others.
    pub counts: CouncilCounts,
}

/// What the visitor looks at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// The selected council.
    pub council: Option<CouncilIx>,
    /// The selected arrangement.
    pub arrangement: Option<ArrangementIx>,
    /// The tier that the map draws.
    pub tier: Tier,
    /// Whether the map draws hexagons.
    pub hexagons: bool,
}

/// What decides which parts of the widget are there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    controls: Controls,
    view: View,
    sort: Sort,
}

/// What the handles of a store lead to, besides the signals.
struct Base {
    data: Rc<Data>,
    host: Host,
    step: Cell<Step>,
    focus_panel: Cell<bool>,
}

/// The handles to one widget's state, copied freely into every closure of every component.
///
/// A copy is a pointer. The handles that it points to are kept as long as the page (some 160 bytes for each widget that was ever mounted); what they
/// lead to goes with its owner.
#[derive(Clone, Copy)]
pub struct Store(&'static Handles);

impl Deref for Store {
    type Target = Handles;

    fn deref(&self) -> &Handles {
        self.0
    }
}

/// Handles to the state and to what is computed from it.
pub struct Handles {
    base: Live<Rc<Base>>,
    frame: Derived<Frame>,
    /// What the visitor has chosen.
    pub state: Live<State>,
    /// What the host page has set.
    pub options: Live<Options>,
    /// Parts of a URL or attribute that were not understood, for the visitor to read.
    pub notices: Live<Vec<Notice>>,
    /// The council under the pointer or the keyboard's place on the map.
    pub pointed: Live<Option<CouncilIx>>,
    /// Changes whenever a file of the prose is asked for, has come or could not be had.
    pub prose: Live<()>,
    /// How far the summaries are in which the words of the query are looked for; missing where there are no words.
    pub summaries: Derived<Arrival>,
    /// Whether the hexagons are there, to be drawn.
    pub hexagons: Live<bool>,
    /// Whether the second part of the app is there (`later`).
    pub whole: Live<bool>,
    /// The filters.
    pub query: Derived<Query>,
    /// What they find.
    pub answer: Derived<Answer>,
    /// What is selected.
    pub selection: Derived<Selection>,
}

impl Store {
    /// A store that shows `state`.
    pub fn new(
        data: Rc<Data>,
        host: Host,
        state: State,
        options: Options,
        notices: Vec<Notice>,
        whole: bool,
    ) -> Store {
        let base = Live::new(Rc::new(Base {
            data,
            host,
            step: Cell::new(Step::FromHistory),
            focus_panel: Cell::new(false),
        }));
        let state = Live::new(state);
        let options = Live::new(options);
        let query = Derived::new(move || state.with(|state| state.query.clone()));
        let prose = Live::new(());
        let summaries = Derived::new(move || {
            if query.with(|query| query.text.trim().is_empty()) {
                return Arrival::Missing;
            }
            prose.track();
            base.get_now().data.prose.summaries()
        });
        let answer = Derived::new(move || {
            // The text filter reaches into the summaries once they have come.
            summaries.track();
            let register = &base.get_now().data.register;
            let summary = query.with(|query| register.summary(query));
            let counts = register.council_counts(&summary.found, summary.year);
            Answer { summary, counts }
        });
        let hexagons = Live::new(false);
        let selection = Derived::new(move || {
            let data = &base.get_now().data;
            state.with(|state| {
                let council = state.council.as_deref().and_then(|code| data.register.council_by_code(code));
                let arrangement =
                    state.arrangement.as_deref().and_then(|id| data.register.arrangement_by_id(id));
                let tier = match state.tiling {
                    TilingChoice::Lower => Tier::Lower,
                    TilingChoice::Upper => Tier::Upper,
                    TilingChoice::Auto => data.fitting_tier(council, arrangement),
                };
                let hexagons = state.layout == Layout::Hexagons && hexagons.get();
                Selection { council, arrangement, tier, hexagons }
            })
        });
        let frame = Derived::new(move || {
            let controls = options.with(|options| options.controls);
            state.with(|state| Frame { controls, view: state.view, sort: state.sort })
        });
        Store(Box::leak(Box::new(Handles {
            base,
            frame,
            state,
            options,
            notices: Live::new(notices),
            pointed: Live::new(None),
            prose,
            summaries,
            hexagons,
            whole: Live::new(whole),
            query,
            answer,
            selection,
        })))
    }

    /// Changes the state in one step and measures how long the page takes to follow.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut State)) {
        self.base.get_now().step.set(step);
        timing::measure_update(|| self.state.update(change));
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

    /// Selects a council; or, with one selected, shows what this one has in common with it.
    pub fn choose(&self, council: Option<CouncilIx>, together: bool) {
        let selected = self.selection.get_now().council;
        match council {
            Some(other) if together && selected.is_some_and(|selected| selected != other) => {
                let code = self.register(|register| register.council(other).code.clone());
                self.filter(|query| query.councils = vec![code]);
            }
            _ => self.select_council(council),
        }
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
        self.base.get_now().focus_panel.set(true);
    }

    /// Whether the panel is to take the focus; the answer is given once.
    pub fn take_focus(&self) -> bool {
        self.base.get_now().focus_panel.replace(false)
    }

    /// How the newest state came about.
    pub fn step(&self) -> Step {
        self.base.get_now().step.get()
    }

    /// The year that is shown; `None` for today.
    pub fn year(&self) -> Option<i32> {
        self.answer.with(|answer| answer.summary.year)
    }

    /// How much furniture the host wants.
    pub fn controls(&self) -> Controls {
        self.frame.get().controls
    }

    /// Which view is open.
    pub fn view(&self) -> View {
        self.frame.get().view
    }

    /// The order of the list.
    pub fn sort(&self) -> Sort {
        self.frame.get().sort
    }

    /// In how many of the found arrangements a council is, and with how many others.
    pub fn counts(&self, council: CouncilIx) -> (u32, u32) {
        let at = usize::from(council.0);
        self.answer.with(|answer| (answer.counts.arrangements[at], answer.counts.partners[at]))
    }

    /// With whom a council shares how many of the found arrangements, most first.
    pub fn ties(&self, council: CouncilIx) -> Vec<(CouncilIx, u32)> {
        self.answer.with(|answer| {
            self.register(|register| register.ties(council, &answer.summary.found, answer.summary.year))
        })
    }

    /// The councils of the filter, where one is selected beside them: what they have in common with it is asked for.
    pub fn together(&self) -> Vec<CouncilIx> {
        let Some(council) = self.selection.get().council else { return Vec::new() };
        let mut together = self.query.with(|query| {
            self.register(|register| {
                let councils = query.councils.iter();
                councils.filter_map(|code| register.council_by_code(code)).collect::<Vec<_>>()
            })
        });
        together.retain(|other| *other != council);
        together
    }

    /// The register, for reading.
    pub fn register<T>(&self, read: impl FnOnce(&Register) -> T) -> T {
        read(&self.base.get_now().data.register)
    }

    /// The data, for reading.
    pub fn data<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        read(&self.base.get_now().data)
    }

    /// Something of the second part of the app, once that is there.
    pub fn when_whole(self, make: fn(Store) -> El) -> impl Fn() -> Option<El> + 'static {
        move || self.whole.get().then(|| make(self))
    }

    /// The data, to be held.
    pub fn data_rc(&self) -> Rc<Data> {
        self.base.get_now().data.clone()
    }

    /// The host element.
    pub fn host<T>(&self, read: impl FnOnce(&Host) -> T) -> T {
        read(&self.base.get_now().host)
    }
}
