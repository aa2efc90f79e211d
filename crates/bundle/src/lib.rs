//! Reads and validates `data/`, derives the boundaries, and packs both for the browser.
#![warn(missing_docs)]
