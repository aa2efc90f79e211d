//! Text search: what a person means by a few words. It knows records and their sets, and nothing of the register that asks it.
//!
//! `wanted` takes the words of a text that count, `fold` makes words comparable, `typo` forgives one error, `abbreviations` knows
//! short forms, `official` the names of councils; `vocabulary` and `index` hold the words of the records, `scores` says how well
//! everything fits; `typed` answers the query's text and keeps what was typed last, `marks` shows what fitted.

mod abbreviations;
mod fold;
mod index;
mod marks;
mod official;
mod scores;
mod typed;
mod typo;
mod vocabulary;
mod wanted;

pub use marks::highlight;

pub(crate) use index::Index;
pub(crate) use scores::Scores;
pub(crate) use typed::{Search, Searching};
pub(crate) use wanted::wanted;
