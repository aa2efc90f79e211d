//! One filter as a group of checkboxes with live counts.

use leptos::prelude::*;
use model::Query;
use model::summary::Facets;
use presentation::words;

use crate::state::{Store, use_store};

/// A filter whose values are codes: its name in the query, and where its list stands there.
#[derive(Clone, Copy)]
pub struct Filter {
    /// The name of docs/DESIGN.md 9, as on the checkboxes.
    pub name: &'static str,
    /// The chosen codes.
    pub chosen: fn(&Query) -> &Vec<String>,
    /// The chosen codes, to be changed.
    pub chosen_mut: fn(&mut Query) -> &mut Vec<String>,
    /// The counts of its values in a summary, in the order of the values.
    pub counts: fn(&Facets<u32>) -> &Vec<u32>,
}

/// A value of a filter that can be chosen.
#[derive(Clone)]
pub struct Value {
    /// Position among the filter's values.
    pub index: usize,
    /// Its code.
    pub code: String,
    /// Its words.
    pub label: String,
}

/// One checkbox with its count: what choosing it would give, the other filters kept.
#[component]
pub fn Choice(filter: Filter, value: Value) -> impl IntoView {
    let store = use_store();
    let Value { index, code, label } = value;
    let count = Memo::new(move |_| {
        store.answer.with(|answer| (filter.counts)(&answer.summary.facets).get(index).copied().unwrap_or(0))
    });
    let (wanted, changed) = (code.clone(), code.clone());
    let checked = move || store.query.with(|query| (filter.chosen)(query).contains(&wanted));
    let toggle = move |_| {
        store.filter(|query| {
            let chosen = (filter.chosen_mut)(query);
            match chosen.iter().position(|have| *have == changed) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(changed.clone()),
            }
        });
    };
    view! {
        <label class="choice" class:zero=move || count.get() == 0>
            <input type="checkbox" name=filter.name value=code prop:checked=checked on:change=toggle />
            <span>{label}</span>
            <span class="n">{move || words::number(count.get().into())}</span>
        </label>
    }
}

/// A filter: a heading that opens and shuts, and its values, the most frequent first.
#[component]
pub fn Facet(
    title: &'static str,
    filter: Filter,
    values: Vec<Value>,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let store = use_store();
    let open = open || store.query.with_untracked(|query| !(filter.chosen)(query).is_empty());
    let values = by_count(store, filter, values);
    view! {
        <Group title open>
            {values.into_iter().map(|value| view! { <Choice filter value /> }).collect_view()}
        </Group>
    }
}

/// The values, the most frequent first. The order stays as the filters change, so that nothing jumps.
pub fn by_count(store: Store, filter: Filter, values: Vec<Value>) -> Vec<Value> {
    let counts = store.answer.with_untracked(|answer| (filter.counts)(&answer.summary.facets).clone());
    let order =
        model::order::by_key(values.len(), |at| std::cmp::Reverse(counts.get(values[at].index).copied()));
    order.into_iter().map(|at| values[at].clone()).collect()
}

/// The heading of a filter, which opens and shuts, and its choices.
#[component]
pub fn Group(title: &'static str, open: bool, children: Children) -> impl IntoView {
    view! {
        <details class="facet" aria-label=title open=open>
            <summary>{title}</summary>
            {children()}
        </details>
    }
}
