//! From whole metres to the coarse grid, without new crossings.

use std::collections::HashMap;

use super::Error;
use super::mesh::{Arc, Point, turn};

/// Rounds all points from metres to units of so many metres, then mends what rounding broke: no two borders cross or touch but in a
/// common node, and no piece of border has length zero. Points in line with both neighbours go.
///
/// Mending moves a point to a neighbouring place of the grid or, where it is no node, removes it: whatever leaves the
/// fewest faults.
///
/// # Errors
/// When a fault cannot be mended so: the grid is too coarse for the shapes.
pub fn snap(arcs: &[Arc], unit: i64, least_loop: usize) -> Result<Vec<Arc>, Error> {
    let mut drawing = Drawing::new(arcs, unit);
    drawing.drop_repeats(least_loop);
    loop {
        let faults = drawing.all_faults();
        if faults.is_empty() {
            break;
        }
        for fault in faults {
            drawing.mend(fault, least_loop)?;
        }
    }
    drawing.straighten(least_loop);
    Ok(arcs
        .iter()
        .zip(&drawing.arcs)
        .map(|(arc, points)| Arc {
            points: points.iter().map(|&point| drawing.at[point]).collect(),
            left: arc.left,
            right: arc.right,
        })
        .collect())
}

/// A straight piece of border between two numbered points.
type Piece = [usize; 2];

/// Numbered points, so that a node moves for all its arcs at once.
struct Drawing {
    at: Vec<Point>,
    is_node: Vec<bool>,
    arcs: Vec<Vec<usize>>,
}

impl Drawing {
    fn new(arcs: &[Arc], unit: i64) -> Drawing {
        let mut numbers: HashMap<Point, usize> = HashMap::new();
        let mut drawing = Drawing { at: Vec::new(), is_node: Vec::new(), arcs: Vec::new() };
        for arc in arcs {
            let mut chain = Vec::new();
            for (position, &point) in arc.points.iter().enumerate() {
                let number = *numbers.entry(point).or_insert_with(|| {
                    drawing.at.push(point.map(|value| (value + unit / 2).div_euclid(unit)));
                    drawing.is_node.push(false);
                    drawing.at.len() - 1
                });
                drawing.is_node[number] |= position == 0 || position + 1 == arc.points.len();
                chain.push(number);
            }
            drawing.arcs.push(chain);
        }
        drawing
    }

