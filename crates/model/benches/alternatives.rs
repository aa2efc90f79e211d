//! The same facets counted in three ways: by sets of bits, as the register does, and by what lost against them, a scan of the
//! rows and sorted lists. Four filters: services, regions, models, statuses; a value's count leaves its own filter out.

use model::Register;
use model::bits::Bits;
use model::records::{Arrangement, ArrangementIx};

/// Counts by filter and value.
pub type Counts = [[u32; 64]; 4];

/// The chosen values of each filter as masks; 0 for none. Two regions, two models, and the statuses of the present view.
pub const CHOSEN: [u64; 4] = [0, 0b1_0010, 0b1100, 0b11];

/// A row's values as masks, one a filter.
pub struct Rows(Vec<[u64; 4]>);

impl Rows {
    pub fn new(register: &Register) -> Rows {
        let row = |(at, a): (usize, &Arrangement)| {
            let services = a.services.iter().fold(0, |mask, s| mask | 1 << s.0);
            let members = register.members_at(ArrangementIx(at as u32), register.present());
            let regions = members.iter().fold(0, |mask, c| mask | 1 << register.council(*c).region.0);
            [services, regions, a.model.map_or(0, |m| 1 << m.index()), 1 << a.status.index()]
        };
        Rows(register.package().arrangements.iter().enumerate().map(row).collect())
    }

    /// Each row counts its failed filters; one that fails none counts for every value it has, one that fails a single
    /// filter for its values in that one.
    pub fn facets(&self, chosen: &[u64; 4]) -> Counts {
        let mut counts = [[0; 64]; 4];
        for row in &self.0 {
            let fails = |filter: &usize| chosen[*filter] != 0 && chosen[*filter] & row[*filter] == 0;
            let mut failed = (0..4).filter(fails);
            let (first, second) = (failed.next(), failed.next());
            for filter in 0..4 {
                if first.is_none() || (first == Some(filter) && second.is_none()) {
                    let mut mask = row[filter];
                    while mask != 0 {
                        counts[filter][mask.trailing_zeros() as usize] += 1;
                        mask &= mask - 1;
                    }
                }
            }
        }
        counts
    }

    /// The values of a filter that any row has, and those between.
    fn values(&self, filter: usize) -> std::ops::Range<usize> {
        let all = self.0.iter().fold(0, |all, row| all | row[filter]);
        0..64 - all.leading_zeros() as usize
    }

    fn has(&self, filter: usize, value: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len()).filter(move |row| self.0[*row][filter] >> value & 1 == 1)
    }
}

/// One set of bits a value.
pub struct Sets(Vec<Vec<Bits>>, usize);

impl Sets {
    pub fn new(rows: &Rows) -> Sets {
        let set = |filter, value| {
            let mut set = Bits::empty(rows.0.len());
            rows.has(filter, value).for_each(|row| set.insert(row));
            set
        };
        let filter = |filter| rows.values(filter).map(|value| set(filter, value)).collect();
        Sets((0..4).map(filter).collect(), rows.0.len())
    }

    /// The meet of the other filters, then a count of ones for each value.
    pub fn facets(&self, chosen: &[u64; 4]) -> Counts {
        let unions: Vec<Option<Bits>> = (0..4).map(|filter| self.union(filter, chosen[filter])).collect();
        let mut counts = [[0; 64]; 4];
        for (filter, counts) in counts.iter_mut().enumerate() {
            let mut passed = Bits::full(self.1);
            let others = unions.iter().enumerate().filter(|(other, _)| *other != filter);
            others.filter_map(|(_, union)| union.as_ref()).for_each(|union| passed.keep(union));
            for (count, set) in counts.iter_mut().zip(&self.0[filter]) {
                *count = set.count_both(&passed);
            }
        }
        counts
    }

    fn union(&self, filter: usize, chosen: u64) -> Option<Bits> {
        (chosen != 0).then(|| {
            let mut union = Bits::empty(self.1);
            let values = (0..64).filter(|value| chosen >> value & 1 == 1);
            values.for_each(|value| union.add(&self.0[filter][value]));
            union
        })
    }
}

/// One ascending list of rows a value, as an inverted index has.
pub struct Lists(Vec<Vec<Vec<u32>>>, u32);

impl Lists {
    pub fn new(rows: &Rows) -> Lists {
        let list = |filter, value| rows.has(filter, value).map(|row| row as u32).collect();
        let filter = |filter| rows.values(filter).map(|value| list(filter, value)).collect();
        Lists((0..4).map(filter).collect(), rows.0.len() as u32)
    }

    /// The same with lists: unions and intersections by merging.
    pub fn facets(&self, chosen: &[u64; 4]) -> Counts {
        let unions: Vec<Option<Vec<u32>>> = (0..4).map(|filter| self.union(filter, chosen[filter])).collect();
        let mut counts = [[0; 64]; 4];
        for (filter, counts) in counts.iter_mut().enumerate() {
            let mut passed: Option<Vec<u32>> = None;
            let others = unions.iter().enumerate().filter(|(other, _)| *other != filter);
            for union in others.filter_map(|(_, union)| union.as_ref()) {
                passed = Some(passed.map_or_else(|| union.clone(), |passed| both(&passed, union)));
            }
            let passed = passed.unwrap_or_else(|| (0..self.1).collect());
            for (count, list) in counts.iter_mut().zip(&self.0[filter]) {
                *count = count_both(list, &passed);
            }
        }
        counts
    }

    fn union(&self, filter: usize, chosen: u64) -> Option<Vec<u32>> {
        (chosen != 0).then(|| {
            let values = (0..64).filter(|value| chosen >> value & 1 == 1);
            let mut union: Vec<u32> =
                values.flat_map(|value| self.0[filter][value].iter().copied()).collect();
            union.sort_unstable();
            union.dedup();
            union
        })
    }
}

fn both(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut both = Vec::with_capacity(a.len().min(b.len()));
    meet(a, b, |row| both.push(row));
    both
}

fn count_both(a: &[u32], b: &[u32]) -> u32 {
    let mut count = 0;
    meet(a, b, |_| count += 1);
    count
}

/// Steps through both lists, or where one is far shorter, looks each of its rows up in the other.
fn meet(a: &[u32], b: &[u32], mut each: impl FnMut(u32)) {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() * 16 < long.len() {
        short.iter().filter(|row| long.binary_search(row).is_ok()).for_each(|row| each(*row));
        return;
    }
    let (mut at, mut other) = (0, 0);
    while at < short.len() && other < long.len() {
        let (x, y) = (short[at], long[other]);
        if x == y {
            each(x);
        }
        at += usize::from(x <= y);
        other += usize::from(y <= x);
    }
}
