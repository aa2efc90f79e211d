//! Which area a position lies in, or lies near.

use crate::grid::distance;
use crate::tiling::Tiling;
use crate::topology::Topology;

impl Topology {
    /// The base area at a position of the grid; `None` outside all areas.
    ///
    /// Looks leftwards from the position: the nearest arc on that side tells what lies between it and the position.
    /// A position on a border belongs to one of the areas beside it.
    pub fn locate(&self, x: f64, y: f64) -> Option<usize> {
        let mut nearest = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        let mut found = None;
        for (arc, side) in self.sides().iter().enumerate() {
            let bounds = side.bounds;
            if y < f64::from(bounds.top) || y > f64::from(bounds.bottom) || x < f64::from(bounds.left) {
                continue;
            }
            for pair in self.points(arc).windows(2) {
                let [[ax, ay], [bx, by]] = [pair[0], pair[1]].map(|[x, y]| [f64::from(x), f64::from(y)]);
                // Half-open, so that a vertex counts once: as if the line of sight ran a hair below it.
                if (ay <= y) == (by <= y) {
                    continue;
                }
                let slope = (bx - ax) / (by - ay);
                // Where arcs meet in a node on the line of sight, the slope says which is nearest a hair below.
                let crossing = (ax + (y - ay) * slope, slope);
                if crossing.0 <= x && crossing > nearest {
                    nearest = crossing;
                    // Downwards on the screen, the left-hand side is to the right of the picture.
                    found = if by > ay { side.left } else { side.right };
                }
            }
        }
        found.map(usize::from)
    }

    /// The base area among those wanted whose border is nearest to a position that lies in none of them; not beyond
    /// `max_distance` units.
    pub(crate) fn nearest(
        &self,
        x: f64,
        y: f64,
        max_distance: f64,
        wanted: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let mut least = max_distance;
        let mut found = None;
        for (arc, side) in self.sides().iter().enumerate() {
            let beside =
                [side.left, side.right].into_iter().flatten().map(usize::from).find(|&area| wanted(area));
            if beside.is_none() || side.bounds.distance(x, y) > least {
                continue;
            }
            let points = self.points(arc);
            let distance =
                points.windows(2).map(|pair| distance(x, y, pair[0], pair[1])).fold(f64::INFINITY, f64::min);
            if distance <= least {
                least = distance;
                found = beside;
            }
        }
        found
    }
}

impl Tiling {
    /// The groups that begin at most `max_distance` units from a position, each with its distance, the nearest first: the
    /// group in which the position lies, at distance 0, then those whose borders are that near.
    pub fn within_reach(&self, x: f64, y: f64, max_distance: f64) -> Vec<(usize, f64)> {
        let mut near: Vec<(usize, f64)> = self.locate(x, y).map(|group| (group, 0.0)).into_iter().collect();
        for (arc, side) in self.topology().sides().iter().enumerate() {
            let group = |area: Option<u16>| self.group_of(usize::from(area?));
            let (left, right) = (group(side.left), group(side.right));
            // A border within a group is none.
            if left == right || side.bounds.distance(x, y) > max_distance {
                continue;
            }
            let pieces = self.topology().points(arc).windows(2);
            let least = pieces.map(|pair| distance(x, y, pair[0], pair[1])).fold(f64::INFINITY, f64::min);
            if least > max_distance {
                continue;
            }
            for group in [left, right].into_iter().flatten() {
                match near.iter_mut().find(|(known, _)| *known == group) {
                    Some((_, known)) => *known = known.min(least),
                    None => near.push((group, least)),
                }
            }
        }
        // Few are near: each goes before the first that is farther away.
        for at in 1..near.len() {
            let to = near[..at].partition_point(|other| other.1 <= near[at].1);
            near[to..=at].rotate_right(1);
        }
        near
    }
}
