//! The cells of one row, taken by column; what is wrong with one is reported where it stands.

use model::order;

use super::index::Index;
use super::nearest;
use super::table::{Row, Table};
use crate::fault::Fault;
use crate::note::Way;
use crate::sink::Sink;

/// A row being read. A cell of which a fault was reported while the file was split up gets no second one.
#[derive(Debug)]
pub(crate) struct Cells<'a, 'f> {
    table: &'a Table,
    row: &'a Row,
    faults: &'f mut Sink,
}

/// The most entries of a list: more than there are councils.
const MOST_ENTRIES: usize = 1000;

impl<'a, 'f> Cells<'a, 'f> {
    /// The cells of a row.
    pub(crate) fn new(table: &'a Table, row: &'a Row, faults: &'f mut Sink) -> Cells<'a, 'f> {
        Cells { table, row, faults }
    }

    /// The text of a cell, empty where nothing is known.
    pub(crate) fn text(&self, column: &str) -> &'a str {
        self.row.cell(self.table.layout.position(column))
    }

    /// Whether nothing stands in a cell, and not because its row is broken.
    pub(crate) fn is_plainly_empty(&self, column: &str) -> bool {
        self.text(column).is_empty() && !self.row.is_faulty(self.table.layout.position(column))
    }

    /// Reports a fault of a whole cell.
    pub(crate) fn fault(&mut self, column: &str, expected: impl Into<String>) {
        self.fault_of(column, self.text(column), expected);
    }

    /// Reports a fault of a part of a cell.
    pub(crate) fn fault_of(&mut self, column: &str, value: &str, expected: impl Into<String>) {
        if !self.row.is_faulty(self.table.layout.position(column)) {
            self.faults.push(Fault {
                file: self.table.layout.file.into(),
                row: Some(self.row.line),
                column: Some(column.into()),
                value: Some(value.into()),
                expected: expected.into(),
            });
        }
    }

    /// Notes that a cell is written as a spreadsheet writes it, and how it is taken: the rest of the sentence that begins with it.
    pub(crate) fn note(&mut self, way: Way, column: &str, taken: String) {
        self.faults.note(
            way,
            Fault {
                file: self.table.layout.file.into(),
                row: Some(self.row.line),
                column: Some(column.into()),
                value: Some(self.text(column).into()),
                expected: taken,
            },
        );
    }

    /// What stands between two cells of the file.
    pub(crate) fn separator(&self) -> u8 {
        self.table.separator
    }

    /// A cell that must not be empty.
    pub(crate) fn required(&mut self, column: &str, expected: &str) -> &'a str {
        let text = self.text(column);
        if text.is_empty() {
            self.fault(column, format!("is empty; expected {expected}"));
        }
        text
    }

    /// The entries of a cell that joins them with semicolons, none empty, none twice.
    pub(crate) fn list(&mut self, column: &str) -> Vec<&'a str> {
        let text = self.text(column);
        if text.is_empty() {
            return Vec::new();
        }
        if text.split(';').count() > MOST_ENTRIES {
            self.fault(column, format!("has more than {MOST_ENTRIES} entries; expected fewer"));
            return Vec::new();
        }
        let mut entries: Vec<&str> = Vec::new();
        for entry in text.split(';') {
            if entry.is_empty() || entry.trim() != entry {
                self.fault(
                    column,
                    "is no list; expected entries joined with single semicolons, without spaces",
                );
                return Vec::new();
            }
            if entries.contains(&entry) {
                self.fault_of(column, entry, "stands twice in the list; expected each entry once");
            } else {
                entries.push(entry);
            }
        }
        entries
    }

    /// The value of a fixed vocabulary; `None` where the cell is empty or its text is none of the codes.
    pub(crate) fn one_of<T: Copy>(
        &mut self,
        column: &str,
        all: &'static [T],
        code: fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(column);
        let found = all.iter().copied().find(|value| code(*value) == text);
        if found.is_none() && !text.is_empty() {
            let codes: Vec<&str> = all.iter().map(|value| code(*value)).collect();
            let hint = nearest(text, codes.iter().copied()).map(|near| format!("; did you mean {near:?}?"));
            self.fault(column, format!("is not one of {}{}", codes.join(", "), hint.unwrap_or_default()));
        }
        found
    }

    /// As [`Cells::one_of`], for a cell that must not be empty.
    pub(crate) fn required_one_of<T: Copy>(
        &mut self,
        column: &str,
        all: &'static [T],
        code: fn(T) -> &'static str,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            let codes: Vec<&str> = all.iter().map(|value| code(*value)).collect();
            self.fault(column, format!("is empty; expected one of {}", codes.join(", ")));
        }
        self.one_of(column, all, code)
    }

    /// The row of another table that a cell names; `None` where it is empty or names none.
    pub(crate) fn reference(&mut self, column: &str, index: &Index) -> Option<usize> {
        let text = self.text(column);
        if text.is_empty() { None } else { self.reference_of(column, text, index) }
    }

    /// As [`Cells::reference`], for a cell that must not be empty.
    pub(crate) fn required_reference(&mut self, column: &str, index: &Index) -> Option<usize> {
        if self.text(column).is_empty() {
            self.fault(column, format!("is empty; expected {}", index.noun));
        }
        self.reference(column, index)
    }

    /// The rows of another table that the entries of a cell name, in the order of that table.
    pub(crate) fn references(&mut self, column: &str, index: &Index) -> Vec<usize> {
        let entries = self.list(column);
        let mut found: Vec<usize> =
            entries.into_iter().filter_map(|entry| self.reference_of(column, entry, index)).collect();
        order::sort(&mut found, Ord::cmp);
        found
    }

    fn reference_of(&mut self, column: &str, entry: &str, index: &Index) -> Option<usize> {
        let found = index.find(entry);
        if found.is_none() && index.is_whole() {
            self.fault_of(column, entry, index.unknown(entry));
        }
        found
    }
}
