//! The widget's one state and all that is derived from it. Nothing flows back except through [`Store::change`].

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use model::Query;
use model::Register;
use model::records::CouncilIx;
use presentation::address::{Layout, Notice, Sort, State, View};
use presentation::council::{partners, together};
use presentation::map::viewport::Viewport;
use presentation::selection::shown_year;
use presentation::{Answer, Selection};
use web_sys::HtmlElement;

use super::{Controls, Options, Outgoing};
use crate::browser::styles;
use crate::browser::timing;
use crate::data::Data;
use crate::data::prose::Arrival;

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

/// The stage at which the first view is whole.
pub const LAST_STAGE: usize = 4;

/// What a widget has besides its signals.
struct Base {
    data: Rc<Data>,
    element: HtmlElement,
    outgoing: Rc<Outgoing>,
    /// When the host last changed the state, in milliseconds since the page began.
    host_wrote: Cell<f64>,
    step: Cell<Step>,
    focus_panel: Cell<bool>,
    /// Whether the first view has been whole.
    was_settled: Cell<bool>,
    /// The part of the map that was shown last, and what was selected then.
    viewport: Cell<Option<(Selection, Viewport)>>,
    /// The stylesheets of screens that were added to the shadow root.
    styles: RefCell<Vec<&'static str>>,
}

/// One widget's state, and the signals that follow from it.
///
/// It is a bundle of Leptos's signals, so it is copied freely into closures, and it goes when the owner goes in which it was made. Components
/// reach it by [`use_store`].
#[derive(Clone, Copy)]
pub struct Store {
    base: StoredValue<Rc<Base>, LocalStorage>,
    frame: Memo<Frame>,
    /// What the visitor has chosen.
    pub state: RwSignal<State>,
    /// What the host page has set.
    pub options: RwSignal<Options>,
    /// Parts of a URL or attribute that were not understood, for the visitor to read.
    pub notices: RwSignal<Vec<Notice>>,
    /// The council under the pointer or the keyboard's place on the map.
    pub pointed: RwSignal<Option<CouncilIx>>,
    /// What the status region tells next, beside the numbers of what the filters find; told anew whenever it is set. Handlers of
    /// events set it.
    pub announcement: RwSignal<String>,
    /// Changes whenever a file of the prose is asked for, has come or could not be had.
    pub prose: RwSignal<()>,
    /// Changes whenever the panel is asked to take the focus.
    focus_asked: RwSignal<()>,
    /// How far the summaries are in which the words of the query are looked for; missing where there are no words.
    pub summaries: Memo<Arrival>,
    /// Whether the hexagons are there, to be drawn.
    pub hexagons: RwSignal<bool>,
    /// How many parts of the first view have been made: see [`crate::components::App`].
    pub stage: RwSignal<usize>,
    /// How much is on its way that the view wants: finer shapes of the map, the code of a screen, parts that are made in their turn.
    /// Nobody follows it.
    pub awaited: StoredValue<usize>,
    /// The filters.
    pub query: Memo<Query>,
    /// What they find.
    pub answer: Memo<Answer>,
    /// What is selected.
    pub selection: Memo<Selection>,
}

/// The store of the widget that a component belongs to.
///
/// # Panics
/// Outside a widget: [`crate::components::app`] provides the store to everything inside it.
pub fn use_store() -> Store {
    expect_context::<Store>()
}

impl Store {
    /// A store that shows `state`.
    pub fn new(
        data: Rc<Data>,
        element: HtmlElement,
        outgoing: Rc<Outgoing>,
        state: State,
        options: Options,
        notices: Vec<Notice>,
    ) -> Store {
        let base = StoredValue::new_local(Rc::new(Base {
            data,
            outgoing,
            element,
            host_wrote: Cell::new(f64::NEG_INFINITY),
            step: Cell::new(Step::FromHistory),
            focus_panel: Cell::new(false),
            was_settled: Cell::new(false),
            viewport: Cell::new(None),
            styles: RefCell::default(),
        }));
        let state = RwSignal::new(state);
        let options = RwSignal::new(options);
        let query = Memo::new(move |_| state.with(|state| state.query.clone()));
        let hexagons = RwSignal::new(false);
        let selection = Memo::new(move |_| {
            let loaded = state.with(|state| state.layout == Layout::Hexagons) && hexagons.get();
            let register = &base.get_value().data.register;
            state.with(|state| Selection::of(register, state, loaded))
        });
        // Which year the answer is about hangs on the council alone, and not on how the map is drawn.
        let year = Memo::new(move |_| {
            let register = &base.get_value().data.register;
            state.with(|state| {
                let council = state.council.as_deref().and_then(|code| register.council_by_code(code));
                shown_year(register, state.query.year, council)
            })
        });
        let prose = RwSignal::new(());
        let summaries = Memo::new(move |_| {
            if query.with(|query| query.text.trim().is_empty()) {
                return Arrival::Missing;
            }
            prose.track();
            base.get_value().data.prose.summaries()
        });
        let answer = Memo::new(move |_| {
            // The text filter reaches into the summaries once they have come.
            summaries.track();
            let register = &base.get_value().data.register;
            let year = year.get();
            Answer::of(register, &query.with(|query| Query { year, ..query.clone() }))
        });
        let frame = Memo::new(move |_| {
            let controls = options.with(|options| options.controls);
            state.with(|state| Frame { controls, view: state.view, sort: state.sort })
        });
        Store {
            base,
            frame,
            state,
            options,
            notices: RwSignal::new(notices),
            pointed: RwSignal::new(None),
            announcement: RwSignal::new(String::new()),
            prose,
            focus_asked: RwSignal::new(()),
            summaries,
            hexagons,
            stage: RwSignal::new(0),
            awaited: StoredValue::new(0),
            query,
            answer,
            selection,
        }
    }

