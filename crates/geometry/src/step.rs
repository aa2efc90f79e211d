//! Where the arrow keys lead.

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
    fn split(self, [dx, dy]: [f64; 2]) -> (f64, f64) {
        match self {
            Direction::Up => (-dy, dx.abs()),
            Direction::Down => (dy, dx.abs()),
            Direction::Left => (-dx, dy.abs()),
            Direction::Right => (dx, dy.abs()),
        }
    }
}

/// The target of each group and direction. Every group that has base areas can be reached from every other such group.
#[derive(Clone, Debug)]
pub(crate) struct StepTable {
    centres: Vec<Option<[f64; 2]>>,
    targets: Vec<[Option<u16>; 4]>,
}

impl StepTable {
    /// The steps among groups with these centres, of which `neighbours` names those that border on one.
    pub fn new<'n>(centres: Vec<Option<[f64; 2]>>, neighbours: &dyn Fn(usize) -> &'n [u16]) -> StepTable {
        let groups = centres.len();
        let mut table = StepTable { targets: vec![[None; 4]; groups], centres };
        let all: Vec<u16> = (0..groups as u16).collect();
        for from in 0..groups {
            for direction in Direction::ALL {
                let target = table.nearest(from, direction, neighbours(from));
                table.targets[from][direction as usize] =
                    target.or_else(|| table.nearest(from, direction, &all));
            }
        }
        table.connect();
        table
    }

    pub fn step(&self, from: usize, direction: Direction) -> Option<usize> {
        self.targets.get(from)?[direction as usize].map(usize::from)
    }

    /// From the centre of one group to that of another.
    fn way(&self, from: usize, to: usize) -> Option<[f64; 2]> {
        let ([ax, ay], [bx, by]) = (self.centres[from]?, self.centres[to]?);
        Some([bx - ax, by - ay])
    }

    /// The group within 45° of the direction that takes the least effort; going aside counts double.
    fn nearest(&self, from: usize, direction: Direction, groups: &[u16]) -> Option<u16> {
        let mut best = (f64::INFINITY, None);
        for &group in groups {
            let Some(way) = self.way(from, usize::from(group)) else { continue };
            let (along, aside) = direction.split(way);
            let effort = along + 2.0 * aside;
            if along > 0.0 && aside <= along && effort < best.0 {
                best = (effort, Some(group));
            }
        }
        best.1
    }

    /// Redirects as few steps as need be, so that every group can be reached from a first one, the hub, and the hub from
    /// every group.
    ///
    /// The steps by which groups are first reached form a tree, which stays; any other step may be redirected. There
    /// always is one: a group whose four steps all belong to the tree has a descendant whose steps do not.
    fn connect(&mut self) {
        let Some(hub) = self.centres.iter().position(Option::is_some) else { return };
        let mut in_tree = vec![[false; 4]; self.targets.len()];
        let mut reached = vec![false; self.targets.len()];
        reached[hub] = true;
        loop {
            self.grow(&mut reached, &mut in_tree);
            let Some((from, slot, to)) = self.bridge(&reached, true, &in_tree) else { break };
            self.targets[from][slot] = Some(to as u16);
        }
        let mut returns = vec![false; self.targets.len()];
        returns[hub] = true;
        loop {
            self.shrink(&mut returns);
            let Some((from, slot, to)) = self.bridge(&returns, false, &in_tree) else { break };
            self.targets[from][slot] = Some(to as u16);
        }
    }

    /// Marks all groups that can be reached from those marked, and the steps that reach them first.
    fn grow(&self, reached: &mut [bool], in_tree: &mut [[bool; 4]]) {
        let mut waiting = Vec::new();
        for (group, reached) in reached.iter().enumerate() {
            if *reached {
                waiting.push(group);
            }
        }
        while let Some(from) = waiting.pop() {
            for (slot, target) in self.targets[from].iter().enumerate() {
                let Some(to) = target.map(usize::from) else { continue };
                if !reached[to] {
                    reached[to] = true;
                    in_tree[from][slot] = true;
                    waiting.push(to);
                }
            }
        }
    }

    /// Marks all groups from which those marked can be reached.
    fn shrink(&self, returns: &mut [bool]) {
        let mut changed = true;
        while changed {
            changed = false;
            for from in 0..returns.len() {
                let leads = self.targets[from].iter().flatten().any(|&to| returns[usize::from(to)]);
                if leads && !returns[from] {
                    returns[from] = true;
                    changed = true;
                }
            }
        }
    }

    /// The best step to redirect, from a group that is marked as asked to one that is not; `None` when all are marked.
    fn bridge(
        &self,
        marked: &[bool],
        from_marked: bool,
        in_tree: &[[bool; 4]],
    ) -> Option<(usize, usize, usize)> {
        let mut best = (f64::INFINITY, None);
        for from in (0..marked.len()).filter(|&from| marked[from] == from_marked) {
            for to in (0..marked.len()).filter(|&to| marked[to] != from_marked) {
                let Some(way) = self.way(from, to) else { continue };
                for direction in Direction::ALL {
                    let slot = direction as usize;
                    let (along, aside) = direction.split(way);
                    // Steps that lead nowhere yet cost nobody anything; wrong directions come last.
                    let used = if self.targets[from][slot].is_some() { 2.0 } else { 1.0 };
                    let effort = (along.abs() + 2.0 * aside) * used * if along > 0.0 { 1.0 } else { 8.0 };
                    if !in_tree[from][slot] && effort < best.0 {
                        best = (effort, Some((from, slot, to)));
                    }
                }
            }
        }
        best.1
    }
}
