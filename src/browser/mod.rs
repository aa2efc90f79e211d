//! The edges to the browser: address and history, time, files.

pub mod address;
pub mod fetch;
pub mod timing;
