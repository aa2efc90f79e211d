//! How many, where, growing how fast, and what the money is: the answers for who reads more than the map.
//!
//! Everything follows the same filters as the map; `money` and the tables are by the rules of docs/DESIGN.md 4.3 and 4.4, `editions`
//! shows what the LGA's map stated, beside what our own records say.

mod editions;
mod money;
mod parts;
mod years;

use leptos::prelude::*;
use std::rc::Rc;

use crate::store::Store;
use crate::ui::{El, el};

pub use money::line;

/// The view "trends".
pub fn trends(store: Store) -> El {
    el("div", "trends")
        .attr("part", "list")
        .add(money::money(store))
        .add(years::years(store))
        .live(move || {
            store.answer.track();
            let report = Rc::new(store.query.with(|query| store.register(|register| register.report(query))));
            let hint = "Choose a year above to see the change over twelve months.";
            vec![
                el("p", "quiet").text(if report.whole.change.is_some() { "" } else { hint }),
                parts::categories(store, report.clone()),
                parts::regions(store, &report),
                parts::sectors(&report),
            ]
        })
        .add(editions::editions(store))
}

/// A part of the view with its heading.
fn section(words: &str) -> El {
    el("section", "").add(el("h2", "").text(words))
}

/// A table with a caption and the words of its columns; columns but the first hold numbers.
fn table(caption: &str, columns: &[&str], rows: Vec<El>) -> El {
    let head = el("tr", "");
    for (at, words) in columns.iter().enumerate() {
        head.put(el("th", if at == 0 { "" } else { "num" }).attr("scope", "col").text(words));
    }
    el("table", "")
        .add(el("caption", "").text(caption))
        .add(el("thead", "").add(head))
        .add(el("tbody", "").add_all(rows))
}

/// The cell that names a row.
fn name_cell(words: &str) -> El {
    el("th", "").attr("scope", "row").text(words)
}
