//! Keys stand once, and rows are sorted, so that a change shows as the lines that changed.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::layout::{Collation, Layout};
use super::table::Table;
use crate::fault::Fault;
use crate::sink::Sink;

/// Reports rows that repeat a key, and rows that should stand before the row above them. Rows without a whole key are left out.
pub(super) fn check(table: &Table, faults: &mut Sink) {
    let Layout { file, columns, key, order, collation, .. } = *table.layout;
    let positions =
        |names: &[&str]| -> Vec<usize> { names.iter().map(|c| table.layout.position(c)).collect() };
    let (key_at, order_at) = (positions(key), positions(order));
    let mut first_rows: HashMap<Vec<&str>, usize> = HashMap::new();
    let mut above: Option<Vec<&str>> = None;
    for row in &table.rows {
        let sorted: Vec<&str> = order_at.iter().map(|i| row.cell(*i)).collect();
        let unsure = |i: &usize| row.is_faulty(*i);
        if order_at.iter().any(|i| unsure(i) || row.cell(*i).is_empty()) || key_at.iter().any(unsure) {
            continue;
        }
        let keys: Vec<&str> = key_at.iter().map(|i| row.cell(*i)).collect();
        let repeated = first_rows.get(&keys).copied();
        first_rows.entry(keys.clone()).or_insert(row.line);
        if let Some(first) = repeated {
            if key.len() == columns.len() {
                faults.row(file, row.line, format!("repeats row {first}; expected each row once"));
            } else if let (Some(column), Some(value)) = (key.last(), keys.last()) {
                faults.push(Fault {
                    file: file.into(),
                    row: Some(row.line),
                    column: Some(column.to_string()),
                    value: Some(value.to_string()),
                    expected: format!("repeats row {first}; expected one row for each {}", key.join(", ")),
                });
            }
        } else if let Some(above) = &above {
            let differing = above.iter().zip(&sorted).position(|(a, b)| a != b);
            if let Some(i) =
                differing.filter(|i| collation.compare(above[*i], sorted[*i]) == Ordering::Greater)
            {
                faults.push(Fault {
                    file: file.into(),
                    row: Some(row.line),
                    column: Some(order[i].into()),
                    value: Some(sorted[i].into()),
                    expected: format!(
                        "stands below {:?}; expected rows sorted by {}",
                        above[i],
                        order.join(", ")
                    ),
                });
            }
        }
        above = Some(sorted);
    }
}

impl Collation {
    fn compare(self, a: &str, b: &str) -> Ordering {
        match self {
            Collation::Bytes => a.cmp(b),
            Collation::Number => leading_number(a).cmp(&leading_number(b)).then_with(|| a.cmp(b)),
        }
    }
}

/// The number with which a text begins; the largest where there is none or it is too large.
fn leading_number(text: &str) -> u64 {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..digits].parse().unwrap_or(u64::MAX)
}
