//! Finding a partner for a service: arrangements to join, councils to start with (docs/DESIGN.md 4.7).
//!
//! Studies of English councils found that they choose partners who are near and like them, so these are the ranking's
//! terms. `weights` says how much each counts, `nearness` how many borders lie between two councils, `ranking` puts the
//! suggestions in order, each with its reasons as data, to be put in words elsewhere.

mod nearness;
mod ranking;
pub mod weights;

pub use ranking::{Join, Reason, Start, Suggestions, Why};
