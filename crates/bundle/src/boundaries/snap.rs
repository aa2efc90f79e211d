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
    let mut first_unmended = 0;
    while let Some((fault, at)) = drawing.first_fault(first_unmended) {
        drawing.mend(fault, least_loop)?;
        // Mending may reach back to earlier arcs, but seldom: look at all again at the end.
        first_unmended = at;
        if drawing.first_fault(first_unmended).is_none() {
            first_unmended = 0;
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

    /// The first pair of pieces at fault, the first piece in this arc or a later one.
    fn first_fault(&self, from_arc: usize) -> Option<([Piece; 2], usize)> {
        let pieces: Vec<Piece> = self.pieces().collect();
        for (index, arc) in self.arcs.iter().enumerate().skip(from_arc) {
            for pair in arc.windows(2) {
                let piece = [pair[0], pair[1]];
                if let Some(&other) = pieces.iter().find(|&&other| self.at_fault(piece, other)) {
                    return Some(([piece, other], index));
                }
            }
        }
        None
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

    fn faults(&self, pieces: &[Piece]) -> usize {
        self.pieces().map(|other| pieces.iter().filter(|&&piece| self.at_fault(piece, other)).count()).sum()
    }

    /// Tries all small changes to the four points of a fault, and makes the best.
    fn mend(&mut self, fault: [Piece; 2], least_loop: usize) -> Result<(), Error> {
        // Faults won, then the smaller change: (faults left - faults before, cost, point, move or removal).
        let mut best: Option<(i64, i64, usize, Option<Point>)> = None;
        for point in fault.into_iter().flatten() {
            let touching: Vec<Piece> = self.pieces().filter(|piece| piece.contains(&point)).collect();
            let before = self.faults(&touching) as i64;
            let place = self.at[point];
            for (dx, dy) in (-2..=2).flat_map(|dx| (-2..=2).map(move |dy| (dx, dy))) {
                self.at[point] = [place[0] + dx, place[1] + dy];
                let won = self.faults(&touching) as i64 - before;
                let change = (won, dx * dx + dy * dy, point, Some(self.at[point]));
                best = best.filter(|best| *best <= change).or(Some(change));
            }
            self.at[point] = place;
            let home = self.arcs.iter().position(|arc| arc.contains(&point)).unwrap_or_default();
            if self.removable(&self.arcs[home], point, least_loop)
                && let [Some(a), Some(b)] = [touching.first(), touching.last()]
                    .map(|piece| piece.and_then(|piece| piece.iter().copied().find(|&end| end != point)))
            {
                let kept = self.arcs[home].clone();
                self.arcs[home].retain(|&other| other != point);
                let won = self.faults(&[[a, b]]) as i64 - before;
                self.arcs[home] = kept;
                let change = (won, 3, point, None);
                best = best.filter(|best| *best <= change).or(Some(change));
            }
        }
        match best {
            Some((won, _, point, Some(place))) if won < 0 => self.at[point] = place,
            Some((won, _, point, None)) if won < 0 => {
                self.arcs.iter_mut().for_each(|arc| arc.retain(|&other| other != point));
            }
            _ => {
                return Err(Error::new(format!(
                    "Borders near {:?} cannot be told apart on this grid: choose a finer one.",
                    self.at[fault[0][0]]
                )));
            }
        }
        Ok(())
    }
}
