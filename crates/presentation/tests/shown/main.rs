//! What people see of the project's own data, decided without a browser.

mod atlas;
mod chips;
mod colours;
mod council;
mod framing;
mod headline;
mod hits;
mod keeper;
mod list;
mod offer;
mod play;
#[allow(dead_code, reason = "proposals are asked for by the tests of pages alone")]
mod real;
mod reorganisation;
mod sketch;
mod suggestions;
mod type_ahead;
mod whereabouts;
