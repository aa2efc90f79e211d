//! What councils share with one another: pairs, a matrix, and two to four councils side by side.

use crate::bits::Bits;
use crate::order;
use crate::peers::arrangements_of;
use crate::records::{ArrangementIx, CouncilIx, ServiceIx};
use crate::register::Register;

/// Two councils that share something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one that comes first by code.
    pub first: CouncilIx,
    /// The other one.
    pub second: CouncilIx,
    /// In how many of the arrangements both are.
    pub shared: u32,
    /// In how many of them the first one is.
    pub of_first: u32,
    /// In how many of them the second one is.
    pub of_second: u32,
}

/// How much the councils of a set share with one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The councils, in the order in which they were given.
    pub councils: Vec<CouncilIx>,
    shared: Vec<u32>,
}

impl Matrix {
    /// In how many arrangements the councils at these two positions both are; at twice the same one, in how many it is.
    pub fn shared(&self, row: usize, column: usize) -> u32 {
        if row.max(column) < self.councils.len() {
            self.shared[row * self.councils.len() + column]
        } else {
            0
        }
    }
}

/// One service of the councils that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceRow {
    /// The service.
    pub service: ServiceIx,
    /// For each of the councils, in the order in which they were given, its arrangements for the service, ascending by id.
    pub arrangements: Vec<Vec<ArrangementIx>>,
    /// The arrangements for the service in which two or more of the councils are together, ascending by id.
    pub together: Vec<ArrangementIx>,
}

impl ServiceRow {
    /// How many of the councils share the service.
    pub fn sharing(&self) -> usize {
        self.arrangements.iter().filter(|of| !of.is_empty()).count()
    }
}

/// Councils side by side. Each service that one of them shares stands in exactly one of the three lists, by code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The councils, in the order in which they were given, without repeats.
    pub councils: Vec<CouncilIx>,
    /// Services that all of them share, with whomever.
    pub all: Vec<ServiceRow>,
    /// Services that two or more of them share, but not all.
    pub some: Vec<ServiceRow>,
    /// Services that one of them shares.
    pub one: Vec<ServiceRow>,
    /// The arrangements in which all of them are, ascending by id.
    pub all_together: Vec<ArrangementIx>,
}

impl Register {
    /// The pairs of councils that share at least one of the found arrangements in the year (the present for none): the most
    /// first, then by the names of the first and of the second, then by code.
    pub fn pairs(&self, found: &Bits, year: Option<i32>) -> Vec<Pair> {
        let view = self.year(year);
        let count = self.package().councils.len();
        let mut of = vec![0u32; count];
        let mut shared = vec![0u32; count * count];
        for row in found.iter() {
            let members = view.members.get(row);
            for (at, first) in members.iter().enumerate() {
                of[usize::from(first.0)] += 1;
                for second in &members[at + 1..] {
                    shared[usize::from(first.0) * count + usize::from(second.0)] += 1;
                }
            }
        }
        let mut pairs = Vec::new();
        for (at, shared) in shared.into_iter().enumerate() {
            if shared > 0 {
                let (first, second) = (at / count, at % count);
                pairs.push(Pair {
                    first: CouncilIx(first as u16),
                    second: CouncilIx(second as u16),
                    shared,
                    of_first: of[first],
                    of_second: of[second],
                });
            }
        }
        let name = |council: CouncilIx| self.council(council).name.as_str();
        order::sort(&mut pairs, |a, b| {
            b.shared
                .cmp(&a.shared)
                .then_with(|| name(a.first).cmp(name(b.first)))
                .then_with(|| name(a.second).cmp(name(b.second)))
        });
        pairs
    }

    /// How many of the found arrangements each two of these councils share in the year (the present for none).
    pub fn matrix(&self, councils: &[CouncilIx], found: &Bits, year: Option<i32>) -> Matrix {
        let view = self.year(year);
        let rows = |council: CouncilIx| {
            let mut rows = Bits::empty(self.package().arrangements.len());
            arrangements_of(view, council, found).for_each(|row| rows.insert(row));
            rows
        };
        let sets: Vec<Bits> = councils.iter().map(|council| rows(*council)).collect();
        let mut shared = Vec::with_capacity(sets.len() * sets.len());
        for first in &sets {
            shared.extend(sets.iter().map(|second| first.count_both(second)));
        }
        Matrix { councils: councils.to_vec(), shared }
    }

    /// The arrangements among those found in which both councils are in the year (the present for none), ascending by id:
    /// "Adur and Worthing share 11 services."
    pub fn shared_by(
        &self,
        first: CouncilIx,
        second: CouncilIx,
        found: &Bits,
        year: Option<i32>,
    ) -> Vec<ArrangementIx> {
        let view = self.year(year);
        let mut shared = Vec::new();
        for row in arrangements_of(view, first, found) {
            if view.members.get(row).contains(&second) {
                shared.push(ArrangementIx(row as u32));
            }
        }
        shared
    }

    /// What councils have in common and what not, of the found arrangements in the year (the present for none). Made for two
    /// to four; any number has an answer. One council alone has all its services in [`Comparison::all`].
    pub fn compare(&self, councils: &[CouncilIx], found: &Bits, year: Option<i32>) -> Comparison {
        let view = self.year(year);
        let mut comparison = Comparison::default();
        for council in councils {
            if !comparison.councils.contains(council) {
                comparison.councils.push(*council);
            }
        }
        let count = comparison.councils.len();
        let empty = |at: usize| ServiceRow {
            service: ServiceIx(at as u16),
            arrangements: vec![Vec::new(); count],
            together: Vec::new(),
        };
        let mut rows: Vec<ServiceRow> = (0..self.package().services.len()).map(empty).collect();
        for (at, council) in comparison.councils.iter().enumerate() {
            for row in arrangements_of(view, *council, found) {
                let arrangement = ArrangementIx(row as u32);
                let members = view.members.get(row);
                let before = comparison.councils[..at].iter().filter(|other| members.contains(other)).count();
                for service in &self.arrangement(arrangement).services {
                    let service = &mut rows[usize::from(service.0)];
                    service.arrangements[at].push(arrangement);
                    // The second of them to come says that they are together.
                    if before == 1 {
                        service.together.push(arrangement);
                    }
                }
                if before + 1 == count {
                    comparison.all_together.push(arrangement);
                }
            }
        }
        for mut row in rows {
            order::sort(&mut row.together, |a, b| a.cmp(b));
            match row.sharing() {
                0 => {}
                sharing if sharing == count => comparison.all.push(row),
                1 => comparison.one.push(row),
                _ => comparison.some.push(row),
            }
        }
        comparison
    }
}
