//! With whom a council could share a service.

mod choose; // the council and the service
mod groups; // groups to join
mod missed; // what its peers share and it does not
mod reasons; // why something is suggested, and the weights
mod starts; // councils to start with

use leptos::html::Div;
use leptos::prelude::*;
use model::Register;
use model::records::{CouncilIx, ServiceIx};
use presentation::partners::{self, MissedRow};

use crate::components::desk;
use crate::components::{CouncilLink, Screen, Sentence};
use crate::state::{Store, use_store};
use choose::Choose;
use groups::Groups;
use missed::Missed;
use reasons::Weights;
use starts::Starts;

/// What the screen is about.
#[derive(Clone, PartialEq)]
enum Shown {
    /// No council is chosen.
    Nothing,
    /// A council that has gone, with those that do its work now.
    Former(CouncilIx),
    /// A council alone: what its peers share and it does not.
    Missed(CouncilIx, Vec<MissedRow>),
    /// A council and a service.
    Found(CouncilIx, partners::Partners),
}

/// With whom a council could share a service.
#[component]
pub fn Partners() -> impl IntoView {
    let store = use_store();
    let council = Memo::new(move |_| store.selection.get().council);
    let service = Memo::new(move |_| asked_service(store));
    let shown = Memo::new(move |_| {
        let Some(council) = council.get() else { return Shown::Nothing };
        store.data(|data| {
            let (register, atlas) = (&data.register, &data.atlas);
            if !register.exists(council, register.present()) {
                return Shown::Former(council);
            }
            match service.get() {
                None => Shown::Missed(council, partners::missed(register, atlas, council)),
                Some(service) => {
                    let found = partners::suggestions(register, atlas, council, service);
                    Shown::Found(council, partners::partners(register, council, service, &found))
                }
            }
        })
    });
    let sentence =
        Signal::derive(move || shown.with(|shown| store.register(|register| sentence(register, shown))));
    let below = Signal::derive(move || {
        shown.with(|shown| match shown {
            Shown::Nothing => "Choose a council. A service may be chosen, too: without one you see what councils like it share and it does not.".to_string(),
            Shown::Former(_) => "The councils that do its work now can look for partners:".to_string(),
            Shown::Missed(..) => "Choose one of these services, or any other one, to see whom it could ask.".to_string(),
            Shown::Found(_, partners) => partners.below.clone(),
        })
    });
    let place = NodeRef::<Div>::new();
    desk::adopt_look();
    desk::read_on(place, move || service.track());
    view! {
        <div node_ref=place class="partners desk">
            <Screen sentence below style=include_str!("../../../style/screens/partners.css")>
                <Choose council service />
                {move || match shown.get() {
                    Shown::Nothing => ().into_any(),
                    Shown::Former(council) => view! { <Successors council /> }.into_any(),
                    Shown::Missed(_, rows) => view! { <Missed rows /> }.into_any(),
                    Shown::Found(council, partners) => view! { <Found council partners /> }.into_any(),
                }}
            </Screen>
        </div>
    }
}

/// The one service that the filters ask for; of several the first.
fn asked_service(store: Store) -> Option<ServiceIx> {
    store.query.with(|query| {
        let code = query.services.first()?;
        store.register(|register| register.service_by_code(code))
    })
}

fn sentence(register: &Register, shown: &Shown) -> String {
    match shown {
        Shown::Nothing => "Find a council to share a service with.".to_string(),
        Shown::Former(council) => [&register.council(*council).name, " exists no longer."].concat(),
        Shown::Missed(council, rows) => partners::missed_sentence(register, *council, rows),
        Shown::Found(_, partners) => partners.sentence.clone(),
    }
}

/// Who does the work of a council that has gone.
#[component]
fn Successors(
    /// The council that has gone.
    council: CouncilIx,
) -> impl IntoView {
    let successors = use_store().register(|register| register.successors_in(council, register.present()));
    let item = |council| view! { <li><CouncilLink council full=true /></li> };
    view! { <ul class="sentences">{successors.into_iter().map(item).collect_view()}</ul> }
}

/// Groups and councils, with what has to be known before they are believed.
#[component]
fn Found(
    /// The council that looks for partners.
    council: CouncilIx,
    /// What is suggested to it.
    partners: partners::Partners,
) -> impl IntoView {
    let partners::Partners { notes, join, start, .. } = partners;
    view! {
        <ul class="notes">{notes.into_iter().map(|of| view! { <li><Sentence of /></li> }).collect_view()}</ul>
        <Groups council rows=join />
        <Starts council rows=start />
        <Weights />
    }
}
