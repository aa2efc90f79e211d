//! How much of a hostile or mistaken input is read. What is cut is said in a [`super::Notice`].

/// Characters of [`super::Query::text`]; the rest is cut.
pub const TEXT_CHARACTERS: usize = 200;

/// Bytes of a code, id or name; a longer one is dropped.
pub const CODE_BYTES: usize = 200;

/// Values of one list; the rest is dropped. More than the councils of England.
pub const LIST_VALUES: usize = 400;

/// Notices of one input; the rest is kept quiet.
pub const NOTICES: usize = 20;
