//! From arcs to the rings and polygons of an area.

use super::mesh::{Arc, Point, twice_area};

/// An arc in a ring, as TopoJSON numbers it: the arc's number, or its complement where it is walked backwards.
pub type Number = i64;

/// The polygons of an area: each an outer ring, clockwise on the screen, then its holes.
pub fn polygons(area: u16, arcs: &[Arc]) -> Vec<Vec<Vec<Number>>> {
    let rings = rings(area, arcs);
    let outline =
        |ring: &[Number]| -> Vec<Point> { ring.iter().flat_map(|&number| walked(arcs, number)).collect() };
    let (outer, holes): (Vec<_>, Vec<_>) = rings.into_iter().partition(|ring| twice_area(&outline(ring)) > 0);
    let mut polygons: Vec<Vec<Vec<Number>>> = outer.into_iter().map(|ring| vec![ring]).collect();
    for hole in holes {
        let points = outline(&hole);
        let around = |polygon: &&mut Vec<Vec<Number>>| {
            let ring = outline(&polygon[0]);
            // Rings may touch in a point: one of the hole's points inside is proof enough.
            points.iter().any(|&point| !ring.contains(&point) && is_inside(point, &ring))
        };
        if let Some(polygon) = polygons.iter_mut().find(around) {
            polygon.push(hole);
        }
    }
    polygons
}

/// The arc's points in the direction in which it is walked.
pub fn walked(arcs: &[Arc], number: Number) -> Vec<Point> {
    if number >= 0 {
        arcs[number as usize].points.clone()
    } else {
        arcs[!number as usize].points.iter().rev().copied().collect()
    }
}

/// Closed rings with the area on the right. In a point where the area touches itself, a ring takes the way that keeps to
/// the same part of the area; where what is outside touches itself, as an inlet closed up at its mouth does, it is taken
/// apart. So no ring passes a point twice.
fn rings(area: u16, arcs: &[Arc]) -> Vec<Vec<Number>> {
    let mut waiting: Vec<Number> = (0..)
        .zip(arcs)
        .filter(|(_, arc)| arc.left == Some(area) || arc.right == Some(area))
        .map(|(number, arc): (i64, &Arc)| if arc.right == Some(area) { number } else { !number })
        .collect();
    waiting.reverse();
    let mut rings = Vec::new();
    while let Some(first) = waiting.pop() {
        let start = walked(arcs, first)[0];
        let mut ring = vec![first];
        let mut points = walked(arcs, first);
        while points[points.len() - 1] != start {
            let [before, here] = [points[points.len() - 2], points[points.len() - 1]];
            let next = (0..waiting.len()).filter(|&index| walked(arcs, waiting[index])[0] == here).min_by(
                |&a, &b| {
                    let angle = |index: usize| turned(here, before, walked(arcs, waiting[index])[1]);
                    angle(a).total_cmp(&angle(b))
                },
            );
            // Areas of a mesh are closed: there is always a next arc.
            let Some(next) = next else { break };
            ring.push(waiting[next]);
            points = walked(arcs, waiting.remove(next));
        }
        take_apart(ring, arcs, &mut rings);
    }
    rings
}

/// Adds the ring, as rings that pass no point twice.
fn take_apart(ring: Vec<Number>, arcs: &[Arc], rings: &mut Vec<Vec<Number>>) {
    let mut rest: Vec<Number> = Vec::new();
    for number in ring {
        rest.push(number);
        let points = walked(arcs, number);
        let here = points[points.len() - 1];
        if let Some(first) = rest.iter().rposition(|&passed| walked(arcs, passed)[0] == here) {
            rings.push(rest.split_off(first));
        }
    }
}

/// The angle by which one turns anticlockwise on the screen from looking at `a` to looking at `b`, in 0..2π.
pub fn turned(here: Point, a: Point, b: Point) -> f64 {
    // `y` points down: negated, the angle grows anticlockwise.
    let angle = |to: Point| (-(to[1] - here[1]) as f64).atan2((to[0] - here[0]) as f64);
    (angle(b) - angle(a)).rem_euclid(std::f64::consts::TAU)
}

fn is_inside(point: Point, ring: &[Point]) -> bool {
    let crosses = |pair: &&[Point]| {
        let (a, b) = (pair[0], pair[1]);
        let turn = super::mesh::turn(a, b, point);
        (a[1] <= point[1]) != (b[1] <= point[1]) && (turn > 0) == (b[1] > a[1])
    };
    ring.windows(2).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::super::mesh::{Piece, Segments};
    use super::*;

    fn square(x: i64, y: i64, side: i64) -> Vec<Point> {
        vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    }

    #[test]
    fn a_hole_belongs_to_the_polygon_around_it() {
        let pieces = [
            Piece { area: 0, rings: vec![square(0, 0, 30), square(10, 10, 10)] },
            Piece { area: 1, rings: vec![square(10, 10, 10)] },
            Piece { area: 0, rings: vec![square(50, 0, 10)] },
        ];
        let arcs = Segments::new(&pieces).expect("sound").into_arcs();
        let mut rings: Vec<usize> = polygons(0, &arcs).iter().map(Vec::len).collect();
        rings.sort_unstable();
        assert_eq!(rings, [1, 2]);
        assert_eq!(polygons(1, &arcs).len(), 1);
    }

    #[test]
    fn an_inlet_that_closed_up_is_a_hole() {
        let ring = vec![[0, 0], [10, 0], [10, 10], [8, 7], [8, 9], [10, 10], [0, 10], [0, 0]];
        let arcs = Segments::new(&[Piece { area: 0, rings: vec![ring] }]).expect("sound").into_arcs();
        let polygons = polygons(0, &arcs);
        assert_eq!(polygons.len(), 1);
        assert_eq!(polygons[0].len(), 2, "the outline and a hole that touches it");
    }

    #[test]
    fn parts_that_touch_in_a_point_are_polygons_of_their_own() {
        let pieces = [
            Piece { area: 0, rings: vec![square(0, 0, 10)] },
            Piece { area: 0, rings: vec![square(10, 10, 10)] },
        ];
        let arcs = Segments::new(&pieces).expect("sound").into_arcs();
        let polygons = polygons(0, &arcs);
        assert_eq!(polygons.len(), 2);
        for polygon in polygons {
            let area: i64 = polygon[0].iter().map(|&number| twice_area(&walked(&arcs, number))).sum();
            assert_eq!(area, 200);
        }
    }
}
