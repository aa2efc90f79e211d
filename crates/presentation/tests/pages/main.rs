//! The pages of councils and arrangements on the real data, as a person would read them.

mod arrangements;
mod charts;
mod compare;
mod councils;
mod laws;
mod partners;
#[path = "../shown/real.rs"]
#[allow(dead_code, reason = "the boundaries are asked for by the tests of what is shown alone")]
mod real;
mod services;
mod ties;
