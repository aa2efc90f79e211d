//! The planar graph of shared borders: points, and arcs between nodes with the area on either side.

use std::collections::BTreeMap;

use super::Error;

/// A position in whole metres or grid units, `y` pointing down.
pub type Point = [i64; 2];

/// A piece of an area: one outer ring, then its holes; rings are closed (last point as first) and wound in any way.
pub struct Piece {
    /// Number of the area.
    pub area: u16,
    /// Outer ring, then holes.
    pub rings: Vec<Vec<Point>>,
}

/// A stretch of border; `left` and `right` as seen on the screen. A loop's last point equals its first.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// At least two; neighbours differ.
    pub points: Vec<Point>,
    /// Area on the left.
    pub left: Option<u16>,
    /// Area on the right.
    pub right: Option<u16>,
}

/// Twice the signed area of a closed ring; positive where it runs clockwise on the screen.
pub fn twice_area(ring: &[Point]) -> i64 {
    ring.windows(2).map(|pair| cross(pair[0], pair[1])).sum()
}

/// Cross product of two vectors.
pub fn cross(a: Point, b: Point) -> i64 {
    a[0] * b[1] - a[1] * b[0]
}

/// Twice the signed area of a triangle.
pub fn turn(a: Point, b: Point, c: Point) -> i64 {
    cross([b[0] - a[0], b[1] - a[1]], [c[0] - a[0], c[1] - a[1]])
}

/// Areas on the left and on the right of a straight piece of border, walked from its lesser point.
type Sides = [Option<u16>; 2];

/// All straight pieces of border, with what lies on either side of each.
pub struct Segments(BTreeMap<[Point; 2], Sides>);

impl Segments {
    /// The borders of these pieces.
    ///
    /// A line that an area's rings walk as often forth as back has that area on both sides, or encloses nothing: it is no
    /// border. Published files that were rounded have many such lines, where an inlet or a spit closed up.
    ///
    /// # Errors
    /// When two pieces claim the same side of a border.
    pub fn new(pieces: &[Piece]) -> Result<Segments, Error> {
        // For each line and area: how much more often the area is on the right than on the left.
        let mut walks: BTreeMap<([Point; 2], u16), i32> = BTreeMap::new();
        for piece in pieces {
            for (position, ring) in piece.rings.iter().enumerate() {
                let clockwise = twice_area(ring) > 0;
                // Around an outer ring clockwise, and around a hole anticlockwise, the area is on the right.
                let on_right = clockwise == (position == 0);
                for pair in ring.windows(2).filter(|pair| pair[0] != pair[1]) {
                    let from_lesser = pair[0] < pair[1];
                    let key = if from_lesser { [pair[0], pair[1]] } else { [pair[1], pair[0]] };
                    *walks.entry((key, piece.area)).or_default() +=
                        if on_right == from_lesser { 1 } else { -1 };
                }
            }
        }
        let mut segments: BTreeMap<[Point; 2], Sides> = BTreeMap::new();
        for ((line, area), walks) in walks.into_iter().filter(|&(_, walks)| walks != 0) {
            let side = &mut segments.entry(line).or_default()[usize::from(walks > 0)];
            if side.replace(area).is_some() {
                return Err(Error::new(format!(
                    "Two areas overlap beside {:?}: check the source for areas of different editions.",
                    line[0]
                )));
            }
        }
        Ok(Segments(segments))
    }

    /// The borders of these arcs.
    pub fn of_arcs(arcs: &[Arc]) -> Segments {
        let pieces = arcs.iter().flat_map(|arc| {
            arc.points.windows(2).map(|pair| {
                let from_lesser = pair[0] < pair[1];
                let sides = if from_lesser { [arc.left, arc.right] } else { [arc.right, arc.left] };
                ([pair[0].min(pair[1]), pair[0].max(pair[1])], sides)
            })
        });
        Segments(pieces.collect())
    }

    /// For the areas beside a piece (`None` is outside), the length of their common border with it.
    pub fn beside(&self, piece: &Piece) -> BTreeMap<Option<u16>, f64> {
        let mut lengths = BTreeMap::new();
        for pair in piece.rings.iter().flat_map(|ring| ring.windows(2)) {
            let from_lesser = pair[0] < pair[1];
            let key = if from_lesser { [pair[0], pair[1]] } else { [pair[1], pair[0]] };
            let Some(sides) = self.0.get(&key) else { continue };
            let other = if sides[0] == Some(piece.area) { sides[1] } else { sides[0] };
            let [dx, dy] = [pair[1][0] - pair[0][0], pair[1][1] - pair[0][1]];
            *lengths.entry(other).or_insert(0.0) += ((dx * dx + dy * dy) as f64).sqrt();
        }
        lengths
    }

