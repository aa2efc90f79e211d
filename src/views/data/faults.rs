//! What is wrong with a visitor's own data, as a table and as a file.

use leptos::prelude::*;
use presentation::export::csv;
use presentation::words;
use reader::Fault;

use crate::browser::files;

/// How many faults stand on the page; all of them are in the file.
const SHOWN: usize = 200;
const COLUMNS: [&str; 5] = ["file", "row", "column", "value", "expected"];

fn cells(fault: &Fault) -> Vec<String> {
    vec![
        fault.file.clone(),
        fault.row.map(|row| row.to_string()).unwrap_or_default(),
        fault.column.clone().unwrap_or_default(),
        fault.value.clone().unwrap_or_default(),
        fault.expected.clone(),
    ]
}

/// The faults, each with file, row, column, value and what was expected.
#[component]
pub fn Faults(
    /// At least one.
    faults: Vec<Fault>,
) -> impl IntoView {
    let number = words::count(faults.len(), "fault", "faults");
    let more = faults.len().saturating_sub(SHOWN);
    let rows = faults.iter().take(SHOWN).map(|fault| {
        let [file, row, column, value, expected] = <[String; 5]>::try_from(cells(fault)).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{file}</th>
                <td data-label="row:">{row}</td>
                <td data-label="column:">{column}</td>
                <td data-label="value:" class="value">{value}</td>
                <td>{expected}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let text = csv::table(&COLUMNS, faults.iter().map(cells));
    let download = move |_| {
        files::offer_text("faults.csv", "text/csv;charset=utf-8", &text);
    };
    view! {
        <p role="alert"><b>{number}</b> " to mend before this data can be shown. Nothing was changed."</p>
        <p><button type="button" class="link" on:click=download>"Download the list as CSV"</button></p>
        <table class="faults">
            <thead><tr>
                <th scope="col">"File"</th>
                <th scope="col">"Row"</th>
                <th scope="col">"Column"</th>
                <th scope="col">"Value"</th>
                <th scope="col">"What is wrong, or was expected"</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {(more > 0).then(|| view! { <p>"And " {words::number(more as u64)} " more, in the list."</p> })}
    }
}
