//! Charts, as far as they can be decided before they are drawn: scales, paths, sentences, and the table of each.
//!
//! Places are per cent of the plot, from its left and from its top, so that a chart fits whatever width it gets and its words keep
//! their size.

pub mod change; // what grew and what shrank in a year
pub mod chart; // what a chart is made of
pub mod moves; // what began and what ended, year by year
pub mod multiples; // many small charts on one scale
pub mod path; // lines, areas and columns as path data
pub mod plot; // a chart over the years, whole
pub mod running; // what ran, year by year
pub mod scale; // from numbers to places
pub mod sheet; // the table of a chart
pub mod stated; // what the LGA's map stated
pub mod years; // the numbers of each year
