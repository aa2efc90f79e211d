//! What lies on either side of a border, where the source contradicts itself.

use std::collections::HashMap;

use super::mesh::{Arc, Point, twice_area};
use super::rings::{turned, walked};

/// Gives each face of the drawing to the area that claims most of its outline, by length, and drops the arcs that have
/// the same area on both sides then.
///
/// Where the banks of a river were rounded so that they cross, both sides claim the sliver between the crossings, or
/// neither does: its arcs then say of the land around that it is water. Where arcs hang together with no others, what lies
/// around them is what their surroundings say. Arcs must not cross.
pub fn agree(mut arcs: Vec<Arc>) -> Vec<Arc> {
    let mut islands: Vec<(Point, Vec<i64>)> = Vec::new();
    for face in faces(&arcs) {
        let mut claims: Vec<(Option<u16>, f64)> = Vec::new();
        for &number in &face {
            let claim = *right(&mut arcs, number);
            let length = length(&arcs[index(number)]);
            match claims.iter_mut().find(|(area, _)| *area == claim) {
                Some((_, lengths)) => *lengths += length,
                None => claims.push((claim, length)),
            }
        }
        let Some(&(area, _)) = claims.iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
        for &number in &face {
            *right(&mut arcs, number) = area;
        }
        let outline = || face.iter().flat_map(|&number| walked(&arcs, number));
        // Anticlockwise: what is on the right is what lies around these arcs.
        if twice_area(&outline().collect::<Vec<Point>>()) < 0 {
            islands.extend(outline().min().map(|west| (west, face)));
        }
    }
    // From west to east, so that what lies to the west of each has been settled.
    islands.sort_unstable();
    for (west, face) in islands {
        let around = west_of(west, &arcs);
        for number in face {
            *right(&mut arcs, number) = around;
        }
    }
    arcs.retain(|arc| arc.left != arc.right);
    arcs
}

/// The outlines of all faces, each walked with the face on the right, as the numbers of arcs in a ring.
fn faces(arcs: &[Arc]) -> Vec<Vec<i64>> {
    let numbers = || (0..arcs.len() as i64).flat_map(|number| [number, !number]);
    // From each node, the arcs that leave it, with the point that they lead to first.
    let mut leaving: HashMap<Point, Vec<(i64, Point)>> = HashMap::new();
    for number in numbers() {
        let points = walked(arcs, number);
        leaving.entry(points[0]).or_default().push((number, points[1]));
    }
    let mut seen = vec![false; 2 * arcs.len()];
    let mut seen_before =
        |number: i64| std::mem::replace(&mut seen[2 * index(number) + usize::from(number < 0)], true);
    let mut faces = Vec::new();
    for start in numbers() {
        let mut face = Vec::new();
        let mut number = start;
        while !seen_before(number) {
            face.push(number);
            let points = walked(arcs, number);
            let [before, here] = [points[points.len() - 2], points[points.len() - 1]];
            let angle = |to: Point| {
                let angle = turned(here, before, to);
                // Back the way it came only where there is no other.
                if to == before { std::f64::consts::TAU } else { angle }
            };
            let next = leaving[&here].iter().min_by(|a, b| angle(a.1).total_cmp(&angle(b.1)));
            let Some(&(next, _)) = next else { break };
            number = next;
        }
        if !face.is_empty() {
            faces.push(face);
        }
    }
    faces
}

/// What lies to the west of the westernmost point of some arcs: what the nearest arc there has on the side that faces it.
fn west_of([x, y]: Point, arcs: &[Arc]) -> Option<u16> {
    let (x, y) = (x as f64, y as f64);
    let mut nearest = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let mut found = None;
    for arc in arcs {
        for pair in arc.points.windows(2) {
            let [[ax, ay], [bx, by]] = [pair[0], pair[1]].map(|point| point.map(|value| value as f64));
            // Half-open, so that a point counts once: as if the line of sight ran a hair below it.
            if (ay <= y) == (by <= y) {
                continue;
            }
            let slope = (bx - ax) / (by - ay);
            let crossing = (ax + (y - ay) * slope, slope);
            if crossing.0 < x && crossing > nearest {
                nearest = crossing;
                found = if by > ay { arc.left } else { arc.right };
            }
        }
    }
    found
}

/// The number of the arc itself.
fn index(number: i64) -> usize {
    number.max(!number) as usize
}

/// What the arc has on its right, walked as the number says.
fn right(arcs: &mut [Arc], number: i64) -> &mut Option<u16> {
    let arc = &mut arcs[index(number)];
    if number >= 0 { &mut arc.right } else { &mut arc.left }
}

fn length(arc: &Arc) -> f64 {
    let piece = |pair: &[Point]| ((pair[1][0] - pair[0][0]) as f64).hypot((pair[1][1] - pair[0][1]) as f64);
    arc.points.windows(2).map(piece).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(points: &[Point], left: Option<u16>, right: Option<u16>) -> Arc {
        Arc { points: points.to_vec(), left, right }
    }

    fn square(side: i64, left: Option<u16>, right: Option<u16>) -> Arc {
        arc(&[[-side, -side], [side, -side], [side, side], [-side, side], [-side, -side]], left, right)
    }

    #[test]
    fn a_sliver_at_a_shore_goes() {
        // The shore crosses itself: the sliver's arcs say that water is around it, where the shore says land.
        let shore = arc(&[[0, 0], [90, 0], [90, 90], [0, 90], [0, 0]], None, Some(3));
        let sliver = arc(&[[0, 0], [9, 4], [4, 9], [0, 0]], None, Some(3));
        assert_eq!(agree(vec![shore.clone(), sliver]), [shore]);
    }

    #[test]
    fn an_island_on_land_goes() {
        let island = arc(&[[3, 3], [6, 3], [6, 6], [3, 3]], None, Some(1));
        assert_eq!(agree(vec![island, square(10, None, Some(1))]), [square(10, None, Some(1))]);
    }

    #[test]
    fn what_agrees_stays() {
        let arcs = vec![square(10, None, Some(1)), arc(&[[3, 3], [6, 3], [6, 6], [3, 3]], Some(1), Some(2))];
        assert_eq!(agree(arcs.clone()), arcs);
    }
}
