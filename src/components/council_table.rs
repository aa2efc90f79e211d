//! The table of the councils that take part: the same numbers as on the map.

use leptos::prelude::*;
use model::records::CouncilIx;

use super::widgets::{button, council_link, flag, number_cell};
use crate::store::Store;
use crate::ui::{El, each, el, untracked};
use presentation::words;

/// The councils, by number or by name, at most `limit` of them; what is found is followed only as `limit` is.
pub fn council_table(store: Store, limit: impl Fn() -> usize + 'static) -> El {
    let by_number = flag(true);
    let header = move |class: &str, number: bool, words: &str| {
        el("th", class)
            .attr("scope", "col")
            .live_attr("aria-sort", move || {
                let direction = if number { "descending" } else { "ascending" };
                (by_number.get() == number).then(|| direction.to_string())
            })
            .add(button("sort", words).on("click", move |_| by_number.set(number)))
    };
    let plain = |class: &str, words: &str| el("th", class).attr("scope", "col").text(words);
    let head = el("tr", "")
        .add(header("", false, "Council"))
        .add(header("num", true, "Shared services"))
        .add(plain("num", "With councils"))
        .add(plain("", "Type"))
        .add(plain("", "Region"));
    el("table", "")
        .add(
            el("caption", "")
                .text("The same numbers as on the map. The headers of the first two columns sort the list."),
        )
        .add(el("thead", "").add(head))
        .add(el("tbody", "").live(move || {
            let (by_number, limit) = (by_number.get(), limit());
            untracked(|| {
                let mut councils = sorted(store, by_number);
                councils.truncate(limit);
                each(&councils, |council| row(store, *council))
            })
        }))
}

fn sorted(store: Store, by_number: bool) -> Vec<CouncilIx> {
    let data = store.data_rc();
    store.answer.with(|answer| {
        let councils = &answer.summary.councils.codes;
        let name = |at: usize| &data.register.council(councils[at]).name;
        let number = |at: usize| answer.counts.arrangements[usize::from(councils[at].0)];
        let order = model::order::by(councils.len(), &mut |a, b| {
            let by_name = name(a).cmp(name(b));
            if by_number { number(b).cmp(&number(a)).then(by_name) } else { by_name }
        });
        order.iter().map(|at| councils[*at]).collect()
    })
}

fn row(store: Store, council: CouncilIx) -> El {
    let (arrangements, partners) = store.counts(council);
    let data = store.data_rc();
    let record = data.register.council(council);
    el("tr", "")
        .add(el("th", "").attr("scope", "row").add(council_link(store, council, false)))
        .add(number_cell("shared services:", &arrangements.to_string()))
        .add(number_cell("with councils:", &partners.to_string()))
        .add(el("td", "").text(words::council_type_label(record.kind)))
        .add(el("td", "").text(&data.register.package().regions[usize::from(record.region.0)]))
}
