//! The numbers of a chart as a table, to be read and to be taken away.

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
