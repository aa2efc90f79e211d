//! Packed files: what goes in comes out, and whatever else comes in is refused in words.

mod damage;
mod generate;
mod memory;
mod real;
mod round_trip;
mod whole;
