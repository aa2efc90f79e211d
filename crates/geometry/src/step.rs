//! Where the arrow keys lead.

use crate::tiling::Tiling;

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// North.
    Up,
    /// South.
    Down,
    /// West.
    Left,
    /// East.
    Right,
}

impl Direction {
    /// All four.
    pub const ALL: [Direction; 4] = [Direction::Up, Direction::Down, Direction::Left, Direction::Right];

    /// How far a vector leads in this direction, and how far aside.
    fn split(self, dx: f64, dy: f64) -> (f64, f64) {
        match self {
            Direction::Up => (-dy, dx.abs()),
            Direction::Down => (dy, dx.abs()),
            Direction::Left => (-dx, dy.abs()),
            Direction::Right => (dx, dy.abs()),
        }
    }
}

/// The target of each group and direction.
#[derive(Clone, Debug)]
pub(crate) struct StepTable(Vec<[Option<u16>; 4]>);

impl StepTable {
    pub fn new(tiling: &Tiling) -> StepTable {
        let groups = 0..tiling.len();
        StepTable(
            groups.map(|from| Direction::ALL.map(|direction| nearest(tiling, from, direction))).collect(),
        )
    }

    pub fn step(&self, from: usize, direction: Direction) -> Option<usize> {
        self.0.get(from)?[direction as usize].map(usize::from)
    }
}

/// The neighbour within 45° of the direction whose centre is nearest, else any such group.
fn nearest(tiling: &Tiling, from: usize, direction: Direction) -> Option<u16> {
    let (x, y) = tiling.centre(from)?;
    let best = |groups: &mut dyn Iterator<Item = u16>| {
        let mut best = (f64::INFINITY, None);
        for group in groups {
            let Some((there_x, there_y)) = tiling.centre(usize::from(group)) else { continue };
            let (along, aside) = direction.split(there_x - x, there_y - y);
            let effort = along + 2.0 * aside;
            if along > 0.0 && aside <= along && effort < best.0 {
                best = (effort, Some(group));
            }
        }
        best.1
    };
    best(&mut tiling.neighbours(from).iter().copied()).or_else(|| best(&mut (0..tiling.len() as u16)))
}
