//! England in small, with a rectangle around what the map shows: the locator of a map that is zoomed.

use std::fmt::Write;

use super::land::Land;
use super::viewport::Viewport;

/// The map shows its whole where its part is less than this many times smaller: no locator is needed.
const LEAST_ZOOM: f64 = 2.0;
/// How many units of the grid one unit of the locator is.
const UNIT: i32 = 20;
/// Points of the coast that are closer than this to the one before, in units of the locator, are left out: about a pixel.
const CLOSE: f64 = 5.0;
/// Fewer points make no island that could be seen.
const FEWEST: usize = 5;
/// The smallest rectangle, in units of the locator: it can be seen.
const SMALLEST: f64 = 16.0;

/// The shape of England in the locator's units, as path data; simplified as far as it is small.
pub fn shape(land: &Land) -> String {
    let areas: Vec<usize> = (0..land.topology().codes().len()).collect();
    let mut path = String::new();
    for ring in land.topology().rings(&areas) {
        let mut kept: Vec<[i32; 2]> = Vec::new();
        for [x, y] in ring {
            let point = [x / UNIT, y / UNIT];
            let far = |[a, b]: &[i32; 2]| f64::from(a - point[0]).hypot(f64::from(b - point[1])) >= CLOSE;
            if kept.last().is_none_or(far) {
                kept.push(point);
            }
        }
        if kept.len() >= FEWEST {
            let mut here = [0, 0];
            for (at, [x, y]) in kept.into_iter().enumerate() {
                let command = if at == 0 { "M" } else { "l" };
                let _ = write!(path, "{command}{} {}", x - here[0], y - here[1]);
                here = [x, y];
            }
            path.push('z');
        }
    }
    path
}

/// Width and height of the locator.
pub fn size(land: &Land) -> (f64, f64) {
    let (width, height) = land.size();
    (width / f64::from(UNIT), height / f64::from(UNIT))
}

/// The rectangle around what is shown: left, top, width, height in the locator's units; `None` where the map shows all of
/// England, or nearly.
pub fn frame(viewport: Viewport) -> Option<[f64; 4]> {
    if viewport.zoom() < LEAST_ZOOM {
        return None;
    }
    let unit = f64::from(UNIT);
    let (x, y) = viewport.middle();
    let (width, height) = ((viewport.width / unit).max(SMALLEST), (viewport.height / unit).max(SMALLEST));
    Some([x / unit - width / 2.0, y / unit - height / 2.0, width, height])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_part_has_a_rectangle_that_can_be_seen() {
        let whole = Viewport::whole((5697.0, 6505.0));
        assert_eq!(frame(whole), None);
        let part = whole.zoomed(16.0, (3000.0, 4000.0));
        let [x, y, width, height] = frame(part).expect("zoomed");
        assert!(width >= SMALLEST && height >= SMALLEST);
        let (middle_x, middle_y) = part.middle();
        assert!((x + width / 2.0 - middle_x / 20.0).abs() < 1e-9);
        assert!((y + height / 2.0 - middle_y / 20.0).abs() < 1e-9);
    }
}
