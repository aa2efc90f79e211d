//! The nodes where arcs are still missing.

use super::labels::Label;
use crate::grid::Point;

/// A place where arcs meet.
///
/// Around it, what is left of one arc (seen outwards) is right of the next; `lefts` and `rights` hold what has no
/// counterpart yet. As long as there is any, arcs are missing: the node is open.
pub struct Node {
    /// Where it lies.
    pub at: Point,
    /// How many arcs of it are known.
    pub arcs: u8,
    /// Left of a known arc, right of none.
    pub lefts: Vec<Label>,
    /// Right of a known arc, left of none.
    pub rights: Vec<Label>,
}

impl Node {
    /// A node of no arcs yet.
    pub fn new(at: Point) -> Node {
        Node { at, arcs: 0, lefts: Vec::new(), rights: Vec::new() }
    }

    /// Takes in an arc, sides as seen outwards.
    pub fn add(&mut self, left: Label, right: Label) {
        self.arcs = self.arcs.saturating_add(1);
        settle(left, &mut self.lefts, &mut self.rights);
        settle(right, &mut self.rights, &mut self.lefts);
    }

    /// Whether arcs are missing.
    pub fn is_open(&self) -> bool {
        !self.lefts.is_empty()
    }

    /// Whether an arc with these sides, as seen outwards, fits on both of them (0), one (1) or none (2).
    fn misfit(&self, left: Label, right: Label) -> usize {
        usize::from(!self.rights.contains(&left)) + usize::from(!self.lefts.contains(&right))
    }
}

/// Pairs a label with its counterpart, or lets it wait for one.
fn settle(label: Label, same: &mut Vec<Label>, other: &mut Vec<Label>) {
    match other.iter().position(|&waiting| waiting == label) {
        Some(position) => {
            other.swap_remove(position);
        }
        None => same.push(label),
    }
}

/// How unlikely it is that an arc ends at a node: whether the arc's sides (as seen from its end) fit there, then how far,
/// then its position among the open nodes.
pub type Unlikelihood = (usize, i64, usize);

/// The open nodes but the one that an arc leaves, as places where the arc may end.
pub struct Ends<'a> {
    /// The open nodes.
    pub open: &'a [Node],
    /// Where the arc begins.
    pub from: Point,
    /// Left of the arc, as seen from its end.
    pub left: Label,
    /// Right of the arc, as seen from its end.
    pub right: Label,
}

impl Ends<'_> {
    fn unlikelihood(&self, position: usize) -> Unlikelihood {
        (self.open[position].misfit(self.left, self.right), self.distance(position), position)
    }

    /// The square of how far it is to a node.
    fn distance(&self, position: usize) -> i64 {
        let [x, y] = self.open[position].at;
        let (dx, dy) = (i64::from(x - self.from[0]), i64::from(y - self.from[1]));
        dx * dx + dy * dy
    }

    /// How many nodes are likelier than the one at this position.
    pub fn rank(&self, position: usize) -> usize {
        let of_this = self.unlikelihood(position);
        (0..self.open.len()).filter(|&other| self.unlikelihood(other) < of_this).count()
    }

    /// The node with so many likelier ones. The rank is nearly always zero: finding it step by step beats sorting.
    pub fn at_rank(&self, rank: usize) -> Option<Unlikelihood> {
        let mut found = None;
        for _ in 0..=rank {
            let before = found.take();
            for position in 0..self.open.len() {
                // What lies farther than a node that fits cannot be likelier, whatever its sides are.
                if found.is_some_and(|found| (0, self.distance(position), position) > found) {
                    continue;
                }
                let end = Some(self.unlikelihood(position));
                if end > before && (found.is_none() || end < found) {
                    found = end;
                }
            }
            found?;
        }
        found
    }
}
