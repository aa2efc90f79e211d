//! The table of the arrangements found.

use model::records::ArrangementIx;
use model::state::{Sort, SortKey};

use super::widgets::{arrangement_link, button, number_cell, status_tag};
use crate::facts;
use crate::store::{Step, Store};
use crate::ui::{El, each, el};

/// The arrangements, in the order of the state, at most `limit` of them.
pub fn arrangement_table(store: Store, limit: impl Fn() -> usize + 'static) -> El {
    let head = el("tr", "")
        .add(sort_header(store, SortKey::Name, "Shared service"))
        .add(el("th", "").attr("scope", "col").text("Services"))
        .add(sort_header(store, SortKey::Councils, "Councils"))
        .add(sort_header(store, SortKey::Start, "Since"))
        .add(sort_header(store, SortKey::Saving, "Published saving"));
    el("table", "")
        .add(el("caption", "").text("The column headers sort the list."))
        .add(el("thead", "").add(head))
        .add(el("tbody", "").live(move || {
            let mut found = sorted(store, store.sort());
            found.truncate(limit());
            each(&found, |arrangement| row(store, *arrangement))
        }))
}

/// A column header that sorts; `aria-sort` alone decides which arrow is drawn.
fn sort_header(store: Store, key: SortKey, words: &'static str) -> El {
    let class = if key == SortKey::Name { "" } else { "num" };
    el("th", class)
        .attr("scope", "col")
        .live_attr("aria-sort", move || {
            let sort = store.sort();
            (sort.key == key).then(|| if sort.descending { "descending" } else { "ascending" }.to_string())
        })
        .add(button("sort", words).on("click", move |_| {
            store.change(Step::Within, |state| {
                // Numbers are first wanted from the top, names from A.
                state.sort.descending =
                    if state.sort.key == key { !state.sort.descending } else { key != SortKey::Name };
                state.sort.key = key;
            });
        }))
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

fn row(store: Store, arrangement: ArrangementIx) -> El {
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let councils = register.members_at(arrangement, store.year().unwrap_or(register.present())).len();
    let start = record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string());
    let saving = facts::saving(record).unwrap_or_else(|| "not published".to_string());
    el("tr", "")
        .attr("data-arrangement", &record.id)
        .add(
            el("th", "")
                .attr("scope", "row")
                .add(arrangement_link(store, arrangement))
                .text(" ")
                .add_some(status_tag(record)),
        )
        .add(el("td", "").text(&facts::services(register, record)))
        .add(number_cell("councils:", &councils.to_string()))
        .add(number_cell("since:", &start))
        .add(number_cell("saving:", &saving))
}
