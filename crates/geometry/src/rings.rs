//! Closed outlines from shared arcs.

use std::collections::HashMap;

use crate::topology::Topology;

/// An arc as a part of an outline: walked from its first point, or backwards from its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub arc: usize,
    pub forward: bool,
}

/// Cuts a ring wherever it comes back to a point, so that each piece passes no point twice.
fn cut_at_knots(ring: Vec<crate::Point>, pieces: &mut Vec<Vec<crate::Point>>) {
    let mut place = HashMap::new();
    let mut open: Vec<crate::Point> = Vec::new();
    for point in ring {
        if let Some(&at) = place.get(&point) {
            let loop_of = open.split_off(at);
            for point in &loop_of {
                place.remove(point);
            }
            pieces.push(loop_of);
        }
        place.insert(point, open.len());
        open.push(point);
    }
    pieces.push(open);
    pieces.retain(|piece| piece.len() > 2);
}

impl Topology {
    /// First and last point of a step, in the direction in which it is walked.
    fn step_ends(&self, step: Step) -> [crate::Point; 2] {
        let points = self.points(step.arc);
        let (first, last) = (points[0], points[points.len() - 1]);
        if step.forward { [first, last] } else { [last, first] }
    }

    /// The points of a step in the direction in which it is walked, without the last one, where the next step begins.
    pub(crate) fn walk(&self, step: Step) -> impl Iterator<Item = crate::Point> + '_ {
        let points = self.points(step.arc);
        let last = points.len() - 1;
        (0..last).map(move |position| points[if step.forward { position } else { last - position }])
    }

    /// Orders the steps, all with the same set of areas on their right, so that they form closed rings; gives the number
    /// of steps of each ring, in order.
    ///
    /// Such steps always close, because every area is closed: as many steps leave a point as reach it. Where a set
    /// touches itself in a point, rings may pass through it in either way: filled, both look the same.
    pub(crate) fn close_rings(&self, steps: &mut [Step]) -> Vec<usize> {
        let mut rings = Vec::new();
        let mut start = 0;
        let mut next = 0;
        while next < steps.len() {
            let first = self.step_ends(steps[start])[0];
            let here = self.step_ends(steps[next])[1];
            next += 1;
            let follower = steps[next..].iter().position(|&step| self.step_ends(step)[0] == here);
            match follower {
                Some(offset) if here != first => steps.swap(next, next + offset),
                _ => {
                    rings.push(next - start);
                    start = next;
                }
            }
        }
        rings
    }

    /// The dissolved outline of these base areas as rings that pass no point twice: none repeats its first point at its end,
    /// and the areas are on their right as seen on the screen. Numbers of no base area are ignored.
    pub fn rings(&self, areas: &[usize]) -> Vec<Vec<crate::Point>> {
        let mut steps = self.steps_around(&|area| areas.contains(&usize::from(area)));
        let lengths = self.close_rings(&mut steps);
        let mut steps = steps.into_iter();
        let mut rings = Vec::new();
        for length in lengths {
            let ring = steps.by_ref().take(length).flat_map(|step| self.walk(step)).collect();
            cut_at_knots(ring, &mut rings);
        }
        rings
    }

    /// The steps around a set of areas, the set on their right.
    pub(crate) fn steps_around(&self, inside: &dyn Fn(u16) -> bool) -> Vec<Step> {
        let mut steps = Vec::new();
        for (arc, side) in self.sides().iter().enumerate() {
            let forward = side.right.is_some_and(inside);
            if forward != side.left.is_some_and(inside) {
                steps.push(Step { arc, forward });
            }
        }
        steps
    }
}
