//! Where to put an area's label.

use crate::grid::{Bounds, Point, distance};

/// A square that may hold the pole.
struct Cell {
    x: f64,
    y: f64,
    half: f64,
}

/// How often a square is split at most: the smallest is far smaller than a unit.
const LEVELS: usize = 16;

/// A point surely inside the outline, and about as far from it as any: its *pole of inaccessibility*.
///
/// Squares that cover the bounds are split in four, level by level; a square is given up once no point in it can be
/// clearly farther from the outline than the best centre so far (the idea of Mapbox's `polylabel`). Within a fortieth of
/// the largest distance, or half a unit.
pub(crate) fn pole(segments: &[[Point; 2]], bounds: Bounds) -> (f64, f64) {
    let (width, height) = (f64::from(bounds.right - bounds.left), f64::from(bounds.bottom - bounds.top));
    let half = (width.max(height) / 16.0).max(0.5);
    let mut cells = Vec::new();
    let mut y = f64::from(bounds.top) + half;
    while y - half < f64::from(bounds.bottom) {
        let mut x = f64::from(bounds.left) + half;
        while x - half < f64::from(bounds.right) {
            cells.push(Cell { x, y, half });
            x += 2.0 * half;
        }
        y += 2.0 * half;
    }
    let mut best = (f64::NEG_INFINITY, 0.0, 0.0);
    for _ in 0..LEVELS {
        let depths: Vec<f64> = cells.iter().map(|cell| depth(segments, cell.x, cell.y)).collect();
        for (cell, &depth) in cells.iter().zip(&depths) {
            if depth > best.0 {
                best = (depth, cell.x, cell.y);
            }
        }
        let enough = best.0 + (best.0 / 40.0).max(0.5);
        let mut smaller = Vec::new();
        for (cell, depth) in cells.iter().zip(depths) {
            let reach = cell.half * std::f64::consts::SQRT_2;
            // A shape narrower than a unit may have no centre inside yet: go on until one is found.
            let worth = if best.0 > 0.0 { depth + reach > enough } else { depth + reach > 0.0 };
            if worth {
                let half = cell.half / 2.0;
                for (x, y) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
                    smaller.push(Cell { x: cell.x + x, y: cell.y + y, half });
                }
            }
        }
        cells = smaller;
    }
    (best.1, best.2)
}

/// Distance from the outline, negative outside.
fn depth(segments: &[[Point; 2]], x: f64, y: f64) -> f64 {
    let mut inside = false;
    let mut least = f64::INFINITY;
    for &[a, b] in segments {
        least = least.min(distance(x, y, a, b));
        let [[ax, ay], [bx, by]] = [a.map(f64::from), b.map(f64::from)];
        if (ay <= y) != (by <= y) && ax + (y - ay) * (bx - ax) / (by - ay) <= x {
            inside = !inside;
        }
    }
    if inside { least } else { -least }
}
