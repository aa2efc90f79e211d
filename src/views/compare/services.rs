//! What all, some and one of the councils share, as one table.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::compare::{Cell, Compared, Group, Row};

use crate::components::ArrangementLink;
use crate::state::use_store;

/// A row for each service, a column for each council.
#[component]
pub fn Services(
    /// The councils.
    councils: Memo<Vec<CouncilIx>>,
    /// What they share.
    of: Memo<Compared>,
) -> impl IntoView {
    let store = use_store();
    let names = Memo::new(move |_| {
        let name = |council: &CouncilIx| store.register(|register| register.council(*council).name.clone());
        councils.with(|councils| councils.iter().map(name).collect::<Vec<_>>())
    });
    view! {
        <section>
            <h3>"Service by service"</h3>
            <table class="services">
                <caption>"“Together” marks a shared service in which another one of these councils is, too."</caption>
                <thead>
                    <tr>
                        <th scope="col">"Kind of service"</th>
                        {move || names.get().into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                {move || {
                    let names = names.get();
                    of.get().groups.into_iter().map(|group| body(group, &names)).collect_view()
                }}
            </table>
        </section>
    }
}

fn body(group: Group, names: &[String]) -> impl IntoView + use<> {
    let Group { heading, rows } = group;
    let span = (names.len() + 1).to_string();
    let words = [&heading, ": ", &rows.len().to_string()].concat();
    let rows = rows.into_iter().map(|row| line(row, names)).collect_view();
    view! {
        <tbody>
            <tr class="of-group"><th scope="rowgroup" colspan=span>{words}</th></tr>
            {rows}
        </tbody>
    }
}

fn line(row: Row, names: &[String]) -> impl IntoView + use<> {
    let cell = |(cells, name): (Vec<Cell>, &String)| {
        let is_empty = cells.is_empty();
        let items = cells.into_iter().map(|Cell { arrangement, with, together }| {
            let tag = together.then(|| view! { <span class="together">"together"</span> });
            view! { <li><ArrangementLink arrangement /> {tag} <span class="small quiet">{with}</span></li> }
        });
        let items = items.collect_view();
        let label = [name, ":"].concat();
        match is_empty {
            true => view! { <td data-label=label class="nothing">"–"</td> }.into_any(),
            false => view! { <td data-label=label><ul>{items}</ul></td> }.into_any(),
        }
    };
    let cells = row.cells.into_iter().zip(names).map(cell).collect_view();
    view! { <tr><th scope="row">{row.label}</th> {cells}</tr> }
}
