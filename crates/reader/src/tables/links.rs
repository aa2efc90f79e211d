//! Links from arrangement to arrangement that must lead to an end.

use crate::sink::Sink;
use crate::text::{Cells, Table};

/// Reports rows that link to themselves, and each longer circle once, at its first row. `link` gives the row to which a row leads.
pub(super) fn check(table: &Table, column: &str, link: impl Fn(usize) -> Option<usize>, faults: &mut Sink) {
    // The walk in which a row was first reached.
    let mut reached: Vec<Option<usize>> = vec![None; table.rows.len()];
    for start in 0..table.rows.len() {
        if link(start) == Some(start) {
            Cells::new(table, &table.rows[start], faults)
                .fault(column, "is this arrangement itself; expected another one");
        }
        let mut at = Some(start);
        while let Some(row) = at.filter(|row| reached.get(*row) == Some(&None)) {
            reached[row] = Some(start);
            at = link(row).filter(|next| *next != row);
        }
        // The walk came back to a row of its own: a circle, of which no row was met before.
        if let Some(back) = at.filter(|row| reached.get(*row) == Some(&Some(start))) {
            let mut circle = vec![back];
            while let Some(next) = link(circle[circle.len() - 1]).filter(|next| *next != back) {
                circle.push(next);
            }
            report(table, column, &mut circle, faults);
        }
    }
}

fn report(table: &Table, column: &str, circle: &mut [usize], faults: &mut Sink) {
    let first = circle.iter().enumerate().min_by_key(|(_, row)| **row).map_or(0, |(i, _)| i);
    circle.rotate_left(first);
    let ids: Vec<&str> = circle.iter().chain(&circle[..1]).map(|row| table.rows[*row].cell(0)).collect();
    let expected = format!("leads back to here: {}; expected links that come to an end", ids.join(" → "));
    Cells::new(table, &table.rows[circle[0]], faults).fault(column, expected);
}
