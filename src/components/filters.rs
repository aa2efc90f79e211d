//! The filters.

use leptos::prelude::*;
use model::vocabulary::{CouncilType, Model, Sector, Status};

use super::facet::{Choice, Facet, Filter, Value};
use crate::chosen;
use crate::store::{Step, Store};
use crate::text;

const SERVICES: Filter =
    Filter { name: "services", chosen: |q| &q.services, chosen_mut: |q| &mut q.services, counts: |f| &f.services };
const CATEGORIES: Filter =
    Filter { name: "categories", chosen: |q| &q.categories, chosen_mut: |q| &mut q.categories, counts: |f| &f.categories };
const REGIONS: Filter =
    Filter { name: "regions", chosen: |q| &q.regions, chosen_mut: |q| &mut q.regions, counts: |f| &f.regions };
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
const STATUSES: Filter =
    Filter { name: "statuses", chosen: |q| &q.statuses, chosen_mut: |q| &mut q.statuses, counts: |f| &f.statuses };

fn values<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Value> {
    pairs
        .enumerate()
        .map(|(index, (code, label))| Value { index, code: code.to_string(), label: label.to_string() })
        .collect()
}

/// All filters; where there is little room they stand behind a button that says how many are on.
#[component]
pub fn Filters(store: Store) -> impl IntoView {
    let open = RwSignal::new(false);
    let active = Memo::new(move |_| store.query.with(|query| store.register(|register| chosen::tags(register, query).len())));
    let regions = store.register(|register| values(register.package().regions.iter().map(|r| (r.as_str(), r.as_str()))));
    let types = values(CouncilType::ALL.iter().map(|v| (v.code(), text::council_type_label(*v))));
    let sectors = values(
        Sector::ALL.iter().map(|v| (v.code(), text::sector(*v))).chain([(model::register::COUNCILS_ONLY, text::COUNCILS_ONLY)]),
    );
    let models = values(Model::ALL.iter().map(|v| (v.code(), text::model(*v))));
    let statuses = values(Status::ALL.iter().map(|v| (v.code(), text::status(*v))));
    view! {
        <div class="filters" part="filters" role="group" aria-label="Filters">
            <button class="button filters-toggle" aria-expanded=move || open.get().to_string() aria-controls="filters-body"
                on:click=move |_| open.update(|open| *open = !*open)>
                "Filters"{move || match active.get() { 0 => String::new(), n => [" (", &n.to_string(), ")"].concat() }}
            </button>
            <div class="filters-body" id="filters-body" class:open=open>
                <TextFilter store/>
                <ServiceFacet store/>
                <Facet store title="Region" filter=REGIONS values=regions open=true/>
                <Facet store title="Council type" filter=TYPES values=types open=false/>
                <Facet store title="Shared with" filter=SECTORS values=sectors open=false/>
                <Facet store title="How it is run" filter=MODELS values=models open=false/>
                <Facet store title="Status" filter=STATUSES values=statuses open=false/>
                <details class="facet">
                    <summary>"Savings"</summary>
                    <label class="choice">
                        <input type="checkbox" name="has_saving" value="true"
                            prop:checked=move || store.query.with(|query| query.has_saving)
                            on:change=move |_| store.filter(|query| query.has_saving = !query.has_saving)/>
                        <span>"Only with a published saving"</span>
                    </label>
                </details>
            </div>
        </div>
    }
}

/// Words that have to be found; every key pressed filters at once and is one step of the history together.
#[component]
fn TextFilter(store: Store) -> impl IntoView {
    let typing = StoredValue::new(false);
    let typed = move |event| {
        let text = event_target_value(&event);
        let step = if typing.get_value() { Step::Within } else { Step::New };
        typing.set_value(true);
        store.change(step, |state| state.query.text = text);
    };
    view! {
        <label class="field">
            <span>"Words"</span>
            <input type="search" name="text" autocomplete="off" spellcheck="false"
                prop:value=move || store.query.with(|query| query.text.clone())
                on:input=typed on:blur=move |_| typing.set_value(false)/>
        </label>
    }
}

/// Services under their categories: the two are one filter (docs/DESIGN.md 4.8).
#[component]
fn ServiceFacet(store: Store) -> impl IntoView {
    let mut branches = store.register(|register| {
        let package = register.package();
        let services = values(package.services.iter().map(|s| (s.code.as_str(), s.label.as_str())));
        values(package.categories.iter().map(|c| (c.code.as_str(), c.label.as_str())))
            .into_iter()
            .map(|category| {
                let own: Vec<Value> = services
                    .iter()
                    .filter(|service| usize::from(package.services[service.index].category.0) == category.index)
                    .cloned()
                    .collect();
                (category, own)
            })
            .collect::<Vec<_>>()
    });
    store.summary.with_untracked(|summary| {
        branches.sort_by_key(|(category, _)| std::cmp::Reverse(summary.facets.categories[category.index]));
    });
    view! {
        <details class="facet" open>
            <summary>"Service"</summary>
            <fieldset>
                <legend class="seen">"Service"</legend>
                {branches
                    .into_iter()
                    .map(|(category, services)| view! { <Branch store category services/> })
                    .collect_view()}
            </fieldset>
        </details>
    }
}

/// A category with its services, which open on request or when one of them is chosen.
#[component]
fn Branch(store: Store, category: Value, services: Vec<Value>) -> impl IntoView {
    let chosen = store.query.with_untracked(|query| services.iter().any(|s| query.services.contains(&s.code)));
    let open = RwSignal::new(chosen);
    let several = services.len() > 1 || services.first().is_some_and(|only| only.label != category.label);
    let says = ["Services of ", &category.label].concat();
    view! {
        <div class="branch">
            <Choice store filter=CATEGORIES value=category/>
            {several.then(|| view! {
                <button class="twist" aria-expanded=move || open.get().to_string() aria-label=says title="Show the services"
                    on:click=move |_| open.update(|open| *open = !*open)></button>
            })}
            {move || open.get().then(|| view! {
                <ul>{services.iter().map(|value| view! { <li><Choice store filter=SERVICES value=value.clone()/></li> }).collect_view()}</ul>
            })}
        </div>
    }
    .into_any()
}
