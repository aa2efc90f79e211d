//! What people take away of the project's own data, read back by other libraries than those that wrote it.

mod about;
mod charts;
mod citations;
mod geojson;
mod pictures;
mod real;
mod tables;
mod worksheets;
