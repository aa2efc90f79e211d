//! Councils, arrangements and savings; the register, the query and its summary; the URL. No web, no I/O.
#![warn(missing_docs)]

pub mod records;
pub mod state;
pub mod vocabulary;

pub use state::Query;
