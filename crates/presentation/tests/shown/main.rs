//! What people see of the project's own data, decided without a browser.

mod atlas;
mod chips;
mod colours;
mod council;
mod headline;
mod hits;
mod offer;
mod play;
mod real;
mod type_ahead;
mod whereabouts;
