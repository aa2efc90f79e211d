//! The integer grid that all boundaries lie on.

/// A position on the grid: `[x, y]` in whole units, `y` pointing down.
pub type Point = [i32; 2];

/// Where the grid lies in British National Grid, and how fine it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Largest `x` that a point may have.
    pub width: u16,
    /// Largest `y` that a point may have.
    pub height: u16,
    /// Length of a unit in metres; never zero.
    pub metres_per_unit: u16,
    /// Easting of `x = 0` in metres.
    pub west: i32,
    /// Northing of `y = 0` in metres.
    pub north: i32,
}

impl Grid {
    /// The position of an easting and northing (metres); it may lie outside the grid.
    pub fn from_bng(&self, easting: f64, northing: f64) -> (f64, f64) {
        let unit = f64::from(self.metres_per_unit);
        ((easting - f64::from(self.west)) / unit, (f64::from(self.north) - northing) / unit)
    }

    /// The easting and northing (metres) of a position: the inverse of [`Grid::from_bng`].
    pub fn to_bng(&self, x: f64, y: f64) -> (f64, f64) {
        let unit = f64::from(self.metres_per_unit);
        (f64::from(self.west) + x * unit, f64::from(self.north) - y * unit)
    }

    /// How positions on this grid become positions on another: `(scale, x, y)`, so that `scale * position + (x, y)` is the
    /// same place on the other grid. In SVG: `translate(x y) scale(scale)`.
    pub fn scale_to(&self, other: &Grid) -> (f64, f64, f64) {
        let (x, y) = other.from_bng(f64::from(self.west), f64::from(self.north));
        (f64::from(self.metres_per_unit) / f64::from(other.metres_per_unit), x, y)
    }
}

/// The smallest upright rectangle around something, its edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Least `x`.
    pub left: i32,
    /// Least `y`.
    pub top: i32,
    /// Greatest `x`.
    pub right: i32,
    /// Greatest `y`.
    pub bottom: i32,
}

impl Bounds {
    /// Around nothing: the neutral element of [`Bounds::union`].
    pub(crate) const EMPTY: Bounds =
        Bounds { left: i32::MAX, top: i32::MAX, right: i32::MIN, bottom: i32::MIN };

    /// Around both.
    pub fn union(self, other: Bounds) -> Bounds {
        Bounds {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Around all these points.
    pub(crate) fn around(points: &[Point]) -> Bounds {
        points
            .iter()
            .fold(Bounds::EMPTY, |all, &[x, y]| all.union(Bounds { left: x, top: y, right: x, bottom: y }))
    }

    /// Distance from a position to the rectangle; zero inside.
    pub(crate) fn distance(&self, x: f64, y: f64) -> f64 {
        let dx = (f64::from(self.left) - x).max(x - f64::from(self.right)).max(0.0);
        let dy = (f64::from(self.top) - y).max(y - f64::from(self.bottom)).max(0.0);
        (dx * dx + dy * dy).sqrt()
    }
}

/// Distance from a position to the straight line between two points.
pub(crate) fn distance(x: f64, y: f64, a: Point, b: Point) -> f64 {
    let [ax, ay] = a.map(f64::from);
    let (ux, uy) = (f64::from(b[0]) - ax, f64::from(b[1]) - ay);
    let (px, py) = (x - ax, y - ay);
    let length = ux * ux + uy * uy;
    let along = if length > 0.0 { ((px * ux + py * uy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (dx, dy) = (px - along * ux, py - along * uy);
    (dx * dx + dy * dy).sqrt()
}
