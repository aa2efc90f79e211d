//! The reorganisation lens: equal to a plain second reading of docs/DESIGN.md 4.6, by laws, and by what a person would read.
//!
//! `plain` is the second reading, in codes and sets; `scenarios` makes scenarios up; `agreement` compares the two;
//! `laws` states what holds of any scenario; `golden` keeps answers to be read; `address` is about a visitor's own
//! scenario as text, `told` about what a visitor is told of one.

mod address;
mod agreement;
mod golden;
mod laws;
mod plain;
#[path = "../answers/real.rs"]
#[allow(dead_code, reason = "the prose is asked for by the tests of answers alone")]
mod real;
mod scenarios;
#[path = "../answers/synthetic.rs"]
mod synthetic;
mod told;
