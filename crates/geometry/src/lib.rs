//! Boundaries as shared arcs on an integer grid, and everything that is drawn or looked up from them.
#![warn(missing_docs)]
