//! Why a packed file was refused, in words for the visitor.

use std::fmt;

/// Why bytes are no package or no details. Its text is a sentence that can be shown as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The bytes are none of ours, for example a page that says "not found".
    NotData,
    /// A later version of the program packed them.
    Newer,
    /// What belongs to a package was packed for another one.
    OtherEdition,
    /// Bytes are missing or wrong; the text says what was found.
    Damaged(&'static str),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            DecodeError::NotData => "This is not a data file of the map. Check the address of the data.",
            DecodeError::Newer => {
                "This data file was made for a newer version of the map. Load the page again to get that version."
            }
            DecodeError::OtherEdition => {
                "This data file belongs to another edition of the data. Load the page again."
            }
            DecodeError::Damaged(what) => {
                return write!(f, "The data file is damaged: {what}. Load the page again.");
            }
        };
        f.write_str(sentence)
    }
}

impl std::error::Error for DecodeError {}
