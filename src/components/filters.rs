//! The filters.

use leptos::prelude::*;
use model::CouncilMatch;
use model::register::COUNCILS_ONLY;
use model::vocabulary::{CouncilType, Model, Sector, Status};
use presentation::{chips, words};

use super::facet::{Choice, Facet, Filter, Group, Value, by_count};
use super::finder::{Finder, Purpose};
use super::loading::WordsOfSummaries;
use super::widgets::Segments;
use crate::state::{Step, use_store};

const SERVICES: Filter = Filter {
    name: "services",
    chosen: |q| &q.services,
    chosen_mut: |q| &mut q.services,
    counts: |f| &f.services,
};
const CATEGORIES: Filter = Filter {
    name: "categories",
    chosen: |q| &q.categories,
    chosen_mut: |q| &mut q.categories,
    counts: |f| &f.categories,
};
const REGIONS: Filter = Filter {
    name: "regions",
    chosen: |q| &q.regions,
    chosen_mut: |q| &mut q.regions,
    counts: |f| &f.regions,
};
const TYPES: Filter = Filter {
    name: "council_types",
    chosen: |q| &q.council_types,
    chosen_mut: |q| &mut q.council_types,
    counts: |f| &f.council_types,
};
const SECTORS: Filter = Filter {
    name: "partner_sectors",
    chosen: |q| &q.partner_sectors,
    chosen_mut: |q| &mut q.partner_sectors,
    counts: |f| &f.partner_sectors,
};
const MODELS: Filter =
    Filter { name: "models", chosen: |q| &q.models, chosen_mut: |q| &mut q.models, counts: |f| &f.models };
const STATUSES: Filter = Filter {
    name: "statuses",
    chosen: |q| &q.statuses,
    chosen_mut: |q| &mut q.statuses,
    counts: |f| &f.statuses,
};

fn values<'a>(pairs: &mut dyn Iterator<Item = (&'a str, &'a str)>) -> Vec<Value> {
    let mut values = Vec::new();
    for (code, label) in pairs {
        values.push(Value { index: values.len(), code: code.to_string(), label: label.to_string() });
    }
    values
}

/// All filters; where there is little room they stand behind a button that says how many are on.
#[component]
pub fn Filters() -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    let active = move || match store
        .query
        .with(|query| store.register(|register| chips::chips(register, query).len()))
    {
        0 => "Filters".to_string(),
        n => format!("Filters ({n})"),
    };
    let regions = store.register(|register| {
        values(&mut register.package().regions.iter().map(|r| (r.as_str(), r.as_str())))
    });
    let types = values(&mut CouncilType::ALL.iter().map(|v| (v.code(), words::council_type_label(*v))));
    let mut sectors = values(&mut Sector::ALL.iter().map(|v| (v.code(), words::sector(*v))));
    sectors.push(Value {
        index: sectors.len(),
        code: COUNCILS_ONLY.to_string(),
        label: words::COUNCILS_ONLY.to_string(),
    });
    let models = values(&mut Model::ALL.iter().map(|v| (v.code(), words::model(*v))));
    let statuses = values(&mut Status::ALL.iter().map(|v| (v.code(), words::status(*v))));
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
                <TextFilter />
                <WordsOfSummaries />
                <CouncilFilter />
                <ServiceFacet />
                <Facet title="Region" filter=REGIONS values=regions open=true />
                <Facet title="Council type" filter=TYPES values=types />
                <Facet title="Shared with" filter=SECTORS values=sectors />
                <Facet title="How it is run" filter=MODELS values=models />
                <Facet title="Status" filter=STATUSES values=statuses />
                <SavingFilter />
            </div>
        </div>
    }
}

/// Words that have to be found; every key pressed filters at once, and all of them are one step of the history.
#[component]
fn TextFilter() -> impl IntoView {
    let store = use_store();
    let typing = RwSignal::new(false);
    let take = move |event| {
        let step = if typing.get_untracked() { Step::Within } else { Step::New };
        typing.set(true);
        store.change(step, |state| state.query.text = event_target_value(&event));
    };
    view! {
        <label class="field">
            <span>"Words"</span>
            <input
                type="search"
                name="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || store.query.with(|query| query.text.clone())
                on:input=take
                on:blur=move |_| typing.set(false)
            />
        </label>
    }
}

/// Councils that have to take part: any of those chosen, or all of them.
#[component]
fn CouncilFilter() -> impl IntoView {
    let store = use_store();
    let several = move || store.query.with(|query| query.councils.len() > 1);
    let choice = move |which: CouncilMatch, words: &'static str| {
        let pressed = move || store.query.with(|query| query.council_match == which).to_string();
        let choose = move |_| store.filter(|query| query.council_match = which);
        view! { <button type="button" aria-pressed=pressed on:click=choose>{words}</button> }
    };
    view! {
        <div class="with">
            <Finder purpose=Purpose::Filter />
            <Show when=several>
                <Segments label="How many of the councils">
                    {choice(CouncilMatch::Any, "any of them")} {choice(CouncilMatch::All, "all of them")}
                </Segments>
            </Show>
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
    let (categories, services, belongs) = store.register(|register| {
        let package = register.package();
        (
            values(&mut package.categories.iter().map(|c| (c.code.as_str(), c.label.as_str()))),
            values(&mut package.services.iter().map(|s| (s.code.as_str(), s.label.as_str()))),
            package.services.iter().map(|s| usize::from(s.category.0)).collect::<Vec<_>>(),
        )
    });
    let branch = move |category: Value| {
        let own = services.iter().filter(|service| belongs[service.index] == category.index).cloned();
        let services: Vec<Value> = own.collect();
        view! { <Branch category services /> }
    };
    view! {
        <Group title="Service" open=true>
            {by_count(store, CATEGORIES, categories).into_iter().map(branch).collect_view()}
        </Group>
    }
}

/// A category with its services, which are open on request, and while one of them is chosen.
#[component]
fn Branch(category: Value, services: Vec<Value>) -> impl IntoView {
    let store = use_store();
    let asked = RwSignal::new(false);
    let codes: Vec<String> = services.iter().map(|service| service.code.clone()).collect();
    let open = Memo::new(move |_| {
        asked.get() || store.query.with(|query| codes.iter().any(|code| query.services.contains(code)))
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
                on:click=move |_| asked.update(|asked| *asked = !*asked)
            ></button>
        }
    });
    let twigs = move || {
        let choice = |value: &Value| view! { <Choice filter=SERVICES value=value.clone() /> };
        open.get().then(|| view! { <div class="twigs">{services.iter().map(choice).collect_view()}</div> })
    };
    view! {
        <div class="branch">
            <Choice filter=CATEGORIES value=category />
            {twist}
            {twigs}
        </div>
    }
}
