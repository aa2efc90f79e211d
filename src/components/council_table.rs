//! The table of the councils that take part: the same numbers as on the map.

use model::records::CouncilIx;

use super::widgets::{button, council_link, flag};
use crate::store::Store;
use crate::text;
use crate::ui::{El, el};

/// The councils, by number or by name, at most `limit` of them.
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
            let numbers = by_number.get();
            let councils = store.answer.with(|answer| {
                let codes = &answer.summary.councils.codes;
                store.register(|register| {
                    let order = model::order::by(codes.len(), &mut |a, b| {
                        let number = |at: usize| answer.counts.arrangements[usize::from(codes[at].0)];
                        let by_name = register.council(codes[a]).name.cmp(&register.council(codes[b]).name);
                        if numbers { number(b).cmp(&number(a)).then(by_name) } else { by_name }
                    });
                    order.into_iter().map(|at| codes[at]).collect::<Vec<_>>()
                })
            });
            councils.into_iter().take(limit()).map(|council| row(store, council)).collect()
        }))
}

fn row(store: Store, council: CouncilIx) -> El {
    let (arrangements, partners) = store.counts(council);
    store.register(|register| {
        let record = register.council(council);
        let cell =
            |label: &str, number: u32| el("td", "num").attr("data-label", label).text(&number.to_string());
        el("tr", "")
            .add(el("th", "").attr("scope", "row").add(council_link(store, council, false)))
            .add(cell("shared services:", arrangements))
            .add(cell("with councils:", partners))
            .add(el("td", "").text(text::council_type_label(record.kind)))
            .add(el("td", "").text(&register.package().regions[usize::from(record.region.0)]))
    })
}
