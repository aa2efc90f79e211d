//! What reads bytes and texts from outside, each as a function of any bytes that has to come to an end without a panic.
//!
//! `cargo xtask fuzz` asks them with inputs that AFL++ makes up, guided by the code that they reach. What it found stands in
//! `found/`, and is asked again by this package's tests.
#![warn(missing_docs)]

mod address;
mod packed;
mod query;
mod real;
mod search;
mod tables;
#[path = "../../crates/reader/tests/reader/tiny.rs"]
mod tiny;

/// One thing to be asked with any bytes.
pub struct Target {
    /// What the command line calls it.
    pub name: &'static str,
    /// Asks it once. Panics where something is wrong.
    pub ask: fn(&[u8]),
    /// Sound inputs to begin with, at least one, none empty.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target { name: "records", ask: packed::records, seeds: packed::records_seeds },
    Target { name: "details", ask: packed::details, seeds: packed::details_seeds },
    Target { name: "postcodes", ask: packed::postcodes, seeds: packed::postcodes_seeds },
    Target { name: "map", ask: packed::map, seeds: packed::map_seeds },
    Target { name: "hexagons", ask: packed::hexagons, seeds: packed::hexagons_seeds },
    Target { name: "address", ask: address::ask, seeds: address::seeds },
    Target { name: "query", ask: query::ask, seeds: query::seeds },
    Target { name: "tables", ask: tables::ask, seeds: tables::seeds },
    Target { name: "search", ask: search::ask, seeds: search::seeds },
];
