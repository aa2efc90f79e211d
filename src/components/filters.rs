//! The filters.

use model::facets::COUNCILS_ONLY;
use model::vocabulary::{CouncilType, Model, Sector, Status};
use model::{CouncilMatch, Facet};
use presentation::{chips, words};

use super::facet::{Filter, Value, by_count, choice, facet, group};
use super::finder::{Purpose, finder};
use super::loading::words_of_summaries;
use super::widgets::{button, flag, segments, typed_value};
use crate::store::{Step, Store};
use crate::ui::{Derived, El, el};

const SERVICES: Filter = Filter {
    name: "services",
    chosen: |q| &q.services,
    chosen_mut: |q| &mut q.services,
    counts: |f| &f[Facet::Service],
};
const CATEGORIES: Filter = Filter {
    name: "categories",
    chosen: |q| &q.categories,
    chosen_mut: |q| &mut q.categories,
    counts: |f| &f[Facet::Category],
};
const REGIONS: Filter = Filter {
    name: "regions",
    chosen: |q| &q.regions,
    chosen_mut: |q| &mut q.regions,
    counts: |f| &f[Facet::Region],
};
const TYPES: Filter = Filter {
    name: "council_types",
    chosen: |q| &q.council_types,
    chosen_mut: |q| &mut q.council_types,
    counts: |f| &f[Facet::CouncilType],
};
const SECTORS: Filter = Filter {
    name: "partner_sectors",
    chosen: |q| &q.partner_sectors,
    chosen_mut: |q| &mut q.partner_sectors,
    counts: |f| &f[Facet::PartnerSector],
};
const MODELS: Filter = Filter {
    name: "models",
    chosen: |q| &q.models,
    chosen_mut: |q| &mut q.models,
    counts: |f| &f[Facet::Model],
};
const STATUSES: Filter = Filter {
    name: "statuses",
    chosen: |q| &q.statuses,
    chosen_mut: |q| &mut q.statuses,
    counts: |f| &f[Facet::Status],
};

fn values<'a>(pairs: &mut dyn Iterator<Item = (&'a str, &'a str)>) -> Vec<Value> {
    let mut values = Vec::new();
    for (code, label) in pairs {
        values.push(Value { index: values.len(), code: code.to_string(), label: label.to_string() });
    }
    values
}

/// All filters; where there is little room they stand behind a button that says how many are on.
pub fn filters(store: Store) -> El {
    let open = flag(false);
    let active = move || match store
        .query
        .with(|query| store.register(|register| chips::chips(register, query).len()))
    {
        0 => "Filters".to_string(),
        n => ["Filters (", &n.to_string(), ")"].concat(),
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
    el("div", "filters")
        .attr("part", "filters")
        .attr("role", "group")
        .attr("aria-label", "Filters")
        .add(
            el("button", "button filters-toggle")
                .attr("type", "button")
                .attr("aria-controls", "filters-body")
                .live_flag("aria-expanded", move || open.get())
                .live_text(active)
                .on("click", move |_| open.update(|open| *open = !*open)),
        )
        .add(
            el("div", "filters-body")
                .attr("id", "filters-body")
                .live_class("open", move || open.get())
                .add(text_filter(store))
                .add(words_of_summaries(store))
                .add(council_filter(store))
                .add(service_facet(store))
                .add(facet(store, "Region", REGIONS, regions, true))
                .add(facet(store, "Council type", TYPES, types, false))
                .add(facet(store, "Shared with", SECTORS, sectors, false))
                .add(facet(store, "How it is run", MODELS, models, false))
                .add(facet(store, "Status", STATUSES, statuses, false))
                .add(saving_filter(store)),
        )
}

/// Words that have to be found; every key pressed filters at once, and all of them are one step of the history.
fn text_filter(store: Store) -> El {
    let typing = flag(false);
    el("label", "field").add(el("span", "").text("Words")).add(
        el("input", "")
            .attr("type", "search")
            .attr("name", "text")
            .attr("autocomplete", "off")
            .attr("spellcheck", "false")
            .live_value(move || store.query.with(|query| query.text.clone()))
            .on("input", move |event| {
                let step = if typing.get_now() { Step::Within } else { Step::New };
                typing.set(true);
                store.change(step, |state| state.query.text = typed_value(&event));
            })
            .on("blur", move |_| typing.set(false)),
    )
}

/// Councils that have to take part: any of those chosen, or all of them.
fn council_filter(store: Store) -> El {
    el("div", "with").add(finder(store, Purpose::Filter)).live_some(move || {
        let several = store.query.with(|query| query.councils.len() > 1);
        several.then(|| {
            let choice = |which: CouncilMatch, words: &str| {
                button("", words)
                    .live_flag("aria-pressed", move || store.query.with(|query| query.council_match == which))
                    .on("click", move |_| store.filter(|query| query.council_match = which))
            };
            segments(
                "How many of the councils",
                vec![choice(CouncilMatch::Any, "any of them"), choice(CouncilMatch::All, "all of them")],
            )
        })
    })
}

fn saving_filter(store: Store) -> El {
    group("Savings", store.query.peek(|query| query.has_saving)).add(
        el("label", "choice")
            .add(
                el("input", "")
                    .attr("type", "checkbox")
                    .attr("name", "has_saving")
                    .attr("value", "true")
                    .live_checked(move || store.query.with(|query| query.has_saving))
                    .on("change", move |_| store.filter(|query| query.has_saving = !query.has_saving)),
            )
            .add(el("span", "").text("Only with a published saving")),
    )
}

/// Services under their categories: the two are one filter (docs/DESIGN.md 4.8).
fn service_facet(store: Store) -> El {
    let (categories, services, belongs) = store.register(|register| {
        let package = register.package();
        (
            values(&mut package.categories.iter().map(|c| (c.code.as_str(), c.label.as_str()))),
            values(&mut package.services.iter().map(|s| (s.code.as_str(), s.label.as_str()))),
            package.services.iter().map(|s| usize::from(s.category.0)).collect::<Vec<_>>(),
        )
    });
    group("Service", true).add_each(&by_count(store, CATEGORIES, categories), |category| {
        let mut own = Vec::new();
        for service in &services {
            if belongs[service.index] == category.index {
                own.push(service.clone());
            }
        }
        branch(store, category, own)
    })
}

/// A category with its services, which are open on request, and while one of them is chosen.
fn branch(store: Store, category: &Value, services: Vec<Value>) -> El {
    let asked = flag(false);
    let codes: Vec<String> = services.iter().map(|service| service.code.clone()).collect();
    let open = Derived::new(move || {
        asked.get() || store.query.with(|query| codes.iter().any(|code| query.services.contains(code)))
    });
    let several = services.len() > 1 || services.first().is_some_and(|only| only.label != category.label);
    let says = ["Services of ", &category.label].concat();
    el("div", "branch")
        .add(choice(store, CATEGORIES, category))
        .add_some(several.then(|| {
            button("twist", "")
                .attr("aria-label", &says)
                .live_flag("aria-expanded", move || open.get())
                .on("click", move |_| asked.update(|asked| *asked = !*asked))
        }))
        .live_some(move || {
            open.get().then(|| el("div", "twigs").add_each(&services, |value| choice(store, SERVICES, value)))
        })
}
