//! The first line of a table: where its columns stand.

use super::layout::Layout;
use super::{line, nearest};
use crate::fault::Fault;
use crate::note::Way;
use crate::sink::Sink;

/// Where the columns of a table stand in its file.
#[derive(Debug)]
pub(super) struct Header {
    /// For each column of the layout, its position among the cells of a line.
    pub(super) positions: Vec<usize>,
    /// How many cells a line has.
    pub(super) width: usize,
    /// How many of them have a name; those to their right are empty.
    pub(super) named: usize,
}

/// Reads the header. Empty columns to the right of the last one are passed over and noted.
///
/// # Errors
/// `None` where a column is missing, so that nothing can be said of the rows: faults say so.
pub(super) fn read(line: &[u8], separator: u8, layout: &Layout, faults: &mut Sink) -> Option<Header> {
    let Layout { file, columns, .. } = *layout;
    let expected = columns.join(", ");
    let names: Option<Vec<String>> = line::split(line, separator)
        .ok()
        .and_then(|cells| cells.into_iter().map(|cell| String::from_utf8(cell).ok()).collect());
    let Some(mut names) = names else {
        faults.row(file, 1, format!("is not a header in UTF-8; expected the columns {expected}"));
        return None;
    };
    if let [all] = names.as_slice()
        && let [first, _, ..] = all.split([',', ';', '\t']).collect::<Vec<_>>()[..]
        && columns.contains(&first)
    {
        let expected = "stands in one cell as a whole; in Excel open the file by Data, From Text/CSV, with the comma as the \
                        delimiter, and save it again";
        faults.row(file, 1, expected);
        return None;
    }
    let width = names.len();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    if names.len() < width {
        let taken = "has empty columns to the right of the last one, which are passed over";
        faults.note_file(Way::EmptyColumns, file, taken);
    }
    let mut sound = true;
    let mut column_fault = |column: &str, value: Option<&str>, expected: String| {
        sound = false;
        let (file, column, value) = (file.to_string(), Some(column.to_string()), value.map(str::to_string));
        faults.push(Fault { file, row: Some(1), column, value, expected });
    };
    for (i, name) in names.iter().enumerate() {
        if !columns.contains(&name.as_str()) {
            let hint = nearest(name, columns.iter().copied()).map(|c| format!("; did you mean {c:?}?"));
            let expected = format!("is no column of this table{}", hint.unwrap_or_default());
            column_fault(name, Some(name), expected);
        } else if names[..i].contains(name) {
            column_fault(name, Some(name), "stands twice in the header".into());
        }
    }
    let find = |column: &&str| names.iter().position(|name| name == column);
    for column in columns.iter().filter(|column| find(column).is_none()) {
        column_fault(column, None, format!("is missing; expected the columns {expected}"));
    }
    if sound && names != columns {
        faults.row(file, 1, format!("has the columns in another order; expected {expected}"));
    }
    Some(Header { positions: columns.iter().map(find).collect::<Option<_>>()?, width, named: names.len() })
}
