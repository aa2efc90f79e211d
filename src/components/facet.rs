//! One filter as a group of checkboxes with live counts.

use leptos::prelude::*;
use model::{Facet, order};
use presentation::facets::{Choice, choices, heading};
use presentation::words;

use super::open_filters::OpenFilters;
use crate::state::{Store, use_store};

/// One checkbox with its count: what choosing it would give, the other filters kept.
#[component]
pub fn ChoiceBox(
    /// The filter.
    facet: Facet,
    /// The value of it.
    choice: Choice,
) -> impl IntoView {
    let store = use_store();
    let Choice { index, code, label } = choice;
    let count = Memo::new(move |_| {
        store.answer.with(|answer| answer.summary.facets[facet].get(index).copied().unwrap_or(0))
    });
    let (wanted, changed) = (code.clone(), code.clone());
    let checked = move || store.query.with(|query| facet.list(query).contains(&wanted));
    let toggle = move |_| {
        store.filter(|query| {
            let chosen = facet.list_mut(query);
            match chosen.iter().position(|have| *have == changed) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(changed.clone()),
            }
        });
    };
    view! {
        <label class="choice" class:zero=move || count.get() == 0>
            <input type="checkbox" name=facet.code() value=code prop:checked=checked on:change=toggle />
            <span>{label}</span>
            <span class="n">{move || words::number(count.get().into())}</span>
        </label>
    }
}

/// A filter: a heading that opens and shuts, and its values, the most frequent first.
#[component]
pub fn FacetGroup(
    /// The filter.
    facet: Facet,
    /// Whether it is open at first; it is where a value is chosen.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let store = use_store();
    let open = open || store.query.with_untracked(|query| !facet.list(query).is_empty());
    view! {
        <Group title=heading(facet) open>
            {by_count(store, facet)
                .into_iter()
                .map(|choice| view! { <ChoiceBox facet choice /> })
                .collect_view()}
        </Group>
    }
}

/// The values, the most frequent first. The order stays as the filters change, so that nothing jumps.
pub fn by_count(store: Store, facet: Facet) -> Vec<Choice> {
    let mut choices = store.register(|register| choices(register, facet));
    store.answer.with_untracked(|answer| {
        let counts = &answer.summary.facets[facet];
        let count = |choice: &Choice| counts.get(choice.index).copied();
        order::sort(&mut choices, |a, b| count(b).cmp(&count(a)));
    });
    choices
}

/// The heading of a filter, which opens and shuts, and its choices. What the visitor opened or shut stays so.
#[component]
pub fn Group(
    /// The heading.
    title: &'static str,
    /// Whether it is open at first.
    open: bool,
    /// The choices.
    children: Children,
) -> impl IntoView {
    let opened = expect_context::<OpenFilters>();
    let open = opened.heading(title).unwrap_or(open);
    let keep = move |open: bool| opened.remember(title, open);
    view! {
        <details class="facet" aria-label=title open=open on:toggle:target=move |event| keep(event.target().open())>
            <summary>{title}</summary>
            {children()}
        </details>
    }
}
