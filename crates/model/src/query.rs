//! The filters, and how much of a hostile or mistaken one is read.

use crate::coded_enum;

/// Characters of [`Query::text`] that are read of any input; the rest is cut.
pub const TEXT_CHARACTERS: usize = 200;

/// Bytes of a code, id or name; a longer one is dropped.
pub const CODE_BYTES: usize = 200;

/// Values of one list; the rest is dropped. More than the councils of England.
pub const LIST_VALUES: usize = 400;

coded_enum! {
    /// Whether an arrangement has to have any, or all, of the chosen councils.
    #[derive(Default)]
    pub enum CouncilMatch {
        /// At least one of them.
        #[default]
        Any = "any",
        /// Every one of them.
        All = "all",
    }
}

/// The filters of docs/DESIGN.md 4.5. The default has none, and so finds the present view.
///
/// Lists hold codes as they were given, in that order: whether the data knows them is the register's business.
/// Within one list any of the values, between lists all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words to be found; empty for none.
    pub text: String,
    /// Codes of services; with [`Self::categories`] one filter (docs/DESIGN.md 4.8).
    pub services: Vec<String>,
    /// Codes of categories; with [`Self::services`] one filter.
    pub categories: Vec<String>,
    /// GSS codes of councils.
    pub councils: Vec<String>,
    /// Whether any or all of [`Self::councils`] have to take part.
    pub council_match: CouncilMatch,
    /// Names of regions.
    pub regions: Vec<String>,
    /// Codes of [`crate::vocabulary::CouncilType`].
    pub council_types: Vec<String>,
    /// Codes of [`crate::vocabulary::Sector`], or `councils-only`.
    pub partner_sectors: Vec<String>,
    /// Codes of [`crate::vocabulary::Model`].
    pub models: Vec<String>,
    /// Codes of [`crate::vocabulary::Status`].
    pub statuses: Vec<String>,
    /// The year that is asked for; one outside 2009 to the present is no filter (docs/DESIGN.md 4.8).
    pub year: Option<i32>,
    /// Only arrangements with a published saving.
    pub has_saving: bool,
}
