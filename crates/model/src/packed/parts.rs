//! Which part of the details holds which arrangement.

use super::places::places;
use crate::order;
use crate::records::{Arrangement, ArrangementIx, Package};

/// The parts in which the details of a package come.
///
/// Arrangements of the same area lie in the same part, or in one beside it, so that a visitor who looks at one council needs
/// few of them. Nothing of this is stored: the order follows from the package, and the parts differ by at most one arrangement,
/// so that their number is all that has to be known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// All arrangements, part after part.
    order: Vec<ArrangementIx>,
    /// Position of an arrangement in `order`, by its position in the package.
    rank: Vec<usize>,
    count: usize,
}

impl Parts {
    /// The arrangements of a checked package in so many parts.
    ///
    /// They are ordered by the place of their lead authority, where one is known, else of the first of their members: region
    /// by region, county by county. Those without any member stand last.
    pub fn new(package: &Package, count: usize) -> Parts {
        let mut place_of = vec![u16::MAX; package.councils.len()];
        for (place, council) in places(&package.councils).into_iter().enumerate() {
            place_of[usize::from(council)] = place as u16;
        }
        let home = |arrangement: &Arrangement| {
            let members = &arrangement.members;
            let place = |lead: bool| {
                let members = members.iter().filter(|member| member.lead || !lead);
                members.filter_map(|member| place_of.get(usize::from(member.council.0)).copied()).min()
            };
            place(true).or_else(|| place(false)).unwrap_or(u16::MAX)
        };
        let homes: Vec<u16> = package.arrangements.iter().map(home).collect();
        let rows = order::by_key(homes.len(), |row| homes[row]);
        let mut rank = vec![0; rows.len()];
        rows.iter().enumerate().for_each(|(at, row)| rank[*row] = at);
        let order = rows.into_iter().map(|row| ArrangementIx(row as u32)).collect();
        Parts { order, rank, count }
    }

    /// How many parts there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The part of an arrangement of the package, and its place in that part; `None` where there are no parts at all.
    pub fn place_of(&self, arrangement: ArrangementIx) -> Option<(usize, usize)> {
        let rank = *self.rank.get(arrangement.0 as usize)?;
        let part = (0..self.count).rev().find(|part| self.start(*part) <= rank)?;
        Some((part, rank - self.start(part)))
    }

    /// The arrangements of a part, in the order in which it holds them; none for a part that there is not.
    pub fn arrangements(&self, part: usize) -> &[ArrangementIx] {
        if part < self.count { &self.order[self.start(part)..self.start(part + 1)] } else { &[] }
    }

    /// Where a part begins in the order; `count` stands for the end.
    fn start(&self, part: usize) -> usize {
        self.order.len() * part / self.count
    }
}