    /// Whether nothing lies on one side of each piece of a ring.
    pub fn is_shore(&self, ring: &[Point]) -> bool {
        ring.windows(2).all(|pair| {
            let key = [pair[0].min(pair[1]), pair[0].max(pair[1])];
            self.0.get(&key).is_some_and(|sides| sides.contains(&None))
        })
    }

    /// Joins the pieces of border to arcs as long as can be: from node to node, or loops. A node is a point where not
    /// just two pieces meet. The order follows from the points alone.
    pub fn into_arcs(self) -> Vec<Arc> {
        let mut at: BTreeMap<Point, Vec<Point>> = BTreeMap::new();
        for &[a, b] in self.0.keys() {
            at.entry(a).or_default().push(b);
            at.entry(b).or_default().push(a);
        }
        let mut waiting = self.0;
        let mut arcs = Vec::new();
        let nodes = at.iter().filter(|(_, ends)| ends.len() != 2).map(|(&node, _)| node);
        for start in nodes.chain(at.keys().copied()).collect::<Vec<_>>() {
            for &second in &at[&start] {
                if let Some(arc) = follow(start, second, &at, &mut waiting) {
                    arcs.push(arc);
                }
            }
        }
        arcs
    }
}

/// Walks from a point by a waiting piece of border to the next node or back to the start, taking what it walks.
fn follow(
    start: Point,
    second: Point,
    at: &BTreeMap<Point, Vec<Point>>,
    waiting: &mut BTreeMap<[Point; 2], Sides>,
) -> Option<Arc> {
    let mut take = |a: Point, b: Point| {
        let sides = waiting.remove(&[a.min(b), a.max(b)])?;
        Some(if a < b { sides } else { [sides[1], sides[0]] })
    };
    let [left, right] = take(start, second)?;
    let mut points = vec![start, second];
    let mut here = second;
    while here != start && at[&here].len() == 2 {
        let before = points[points.len() - 2];
        let next = at[&here].iter().copied().find(|&next| next != before)?;
        take(here, next)?;
        points.push(next);
        here = next;
    }
    Some(Arc { points, left, right })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of side 10 with its upper left corner here, anticlockwise as some sources wind it.
    fn square(area: u16, x: i64, y: i64) -> Piece {
        Piece { area, rings: vec![vec![[x, y], [x, y + 10], [x + 10, y + 10], [x + 10, y], [x, y]]] }
    }

    #[test]
    fn a_common_border_is_one_arc() {
        let arcs = Segments::new(&[square(0, 0, 0), square(1, 10, 0)]).expect("sound").into_arcs();
        assert_eq!(arcs.len(), 3);
        let common = arcs.iter().find(|arc| arc.points.len() == 2).expect("the common side");
        // Walked downwards on the screen, the area to the east is on the left.
        assert_eq!((common.points[0], common.left, common.right), ([10, 0], Some(1), Some(0)));
    }

    #[test]
    fn an_island_is_a_loop() {
        let arcs = Segments::new(&[square(7, 3, 3)]).expect("sound").into_arcs();
        assert_eq!(arcs.len(), 1);
        assert_eq!(arcs[0].points.first(), arcs[0].points.last());
        assert_eq!(twice_area(&arcs[0].points).signum(), if arcs[0].right == Some(7) { 1 } else { -1 });
    }

    #[test]
    fn a_spit_that_closed_up_leaves_no_border() {
        // From the lower left corner forth and back; its neighbour goes around the spit.
        let spit = [[0, 0], [0, 10], [-5, 10], [0, 10], [10, 10], [10, 0], [0, 0]];
        let around = [[0, 10], [-5, 10], [0, 10], [0, 20], [10, 20], [10, 10], [0, 10]];
        let pieces = [(0, spit), (1, around)].map(|(area, ring)| Piece { area, rings: vec![ring.to_vec()] });
        let arcs = Segments::new(&pieces).expect("sound").into_arcs();
        assert_eq!(arcs.len(), 3, "one between them, and one around each");
        assert!(arcs.iter().flat_map(|arc| &arc.points).all(|point| point[0] >= 0), "{arcs:?}");
    }

    #[test]
    fn overlaps_are_refused() {
        let error = Segments::new(&[square(0, 0, 0), square(1, 0, 0)]).err().expect("refused");
        assert!(error.to_string().starts_with("Two areas overlap beside"), "{error}");
    }
}
