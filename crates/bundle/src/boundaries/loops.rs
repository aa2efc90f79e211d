//! Rings that pass a point twice, taken apart.

use std::collections::HashMap;

use super::mesh::{Piece, Point, twice_area};

/// A polygon of an area (outer ring, then holes; closed) as pieces none of whose rings passes a point twice.
///
/// Files that were rounded have many such points, where an inlet, a spit or a knot closed up; taken apart, what is tiny
/// of it is told from what is not. A loop wound as its outer ring is a piece, one that is wound the other way is a hole
/// in the largest of these; in a hole, the other way round.
pub fn apart(area: u16, rings: Vec<Vec<Point>>) -> Vec<Piece> {
    let (mut outer, mut holes) = (Vec::new(), Vec::new());
    for (position, ring) in rings.into_iter().enumerate() {
        let clockwise = twice_area(&ring) > 0;
        for part in loops(ring) {
            let is_outer = (position == 0) == ((twice_area(&part) > 0) == clockwise);
            if is_outer { outer.push(part) } else { holes.push(part) }
        }
    }
    outer.sort_by_key(|ring| -twice_area(ring).abs());
    let mut pieces: Vec<Piece> = outer.into_iter().map(|ring| Piece { area, rings: vec![ring] }).collect();
    if let Some(largest) = pieces.first_mut() {
        largest.rings.extend(holes);
    }
    pieces
}

/// The closed ring as closed rings that pass no point twice. What encloses nothing goes.
fn loops(ring: Vec<Point>) -> Vec<Vec<Point>> {
    let mut rest: Vec<Point> = Vec::new();
    let mut place: HashMap<Point, usize> = HashMap::new();
    let mut loops = Vec::new();
    for point in ring {
        if let Some(&first) = place.get(&point) {
            let mut part = rest.split_off(first + 1);
            for passed in &part {
                place.remove(passed);
            }
            part.insert(0, point);
            part.push(point);
            if twice_area(&part) != 0 {
                loops.push(part);
            }
        } else {
            place.insert(point, rest.len());
            rest.push(point);
        }
    }
    loops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(rings: Vec<Vec<Point>>) -> Vec<Vec<i64>> {
        apart(7, rings)
            .iter()
            .map(|piece| piece.rings.iter().map(|ring| twice_area(ring)).collect())
            .collect()
    }

    /// A square clockwise from its upper left corner.
    fn square(x: i64, y: i64, side: i64) -> Vec<Point> {
        vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    }

    #[test]
    fn a_ring_that_passes_no_point_twice_stays() {
        assert_eq!(sizes(vec![square(0, 0, 10), square(2, 2, 5)]), [[200, 50]]);
    }

    #[test]
    fn a_spit_without_width_goes() {
        assert_eq!(sizes(vec![vec![[0, 0], [10, 0], [20, 0], [10, 0], [10, 10], [0, 0]]]), [[100]]);
    }

    #[test]
    fn parts_that_hang_together_in_a_point_are_pieces() {
        let ring = vec![[0, 0], [10, 0], [10, 10], [12, 10], [12, 12], [10, 10], [0, 10], [0, 0]];
        assert_eq!(sizes(vec![ring]), [[200], [4]]);
    }

    #[test]
    fn a_loop_wound_the_other_way_is_a_hole() {
        let ring = vec![[0, 0], [10, 0], [10, 10], [9, 8], [8, 9], [10, 10], [0, 10], [0, 0]];
        assert_eq!(sizes(vec![ring]), [[200, -3]]);
    }
}
