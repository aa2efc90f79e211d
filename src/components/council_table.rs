//! The table of the councils that take part: the same numbers as on the map.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::words;

use super::links::CouncilLink;
use super::widgets::NumberCell;
use crate::state::{Store, use_store};

/// The councils, by number or by name, at most `limit` of them. What is found is followed only when `limit` tells of a change.
#[component]
pub fn CouncilTable(
    /// How many rows there are at the most.
    #[prop(into)]
    limit: Signal<usize>,
) -> impl IntoView {
    let store = use_store();
    let by_number = RwSignal::new(true);
    let header = move |class: &'static str, number: bool, words: &'static str| {
        let direction = if number { "descending" } else { "ascending" };
        view! {
            <th class=class scope="col" aria-sort=move || (by_number.get() == number).then_some(direction)>
                <button type="button" class="sort" on:click=move |_| by_number.set(number)>{words}</button>
            </th>
        }
    };
    let rows = move || {
        let (by_number, limit) = (by_number.get(), limit.get());
        untrack(|| {
            let mut councils = sorted(store, by_number);
            councils.truncate(limit);
            councils.into_iter().map(|council| row(store, council)).collect_view()
        })
    };
    view! {
        <table>
            <caption>
                "The same numbers as on the map. The headers of the first two columns sort the list."
            </caption>
            <thead>
                <tr>
                    {header("", false, "Council")} {header("num", true, "Shared services")}
                    <th class="num" scope="col">"With councils"</th> <th scope="col">"Type"</th>
                    <th scope="col">"Region"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
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

fn row(store: Store, council: CouncilIx) -> impl IntoView {
    let (arrangements, partners) = store.counts(council);
    let (kind, region) = store.register(|register| {
        let record = register.council(council);
        let region = register.package().regions[usize::from(record.region.0)].clone();
        (words::council_type_label(record.kind), region)
    });
    view! {
        <tr>
            <th scope="row">
                <CouncilLink council />
            </th>
            <NumberCell label="shared services:" number=arrangements.to_string() />
            <NumberCell label="with councils:" number=partners.to_string() />
            <td>{kind}</td>
            <td>{region}</td>
        </tr>
    }
}
