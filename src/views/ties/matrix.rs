//! The councils of an area against one another.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::Element;
use model::compare::Matrix;
use model::records::CouncilIx;
use presentation::map::classes::Classes;
use presentation::ties::{self, Area};
use presentation::words::count;

use super::grid::{self, place_of};
use super::open_pair;
use crate::browser::files;
use crate::components::widgets::target;
use crate::state::use_store;

/// A table with a row and a column for each council of the area, neighbours near each other; nothing without an area.
#[component]
pub fn MatrixOfArea(
    /// The area.
    area: Memo<Option<Area>>,
    /// Its councils.
    among: Memo<Option<Vec<CouncilIx>>>,
) -> impl IntoView {
    let store = use_store();
    let made = Memo::new(move |_| {
        let among = among.get()?;
        store
            .answer
            .with(|answer| store.data(|data| Some(ties::matrix(&data.register, &data.atlas, answer, &among))))
    });
    move || {
        let (matrix, left_out) = made.get()?;
        let name = store.register(|register| area.get().map(|area| area.name(register)))?;
        (!matrix.councils.is_empty()).then(|| view! { <Grid matrix left_out name /> })
    }
}

#[component]
fn Grid(
    /// How much the councils share.
    matrix: Matrix,
    /// How many councils of the area share nothing with another one of it.
    left_out: usize,
    /// The area.
    name: String,
) -> impl IntoView {
    let store = use_store();
    let councils = matrix.councils.clone();
    let names: Vec<String> = store.register(|register| {
        councils.iter().map(|council| register.council(*council).name.clone()).collect()
    });
    let number = councils.len();
    let pairs = (0..number).flat_map(|row| (0..row).map(move |column| (row, column)));
    let classes = Classes::of(&pairs.map(|(row, column)| matrix.shared(row, column)).collect::<Vec<_>>());
    let csv = store.register(|register| ties::matrix_csv(register, &matrix));
    let save = move |_| {
        files::offer_text("shared-services-each-with-each.csv", "text/csv;charset=utf-8", &csv);
    };
    let cell = |row: usize, column: usize| {
        let shared = matrix.shared(row, column);
        let at = [row.to_string(), "-".into(), column.to_string()].concat();
        // One stop for the Tab key; the arrows go on from there.
        let stop = if (row, column) == (0, 1.min(number - 1)) { "0" } else { "-1" };
        let class = if row == column {
            "own".to_string()
        } else {
            ["k", &classes.colour(classes.class(shared)).to_string()].concat()
        };
        let words = if shared == 0 { String::new() } else { shared.to_string() };
        let empty = (shared == 0).then(|| view! { <span class="seen">"0"</span> });
        view! { <td role="gridcell" class=class data-at=at tabindex=stop>{words} {empty}</td> }
    };
    let row = |row: usize| {
        let cells = (0..number).map(|column| cell(row, column)).collect_view();
        view! { <tr><th scope="row">{names[row].clone()}</th> {cells}</tr> }
    };
    let heads =
        names.iter().map(|name| view! { <th scope="col"><span>{name.clone()}</span></th> }).collect_view();
    let body = (0..number).map(row).collect_view();
    let open = StoredValue::new(councils);
    let choose = move |element: Option<Element>| {
        if let Some((row, column)) = element.as_ref().and_then(place_of)
            && row != column
        {
            let pair = open.with_value(|councils| Some((*councils.get(row)?, *councils.get(column)?)));
            pair.into_iter().for_each(|(a, b)| open_pair(store, a, b));
        }
    };
    let keydown = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            choose(target(&event));
        }
        key => {
            if grid::step(&event, key, number) {
                event.prevent_default();
            }
        }
    };
    let caption = [
        "Services that councils in ",
        &name,
        " share with one another; on the diagonal, all that one shares. Neighbours stand near each other.",
    ]
    .concat();
    let left_out = (left_out > 0).then(|| {
        let words = [
            &count(left_out, "council", "councils"),
            " that share nothing with another one here are left out.",
        ]
        .concat();
        view! { <p class="small quiet">{words}</p> }
    });
    view! {
        <section class="of-area">
            <h3>"Each with each"</h3>
            <p class="small quiet" id="matrix-keys">"Arrow keys go from cell to cell, Enter opens what the two share."</p>
            <div class="scrolls">
                <table role="grid" class="matrix" aria-describedby="matrix-keys" on:keydown=keydown
                    on:click=move |event: MouseEvent| choose(target(&event))>
                    <caption>{caption}</caption>
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
            {left_out}
            <p class="small"><button type="button" class="link" on:click=save>"Download as CSV"</button></p>
        </section>
    }
}
