//! The table of the arrangements found.

use model::records::ArrangementIx;
use model::state::{Sort, SortKey};
use model::vocabulary::Status;

use super::widgets::{arrangement_link, button};
use crate::facts;
use crate::store::{Step, Store};
use crate::ui::{El, el};

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
            let sort = store.sort();
            sorted(store, sort).into_iter().take(limit()).map(|arrangement| row(store, arrangement)).collect()
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
    store.answer.with(|answer| {
        let (rows, year) = (&answer.summary.arrangements, answer.summary.year);
        store.register(|register| {
            let number = |at: usize| {
                let record = register.arrangement(rows[at]);
                match sort.key {
                    SortKey::Name => None,
                    SortKey::Councils => {
                        Some(register.members_at(rows[at], year.unwrap_or(register.present())).len() as u64)
                    }
                    SortKey::Start => record.start_year.map(u64::from),
                    SortKey::Saving => record.savings.iter().map(|saving| saving.amount_gbp).max(),
                }
            };
            let names: Vec<String> =
                rows.iter().map(|row| register.arrangement(*row).name.to_ascii_lowercase()).collect();
            let order = model::order::by(rows.len(), &mut |a, b| {
                let (first, second) = if sort.descending { (b, a) } else { (a, b) };
                if sort.key == SortKey::Name {
                    return names[first].cmp(&names[second]);
                }
                let known = number(a).is_none().cmp(&number(b).is_none());
                known.then_with(|| number(first).cmp(&number(second))).then_with(|| names[a].cmp(&names[b]))
            });
            order.into_iter().map(|at| rows[at]).collect()
        })
    })
}

fn row(store: Store, arrangement: ArrangementIx) -> El {
    let year = store.year();
    store.register(|register| {
        let record = register.arrangement(arrangement);
        let councils = register.members_at(arrangement, year.unwrap_or(register.present())).len();
        let start = record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string());
        let saving = facts::saving(record).unwrap_or_else(|| "not published".to_string());
        let tag = (record.status != Status::Operating)
            .then(|| el("span", "status-tag").text(&facts::status(record)));
        let cell = |label: &str, words: &str| el("td", "num").attr("data-label", label).text(words);
        el("tr", "")
            .attr("data-arrangement", &record.id)
            .add(
                el("th", "")
                    .attr("scope", "row")
                    .add(arrangement_link(store, arrangement))
                    .text(" ")
                    .add_some(tag),
            )
            .add(el("td", "").text(&facts::services(register, record)))
            .add(cell("councils:", &councils.to_string()))
            .add(cell("since:", &start))
            .add(cell("saving:", &saving))
    })
}
