//! Lines between areas with different labels, each drawn once.

use crate::path::PathWriter;
use crate::rings::Step;
use crate::topology::Topology;

impl Topology {
    /// Path data of all arcs whose two sides have different labels, each drawn once; outside all areas there is no label.
    ///
    /// `label` has an entry for each base area, for example its region; a missing one counts as no label. Lines run on
    /// through the nodes where they can, so that joins and dashes look right.
    pub fn borders(&self, label: &[Option<u16>]) -> String {
        self.lines(label, &|left, right| left != right)
    }

    /// As [`Topology::borders`], but only between two areas that both have a label: without the coast.
    pub fn interior_borders(&self, label: &[Option<u16>]) -> String {
        self.lines(label, &|left, right| left.is_some() && right.is_some() && left != right)
    }

    /// Path data of the dissolved outline of these base areas: closed rings, ready to be filled or stroked.
    pub fn outline(&self, areas: &[usize]) -> String {
        let mut inside = vec![false; self.codes().len()];
        for &area in areas {
            if let Some(entry) = inside.get_mut(area) {
                *entry = true;
            }
        }
        self.ring_path(&mut self.steps_around(&|area| inside[usize::from(area)]))
    }

    fn lines(&self, label: &[Option<u16>], differ: &dyn Fn(Option<u16>, Option<u16>) -> bool) -> String {
        let label_of = |area: Option<u16>| *label.get(usize::from(area?))?;
        let sides = self.sides();
        let mut waiting = Vec::new();
        for (arc, side) in sides.iter().enumerate() {
            if differ(label_of(side.left), label_of(side.right)) {
                waiting.push(arc);
            }
        }
        let mut writer = PathWriter::default();
        while let Some(arc) = waiting.pop() {
            let mut chain = vec![Step { arc, forward: true }];
            self.extend(&mut chain, &mut waiting);
            // Turned around, the chain grows at its other end.
            chain.reverse();
            chain.iter_mut().for_each(|step| step.forward = !step.forward);
            self.extend(&mut chain, &mut waiting);
            for (position, &step) in chain.iter().enumerate() {
                self.draw(step, &mut writer, position == 0, false);
            }
        }
        writer.finish()
    }

    /// Appends waiting arcs to the chain as long as one begins or ends where it ends.
    fn extend(&self, chain: &mut Vec<Step>, waiting: &mut Vec<usize>) {
        while let Some(&last) = chain.last() {
            let points = self.points(last.arc);
            let here = if last.forward { points[points.len() - 1] } else { points[0] };
            let next = waiting.iter().enumerate().find_map(|(position, &arc)| {
                let points = self.points(arc);
                let forward = points[0] == here;
                (forward || points[points.len() - 1] == here).then_some((position, Step { arc, forward }))
            });
            let Some((position, step)) = next else { return };
            waiting.swap_remove(position);
            chain.push(step);
        }
    }
}
