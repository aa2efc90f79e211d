//! One filter as a group of checkboxes with live counts.

use leptos::prelude::*;
use model::Query;
use model::summary::Facets;

use super::widgets::details;
use crate::store::Store;
use crate::ui::{El, el};
use presentation::words;

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
pub fn choice(store: Store, filter: Filter, value: &Value) -> El {
    let index = value.index;
    let count = move || {
        store.answer.with(|answer| (filter.counts)(&answer.summary.facets).get(index).copied().unwrap_or(0))
    };
    let (wanted, changed) = (value.code.clone(), value.code.clone());
    let toggle = move |_| {
        store.filter(|query| {
            let chosen = (filter.chosen_mut)(query);
            match chosen.iter().position(|have| *have == changed) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(changed.clone()),
            }
        });
    };
    el("label", "choice")
        .live_class("zero", move || count() == 0)
        .add(
            el("input", "")
                .attr("type", "checkbox")
                .attr("name", filter.name)
                .attr("value", &value.code)
                .live_checked(move || store.query.with(|query| (filter.chosen)(query).contains(&wanted)))
                .on("change", toggle),
        )
        .add(el("span", "").text(&value.label))
        .add(el("span", "n").live_text(move || words::number(count().into())))
}

/// A filter: a heading that opens and shuts, and its values, the most frequent first.
pub fn facet(store: Store, title: &'static str, filter: Filter, values: Vec<Value>, open: bool) -> El {
    let open = open || store.query.with_untracked(|query| !(filter.chosen)(query).is_empty());
    let values = by_count(store, filter, values);
    group(title, open).add_each(&values, |value| choice(store, filter, value))
}

/// The values, the most frequent first. The order stays as the filters change, so that nothing jumps.
pub fn by_count(store: Store, filter: Filter, values: Vec<Value>) -> Vec<Value> {
    let counts = store.answer.with_untracked(|answer| (filter.counts)(&answer.summary.facets).clone());
    let order =
        model::order::by_key(values.len(), |at| std::cmp::Reverse(counts.get(values[at].index).copied()));
    order.into_iter().map(|at| values[at].clone()).collect()
}

/// The heading and the group of a filter; the choices are added to it.
pub fn group(title: &str, open: bool) -> El {
    details("facet", title, open).attr("aria-label", title)
}
