//! A package's tables as text: read by the names of their columns, without the rules of today.

use std::collections::BTreeMap;
use std::fmt;

use crate::Files;

/// An edition that cannot be read, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub(super) String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreadable {}

/// One row: its cells by column.
pub(super) struct Row(BTreeMap<String, String>);

impl Row {
    /// A cell; empty where the table has no such column, as in an edition from before it was added.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.0.get(column).map_or("", String::as_str)
    }

    /// The values of a cell that holds several.
    pub(super) fn list(&self, column: &str) -> Vec<String> {
        self.cell(column).split(';').filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }
}

/// The rows of a table; none where the package has no such file.
///
/// # Errors
/// The file cannot be read, or a row is no CSV in UTF-8.
pub(super) fn rows(files: Files, name: &str) -> Result<Vec<Row>, Unreadable> {
    let bytes = match files(name) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Unreadable(format!("{name} cannot be read: {error}"))),
    };
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let broken = |error: csv::Error| Unreadable(format!("{name} is not the CSV of a data package: {error}"));
    let mut reader = csv::Reader::from_reader(bytes);
    let header = reader.headers().map_err(broken)?.clone();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(broken)?;
        let cells = header.iter().zip(&record).map(|(column, cell)| (column.to_owned(), cell.to_owned()));
        rows.push(Row(cells.collect()));
    }
    Ok(rows)
}

/// The version of a package, and the day on which it says that it was made; empty where it says none.
///
/// # Errors
/// `datapackage.json` is missing, no JSON, or without a version.
pub(super) fn version(files: Files) -> Result<(String, String), Unreadable> {
    const FILE: &str = "datapackage.json";
    let bytes = files(FILE).map_err(|error| {
        Unreadable(format!("{FILE} cannot be read: {error}; expected a data package, a folder or a zip file"))
    })?;
    let manifest: serde_json::Value =
        serde_json::from_slice(&bytes).map_err(|error| Unreadable(format!("{FILE} is not JSON: {error}")))?;
    let version = manifest["version"].as_str().filter(|version| !version.is_empty());
    let version = version.ok_or_else(|| Unreadable(format!("{FILE} has no version")))?;
    let created = manifest["created"].as_str().and_then(|created| created.get(..10)).unwrap_or_default();
    Ok((version.to_owned(), created.to_owned()))
}
