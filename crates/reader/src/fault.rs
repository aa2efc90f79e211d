//! What is wrong with the data, said so that a person can mend it.

use std::fmt;

/// One fault: where it stands, what stands there, and what was expected.
///
/// Shown as one line: `members.csv, row 17, column council: "E07000999" is not the GSS code of a council in councils.csv`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Name of the file in the data folder.
    pub file: String,
    /// Line as an editor shows it, from 1 (the header of a table); `None` where the whole file is meant.
    pub row: Option<usize>,
    /// Column of a table, or key of `datapackage.json`; `None` where the whole row or file is meant.
    pub column: Option<String>,
    /// The text that stands there.
    pub value: Option<String>,
    /// The rest of the sentence: what is wrong with the value, and what was expected.
    pub expected: String,
}

/// The longest value that is shown whole, in characters.
const SHOWN: usize = 80;

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        match (&self.column, self.row) {
            (Some(column), Some(_)) => write!(f, ", column {}", column.escape_debug())?,
            (Some(key), None) => write!(f, ", {key}")?,
            (None, _) => {}
        }
        f.write_str(": ")?;
        match self.value.as_deref() {
            None | Some("") => {}
            Some(value) if value.chars().count() > SHOWN => {
                let start: String = value.chars().take(SHOWN).collect();
                write!(f, "{:?} ", start + "…")?;
            }
            Some(value) => write!(f, "{value:?} ")?,
        }
        f.write_str(&self.expected)
    }
}

/// All faults of a data package, at least one, sorted by file and row. How many to print is the caller's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// The faults one by one, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    /// One fault a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, fault) in self.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A fault of a whole file.
pub(crate) fn of_file(file: &str, expected: impl Into<String>) -> Fault {
    Fault { file: file.into(), row: None, column: None, value: None, expected: expected.into() }
}
