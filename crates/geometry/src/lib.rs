//! Boundaries as shared arcs on an integer grid, and everything that is drawn or looked up from them.
//!
//! One way through: [`packed`] bytes → [`Topology`] (base areas and their shared arcs) → [`Tiling`] (councils of a year
//! and tier, each a union of base areas) → outlines, labels, neighbours. Positions are on a [`Grid`]: whole units, the
//! origin at the top left, `y` pointing down, ready for SVG. [`Hexagons`]
//! is the equal-area layout, one hexagon a council, on the same grid. [`projection`] leads from latitude and longitude to it.
#![warn(missing_docs)]

mod borders;
mod clip;
mod grid;
pub mod hexagons;
mod label;
mod locate;
pub mod packed;
mod parts;
mod path;
pub mod projection;
mod rings;
mod shape;
mod step;
mod tiling;
mod topology;
mod within;

pub use grid::{Bounds, Grid, Point};
pub use hexagons::Hexagons;
pub use packed::DecodeError;
pub use step::Direction;
pub use tiling::Tiling;
pub use topology::{Arc, Topology, TopologyError};
