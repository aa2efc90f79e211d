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

/// A node where an arc may end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct End {
    /// How many of the arc's two sides do not fit there.
    pub misfit: usize,
    squared_distance: i64,
    /// Among the open nodes.
    pub position: usize,
}

/// The open nodes but the one that an arc leaves, the likeliest end first: whether the arc's sides (as seen from its end)
/// fit there, then how near.
pub fn likely_ends(open: &[Node], from: Point, left: Label, right: Label) -> Vec<End> {
    let end = |(position, node): (usize, &Node)| {
        let [dx, dy] = [node.at[0] - from[0], node.at[1] - from[1]].map(i64::from);
        End { misfit: node.misfit(left, right), squared_distance: dx * dx + dy * dy, position }
    };
    let mut ends: Vec<End> = open.iter().enumerate().map(end).collect();
    ends.sort_unstable();
    ends
}
