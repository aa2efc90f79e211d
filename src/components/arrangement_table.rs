//! The table of the arrangements found.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::address::{Sort, SortKey};
use presentation::facts;

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
            let mut found = sorted(store, sort);
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

/// What is not known stands last, whichever way the rest goes.
fn sorted(store: Store, sort: Sort) -> Vec<ArrangementIx> {
    let data = store.data_rc();
    let register = &data.register;
    store.answer.with(|answer| {
        let rows = &answer.summary.arrangements;
        let year = answer.summary.year.unwrap_or(register.present());
        let (mut numbers, mut names) = (Vec::new(), Vec::new());
        for row in rows {
            let record = register.arrangement(*row);
            numbers.push(match sort.key {
                SortKey::Name => None,
                SortKey::Councils => Some(register.members_at(*row, year).len() as u64),
                SortKey::Start => record.start_year.map(u64::from),
                SortKey::Saving => record.savings.iter().map(|saving| saving.amount_gbp).max(),
            });
            names.push(record.name.to_ascii_lowercase());
        }
        let order = model::order::by(rows.len(), &mut |a, b| {
            let (first, second) = if sort.descending { (b, a) } else { (a, b) };
            if sort.key == SortKey::Name {
                return names[first].cmp(&names[second]);
            }
            let known = numbers[a].is_none().cmp(&numbers[b].is_none());
            known.then(numbers[first].cmp(&numbers[second])).then_with(|| names[a].cmp(&names[b]))
        });
        order.iter().map(|at| rows[*at]).collect()
    })
}

fn row(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let councils = register.members_at(arrangement, store.year().unwrap_or(register.present())).len();
    let start = record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string());
    let saving = facts::saving(record).unwrap_or_else(|| "not published".to_string());
    view! {
        <tr data-arrangement=record.id.clone()>
            <th scope="row">
                <button type="button" class="link" data-to-arrangement=record.id.clone()>
                    {record.name.clone()}
                </button>
                " "
                {status_tag(record)}
            </th>
            <td>{facts::services(register, record)}</td>
            <NumberCell label="councils:" number=councils.to_string() />
            <NumberCell label="since:" number=start />
            <NumberCell label="saving:" number=saving />
        </tr>
    }
}
