//! Search by postcode (docs/DESIGN.md 4.10): what was typed, what the table says of it, and the table's bytes.

mod found;
mod packed;
mod real;
mod typed;
