//! Lines, areas and columns as path data of SVG, in a plot of 100 by 100.

use std::fmt::Write;

/// A place: from the left and from the top, in per cent.
pub type Place = (f64, f64);

/// A line through places, from left to right; empty for none.
pub fn line(places: &[Place]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in places.iter().enumerate() {
        let letter = if at == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{letter}{x:.2} {y:.2}");
    }
    path
}

/// The area between a line and the bottom of the plot.
pub fn area(places: &[Place]) -> String {
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return String::new() };
    let mut path = line(places);
    let _ = write!(path, "L{:.2} 100L{:.2} 100Z", last.0, first.0);
    path
}

/// Columns from one height to another, each in the middle of its place; those without height are left out.
pub fn columns(columns: &[(f64, f64, f64)], width: f64) -> String {
    let mut path = String::new();
    for (x, from, to) in columns {
        if from != to {
            let _ = write!(path, "M{:.2} {from:.2}V{to:.2}h{width:.2}V{from:.2}Z", x - width / 2.0);
        }
    }
    path
}

/// The area between two lines, as the stylesheet's `polygon()`.
pub fn polygon(upper: &[Place], lower: &[Place]) -> String {
    let mut out = String::from("polygon(");
    for (at, (x, y)) in upper.iter().chain(lower.iter().rev()).enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        let _ = write!(out, "{comma}{x:.2}% {y:.2}%");
    }
    out.push(')');
    out
}

#[cfg(test)]
mod tests {
    use super::{area, columns, line, polygon};

    #[test]
    fn shapes_as_path_data() {
        let places = [(0.0, 50.0), (100.0, 25.0)];
        assert_eq!(line(&places), "M0.00 50.00L100.00 25.00");
        assert_eq!(area(&places), "M0.00 50.00L100.00 25.00L100.00 100L0.00 100Z");
        assert_eq!(area(&[]), "");
        assert_eq!(columns(&[(10.0, 80.0, 40.0), (20.0, 80.0, 80.0)], 4.0), "M8.00 80.00V40.00h4.00V80.00Z");
        assert_eq!(
            polygon(&[(0.0, 10.0), (100.0, 5.0)], &places),
            "polygon(0.00% 10.00%, 100.00% 5.00%, 100.00% 25.00%, 0.00% 50.00%)"
        );
    }
}
