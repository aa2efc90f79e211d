//! Which councils share most with one another.

mod area; // the part of England
mod grid; // the keys of the matrix
mod matrix; // the councils of an area against one another
mod pair; // what two councils share
mod pairs; // the table of pairs

use leptos::html::Div;
use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::{State, View};
use presentation::ties::{self, Area};

use crate::components::Screen;
use crate::components::desk;
use crate::components::tags::Tags;
use crate::state::{Step, Store, use_store};
use area::AreaChoice;
use matrix::MatrixOfArea;
use pair::PairOfCouncils;
use pairs::Pairs;

/// Which councils share most with one another: two of them where two are asked for, else all of England or of an area.
#[component]
pub fn Ties() -> impl IntoView {
    let store = use_store();
    let pair = Memo::new(move |_| asked_pair(store));
    let area = Memo::new(move |_| {
        let council = store.selection.get().council;
        store.query.with(|query| store.register(|register| Area::asked(register, query, council)))
    });
    let among = Memo::new(move |_| {
        let area = area.get()?;
        store
            .answer
            .with(|answer| store.register(|register| Some(area.councils(register, answer.year(register)))))
    });
    let rows = Memo::new(move |_| {
        store.answer.with(|answer| {
            among.with(|among| store.register(|register| ties::pairs(register, answer, among.as_deref())))
        })
    });
    let page = Memo::new(move |_| {
        let (a, b) = pair.get()?;
        store.answer.with(|answer| store.register(|register| Some(ties::pair_page(register, answer, a, b))))
    });
    let sentence = Signal::derive(move || match page.get() {
        Some(page) => page.sentence,
        None => rows.with(|rows| store.register(|register| ties::sentence(register, rows, area.get()))),
    });
    let below = Signal::derive(move || match page.get() {
        Some(page) => page.below,
        None => rows.with(|rows| ties::below(rows)),
    });
    let place = NodeRef::<Div>::new();
    desk::adopt_look();
    desk::read_on(place, move || pair.track());
    let content = move || match (pair.get(), page.get()) {
        (Some((a, b)), Some(page)) => view! { <PairOfCouncils a b page /> }.into_any(),
        _ => view! {
            <AreaChoice area />
            <Tags />
            <MatrixOfArea area among />
            <Pairs rows />
        }
        .into_any(),
    };
    view! {
        <div node_ref=place class="ties desk">
            <Screen sentence below style=include_str!("../../../style/screens/ties.css")>{content}</Screen>
        </div>
    }
}

/// The two councils that are asked for: the two that are compared, else the selected one and the one that takes part with it.
fn asked_pair(store: Store) -> Option<(CouncilIx, CouncilIx)> {
    let compared: Vec<CouncilIx> = store.state.with(|state| {
        let by_code = |code: &String| store.register(|register| register.council_by_code(code));
        state.compare.iter().filter_map(by_code).collect()
    });
    match (compared.as_slice(), store.selection.get().council, store.together().as_slice()) {
        ([a, b], ..) if a != b => Some((*a, *b)),
        ([], Some(council), [other]) => Some((council, *other)),
        _ => None,
    }
}

/// Shows the page of two councils in this view, or compares them in another one.
fn showing(store: Store, councils: [CouncilIx; 2], view: View) -> impl Fn(&mut State) {
    let codes = councils.map(|council| store.register(|register| register.council(council).code.clone()));
    move |state| {
        state.compare = codes.to_vec();
        state.view = view;
    }
}

/// Opens the page of two councils. The focus goes to its sentence.
fn open_pair(store: Store, a: CouncilIx, b: CouncilIx) {
    store.ask_focus();
    store.change(Step::New, showing(store, [a, b], View::Ties));
}

/// Goes back from a pair to the table.
fn all_pairs(state: &mut State) {
    state.compare.clear();
    state.query.councils.clear();
}
