//! A set of areas, each a union of base areas.

use std::sync::{Arc as Shared, OnceLock};

use crate::grid::{Bounds, Point};
use crate::rings::Step;
use crate::shape::Shape;
use crate::step::{Direction, StepTable};
use crate::topology::Topology;

/// The areas that a map draws, for example the councils of one year and tier. Its areas are called *groups* here, and
/// numbered as they were given.
///
/// Making one is cheap; paths, label points, neighbours and steps are computed when first asked for, and kept.
/// [`Tiling::regroup`] makes the tiling of another year and takes over everything about the groups that stay the same.
#[derive(Clone, Debug)]
pub struct Tiling {
    topology: Shared<Topology>,
    /// Group of each base area.
    owner: Vec<Option<u16>>,
    shapes: Vec<Shared<Shape>>,
    neighbours: OnceLock<Vec<Vec<u16>>>,
    steps: OnceLock<StepTable>,
}

impl Tiling {
    /// The tiling with these groups of base areas.
    ///
    /// A base area that stands in several groups belongs to the first of them; numbers of no base area are ignored. A
    /// group without base areas has an empty path and no area.
    pub fn new(topology: &Shared<Topology>, groups: &[Vec<usize>]) -> Tiling {
        Tiling::build(topology, groups, None)
    }

    /// The tiling with other groups over the same topology. Groups of the same base areas as before keep their paths,
    /// label points and so on; only the others are computed again.
    pub fn regroup(&self, groups: &[Vec<usize>]) -> Tiling {
        Tiling::build(&self.topology, groups, Some(self))
    }

    fn build(topology: &Shared<Topology>, groups: &[Vec<usize>], before: Option<&Tiling>) -> Tiling {
        let mut owner = vec![None; topology.codes().len()];
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); groups.len()];
        for (group, areas) in groups.iter().enumerate() {
            for &area in areas {
                if owner.get(area) == Some(&None) {
                    owner[area] = Some(group as u16);
                    insert(&mut members[group], area);
                }
            }
        }
        let mut steps = vec![Vec::new(); groups.len()];
        for (arc, side) in topology.sides().iter().enumerate() {
            let group_of = |area: Option<u16>| owner[usize::from(area?)];
            let (left, right) = (group_of(side.left), group_of(side.right));
            if left != right {
                for (group, forward) in [(right, true), (left, false)] {
                    if let Some(group) = group {
                        steps[usize::from(group)].push(Step { arc, forward });
                    }
                }
            }
        }
        let shapes = members.into_iter().zip(steps).map(|(areas, steps)| {
            let same = before.and_then(|before| {
                let group = before.owner[*areas.first()?]?;
                Some(&before.shapes[usize::from(group)]).filter(|shape| shape.areas == areas)
            });
            same.cloned().unwrap_or_else(|| Shared::new(Shape::new(areas, steps)))
        });
        Tiling {
            shapes: shapes.collect(),
            topology: topology.clone(),
            owner,
            neighbours: OnceLock::new(),
            steps: OnceLock::new(),
        }
    }

    /// The topology that the groups are made of.
    pub fn topology(&self) -> &Topology {
        &self.topology
    }

    /// Number of groups.
    pub fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Whether there is no group at all.
    pub fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }

    /// Group of a base area.
    pub fn group_of(&self, area: usize) -> Option<usize> {
        self.owner.get(area).copied().flatten().map(usize::from)
    }

    /// The base areas of a group, sorted.
    pub fn areas(&self, group: usize) -> &[usize] {
        &self.shapes[group].areas
    }

    /// SVG path data of the dissolved outline: closed rings, holes wound the other way round, so that both fill rules
    /// give the same picture.
    pub fn path(&self, group: usize) -> &str {
        self.shapes[group].path(&self.topology)
    }

    /// The rings of a group's outline, the group on their right; none repeats its first point at its end.
    pub(crate) fn rings(&self, group: usize) -> Vec<Vec<Point>> {
        self.shapes[group].rings(&self.topology)
    }

    /// The smallest upright rectangle around a group; `None` where it has no base areas.
    pub fn bounds(&self, group: usize) -> Option<Bounds> {
        let shape = &self.shapes[group];
        (!shape.areas.is_empty()).then(|| shape.bounds(&self.topology))
    }

    /// A point surely inside a group, about as far from its outline as any; `None` where it has no base areas.
    pub fn label_point(&self, group: usize) -> Option<(f64, f64)> {
        let shape = &self.shapes[group];
        (!shape.areas.is_empty()).then(|| shape.label_point(&self.topology))
    }

    /// Whether an upright rectangle (left, top, right, bottom) around a point inside a group is wholly inside it.
    pub fn holds(&self, group: usize, rectangle: [f64; 4]) -> bool {
        !self.shapes[group].crosses(&self.topology, rectangle)
    }

    /// Area of a group's outline in square kilometres.
    pub fn area(&self, group: usize) -> f64 {
        let kilometres = self.topology.metres_per_unit() / 1000.0;
        self.shapes[group].area(&self.topology) * kilometres * kilometres
    }

    /// The groups that share an arc with this one, sorted.
    pub fn neighbours(&self, group: usize) -> &[u16] {
        &self.neighbours.get_or_init(|| self.find_neighbours())[group]
    }

    fn find_neighbours(&self) -> Vec<Vec<u16>> {
        let mut neighbours: Vec<Vec<u16>> = vec![Vec::new(); self.len()];
        for side in self.topology.sides() {
            let group_of = |area: Option<u16>| self.owner[usize::from(area?)];
            if let (Some(left), Some(right)) = (group_of(side.left), group_of(side.right))
                && left != right
            {
                insert(&mut neighbours[usize::from(left)], right);
                insert(&mut neighbours[usize::from(right)], left);
            }
        }
        neighbours
    }

    /// The group at a position of the grid; `None` outside all groups.
    pub fn locate(&self, x: f64, y: f64) -> Option<usize> {
        self.group_of(self.topology.locate(x, y)?)
    }

    /// The group at a position, else the one whose border is nearest, not beyond `max_distance` units.
    pub fn nearest(&self, x: f64, y: f64, max_distance: f64) -> Option<usize> {
        self.locate(x, y).or_else(|| {
            let wanted = |area: usize| self.owner[area].is_some();
            self.group_of(self.topology.nearest(x, y, max_distance, &wanted)?)
        })
    }

    /// Where an arrow key leads from a group: mostly the neighbour in that direction, else the nearest group there;
    /// `None` where there is nothing in that direction. Every group can be reached from every other.
    pub fn step(&self, from: usize, direction: Direction) -> Option<usize> {
        let steps = self.steps.get_or_init(|| {
            let centres = (0..self.len()).map(|group| self.centre(group)).collect();
            StepTable::new(centres, &|group| self.neighbours(group))
        });
        steps.step(from, direction)
    }

    /// The centre of gravity of a group, cheaper than its label point, but it may lie outside; `None` where it has no base areas.
    pub fn centre(&self, group: usize) -> Option<[f64; 2]> {
        let shape = &self.shapes[group];
        (!shape.areas.is_empty()).then(|| shape.centre(&self.topology))
    }
}

/// Puts a number into its place in a short sorted list, once. (Sorting would bring kilobytes into the browser.)
fn insert<N: Copy + Ord>(list: &mut Vec<N>, number: N) {
    if let Err(place) = list.binary_search(&number) {
        list.insert(place, number);
    }
}