    /// A store beside this one, in the same element, that shows other data from its beginning. The host page hears nothing of it.
    pub fn with_data(&self, data: Rc<Data>) -> Store {
        let element = self.base.get_value().element.clone();
        let options = Options { sync_url: None, link_base: None, ..self.options.get_untracked() };
        let store = Store::new(data, element, Outgoing::new(|_| ()), State::default(), options, Vec::new());
        store.data(|data| data.prose.listen(move || store.prose.try_set(()).is_none()));
        store
    }

    /// Changes the state in one step and measures how long the page takes to follow.
    pub fn change(&self, step: Step, change: impl FnOnce(&mut State)) {
        self.base.get_value().step.set(step);
        timing::measure_update(|| self.state.update(change));
    }

    /// Changes the filters as a step that Back undoes.
    pub fn filter(&self, change: impl FnOnce(&mut Query)) {
        self.change(Step::New, |state| change(&mut state.query));
    }

    /// Keeps the part of the map that is shown, so that it is there again after another view.
    pub fn keep_viewport(&self, viewport: Viewport, selection: Selection) {
        self.base.get_value().viewport.set(Some((selection, viewport)));
    }

    /// The part of the map that was shown last, where the same is selected as then.
    pub fn kept_viewport(&self) -> Option<Viewport> {
        let (selection, viewport) = self.base.get_value().viewport.get()?;
        (selection == self.selection.get_untracked()).then_some(viewport)
    }

    /// Asks that the panel takes the focus when it shows what is selected next; also where that is what it shows already.
    pub fn ask_focus(&self) {
        self.base.get_value().focus_panel.set(true);
        self.focus_asked.set(());
    }

    /// Follows the asking for the focus.
    pub fn track_focus(&self) {
        self.focus_asked.track();
    }

    /// Whether the panel is to take the focus; the answer is given once.
    pub fn take_focus(&self) -> bool {
        self.base.get_value().focus_panel.replace(false)
    }

    /// Adds a screen's stylesheet to the widget, unless it is there.
    pub fn adopt(&self, css: &'static str) {
        let base = self.base.get_value();
        let mut styles = base.styles.borrow_mut();
        if !styles.contains(&css) {
            styles.push(css);
            if let Some(root) = base.element.shadow_root() {
                styles::adopt(&root, css);
            }
        }
    }

    /// How the newest state came about.
    pub fn step(&self) -> Step {
        self.base.get_value().step.get()
    }

    /// The year that is shown; `None` for today.
    pub fn year(&self) -> Option<i32> {
        self.answer.with(|answer| answer.summary.year)
    }

    /// The year that is shown, without following it.
    pub fn year_untracked(&self) -> Option<i32> {
        self.answer.with_untracked(|answer| answer.summary.year)
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
        read(&self.base.get_value().data.register)
    }

    /// The data, for reading.
    pub fn data<T>(&self, read: impl FnOnce(&Data) -> T) -> T {
        read(&self.base.get_value().data)
    }

    /// The data, to be held.
    pub fn data_rc(&self) -> Rc<Data> {
        self.base.get_value().data.clone()
    }

    /// Tells the host page something.
    pub fn tell(&self, tell: impl FnOnce(&Rc<Outgoing>)) {
        tell(&self.base.get_value().outgoing);
    }

    /// How a change that the host page asks for enters the history: many in a second are one step.
    pub fn step_of_host(&self) -> Step {
        let now = timing::now();
        let before = self.base.get_value().host_wrote.replace(now);
        if now - before < 1_000.0 { Step::Within } else { Step::New }
    }

    /// Whether all parts of the first view have been made, and what they want has come.
    pub fn is_settled(&self) -> bool {
        let is_settled = self.stage.get_untracked() >= LAST_STAGE && self.awaited.get_value() == 0;
        if is_settled {
            self.base.get_value().was_settled.set(true);
        }
        is_settled
    }

    /// Whether the first view has been whole before: what is made from then on is made at once. Also where the widget has gone.
    pub fn was_settled(&self) -> bool {
        self.base.try_get_value().is_none_or(|base| base.was_settled.get())
    }
}
