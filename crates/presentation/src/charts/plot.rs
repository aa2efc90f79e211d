//! A chart over the years, ready to be drawn.

use super::path::Place;
use super::scale::{Scale, Years};
use crate::words;

/// A shape of a plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The class that the stylesheet draws it by.
    pub class: &'static str,
    /// Its path, in a plot of 100 by 100.
    pub path: String,
}

/// A point of a plot, with its words beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// From the left, in per cent.
    pub x: f64,
    /// From the top, in per cent.
    pub y: f64,
    /// The words.
    pub words: String,
    /// Whether the words stand under the point, to keep clear of those before it.
    pub under: bool,
}

/// A hatched area.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Its corners.
    pub corners: Vec<Place>,
    /// What it is.
    pub words: &'static str,
    /// Where the words stand, from the top.
    pub at: f64,
}

/// What is said of a year, and where it is pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The year.
    pub year: i32,
    /// From the left, in per cent.
    pub x: f64,
    /// A sentence.
    pub words: String,
}

/// A chart over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// What can be read on it: the name of the chart for who does not see it.
    pub name: String,
    /// What the numbers of the axis count.
    pub unit: &'static str,
    /// Its years.
    pub years: Years,
    /// The marked numbers with their places from the top.
    pub marks: Vec<(String, f64)>,
    /// The shapes, each over the one before.
    pub shapes: Vec<Shape>,
    /// A hatched area.
    pub band: Option<Band>,
    /// Points, from left to right.
    pub points: Vec<Point>,
    /// One for each year.
    pub readings: Vec<Reading>,
}

impl Plot {
    /// A plot without anything on it yet.
    pub fn new(name: String, unit: &'static str, years: Years, scale: &Scale) -> Plot {
        let marks = scale.marks().into_iter().map(|(number, at)| (words::number(number), at)).collect();
        Plot {
            name,
            unit,
            years,
            marks,
            shapes: Vec::new(),
            band: None,
            points: Vec::new(),
            readings: Vec::new(),
        }
    }

    /// Adds what is said of a year.
    pub fn say(&mut self, year: i32, words: String) {
        self.readings.push(Reading { year, x: self.years.at(f64::from(year)), words });
    }
}
