//! What a chart is made of, whatever draws it: a screen, or a picture that is taken away.

use super::multiples::Multiples;
use super::plot::Plot;

/// A chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Over the years.
    Years(Plot),
    /// Many small ones on one scale.
    Small(Multiples),
    /// Rows of bars, in groups.
    Bars(Vec<BarGroup>),
}

/// Rows of bars that are compared with each other, and with no other group.
#[derive(Clone, Debug, PartialEq)]
pub struct BarGroup {
    /// Their heading; empty for none.
    pub heading: String,
    /// The rows, in their order.
    pub rows: Vec<BarRow>,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// The name.
    pub name: String,
    /// The number in words.
    pub words: String,
    /// Where the bar begins, in per cent.
    pub from: f64,
    /// How long it is, in per cent.
    pub length: f64,
    /// The class that the stylesheet draws it by.
    pub class: &'static str,
}
