//! The map without its drawing.

pub mod atlas;
pub mod classes;
pub mod colours;
pub mod council_names;
pub mod extent;
pub mod finer;
pub mod framing;
pub mod ground;
pub mod inset;
pub mod keys;
pub mod labels;
pub mod land;
pub mod legend;
pub mod locator;
pub mod measures;
pub mod numbers;
pub mod opening;
pub mod outline;
pub mod outlines;
pub mod pick;
pub mod sketch;
pub mod ties;
pub mod type_ahead;
pub mod viewport;
