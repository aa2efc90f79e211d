//! The table of the arrangements found.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::address::SortKey;
use presentation::facts;
use presentation::list::{NOT_PUBLISHED, saving_cell, sorted};

use super::links::ArrangementLink;
use super::widgets::{NumberCell, status_tag};
use crate::state::{Step, Store, use_store};

/// The arrangements in the order of the state, at most `limit` of them. What is found is followed only when `limit` tells of a
/// change.
#[component]
pub fn ArrangementTable(
    /// How many rows there are at the most.
    #[prop(into)]
    limit: Signal<usize>,
) -> impl IntoView {
    let store = use_store();
    let rows = move || {
        let (sort, limit) = (store.sort(), limit.get());
        untrack(|| {
            let mut found =
                store.answer.with(|answer| store.register(|register| sorted(register, answer, sort)));
            found.truncate(limit);
            found.into_iter().map(|arrangement| row(store, arrangement)).collect_view()
        })
    };
    view! {
        <table>
            <caption>"The column headers sort the list."</caption>
            <thead>
                <tr>
                    <SortHeader key=SortKey::Name words="Shared service" />
                    <th scope="col">"Services"</th>
                    <SortHeader key=SortKey::Councils words="Councils" />
                    <SortHeader key=SortKey::Start words="Since" />
                    <SortHeader key=SortKey::Saving words="Published saving" />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// A column header that sorts; `aria-sort` alone decides which arrow is drawn.
#[component]
fn SortHeader(key: SortKey, words: &'static str) -> impl IntoView {
    let store = use_store();
    let direction = move || {
        let sort = store.sort();
        (sort.key == key).then_some(if sort.descending { "descending" } else { "ascending" })
    };
    let sort = move |_| {
        store.change(Step::Within, |state| {
            // Numbers are first wanted from the top, names from A.
            state.sort.descending =
                if state.sort.key == key { !state.sort.descending } else { key != SortKey::Name };
            state.sort.key = key;
        });
    };
    view! {
        <th class:num=key != SortKey::Name scope="col" aria-sort=direction>
            <button type="button" class="sort" on:click=sort>{words}</button>
        </th>
    }
}

fn row(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let councils = register.members_at(arrangement, store.year().unwrap_or(register.present())).len();
    let start = record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string());
    let saving = store.answer.with(|answer| saving_cell(register, arrangement, &answer.summary.found));
    let reason = saving.as_ref().and_then(|saving| saving.reason.clone());
    let reason = reason.map(|reason| view! { <span class="reason small quiet">{reason}</span> });
    let saving = saving.map_or_else(|| NOT_PUBLISHED.to_string(), |saving| saving.figure);
    view! {
        <tr data-arrangement=record.id.clone()>
            <th scope="row">
                <ArrangementLink arrangement />
                " "
                {status_tag(record)}
            </th>
            <td>{facts::services(register, record)}</td>
            <NumberCell label="councils:" number=councils.to_string() />
            <NumberCell label="since:" number=start />
            <td class="num" data-label="saving:">{saving} {reason}</td>
        </tr>
    }
}
