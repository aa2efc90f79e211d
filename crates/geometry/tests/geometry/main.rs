//! Small random pictures with known answers, damaged bytes, and a second opinion on the projection.

mod mosaic;
mod packed;
mod parts;
mod paths;
mod projection;
mod rings;
mod tilings;
mod within;
