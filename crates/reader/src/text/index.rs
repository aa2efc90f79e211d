//! The keys of a table, for those that refer to it.

use std::cell::Cell;
use std::collections::HashMap;

use super::gss;
use super::nearest::nearest_within;
use super::table::Table;

/// Finds the row of a key; knows what to say of a key that is not there.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    table: &'a Table,
    /// What a reference is, for example "the id of an arrangement".
    pub(crate) noun: &'static str,
    rows: HashMap<&'a str, usize>,
    /// Words by which people call a row, in lower case, and the row.
    names: Vec<(String, usize)>,
    label: Option<usize>,
    /// How many more times what was probably meant is looked for: each time takes a walk through the whole table.
    hints: Cell<u32>,
    /// What to say of a key that is known to be another thing's.
    foreign: fn(&str) -> Option<String>,
}

impl<'a> Index<'a> {
    /// The index of a table by its first column; the words of `names` (columns, their entries joined with semicolons) lead
    /// to a hint, which shows the first of these columns.
    pub(crate) fn new(table: &'a Table, noun: &'static str, names: &[&str]) -> Index<'a> {
        let name_at: Vec<usize> = names.iter().map(|column| table.layout.position(column)).collect();
        let mut index = Index {
            table,
            noun,
            rows: HashMap::new(),
            names: Vec::new(),
            label: name_at.first().copied(),
            hints: Cell::new(500),
            foreign: |_| None,
        };
        for (i, row) in table.rows.iter().enumerate() {
            index.rows.entry(row.cell(0)).or_insert(i);
            let words = name_at.iter().flat_map(|position| row.cell(*position).split(';'));
            index.names.extend(words.filter(|word| !word.is_empty()).map(|word| (word.to_lowercase(), i)));
        }
        index
    }

    /// The same index, which says of some keys what they are: `foreign` gives the rest of the sentence that begins with one.
    pub(crate) fn telling(self, foreign: fn(&str) -> Option<String>) -> Index<'a> {
        Index { foreign, ..self }
    }

    /// Whether the table could be read, so that a key that is not there is a fault.
    pub(crate) fn is_whole(&self) -> bool {
        self.table.readable
    }

    /// Position of the row with this key. Of several, the first.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        self.rows.get(key).copied()
    }

    /// Line of a row, as an editor shows it.
    pub(crate) fn line(&self, row: usize) -> usize {
        self.table.rows.get(row).map_or(0, |row| row.line)
    }

    /// What to say of a text that is no key: what it is, where that is known, else with what was probably meant.
    pub(crate) fn unknown(&self, text: &str) -> String {
        if let Some(told) = (self.foreign)(text) {
            return told;
        }
        let left = self.hints.get();
        self.hints.set(left.saturating_sub(1));
        if left == 0 {
            return format!("is not {} in {}", self.noun, self.table.layout.file);
        }
        // Codes are numbered through, so that two that differ in more than one place have nothing to do with each other.
        let most = if gss::is_code(text) { 1 } else { usize::MAX };
        let hint =
            self.named(text).or_else(|| self.find(nearest_within(most, text, self.rows.keys().copied())?));
        let hint = hint.and_then(|row| self.table.rows.get(row)).map(|row| {
            let label = self.label.map_or("", |position| row.cell(position));
            let label = if label.is_empty() { String::new() } else { format!(" ({label})") };
            format!("; did you mean {:?}{label}?", row.cell(0))
        });
        format!("is not {} in {}{}", self.noun, self.table.layout.file, hint.unwrap_or_default())
    }

    /// The one row that people call so.
    fn named(&self, text: &str) -> Option<usize> {
        let text = text.to_lowercase();
        let mut rows: Vec<usize> =
            self.names.iter().filter(|(name, _)| *name == text).map(|(_, row)| *row).collect();
        rows.dedup();
        if let [row] = rows[..] { Some(row) } else { None }
    }
}
