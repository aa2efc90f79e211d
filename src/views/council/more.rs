//! What is published about savings, what peers share and it does not, and the councils before, after and around it.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::{State, View};
use presentation::council_page::{beside, money, others};
use presentation::words;

use crate::components::{CouncilLink, Sentence, StateLink};
use crate::state::use_store;

/// How many services that peers share are named before "show all".
const FIRST: usize = 8;

/// Each published figure with the reason why it is, or is not, part of a total.
#[component]
pub fn Money(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let money = move || {
        let of =
            store.answer.with(|answer| store.register(|register| money::money(register, answer, council)))?;
        let figures = of.figures.into_iter().map(|of| view! { <li><Sentence of /></li> }).collect_view();
        Some(view! {
            <section>
                <h2>"What is published about savings"</h2>
                <p>{of.lead}</p>
                <ul class="sentences">{figures}</ul>
                <p>{of.rest}</p>
                <p class="small quiet">{words::CAVEAT}</p>
            </section>
        })
    };
    view! { {money} }
}

/// What at least a quarter of its peers share and it does not, each a way to find a partner for it.
#[component]
pub fn Missed(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let missed = store.register(|register| beside::missed(register, council));
    let (number, all) = (missed.len(), RwSignal::new(false));
    let item = move |missed: beside::Missed| {
        let service = usize::from(missed.service.0);
        let code = store.register(|register| register.package().services[service].code.clone());
        let partner = move |state: &mut State| {
            state.query.services = vec![code.clone()];
            state.view = View::Partners;
        };
        let label = format!("{}: find a partner", missed.label);
        view! {
            <li>
                <StateLink to=partner label>{missed.label}</StateLink>
                <span class="quiet">{missed.words}</span>
            </li>
        }
    };
    let list = move || {
        let shown = if all.get() { number } else { FIRST };
        missed.iter().take(shown).cloned().map(item).collect_view()
    };
    (number > 0).then(|| {
        view! {
            <section>
                <h2>"Shared by councils like it, and not by it"</h2>
                <p class="small quiet">
                    "The councils most like it are those of its type that are nearest to it in people and in people to the square kilometre. Each service leads to whom it could ask."
                </p>
                <ul class="missed">{list}</ul>
                {(number > FIRST).then(|| view! {
                    <button
                        type="button"
                        class="link small"
                        aria-expanded=move || all.get().to_string()
                        on:click=move |_| all.update(|all| *all = !*all)
                    >
                        {move || if all.get() { "Show fewer".to_string() } else { format!("Show all {number}") }}
                    </button>
                })}
            </section>
        }
    })
}

/// The county council of a district, or the districts of a county, each with its own numbers.
#[component]
pub fn SamePlace(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let place = move || {
        let place = store
            .answer
            .with(|answer| store.register(|register| others::same_place(register, answer, council)))?;
        let item = |other: others::Neighbour| {
            view! {
                <li>
                    <CouncilLink council=other.council full=true />
                    " "
                    {other.words}
                    "."
                </li>
            }
        };
        Some(view! {
            <section>
                <h2>{place.heading}</h2>
                <ul class="sentences">{place.councils.into_iter().map(item).collect_view()}</ul>
            </section>
        })
    };
    view! { {place} }
}

/// Who did its work before it, and who has done it since.
#[component]
pub fn BeforeAndAfter(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let sentences = store.register(|register| others::before_and_after(register, council));
    (!sentences.is_empty()).then(|| {
        view! {
            <section>
                <h2>"Before and after"</h2>
                <ul class="sentences">
                    {sentences.into_iter().map(|of| view! { <li><Sentence of /></li> }).collect_view()}
                </ul>
            </section>
        }
    })
}
