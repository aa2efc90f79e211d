//! One filter as a group of checkboxes with live counts.

use leptos::prelude::*;
use model::Query;
use model::summary::Facets;

use crate::store::Store;
use crate::text;

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
pub fn Choice(store: Store, filter: Filter, value: Value) -> impl IntoView {
    let Value { index, code, label } = value;
    let wanted = code.clone();
    let checked = Memo::new(move |_| store.query.with(|query| (filter.chosen)(query).contains(&wanted)));
    let count = Memo::new(move |_| {
        store.summary.with(|summary| (filter.counts)(&summary.facets).get(index).copied().unwrap_or(0))
    });
    let changed = code.clone();
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
            <input type="checkbox" name=filter.name value=code prop:checked=checked on:change=toggle/>
            <span>{label}</span>
            <span class="n">{move || text::number(count.get().into())}</span>
        </label>
    }
    .into_any()
}

/// A filter: a heading that opens and shuts, and its values, the most frequent first.
#[component]
pub fn Facet(store: Store, title: &'static str, filter: Filter, mut values: Vec<Value>, open: bool) -> impl IntoView {
    store.summary.with_untracked(|summary| {
        let counts = (filter.counts)(&summary.facets);
        values.sort_by_key(|value| std::cmp::Reverse(counts.get(value.index).copied().unwrap_or(0)));
    });
    let open = open || store.query.with_untracked(|query| !(filter.chosen)(query).is_empty());
    view! {
        <details class="facet" open=open>
            <summary>{title}</summary>
            <fieldset>
                <legend class="seen">{title}</legend>
                {values.into_iter().map(|value| view! { <Choice store filter value/> }).collect_view()}
            </fieldset>
        </details>
    }
    .into_any()
}
