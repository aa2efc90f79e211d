//! Fewer points, same topology: Visvalingam's method on the shared arcs.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap};

use super::mesh::{Arc, Point, turn};

/// Side of the squares in which points are looked up, in metres.
const SQUARE: i64 = 2_000;

/// Removes points whose triangle with their neighbours is less than the arc's threshold (square metres), the relatively
/// smallest first, as long as the topology stays.
///
/// Nodes stay. A point stays too where its triangle holds another point, so that no two borders come to cross or touch;
/// where its removal would lay one arc upon another; and where a loop would have fewer than `least_loop` points.
/// M. Visvalingam and J. D. Whyatt, *Line generalisation by repeated elimination of points*, 1993.
pub fn simplify(arcs: &mut [Arc], thresholds: &[f64], least_loop: usize) {
    let mut work = Work::new(arcs, thresholds);
    loop {
        let removed = work.pass(arcs, least_loop);
        // A point that another one kept may go once that one is gone.
        if removed == 0 {
            break;
        }
    }
    for (arc, chain) in arcs.iter_mut().zip(&work.alive) {
        arc.points = chain.iter().map(|&position| arc.points[position]).collect();
    }
}

struct Work<'a> {
    thresholds: &'a [f64],
    /// Positions of the points still there, arc by arc.
    alive: Vec<BTreeSet<usize>>,
    /// Points still there, with the number of arcs' ends or middles at each.
    points: HashMap<[i64; 2], Vec<Point>>,
    /// Straight pieces still there, from the lesser point.
    pieces: BTreeSet<[Point; 2]>,
}

/// A candidate: its triangle relative to the threshold (in millionths), arc, and positions of itself and its neighbours.
type Candidate = (u64, usize, [usize; 3]);

