//! Councils, arrangements and savings; the register, the query and its summary. No web, no I/O.
#![warn(missing_docs)]

pub mod bits;
mod coded_enum;
mod columns;
pub mod compare;
mod eligible;
pub mod facets;
pub mod find;
pub mod lens;
pub mod lineage;
mod lists;
mod lookup;
pub mod order;
pub mod packed;
pub mod partners;
pub mod peers;
pub mod postcodes;
pub mod query;
pub mod records;
pub mod register;
pub mod search;
pub mod summary;
pub mod timeline;
pub mod vocabulary;

pub use facets::Facet;
pub use query::{CouncilMatch, Query};
pub use register::Register;
pub use summary::Summary;
