//! Base areas and the arcs that they share.

use crate::grid::{Bounds, Grid, Point};

/// A stretch of border between two nodes, or a closed loop, with the base area on either side.
///
/// Sides are as seen on the screen (`y` down) by somebody who walks from the first point to the last; `None` is outside
/// all areas, mostly the sea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arc {
    /// At least two; neighbours differ. A loop's last point equals its first.
    pub points: Vec<Point>,
    /// Base area on the left.
    pub left: Option<u16>,
    /// Base area on the right; never the same as on the left.
    pub right: Option<u16>,
}

/// What the topology remembers of an arc beside its points, which stand together in one list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Side {
    first: u32,
    end: u32,
    pub left: Option<u16>,
    pub right: Option<u16>,
    pub bounds: Bounds,
    /// Twice the signed area between the arc and the origin: the arc's share of the area on its right.
    pub twice_area: i64,
}

/// Base areas and the arcs between them: every base area is closed, and each arc has one area at most on either side.
///
/// A *base area* is a piece of England that no reorganisation since 2009 has cut: every council of any year and tier
/// is a union of them.
#[derive(Clone, Debug)]
pub struct Topology {
    grid: Grid,
    codes: Vec<String>,
    points: Vec<Point>,
    arcs: Vec<Side>,
}

/// Why arcs and codes make no topology: a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TopologyError(pub(crate) &'static str);

impl std::fmt::Display for TopologyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for TopologyError {}

impl Topology {
    /// Puts together the areas with these codes, numbered in this order, and the arcs around them.
    ///
    /// # Errors
    /// When codes repeat or are unsorted, an area has no arc or is not closed, or an arc breaks what [`Arc`] promises.
    pub fn new(grid: Grid, codes: Vec<String>, arcs: &[Arc]) -> Result<Topology, TopologyError> {
        let topology = Topology::of_closed(grid, codes, arcs)?;
        topology.check_closed()?;
        Ok(topology)
    }

    /// As [`Topology::new`], for arcs that are known to close: the packed format cannot express others, and the
    /// proof would weigh in the browser.
    pub(crate) fn of_closed(grid: Grid, codes: Vec<String>, arcs: &[Arc]) -> Result<Topology, TopologyError> {
        if grid.metres_per_unit == 0 {
            return Err(TopologyError("The grid's unit has no length."));
        }
        if codes.len() >= usize::from(u16::MAX) || codes.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(TopologyError("The areas' codes repeat or are not sorted."));
        }
        let mut topology = Topology { grid, codes, points: Vec::new(), arcs: Vec::with_capacity(arcs.len()) };
        for arc in arcs {
            topology.add(arc)?;
        }
        let mut bordered = vec![false; topology.codes.len()];
        for area in topology.arcs.iter().flat_map(|arc| [arc.left, arc.right]).flatten() {
            bordered[usize::from(area)] = true;
        }
        if bordered.contains(&false) {
            return Err(TopologyError("An area has no border."));
        }
        Ok(topology)
    }

    fn add(&mut self, arc: &Arc) -> Result<(), TopologyError> {
        let bounds = Bounds::around(&arc.points);
        if arc.points.len() < 2 || arc.points.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(TopologyError("An arc stands still."));
        }
        if bounds.left.min(bounds.top) < 0
            || bounds.right > i32::from(self.grid.width)
            || bounds.bottom > i32::from(self.grid.height)
        {
            return Err(TopologyError("An arc leaves the grid."));
        }
        let unknown = |area: Option<u16>| area.is_some_and(|area| usize::from(area) >= self.codes.len());
        if unknown(arc.left) || unknown(arc.right) || arc.left == arc.right {
            return Err(TopologyError("An arc does not separate two areas."));
        }
        let first = self.points.len() as u32;
        self.points.extend_from_slice(&arc.points);
        self.arcs.push(Side {
            first,
            end: self.points.len() as u32,
            left: arc.left,
            right: arc.right,
            bounds,
            twice_area: arc.points.windows(2).map(|pair| cross(pair[0], pair[1])).sum(),
        });
        Ok(())
    }

    /// Walking around an area with the area on the right, as many arcs must leave each point as reach it.
    fn check_closed(&self) -> Result<(), TopologyError> {
        let mut ends = Vec::with_capacity(4 * self.arcs.len());
        for (index, arc) in self.arcs.iter().enumerate() {
            let points = self.points(index);
            let (first, last) = (points[0], points[points.len() - 1]);
            ends.extend(arc.right.iter().flat_map(|&area| [(area, first, 1), (area, last, -1)]));
            ends.extend(arc.left.iter().flat_map(|&area| [(area, last, 1), (area, first, -1)]));
        }
        // The number of the area first, so that the ends of one area stand together.
        ends.sort_unstable_by_key(|&(area, [x, y], _): &(u16, Point, i32)| {
            (u64::from(area) << 32) | (u64::from(x as u16) << 16) | u64::from(y as u16)
        });
        let same_place = |a: &(u16, Point, i32), b: &(u16, Point, i32)| (a.0, a.1) == (b.0, b.1);
        if ends.chunk_by(same_place).any(|ends| ends.iter().map(|end| end.2).sum::<i32>() != 0) {
            return Err(TopologyError("An area is not closed."));
        }
        Ok(())
    }

    /// GSS codes of the base areas, sorted; a base area's number is its position here.
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// Number of the base area with this code.
    pub fn area(&self, code: &str) -> Option<usize> {
        self.codes.binary_search_by(|known| known.as_str().cmp(code)).ok()
    }

    /// The grid that all points lie on.
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// Width and height of the grid in units: the view box that shows everything.
    pub fn size(&self) -> (u32, u32) {
        (u32::from(self.grid.width), u32::from(self.grid.height))
    }

    /// Length of a unit in metres.
    pub fn metres_per_unit(&self) -> f64 {
        f64::from(self.grid.metres_per_unit)
    }

    /// The position on the grid of an easting and northing in metres; see [`Grid::from_bng`].
    pub fn from_bng(&self, easting: f64, northing: f64) -> (f64, f64) {
        self.grid.from_bng(easting, northing)
    }

    /// The easting and northing in metres of a position on the grid; see [`Grid::to_bng`].
    pub fn to_bng(&self, x: f64, y: f64) -> (f64, f64) {
        self.grid.to_bng(x, y)
    }

    /// All arcs, with copies of their points; for tools and tests.
    pub fn arcs(&self) -> impl Iterator<Item = Arc> + '_ {
        self.arcs.iter().enumerate().map(|(index, arc)| Arc {
            points: self.points(index).to_vec(),
            left: arc.left,
            right: arc.right,
        })
    }

    pub(crate) fn sides(&self) -> &[Side] {
        &self.arcs
    }

    pub(crate) fn points(&self, arc: usize) -> &[Point] {
        let side = &self.arcs[arc];
        &self.points[side.first as usize..side.end as usize]
    }
}

/// Twice the signed area of the triangle with the origin.
pub(crate) fn cross([ax, ay]: Point, [bx, by]: Point) -> i64 {
    i64::from(ax) * i64::from(by) - i64::from(ay) * i64::from(bx)
}
