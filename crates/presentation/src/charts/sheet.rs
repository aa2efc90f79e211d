//! The numbers of a chart as a table, to be read and to be taken away.

use crate::export::csv;

/// A table: what a chart shows, number by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name of its file, without an ending.
    pub name: &'static str,
    /// The words of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The table as CSV, by the rules of everything that is taken away ([`crate::export::csv`]).
    pub fn csv(&self) -> String {
        let columns: Vec<&str> = self.columns.iter().map(String::as_str).collect();
        csv::table(&columns, &self.rows)
    }
}