impl<'a> Work<'a> {
    fn new(arcs: &[Arc], thresholds: &'a [f64]) -> Work<'a> {
        let mut points: BTreeSet<Point> = BTreeSet::new();
        let mut pieces = BTreeSet::new();
        for arc in arcs {
            points.extend(arc.points.iter().copied());
            pieces.extend(arc.points.windows(2).map(|pair| [pair[0].min(pair[1]), pair[0].max(pair[1])]));
        }
        let mut squares: HashMap<[i64; 2], Vec<Point>> = HashMap::new();
        for point in points {
            squares.entry(point.map(|value| value.div_euclid(SQUARE))).or_default().push(point);
        }
        let alive = arcs.iter().map(|arc| (0..arc.points.len()).collect()).collect();
        Work { thresholds, alive, points: squares, pieces }
    }

    /// Removes what can be removed, once through; gives the number of points removed.
    fn pass(&mut self, arcs: &[Arc], least_loop: usize) -> usize {
        let mut queue = BinaryHeap::new();
        for index in 0..arcs.len() {
            let chain: Vec<usize> = self.alive[index].iter().copied().collect();
            for triple in chain.windows(3) {
                queue.extend(self.candidate(arcs, index, [triple[0], triple[1], triple[2]]).map(Reverse));
            }
        }
        let mut removed = 0;
        while let Some(Reverse((_, index, triple))) = queue.pop() {
            let [before, here, after] = triple;
            let chain = &self.alive[index];
            let current = chain.contains(&here)
                && chain.range(..here).next_back() == Some(&before)
                && chain.range(here + 1..).next() == Some(&after);
            if !current || !self.may_go(&arcs[index], triple, chain.len(), least_loop) {
                continue;
            }
            self.remove(&arcs[index], index, triple);
            removed += 1;
            let chain = &self.alive[index];
            let earlier = chain.range(..before).next_back().map(|&earlier| [earlier, before, after]);
            let later = chain.range(after + 1..).next().map(|&later| [before, after, later]);
            for triple in [earlier, later].into_iter().flatten() {
                queue.extend(self.candidate(arcs, index, triple).map(Reverse));
            }
        }
        removed
    }

    fn candidate(&self, arcs: &[Arc], index: usize, triple: [usize; 3]) -> Option<Candidate> {
        let [a, b, c] = triple.map(|position| arcs[index].points[position]);
        let relative = turn(a, b, c).abs() as f64 / 2.0 / self.thresholds[index];
        (relative < 1.0).then_some(((relative * 1e6) as u64, index, triple))
    }

    fn may_go(&self, arc: &Arc, triple: [usize; 3], count: usize, least_loop: usize) -> bool {
        let [a, b, c] = triple.map(|position| arc.points[position]);
        let is_loop = arc.points.first() == arc.points.last();
        if a == c || (is_loop && count <= least_loop + 1) || self.pieces.contains(&[a.min(c), a.max(c)]) {
            return false;
        }
        let low = [a[0].min(b[0]).min(c[0]), a[1].min(b[1]).min(c[1])].map(|value| value.div_euclid(SQUARE));
        let high = [a[0].max(b[0]).max(c[0]), a[1].max(b[1]).max(c[1])].map(|value| value.div_euclid(SQUARE));
        let inside = |p: &Point| {
            let turns = [turn(a, b, *p), turn(b, c, *p), turn(c, a, *p)];
            let corner = [a, b, c].contains(p);
            !corner && (turns.iter().all(|&turn| turn >= 0) || turns.iter().all(|&turn| turn <= 0))
        };
        !(low[0]..=high[0])
            .flat_map(|x| (low[1]..=high[1]).map(move |y| [x, y]))
            .filter_map(|square| self.points.get(&square))
            .any(|points| points.iter().any(inside))
    }

    fn remove(&mut self, arc: &Arc, index: usize, triple: [usize; 3]) {
        let [a, b, c] = triple.map(|position| arc.points[position]);
        self.alive[index].remove(&triple[1]);
        for [p, q] in [[a, b], [b, c]] {
            self.pieces.remove(&[p.min(q), p.max(q)]);
        }
        self.pieces.insert([a.min(c), a.max(c)]);
        if let Some(points) = self.points.get_mut(&b.map(|value| value.div_euclid(SQUARE))) {
            points.retain(|&point| point != b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(points: &[Point]) -> Arc {
        Arc { points: points.to_vec(), left: Some(0), right: Some(1) }
    }

    #[test]
    fn small_triangles_go_and_large_ones_stay() {
        let mut arcs = [arc(&[[0, 0], [100, 9], [200, 0], [300, 200], [400, 0]])];
        simplify(&mut arcs, &[1000.0], 4);
        assert_eq!(arcs[0].points, [[0, 0], [200, 0], [300, 200], [400, 0]]);
    }

    #[test]
    fn a_point_stays_where_its_removal_would_cross_another_border() {
        // The second arc pokes into the triangle of the first one's middle point.
        let mut arcs = [arc(&[[0, 0], [100, 9], [200, 0]]), arc(&[[50, -90], [100, 5], [150, -90]])];
        simplify(&mut arcs, &[1000.0, 1.0], 4);
        assert_eq!(arcs[0].points.len(), 3);
    }

    #[test]
    fn two_arcs_between_the_same_nodes_never_coincide() {
        let mut arcs = [arc(&[[0, 0], [100, 9], [200, 0]]), arc(&[[0, 0], [100, -9], [200, 0]])];
        simplify(&mut arcs, &[1e9, 1e9], 4);
        assert_eq!(arcs[0].points.len() + arcs[1].points.len(), 5);
    }

    #[test]
    fn an_islet_keeps_four_points() {
        let ring = [[0, 0], [4, -3], [8, 0], [9, 5], [5, 9], [0, 6], [0, 0]];
        let mut arcs = [arc(&ring)];
        simplify(&mut arcs, &[1e9], 4);
        assert_eq!(arcs[0].points.len(), 5);
    }
}
