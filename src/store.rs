//! The widget's one state and all that is derived from it. Nothing flows back except through [`Store::change`].

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use model::Query;
use model::Register;
use model::records::{ArrangementIx, CouncilIx};
use model::search::Target;
use presentation::address::{Layout, Notice, Sort, State, View};
use presentation::council::{partners, together};
use presentation::map::finer::Finer;
use presentation::selection::shown_year;
use presentation::{Answer, Selection};

use crate::browser::timing;
use crate::data::Data;
use crate::host::{Controls, Host, Options};
use crate::prose::Arrival;
use crate::ui::{Derived, Live};

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
    /// The finer shapes that the map draws where it is zoomed in.
    pub finer: Live<Option<Rc<Finer>>>,
    /// Whether finer shapes are on their way.
    pub loading_shapes: Live<bool>,
    /// The filters.
    pub query: Derived<Query>,
    /// What they find.
    pub answer: Derived<Answer>,
    /// What is selected.
    pub selection: Derived<Selection>,
}

impl Store {
    /// A store that shows `state`.
    pub fn new(data: Rc<Data>, host: Host, state: State, options: Options, notices: Vec<Notice>) -> Store {
        let base = Live::new(Rc::new(Base {
            data,
            host,
            step: Cell::new(Step::FromHistory),
            focus_panel: Cell::new(false),
        }));
        let state = Live::new(state);
        let options = Live::new(options);
        let query = Derived::new(move || state.with(|state| state.query.clone()));
        let hexagons = Live::new(false);
        let selection = Derived::new(move || {
            let loaded = state.with(|state| state.layout == Layout::Hexagons) && hexagons.get();
            let register = &base.get_now().data.register;
            state.with(|state| Selection::of(register, state, loaded))
        });
        // Which year the answer is about hangs on the council alone, and not on how the map is drawn.
        let year = Derived::new(move || {
            let register = &base.get_now().data.register;
            state.with(|state| {
                let council = state.council.as_deref().and_then(|code| register.council_by_code(code));
                shown_year(register, state.query.year, council)
            })
        });
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
            let year = year.get();
            Answer::of(register, &query.with(|query| Query { year, ..query.clone() }))
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
            finer: Live::new(None),
            loading_shapes: Live::new(false),
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

    /// Selects the council or arrangement that was found; a service or category becomes a filter.
    pub fn choose_hit(&self, target: Target) {
        match target {
            Target::Council(ix) => {
                self.ask_focus();
                self.select_council(Some(ix));
            }
            Target::Arrangement(ix) => {
                self.ask_focus();
                self.select_arrangement(Some(ix));
            }
            Target::Service(ix) => {
                let code =
                    self.register(|register| register.package().services[usize::from(ix.0)].code.clone());
                self.filter(|query| add(&mut query.services, code));
            }
            Target::Category(ix) => {
                let code =
                    self.register(|register| register.package().categories[usize::from(ix.0)].code.clone());
                self.filter(|query| add(&mut query.categories, code));
            }
        }
    }

    /// Adds a council to the filter of those that take part.
    pub fn add_council(&self, council: CouncilIx) {
        let code = self.register(|register| register.council(council).code.clone());
        self.filter(|query| add(&mut query.councils, code));
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
        self.answer.with(|answer| self.register(|register| partners(register, answer, council)))
    }

    /// The councils of the filter, where one is selected beside them: what they have in common with it is asked for.
    pub fn together(&self) -> Vec<CouncilIx> {
        let Some(council) = self.selection.get().council else { return Vec::new() };
        self.query.with(|query| self.register(|register| together(register, &query.councils, council)))
    }

    /// The register, for reading.
    pub fn register<T>(&self, read: impl FnOnce(&Register) -> T) -> T {
        read(&self.base.get_now().data.register)
    }

    /// The data, for reading.
    pub fn data<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        read(&self.base.get_now().data)
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

fn add(list: &mut Vec<String>, code: String) {
    if !list.contains(&code) {
        list.push(code);
    }
}
