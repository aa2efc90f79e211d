//! The table of the arrangements found.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::address::{Sort, SortKey};

use super::widgets::{button, number_cell, status_tag, to_arrangement};
use crate::store::{Step, Store};
use crate::ui::{El, each, el, untracked};
use presentation::facts;

/// The arrangements, in the order of the state, at most `limit` of them; what is found is followed only as `limit` is.
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
            let (sort, limit) = (store.sort(), limit());
            untracked(|| {
                let mut found = sorted(store, sort);
                found.truncate(limit);
                // Copying a row costs the browser less than making it piece by piece.
                let blank = Row::blank();
                each(&found, |arrangement| blank.copy().fill(store, *arrangement))
            })
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

/// A row of the table, by the parts that differ from row to row.
struct Row(El);

impl Row {
    fn blank() -> Row {
        let name = el("th", "").attr("scope", "row").add(button("link", "")).text(" ");
        Row(el("tr", "")
            .add(name)
            .add(el("td", ""))
            .add(number_cell("councils:", ""))
            .add(number_cell("since:", ""))
            .add(number_cell("saving:", "")))
    }

    fn copy(&self) -> Row {
        Row(self.0.copy())
    }

    fn fill(self, store: Store, arrangement: ArrangementIx) -> El {
        let data = store.data_rc();
        let register = &data.register;
        let record = register.arrangement(arrangement);
        let councils = register.members_at(arrangement, store.year().unwrap_or(register.present())).len();
        let start = record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string());
        let saving = facts::saving(record).unwrap_or_else(|| "not published".to_string());
        let cells = self.0.children();
        if let Some(name) = cells.first() {
            if let Some(link) = name.children().first() {
                to_arrangement(link, record);
            }
            if let Some(status) = status_tag(record) {
                name.put(status);
            }
        }
        let words = [&facts::services(register, record), &councils.to_string(), &start, &saving];
        for (cell, words) in cells.iter().skip(1).zip(words) {
            cell.say(words);
        }
        self.0.attr("data-arrangement", &record.id)
    }
}
