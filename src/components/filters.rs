//! The filters that are chosen from lists. Words and councils become filters in the search box ([`super::finder`]).

use leptos::prelude::*;
use model::Facet;
use presentation::chips;
use presentation::facets::{Choice, choices, heading};

use super::facet::{ChoiceBox, FacetGroup, Group, by_count};
use super::open_filters::OpenFilters;
use crate::state::use_store;

/// The filters that stand below that of the services, and whether each is open at first.
const FACETS: [(Facet, bool); 5] = [
    (Facet::Region, true),
    (Facet::CouncilType, false),
    (Facet::PartnerSector, false),
    (Facet::Model, false),
    (Facet::Status, false),
];

/// All filters; where there is little room they stand behind a button that says how many are on.
#[component]
pub fn Filters() -> impl IntoView {
    let store = use_store();
    let open = expect_context::<OpenFilters>().all;
    let active = move || match store
        .query
        .with(|query| store.register(|register| chips::chips(register, query).len()))
    {
        0 => "Filters".to_string(),
        n => format!("Filters ({n})"),
    };
    view! {
        <div class="filters" part="filters" role="group" aria-label="Filters">
            <button
                type="button"
                class="button filters-toggle"
                aria-controls="filters-body"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {active}
            </button>
            <div class="filters-body" id="filters-body" class:open=move || open.get()>
                <ServiceFacet />
                {FACETS.map(|(facet, open)| view! { <FacetGroup facet open /> }).collect_view()}
                <SavingFilter />
            </div>
        </div>
    }
}

#[component]
fn SavingFilter() -> impl IntoView {
    let store = use_store();
    let open = store.query.with_untracked(|query| query.has_saving);
    let toggle = move |_| store.filter(|query| query.has_saving = !query.has_saving);
    view! {
        <Group title="Savings" open>
            <label class="choice">
                <input
                    type="checkbox"
                    name="has_saving"
                    value="true"
                    prop:checked=move || store.query.with(|query| query.has_saving)
                    on:change=toggle
                />
                <span>"Only with a published saving"</span>
            </label>
        </Group>
    }
}

/// Services under their categories: the two are one filter (docs/DESIGN.md 4.8).
#[component]
fn ServiceFacet() -> impl IntoView {
    let store = use_store();
    let (services, belongs) = store.register(|register| {
        let belongs = register.package().services.iter().map(|service| usize::from(service.category.0));
        (choices(register, Facet::Service), belongs.collect::<Vec<_>>())
    });
    let branch = move |category: Choice| {
        let own = services.iter().filter(|service| belongs[service.index] == category.index).cloned();
        let services: Vec<Choice> = own.collect();
        view! { <Branch category services /> }
    };
    view! {
        <Group title=heading(Facet::Service) open=true>
            {by_count(store, Facet::Category).into_iter().map(branch).collect_view()}
        </Group>
    }
}

/// A category with its services, which are open on request, and while one of them is chosen.
#[component]
fn Branch(category: Choice, services: Vec<Choice>) -> impl IntoView {
    let store = use_store();
    let opened = expect_context::<OpenFilters>();
    let (asked, toggled) = (category.code.clone(), category.code.clone());
    let codes: Vec<String> = services.iter().map(|service| service.code.clone()).collect();
    let open = Memo::new(move |_| {
        opened.has_category(&asked)
            || store.query.with(|query| codes.iter().any(|code| query.services.contains(code)))
    });
    let several = services.len() > 1 || services.first().is_some_and(|only| only.label != category.label);
    let label = format!("Services of {}", category.label);
    let twist = several.then(|| {
        view! {
            <button
                type="button"
                class="twist"
                aria-label=label
                aria-expanded=move || open.get().to_string()
                on:click=move |_| opened.toggle_category(&toggled)
            ></button>
        }
    });
    let twigs = move || {
        let service = |choice: &Choice| view! { <ChoiceBox facet=Facet::Service choice=choice.clone() /> };
        open.get().then(|| view! { <div class="twigs">{services.iter().map(service).collect_view()}</div> })
    };
    view! {
        <div class="branch">
            <ChoiceBox facet=Facet::Category choice=category />
            {twist}
            {twigs}
        </div>
    }
}
