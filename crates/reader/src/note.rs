//! What a spreadsheet writes in its own way and the reader understands, said once however often it stands.

use std::fmt;

use crate::fault::Fault;

/// One way of writing that is not the data package's own, and how it was taken.
///
/// Shown as one line: `councils.csv, row 54, column from: "01/04/2019" is taken as 2019-04-01; 46 more cells likewise`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which way of writing it is.
    pub way: Way,
    /// Where it stands first, what stands there, and how it was taken: a fault in shape, but not in meaning.
    pub first: Fault,
    /// How many more files, lines or cells are written so, in the whole package.
    pub more: usize,
}

/// A way in which spreadsheets write what the data package writes otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// A file begins with a byte order mark.
    ByteOrderMark,
    /// Lines end with a carriage return, with or without a line feed.
    LineEnds,
    /// Cells are separated by semicolons or tabs.
    Separator,
    /// There are empty columns to the right of the last one.
    EmptyColumns,
    /// A line holds nothing.
    BlankLine,
    /// `TRUE` and `FALSE` in capital letters.
    Truth,
    /// A date with the day first.
    Date,
    /// A month as a word.
    Month,
    /// A number with commas between thousands, a pound sign or noughts of pence.
    Number,
    /// A comma before decimals.
    DecimalComma,
}

impl Way {
    /// What is counted.
    fn noun(self) -> &'static str {
        match self {
            Way::ByteOrderMark | Way::LineEnds | Way::Separator | Way::EmptyColumns => "file",
            Way::BlankLine => "line",
            Way::Truth | Way::Date | Way::Month | Way::Number | Way::DecimalComma => "cell",
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.fmt(f)?;
        match (self.more, self.way.noun()) {
            (0, _) => Ok(()),
            (1, noun) => write!(f, "; 1 more {noun} likewise"),
            (more, noun) => write!(f, "; {more} more {noun}s likewise"),
        }
    }
}
