//! Two to four councils side by side.

mod cards; // each council's map, numbers and years
mod choose; // which councils are compared
mod services; // what all, some and one of them share

use leptos::html::Div;
use leptos::prelude::*;
use model::Query;
use model::records::CouncilIx;
use presentation::compare::{self, MOST};

use crate::components::Screen;
use crate::components::desk;
use crate::components::tags::Tags;
use crate::state::use_store;
use cards::Cards;
use choose::Choose;
use services::Services;

/// Two to four councils side by side.
#[component]
pub fn Compare() -> impl IntoView {
    let store = use_store();
    // The councils, and how many more the address names.
    let asked = Memo::new(move |_| {
        let selected = store.selection.get().council;
        store
            .state
            .with(|state| store.register(|register| compare::councils(register, &state.compare, selected)))
    });
    let councils: Memo<Vec<CouncilIx>> = Memo::new(move |_| asked.get().0);
    // Who has to take part is no question here: it is these councils.
    let query = Memo::new(move |_| Query { councils: Vec::new(), ..store.query.get() });
    let year = Memo::new(move |_| store.year());
    let of = Memo::new(move |_| {
        store.register(|register| compare::compared(register, &query.read(), year.get(), &councils.read()))
    });
    let cards = Memo::new(move |_| {
        store.register(|register| compare::cards(register, &query.read(), year.get(), &councils.read()))
    });
    let sentence = Signal::derive(move || of.with(|of| of.sentence.clone()));
    let below = Signal::derive(move || of.with(|of| of.below.clone()));
    let too_many = move || {
        let more = asked.get().1;
        let words = [
            "At most ",
            &MOST.to_string(),
            " councils stand side by side: the others of the address are left out.",
        ]
        .concat();
        (more > 0).then(|| view! { <p class="notice" role="status">{words}</p> })
    };
    let place = NodeRef::<Div>::new();
    desk::adopt_look();
    desk::read_on(place, move || councils.track());
    view! {
        <div node_ref=place class="compare desk">
            <Screen sentence below style=include_str!("../../../style/screens/compare.css")>
                <Choose councils />
                {too_many}
                <Tags />
                {move || (councils.read().len() > 1).then(|| view! {
                    <Cards cards />
                    <Services councils of />
                })}
            </Screen>
        </div>
    }
}
