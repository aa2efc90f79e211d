//! London, enlarged in the empty sea of the north-west: part of the same map, on the same grid.

use geometry::Bounds;

/// Where the inset stands and how it enlarges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inset {
    /// Left edge of the frame, in units of the grid.
    pub x: f64,
    /// Upper edge of the frame.
    pub y: f64,
    /// Width of the frame.
    pub width: f64,
    /// Height of the frame.
    pub height: f64,
    /// How many times larger than on the main map.
    pub scale: f64,
    /// Shift of the enlarged shapes to the right.
    pub dx: f64,
    /// Shift of the enlarged shapes downwards.
    pub dy: f64,
    /// Height of the label's line.
    pub line: f64,
}

/// Share of the map's width that the frame takes.
const WIDTH: f64 = 0.34;
/// Room around the shapes, as a share of the map's width.
const PADDING: f64 = 0.012;

impl Inset {
    /// The inset for shapes with these bounds on a map of this width.
    pub fn new(bounds: Bounds, map_width: f64) -> Inset {
        let padding = map_width * PADDING;
        let line = map_width * 0.03;
        let width = map_width * WIDTH;
        let (across, down) = (f64::from(bounds.right - bounds.left), f64::from(bounds.bottom - bounds.top));
        let scale = (width - 2.0 * padding) / across.max(1.0);
        let (x, y) = (0.0, map_width * 0.012);
        Inset {
            x,
            y,
            width,
            height: down * scale + 2.0 * padding + line,
            scale,
            dx: x + padding - f64::from(bounds.left) * scale,
            dy: y + line + padding - f64::from(bounds.top) * scale,
            line,
        }
    }

    /// Where a position of the grid stands in the inset.
    pub fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (x * self.scale + self.dx, y * self.scale + self.dy)
    }

    /// The position of the grid that stands at a place in the inset; `None` outside its frame.
    pub fn position(&self, (x, y): (f64, f64)) -> Option<(f64, f64)> {
        let inside =
            (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y);
        inside.then(|| ((x - self.dx) / self.scale, (y - self.dy) / self.scale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enlarged_shapes_stay_in_the_frame() {
        let inset = Inset::new(Bounds { left: 2000, top: 3000, right: 2400, bottom: 3300 }, 3600.0);
        assert!(inset.scale > 2.5);
        for corner in [(2000.0, 3000.0), (2400.0, 3300.0)] {
            let (x, y) = inset.place(corner);
            assert!((inset.x..=inset.x + inset.width).contains(&x), "{x}");
            assert!((inset.y..=inset.y + inset.height).contains(&y), "{y}");
            let back = inset.position((x, y)).expect("inside the frame");
            assert!((back.0 - corner.0).abs() < 1e-6 && (back.1 - corner.1).abs() < 1e-6, "{back:?}");
        }
        assert_eq!(inset.position((3000.0, 3000.0)), None);
    }
}
