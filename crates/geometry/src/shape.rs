//! One area of a tiling: its outline and what is known of it.

use std::sync::OnceLock;

use crate::grid::{Bounds, Point};
use crate::label::pole;
use crate::rings::Step;
use crate::topology::{Topology, cross};

/// A union of base areas. What costs time is computed when first asked for, and kept.
#[derive(Debug)]
pub(crate) struct Shape {
    /// The base areas, sorted.
    pub areas: Vec<usize>,
    /// The arcs around it, the shape on their right.
    pub steps: Vec<Step>,
    path: OnceLock<String>,
    label: OnceLock<(f64, f64)>,
    centre: OnceLock<[f64; 2]>,
}

impl Shape {
    pub fn new(areas: Vec<usize>, steps: Vec<Step>) -> Shape {
        Shape { areas, steps, path: OnceLock::new(), label: OnceLock::new(), centre: OnceLock::new() }
    }

    pub fn path(&self, topology: &Topology) -> &str {
        self.path.get_or_init(|| topology.ring_path(&mut self.steps.clone()))
    }

    /// The rings of the outline, the shape on their right, each without its first point at its end.
    pub fn rings(&self, topology: &Topology) -> Vec<Vec<Point>> {
        let mut steps = self.steps.clone();
        let lengths = topology.close_rings(&mut steps);
        let mut steps = steps.into_iter();
        let ring = |length: usize| steps.by_ref().take(length).flat_map(|step| topology.walk(step)).collect();
        lengths.into_iter().map(ring).collect()
    }

    pub fn label_point(&self, topology: &Topology) -> (f64, f64) {
        *self.label.get_or_init(|| pole(&self.segments(topology), self.bounds(topology)))
    }

    /// The centre of gravity: cheaper than the label point, but it may lie outside.
    pub fn centre(&self, topology: &Topology) -> [f64; 2] {
        *self.centre.get_or_init(|| {
            let (mut twice_area, mut x, mut y) = (0.0, 0.0, 0.0);
            for [a, b] in self.segments(topology) {
                let part = cross(a, b) as f64;
                twice_area += part;
                x += part * f64::from(a[0] + b[0]);
                y += part * f64::from(a[1] + b[1]);
            }
            [x / (3.0 * twice_area), y / (3.0 * twice_area)]
        })
    }

    pub fn bounds(&self, topology: &Topology) -> Bounds {
        self.steps.iter().fold(Bounds::EMPTY, |all, step| all.union(topology.sides()[step.arc].bounds))
    }

    /// Area in square units.
    pub fn area(&self, topology: &Topology) -> f64 {
        let signed = |step: &Step| {
            let twice_area = topology.sides()[step.arc].twice_area;
            if step.forward { twice_area } else { -twice_area }
        };
        self.steps.iter().map(signed).sum::<i64>() as f64 / 2.0
    }

    /// Whether the outline enters an upright rectangle (left, top, right, bottom).
    pub fn crosses(&self, topology: &Topology, [left, top, right, bottom]: [f64; 4]) -> bool {
        self.segments(topology).into_iter().any(|piece| {
            let [[ax, ay], [bx, by]] = piece.map(|point| point.map(f64::from));
            let beside =
                ax.max(bx) <= left || ax.min(bx) >= right || ay.max(by) <= top || ay.min(by) >= bottom;
            // Not beside it, and its corners are not all on one side of the piece's line.
            let side = |x: f64, y: f64| (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0.0;
            let sides = [side(left, top), side(right, top), side(right, bottom), side(left, bottom)];
            !beside && sides.contains(&true) && sides.contains(&false)
        })
    }

    /// All straight pieces of the outline, the shape on their right.
    fn segments(&self, topology: &Topology) -> Vec<[Point; 2]> {
        let mut segments = Vec::new();
        for step in &self.steps {
            let pairs = topology.points(step.arc).windows(2);
            if step.forward {
                segments.extend(pairs.map(|pair| [pair[0], pair[1]]));
            } else {
                segments.extend(pairs.map(|pair| [pair[1], pair[0]]));
            }
        }
        segments
    }
}
