//! Councils beside one another: peers, partners, pairs and time lines, each against a plain second reading, and in golden
//! answers that a person can check.
//!
//! `facts` reads a package plainly, in codes and sets; `borders` knows the real neighbours; `golden` keeps answers.

mod borders;
mod compare;
mod facts;
mod golden;
mod partners;
mod peers;
#[path = "../answers/real.rs"]
#[allow(dead_code, reason = "the prose is asked for by the tests of answers alone")]
mod real;
#[path = "../answers/synthetic.rs"]
mod synthetic;
mod timeline;
