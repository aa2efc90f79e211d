//! Text search: what a person means by a few words.
//!
//! `wanted` takes the words of a text that count, `fold` makes words comparable, `typo` forgives one error, `abbreviations` knows short forms, `official` the names of councils;
//! `vocabulary` and `index` hold the words of the records, `scores` says how well everything fits; `typed` answers the query's
//! text, `find` the box for everything, `named` the same for a host page, `marks` shows what fitted.

mod abbreviations;
mod find;
mod fold;
mod index;
mod marks;
mod named;
mod official;
mod scores;
mod typed;
mod typo;
mod vocabulary;
mod wanted;

pub use find::{Hit, Target};
pub use marks::highlight;
pub use named::{Kind, Named};

pub(crate) use typed::Search;
