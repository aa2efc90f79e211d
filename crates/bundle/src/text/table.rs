//! A table file into rows of cells. A broken row is reported and kept, so that nothing else is reported because of it.

use std::path::Path;

use super::layout::Layout;
use super::{line, nearest, order};
use crate::fault::{Fault, Sink};

/// The rows of one file.
#[derive(Debug)]
pub(crate) struct Table {
    /// What the file should look like.
    pub(crate) layout: &'static Layout,
    /// Whether the file is there and its header has all columns; if not, there are no rows and nothing can be said about them.
    pub(crate) readable: bool,
    /// The rows below the header, in the order of the file.
    pub(crate) rows: Vec<Row>,
}

/// One row, with a cell for each column of the layout.
#[derive(Debug)]
pub(crate) struct Row {
    /// Line as an editor shows it.
    pub(crate) line: usize,
    /// Cells in the order of the layout; empty ones stand in for those that a broken row lacks.
    cells: Vec<String>,
    /// For each cell, whether a fault was already reported of it.
    faulty: Vec<bool>,
}

impl Row {
    /// The cell at a position of the layout.
    pub(crate) fn cell(&self, position: usize) -> &str {
        self.cells.get(position).map_or("", String::as_str)
    }

    /// Whether a fault was already reported of this cell while the file was split up.
    pub(crate) fn is_faulty(&self, position: usize) -> bool {
        self.faulty.get(position).copied().unwrap_or(false)
    }
}

impl Table {
    /// Reads a file of the data folder and checks all that needs no other file: bytes, header, row shapes, keys and order.
    pub(crate) fn read(dir: &Path, layout: &'static Layout, faults: &mut Sink) -> Table {
        let mut table = Table { layout, readable: false, rows: Vec::new() };
        match std::fs::read(dir.join(layout.file)) {
            Ok(bytes) => table.parse(&bytes, faults),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => faults.file(
                layout.file,
                format!("is missing; expected a table with the columns {}", list(layout.columns)),
            ),
            Err(error) => faults.file(layout.file, format!("cannot be read: {error}")),
        }
        order::check(&table, faults);
        table
    }

    fn parse(&mut self, bytes: &[u8], faults: &mut Sink) {
        let Layout { file, columns, .. } = self.layout;
        let mut bytes = bytes;
        if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
            faults.row(file, 1, "begins with a byte order mark; expected UTF-8 without one");
            bytes = rest;
        }
        if bytes.trim_ascii().is_empty() {
            faults.file(file, format!("is empty; expected a header with the columns {}", list(columns)));
            return;
        }
        let lines = lines(bytes);
        if let Some((row, _, _)) = lines.iter().find(|(_, _, carriage_return)| *carriage_return) {
            faults.row(
                file,
                *row,
                "ends with a carriage return; expected lines that end with a line feed alone",
            );
        }
        let Some(((_, header, _), lines)) = lines.split_first() else { return };
        let Some(positions) = self.header(header, faults) else { return };
        self.readable = true;
        for &(row, line, _) in lines {
            if line.is_empty() {
                faults.row(file, row, "is blank; expected no blank lines");
            } else {
                let row = self.row(row, line, &positions, faults);
                self.rows.push(row);
            }
        }
    }

    /// Where each column of the layout stands in the file, and how many columns the file has; `None` where one is missing.
    fn header(&self, line: &[u8], faults: &mut Sink) -> Option<(Vec<usize>, usize)> {
        let Layout { file, columns, .. } = self.layout;
        let names: Option<Vec<String>> = line::split(line)
            .ok()
            .and_then(|cells| cells.into_iter().map(|cell| String::from_utf8(cell).ok()).collect());
        let Some(names) = names else {
            faults.row(file, 1, format!("is not a header in UTF-8; expected the columns {}", list(columns)));
            return None;
        };
        let before = names.len();
        let mut sound = true;
        let mut column_fault = |column: &str, value: Option<&str>, expected: String| {
            sound = false;
            let (file, column, value) =
                (file.to_string(), Some(column.to_string()), value.map(str::to_string));
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
            column_fault(column, None, format!("is missing; expected the columns {}", list(columns)));
        }
        if sound && names != *columns {
            faults.row(file, 1, format!("has the columns in another order; expected {}", list(columns)));
        }
        Some((columns.iter().map(find).collect::<Option<_>>()?, before))
    }

    fn row(
        &self,
        row: usize,
        line: &[u8],
        (positions, width): &(Vec<usize>, usize),
        faults: &mut Sink,
    ) -> Row {
        let Layout { file, columns, .. } = self.layout;
        let broken = |cells: Vec<Vec<u8>>| Row {
            line: row,
            cells: cells.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_string()).collect(),
            faulty: vec![true; columns.len()],
        };
        let cells = match line::split(line) {
            Ok(cells) => cells,
            Err(expected) => {
                faults.row(file, row, expected);
                return broken(line.split(|b| *b == b',').map(<[u8]>::to_vec).collect());
            }
        };
        if cells.len() != *width {
            let fields = if cells.len() == 1 { "field" } else { "fields" };
            let hint =
                if cells.len() > *width { "; a value with a comma stands in quotation marks" } else { "" };
            faults.row(file, row, format!("has {} {fields}; expected {width}{hint}", cells.len()));
            return broken(cells);
        }
        let mut result = Row { line: row, cells: Vec::new(), faulty: Vec::new() };
        for (column, position) in columns.iter().zip(positions) {
            let (value, fault) = clean(&cells[*position]);
            result.faulty.push(fault.is_some_and(|fault| fault != WHITE_SPACE));
            if let Some(expected) = fault {
                let (file, column, expected) =
                    (file.to_string(), Some(column.to_string()), expected.to_string());
                faults.push(Fault { file, row: Some(row), column, value: Some(value.clone()), expected });
            }
            result.cells.push(value.trim().to_string());
        }
        result
    }
}

/// Lines with their numbers, without line feed and carriage return, and whether there was a carriage return.
fn lines(bytes: &[u8]) -> Vec<(usize, &[u8], bool)> {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let numbered = (1..).zip(bytes.split(|b| *b == b'\n'));
    numbered
        .map(|(row, line)| match line.strip_suffix(b"\r") {
            Some(bare) => (row, bare, true),
            None => (row, line, false),
        })
        .collect()
}

const WHITE_SPACE: &str = "has white space at its start, at its end or twice in a row; expected none there";

/// A cell as text, and what is wrong with its characters.
fn clean(cell: &[u8]) -> (String, Option<&'static str>) {
    let Ok(text) = str::from_utf8(cell) else {
        return (
            String::from_utf8_lossy(cell).into_owned(),
            Some("is not UTF-8; expected a file saved as UTF-8"),
        );
    };
    let fault = if text.chars().any(is_unprintable) {
        Some("holds a control character or an invisible one; expected text and plain spaces alone")
    } else if text.trim() != text || text.contains("  ") {
        Some(WHITE_SPACE)
    } else {
        None
    };
    (text.to_string(), fault)
}

/// Control characters, line separators, marks without width or for direction, and the mark of a failed conversion.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFD}')
}

/// Names joined for a sentence.
fn list(names: &[&str]) -> String {
    names.join(", ")
}
