//! The part of an outline within an upright rectangle.

use crate::grid::{Bounds, Point};

/// The part of a closed ring (its last point is not its first) that lies within a rectangle, wound as the ring is. Empty
/// where nothing is left; no point lies on the straight line between its neighbours.
///
/// Where the ring leaves and enters again, the two places are joined along the rectangle's edge, so that one ring stays
/// one: parts that are separate within the rectangle hang together by lines without width on its edge. Cut points are rounded to whole
/// units along the edge, in the same way for the two areas on either side of a border.
///
/// I. E. Sutherland and G. W. Hodgman, *Reentrant polygon clipping*, 1974: cut by one edge's line after the other.
pub(crate) fn clip(ring: &[Point], within: Bounds) -> Vec<Point> {
    let around = Bounds::around(ring);
    let beside = around.right <= within.left
        || around.left >= within.right
        || around.bottom <= within.top
        || around.top >= within.bottom;
    if beside {
        return Vec::new();
    }
    let mut rest: Vec<[f64; 2]> = ring.iter().map(|point| point.map(f64::from)).collect();
    // Axis, place of the edge, and whether what lies beyond it (else before it) stays.
    let edges = [
        (0, within.left, around.left, true),
        (0, within.right, around.right, false),
        (1, within.top, around.top, true),
        (1, within.bottom, around.bottom, false),
    ];
    for (axis, edge, reach, beyond) in edges {
        let all_stays = if beyond { reach >= edge } else { reach <= edge };
        if !all_stays {
            rest = cut(&rest, axis, f64::from(edge), beyond);
        }
    }
    tidy(rest.into_iter().map(|position| position.map(|value| value.round() as i32)))
}

/// The part of a ring on one side of a line across an axis.
fn cut(ring: &[[f64; 2]], axis: usize, edge: f64, beyond: bool) -> Vec<[f64; 2]> {
    let stays = |position: [f64; 2]| if beyond { position[axis] >= edge } else { position[axis] <= edge };
    let mut rest = Vec::with_capacity(ring.len());
    let Some(&(mut before)) = ring.last() else { return rest };
    for &here in ring {
        if stays(before) != stays(here) {
            rest.push(crossing(before, here, axis, edge));
        }
        if stays(here) {
            rest.push(here);
        }
        before = here;
    }
    rest
}

/// Where a straight piece meets a line across an axis; the same place, to the last bit, in whichever direction it is walked.
fn crossing(one: [f64; 2], other: [f64; 2], axis: usize, edge: f64) -> [f64; 2] {
    let (a, b) = if one <= other { (one, other) } else { (other, one) };
    let along = (edge - a[axis]) / (b[axis] - a[axis]);
    let mut place = [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])];
    place[axis] = edge;
    place
}

/// The ring without points that repeat the one before, lie in line with their neighbours, or turn straight back.
fn tidy(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut ring: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = ring[..]
            && turn(a, b, point) == 0
        {
            ring.pop();
        }
        if ring.last() != Some(&point) {
            ring.push(point);
        }
    }
    // Where the end meets the beginning.
    while let [first, second, .., before, last] = ring[..] {
        if turn(before, last, first) == 0 {
            ring.pop();
        } else if turn(last, first, second) == 0 {
            ring.remove(0);
        } else {
            return ring;
        }
    }
    match ring[..] {
        [a, b, c] if turn(a, b, c) != 0 => ring,
        _ => Vec::new(),
    }
}

/// Twice the signed area of a triangle.
fn turn(a: Point, b: Point, c: Point) -> i64 {
    let [ux, uy] = [i64::from(b[0]) - i64::from(a[0]), i64::from(b[1]) - i64::from(a[1])];
    let [vx, vy] = [i64::from(c[0]) - i64::from(a[0]), i64::from(c[1]) - i64::from(a[1])];
    ux * vy - uy * vx
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Bounds = Bounds { left: 0, top: 0, right: 100, bottom: 100 };

    #[test]
    fn what_lies_within_stays_and_what_lies_outside_goes() {
        let ring = [[10, 10], [90, 10], [50, 90]];
        assert_eq!(clip(&ring, WINDOW), ring);
        assert!(clip(&ring.map(|[x, y]| [x + 100, y]), WINDOW).is_empty());
        // Around a corner without touching it: the rectangles overlap, the shapes do not.
        assert!(clip(&[[-60, 20], [20, -60], [-60, -60]], WINDOW).is_empty());
    }

    #[test]
    fn a_ring_around_the_rectangle_becomes_the_rectangle() {
        let ring = clip(&[[-500, -300], [600, -300], [600, 300], [-500, 300]], WINDOW);
        assert_eq!(ring.len(), 4);
        assert!(ring.iter().all(|point| [[0, 0], [100, 0], [100, 100], [0, 100]].contains(point)));
    }

    #[test]
    fn a_comb_keeps_its_teeth() {
        // Two teeth reach in from the left.
        let comb = [[-50, 10], [40, 10], [40, 20], [-20, 20], [-20, 30], [40, 30], [40, 40], [-50, 40]];
        let ring = clip(&comb, WINDOW);
        assert!(ring.iter().all(|&[x, _]| (0..=40).contains(&x)));
        let twice_area: i64 =
            (0..ring.len()).map(|at| crate::topology::cross(ring[at], ring[(at + 1) % ring.len()])).sum();
        assert_eq!(twice_area, 2 * 2 * 40 * 10);
    }

    #[test]
    fn neighbours_are_cut_at_the_same_place() {
        let (one, other) = ([[-30, 11], [77, 50], [-30, 90]], [[77, 50], [-30, 11], [77, -20]]);
        let on_edge = |ring: &[Point]| clip(ring, WINDOW).into_iter().find(|&[x, y]| x == 0 && y < 30);
        assert_eq!(on_edge(&one), Some([0, 22]));
        assert_eq!(on_edge(&one), on_edge(&other));
    }
}