    fn pieces(&self) -> impl Iterator<Item = Piece> + '_ {
        self.arcs.iter().flat_map(|arc| arc.windows(2).map(|pair| [pair[0], pair[1]]))
    }

    /// Whether a point of an arc may be removed, as far as numbers go.
    fn removable(&self, arc: &[usize], point: usize, least_loop: usize) -> bool {
        !self.is_node[point] && (arc.first() != arc.last() || arc.len() > least_loop + 1)
    }

    /// Removes points that rounding put upon their neighbour in the arc.
    fn drop_repeats(&mut self, least_loop: usize) {
        self.drop_points(least_loop, &|drawing, [a, b, c]| {
            drawing.at[a] == drawing.at[b] || drawing.at[b] == drawing.at[c]
        });
    }

    /// Removes points in the middle of a straight line.
    fn straighten(&mut self, least_loop: usize) {
        self.drop_points(least_loop, &|drawing, triple| {
            let [a, b, c] = triple.map(|point| drawing.at[point]);
            turn(a, b, c) == 0
        });
    }

    fn drop_points(&mut self, least_loop: usize, needless: &dyn Fn(&Drawing, [usize; 3]) -> bool) {
        for index in 0..self.arcs.len() {
            let mut position = 1;
            while position + 1 < self.arcs[index].len() {
                let arc = &self.arcs[index];
                let [a, b, c] = [arc[position - 1], arc[position], arc[position + 1]];
                if self.removable(arc, b, least_loop) && needless(self, [a, b, c]) {
                    self.arcs[index].remove(position);
                } else {
                    position += 1;
                }
            }
        }
    }

    /// All pairs of pieces at fault.
    fn all_faults(&self) -> Vec<[Piece; 2]> {
        let left = |piece: &Piece| piece.map(|point| self.at[point][0]).into_iter().min();
        let right = |piece: &Piece| piece.map(|point| self.at[point][0]).into_iter().max();
        let mut pieces: Vec<Piece> = self.pieces().collect();
        pieces.sort_by_key(left);
        let mut faults = Vec::new();
        for (index, &piece) in pieces.iter().enumerate() {
            let most = right(&piece);
            // From itself on, as a piece without length is at fault alone.
            let beside = pieces[index..].iter().take_while(|other| left(other) <= most);
            faults.extend(beside.filter(|&&other| self.at_fault(piece, other)).map(|&other| [piece, other]));
        }
        faults
    }

    /// Whether two pieces cross or touch but in a common point, or one has no length.
    fn at_fault(&self, one: Piece, other: Piece) -> bool {
        let [[a, b], [c, d]] = [one, other].map(|piece| piece.map(|point| self.at[point]));
        if one == other {
            return a == b;
        }
        let apart = |axis: usize| {
            a[axis].max(b[axis]) < c[axis].min(d[axis]) || c[axis].max(d[axis]) < a[axis].min(b[axis])
        };
        if apart(0) || apart(1) {
            return false;
        }
        if let Some(&common) = one.iter().find(|point| other.contains(point)) {
            let far = |piece: Piece| if piece[0] == common { piece[1] } else { piece[0] };
            let [o, p, q] = [common, far(one), far(other)].map(|point| self.at[point]);
            let same_way = (p[0] - o[0]) * (q[0] - o[0]) + (p[1] - o[1]) * (q[1] - o[1]) > 0;
            return turn(o, p, q) == 0 && same_way;
        }
        let sign = |a, b, c| turn(a, b, c).signum();
        sign(a, b, c) * sign(a, b, d) <= 0 && sign(c, d, a) * sign(c, d, b) <= 0
    }

    /// Number of faults between these pieces and those near them.
    fn faults(&self, pieces: &[Piece], near: &[Piece]) -> usize {
        near.iter().map(|&other| pieces.iter().filter(|&&piece| self.at_fault(piece, other)).count()).sum()
    }

    /// All pieces that have a part within a few units of the upright rectangle around these.
    fn near(&self, pieces: &[Piece]) -> Vec<Piece> {
        let ends = || pieces.iter().flatten().map(|&point| self.at[point]);
        let low = [0, 1].map(|axis| ends().map(|end| end[axis]).min().unwrap_or_default() - 2 * REACH);
        let high = [0, 1].map(|axis| ends().map(|end| end[axis]).max().unwrap_or_default() + 2 * REACH);
        let meets = |&[a, b]: &Piece| {
            [0, 1].into_iter().all(|axis| {
                let (a, b) = (self.at[a][axis], self.at[b][axis]);
                a.min(b) <= high[axis] && low[axis] <= a.max(b)
            })
        };
        self.pieces().filter(meets).collect()
    }

    /// Tries all small changes to the four points of a fault, and makes the best, unless another change has mended it. Where
    /// none leaves fewer faults, a removal that leaves no more of them will do: with fewer points there is an end to it.
    fn mend(&mut self, fault: [Piece; 2], least_loop: usize) -> Result<(), Error> {
        if !self.pieces().any(|piece| piece == fault[0])
            || !self.pieces().any(|piece| piece == fault[1])
            || !self.at_fault(fault[0], fault[1])
        {
            return Ok(());
        }
        let mut best: Option<Change> = None;
        let mut offer = |change: Change| {
            let helps = change.gain < 0 || (change.gain == 0 && change.to.is_none());
            if helps && best.is_none_or(|best| change < best) {
                best = Some(change);
            }
        };
        for point in fault.into_iter().flatten() {
            let touching: Vec<Piece> = self.pieces().filter(|piece| piece.contains(&point)).collect();
            let near = self.near(&touching);
            let before = self.faults(&touching, &near) as i64;
            let place = self.at[point];
            for (dx, dy) in (-REACH..=REACH).flat_map(|dx| (-REACH..=REACH).map(move |dy| (dx, dy))) {
                self.at[point] = [place[0] + dx, place[1] + dy];
                let gain = self.faults(&touching, &near) as i64 - before;
                offer(Change { gain, cost: dx * dx + dy * dy, point, to: Some(self.at[point]) });
            }
            self.at[point] = place;
            if let [[a, _], [_, b]] = touching[..]
                && let Some(home) = self.arcs.iter().find(|arc| arc.contains(&point))
                && self.removable(home, point, least_loop)
            {
                let rest: Vec<Piece> =
                    near.into_iter().filter(|piece| !piece.contains(&point)).chain([[a, b]]).collect();
                let gain = self.faults(&[[a, b]], &rest) as i64 - before;
                offer(Change { gain, cost: 3, point, to: None });
            }
        }
        match best {
            Some(Change { point, to: Some(place), .. }) => self.at[point] = place,
            Some(Change { point, to: None, .. }) => {
                self.arcs.iter_mut().for_each(|arc| arc.retain(|&other| other != point));
            }
            None => {
                return Err(Error::new(format!(
                    "Borders near {:?} cannot be told apart on this grid: choose a finer one.",
                    self.at[fault[0][0]]
                )));
            }
        }
        Ok(())
    }
}

/// How far a point may be moved along either axis, in units.
const REACH: i64 = 2;

/// A small change, the better the less: first by faults won (negative), then by what it costs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    gain: i64,
    cost: i64,
    point: usize,
    /// Where the point goes; `None` removes it.
    to: Option<Point>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(points: &[Point]) -> Arc {
        Arc { points: points.to_vec(), left: Some(0), right: None }
    }

    #[test]
    fn rounding_to_whole_units() {
        let snapped = snap(&[arc(&[[149, -151], [1000, 0], [2000, 1000]])], 100, 4).expect("mended");
        assert_eq!(snapped[0].points, [[1, -2], [10, 0], [20, 10]]);
    }

    #[test]
    fn points_that_fall_together_or_in_line_go() {
        let snapped = snap(&[arc(&[[0, 0], [10, 20], [500, 510], [1000, 1000]])], 100, 4).expect("mended");
        assert_eq!(snapped[0].points, [[0, 0], [10, 10]]);
    }

    #[test]
    fn borders_that_rounding_makes_touch_are_mended() {
        // Twenty metres between the shores of an inlet.
        let shores = [arc(&[[0, 0], [1000, 40], [2000, 0]]), arc(&[[0, 600], [1000, 60], [2000, 600]])];
        let snapped = snap(&shores, 100, 4).expect("mended");
        let drawing = Drawing::new(&snapped, 1);
        assert!(drawing.all_faults().is_empty());
        let touching = [arc(&[[0, 0], [1000, 40], [2000, 0]]), arc(&[[0, 600], [1000, 30], [2000, 600]])];
        assert!(!Drawing::new(&touching, 100).all_faults().is_empty(), "the fault was there to be mended");
    }
}
