//! Which arrangements are looked at: one service, and what was filtered before.

use leptos::prelude::*;
use model::Facet;
use model::Query;
use presentation::chips::{Chip, Field, chips, remove};

use crate::state::{Store, use_store};

/// Whether a query leaves arrangements out that are in the present view.
pub fn narrows(query: &Query) -> bool {
    let nothing = Query { year: query.year, ..Query::default() };
    *query != nothing
}

/// A choice of one service, and the other filters as buttons that remove them.
#[component]
pub fn Filter() -> impl IntoView {
    let store = use_store();
    let chosen = move || {
        store.query.with(|query| match (query.services.as_slice(), query.categories.as_slice()) {
            ([service], []) => ["s:", service].concat(),
            ([], [category]) => ["c:", category].concat(),
            _ => String::new(),
        })
    };
    let others = move || {
        let mut chips = store.register(|register| store.query.with(|query| chips(register, query)));
        // The one service stands in the choice above; a year is no filter here.
        chips.retain(|chip| {
            chip.field != Field::Year
                && (chosen().is_empty()
                    || !matches!(chip.field, Field::Facet(Facet::Service | Facet::Category)))
        });
        chips
    };
    view! {
        <div class="filter-line">
            <label>
                "Show "
                <select prop:value=chosen on:change:target=move |event| choose(store, &event.target().value())>
                    <option value="">"all services"</option>
                    {options(store)}
                </select>
            </label>
            {move || others().into_iter().map(|chip| view! { <Remove chip /> }).collect_view()}
        </div>
    }
}

/// A filter that can be removed.
#[component]
fn Remove(
    /// The filter.
    chip: Chip,
) -> impl IntoView {
    let store = use_store();
    let label = ["Remove the filter ", &chip.label].concat();
    let words = [&chip.label, " ×"].concat();
    view! {
        <button type="button" class="chip" aria-label=label on:click=move |_| store.filter(|query| remove(query, &chip))>{words}</button>
    }
}

/// The services by category, as they stand in the choice.
fn options(store: Store) -> impl IntoView {
    store.register(|register| {
        let package = register.package();
        let groups = package.categories.iter().enumerate().map(|(at, category)| {
            let services = package.services.iter().filter(|service| usize::from(service.category.0) == at);
            let services = services.map(|service| {
                view! { <option value=["s:", &service.code].concat()>{service.label.clone()}</option> }
            });
            view! {
                <optgroup label=category.label.clone()>
                    <option value=["c:", &category.code].concat()>{["All of: ", &category.label].concat()}</option>
                    {services.collect_view()}
                </optgroup>
            }
        });
        groups.collect_view()
    })
}

fn choose(store: Store, value: &str) {
    let (kind, code) = value.split_once(':').unwrap_or_default();
    let code = code.to_string();
    store.filter(|query| {
        query.services.clear();
        query.categories.clear();
        match kind {
            "s" => query.services.push(code),
            "c" => query.categories.push(code),
            _ => {}
        }
    });
}
