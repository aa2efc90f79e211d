//! How much each term of the ranking counts, in points. They are shown to the visitor as they stand here.
//!
//! Nearness and likeness weigh the same, 40 points each at the most; nothing published says which matters more. The type of
//! council comes after them, because it decides which duties two councils have in common, and that is asked for already.

/// For a council across one border, and for a county council and its own district.
pub const NEXT_DOOR: u32 = 40;

/// For a council with one other between them.
pub const TWO_BORDERS: u32 = 25;

/// For a council with two others between them.
pub const THREE_BORDERS: u32 = 10;

/// For a council farther away in the same region.
pub const SAME_REGION: u32 = 5;

/// For a council with as many people, as densely settled; less for one that is less alike, down to nothing at
/// [`UNALIKE`].
pub const ALIKE: u32 = 40;

/// The unlikeness (docs/DESIGN.md 4.9) from which two councils are not alike at all: that of a council with e = 2.7 times
/// as many people, e times as densely settled.
pub const UNALIKE: f64 = 2.0;

/// For a council of the same type.
pub const SAME_TYPE: u32 = 10;

/// How many suggestions of each sort are made.
pub const SUGGESTIONS: usize = 10;
