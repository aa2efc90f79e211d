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

/// The corners of the area between two lines.
pub fn between(upper: &[Place], lower: &[Place]) -> Vec<Place> {
    upper.iter().chain(lower.iter().rev()).copied().collect()
}

/// A path of this module, drawn into a rectangle: left, top, width, height. At most two decimals.
pub fn placed(path: &str, [left, top, width, height]: [f64; 4]) -> String {
    let mut out = String::new();
    for part in path.split_inclusive(|letter: char| letter.is_ascii_alphabetic()) {
        // A part is the numbers of the letter before it, and the next letter.
        let (numbers, letter) = match part.chars().last() {
            Some(last) if last.is_ascii_alphabetic() => (&part[..part.len() - 1], Some(last)),
            _ => (part, None),
        };
        let before = out.chars().last();
        let numbers: Vec<f64> = numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
        for (at, number) in numbers.into_iter().enumerate() {
            let number = match before {
                Some('h') => number / 100.0 * width,
                Some('V') => top + number / 100.0 * height,
                Some('M' | 'L') if at == 1 => top + number / 100.0 * height,
                _ => left + number / 100.0 * width,
            };
            let space = if at > 0 { " " } else { "" };
            let _ = write!(out, "{space}{}", (number * 100.0).round() / 100.0);
        }
        out.extend(letter);
    }
    out
}

/// An area by its corners, as the stylesheet's `polygon()`.
pub fn polygon(corners: &[Place]) -> String {
    let mut out = String::from("polygon(");
    for (at, (x, y)) in corners.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        let _ = write!(out, "{comma}{x:.2}% {y:.2}%");
    }
    out.push(')');
    out
}

#[cfg(test)]
mod tests {
    use super::{area, between, columns, line, placed, polygon};

    #[test]
    fn shapes_as_path_data() {
        let places = [(0.0, 50.0), (100.0, 25.0)];
        assert_eq!(line(&places), "M0.00 50.00L100.00 25.00");
        assert_eq!(area(&places), "M0.00 50.00L100.00 25.00L100.00 100L0.00 100Z");
        assert_eq!(area(&[]), "");
        assert_eq!(columns(&[(10.0, 80.0, 40.0), (20.0, 80.0, 80.0)], 4.0), "M8.00 80.00V40.00h4.00V80.00Z");
        assert_eq!(
            polygon(&between(&[(0.0, 10.0), (100.0, 5.0)], &places)),
            "polygon(0.00% 10.00%, 100.00% 5.00%, 100.00% 25.00%, 0.00% 50.00%)"
        );
    }
    #[test]
    fn a_path_finds_its_place_on_a_page() {
        let rectangle = [50.0, 10.0, 200.0, 40.0];
        let places = [(0.0, 50.0), (100.0, 25.0)];
        assert_eq!(placed(&line(&places), rectangle), "M50 30L250 20");
        assert_eq!(placed(&area(&places), rectangle), "M50 30L250 20L250 50L50 50Z");
        let columns = columns(&[(10.0, 80.0, 40.0)], 4.0);
        assert_eq!(placed(&columns, rectangle), "M66 42V26h8V42Z");
        assert_eq!(placed("M0 50.00H100", rectangle), "M50 30H250");
        assert_eq!(placed("", rectangle), "");
    }
}
