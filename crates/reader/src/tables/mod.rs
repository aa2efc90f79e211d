//! One module a table: rows into records, with the rules of each.

pub(crate) mod arrangements;
pub(crate) mod councils;
pub(crate) mod editions;
mod links;
pub(crate) mod manifest;
pub(crate) mod members;
pub(crate) mod partners;
pub(crate) mod postcodes;
pub(crate) mod reorganisation;
pub(crate) mod savings;
pub(crate) mod services;
pub(crate) mod sources;
mod succession;
