//! A topology in parts, of which a map loads those that it shows.

use crate::grid::Bounds;
use crate::topology::{Arc, Topology, TopologyError};

impl Topology {
    /// The topology of these base areas alone, on the same grid; numbers of no base area are ignored.
    ///
    /// Its arcs are those of the whole that have one of the areas beside them, so that two parts agree point by point along
    /// their common border. What is no area of the part is outside.
    ///
    /// # Errors
    /// Never: areas of a topology are closed.
    pub fn part(&self, areas: &[usize]) -> Result<Topology, TopologyError> {
        let mut number = vec![None; self.codes().len()];
        let mut codes = Vec::new();
        for (area, code) in self.codes().iter().enumerate() {
            if areas.contains(&area) {
                number[area] = Some(codes.len() as u16);
                codes.push(code.clone());
            }
        }
        let renumber = |area: Option<u16>| number[usize::from(area?)];
        let arcs: Vec<Arc> = self
            .arcs()
            .map(|arc| Arc { left: renumber(arc.left), right: renumber(arc.right), points: arc.points })
            .filter(|arc| arc.left != arc.right)
            .collect();
        Topology::new(self.grid(), codes, &arcs)
    }

    /// Puts parts of one topology together again, in any order: the base areas of all of them, sorted by code, with the
    /// borders between the parts shared as they were. No parts make no areas.
    ///
    /// # Errors
    /// When the parts lie on different grids, or two of them have the same area.
    pub fn join(parts: &[Topology]) -> Result<Topology, TopologyError> {
        let Some(first) = parts.first() else {
            return Err(TopologyError("There are no parts to be joined."));
        };
        if parts.iter().any(|part| part.grid() != first.grid()) {
            return Err(TopologyError("The parts lie on different grids."));
        }
        let mut codes: Vec<String> = parts.iter().flat_map(|part| part.codes()).cloned().collect();
        codes.sort();
        let mut arcs: Vec<Arc> = Vec::new();
        for part in parts {
            // Where an arc of this part can have its other side: among those of the parts before it.
            let before = arcs.len();
            let number = |area: Option<u16>| {
                codes.binary_search(&part.codes()[usize::from(area?)]).ok().map(|number| number as u16)
            };
            for arc in part.arcs() {
                let arc = Arc { left: number(arc.left), right: number(arc.right), points: arc.points };
                let open = arc.left.is_none() || arc.right.is_none();
                let same = arcs[..before].iter_mut().filter(|_| open).find_map(|other| {
                    let same_way = other.points == arc.points;
                    (same_way || is_reverse(&other.points, &arc.points)).then_some((other, same_way))
                });
                match same {
                    Some((other, same_way)) => {
                        let (left, right) =
                            if same_way { (arc.left, arc.right) } else { (arc.right, arc.left) };
                        other.left = other.left.or(left);
                        other.right = other.right.or(right);
                    }
                    None => arcs.push(arc),
                }
            }
        }
        Topology::new(first.grid(), codes, &arcs)
    }

    /// The labels of the base areas that may show within a rectangle, sorted, each once: for example the parts of the
    /// country that a map of it needs.
    ///
    /// `label` has an entry for each base area; a missing one counts as no label. An area is taken to show where its own
    /// upright rectangle meets the one given, so that there can be a label too many, never one too few.
    pub fn labels_within(&self, label: &[Option<u16>], within: Bounds) -> Vec<u16> {
        let mut around = vec![Bounds::EMPTY; self.codes().len()];
        for side in self.sides() {
            for area in [side.left, side.right].into_iter().flatten() {
                around[usize::from(area)] = around[usize::from(area)].union(side.bounds);
            }
        }
        let mut labels = Vec::new();
        for (bounds, label) in around.into_iter().zip(label) {
            let meets = bounds.left <= within.right
                && within.left <= bounds.right
                && bounds.top <= within.bottom
                && within.top <= bounds.bottom;
            if let Some(label) = label.filter(|_| meets)
                && let Err(place) = labels.binary_search(&label)
            {
                labels.insert(place, label);
            }
        }
        labels
    }
}

/// Whether one line is the other one, walked the other way.
fn is_reverse(one: &[crate::Point], other: &[crate::Point]) -> bool {
    one.len() == other.len() && one.iter().eq(other.iter().rev())
}
