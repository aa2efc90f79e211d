//! All services by kind, and the page of one service.

mod groups; // who shares a service, in what groups
mod nobody; // where nobody shares it
mod overview; // all services by kind
mod page; // the page of one service

use leptos::context::Provider;
use leptos::html::Div;
use leptos::prelude::*;
use model::Query;
use model::Register;
use model::records::ServiceIx;
use presentation::address::State;
use presentation::services;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::components::lazy::{Lazy, lazy_view};
use crate::components::tags::Tags;
use crate::components::{Screen, StateLink};
use crate::state::use_store;
use overview::Overview;
use page::ServicePage;

lazy_view!(/// The page of the service that the context holds.
    service_page => ServicePage);

/// The service that a query asks for, where it asks for one alone.
fn chosen(register: &Register, query: &Query) -> Option<ServiceIx> {
    match (&query.services[..], &query.categories[..]) {
        ([code], []) => register.service_by_code(code),
        _ => None,
    }
}

/// Leads to the page of a service, or back to the list of all.
#[component]
fn ServiceLink(
    /// The service; none for the list.
    service: Option<ServiceIx>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let code = service.map(|service| {
        use_store().register(|register| register.package().services[usize::from(service.0)].code.clone())
    });
    let to = move |state: &mut State| {
        state.query.services = code.clone().into_iter().collect();
        state.query.categories.clear();
    };
    view! { <StateLink to moves_focus=true>{children()}</StateLink> }
}

/// The list of all services; with one of them chosen, its page.
#[component]
pub fn Services() -> impl IntoView {
    let store = use_store();
    let service =
        Memo::new(move |_| store.query.with(|query| store.register(|register| chosen(register, query))));
    let overview = Memo::new(move |_| {
        store.query.with(|query| store.register(|register| services::overview::overview(register, query)))
    });
    let said = Memo::new(move |_| match service.get() {
        None => overview.with(|all| (all.sentence.clone(), all.below.clone())),
        Some(service) => store.query.with(|query| {
            store.register(|register| {
                let groups = services::groups::groups(register, query);
                let sentence = services::page::sentence(register, &groups, service);
                (sentence, services::page::below(register, &groups))
            })
        }),
    });
    // What was pressed is gone: who pressed it reads on at the top of what has come.
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        service.track();
        let screen = place.get().and_then(|place| place.parent_element());
        if let Some(screen) = screen
            && store.take_focus()
            && let Ok(Some(heading)) = screen.query_selector("h2")
        {
            let _ = heading.unchecked_into::<HtmlElement>().focus();
        }
    });
    view! {
        <Screen
            sentence=Signal::derive(move || said.read().0.clone())
            below=Signal::derive(move || said.read().1.clone())
            style=include_str!("../../../style/screens/services.css")
        >
            <div class="services" node_ref=place>
                <Tags />
                {move || match service.get() {
                    None => view! { <Overview overview /> }.into_any(),
                    Some(service) => view! { <Provider value=service><Lazy load=service_page /></Provider> }.into_any(),
                }}
            </div>
        </Screen>
    }
}
