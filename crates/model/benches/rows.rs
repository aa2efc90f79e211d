//! What lost: facets by a scan of the rows. Each row counts its failed filters; one that fails none counts for every value
//! it has, one that fails a single filter for its values in that one.

use model::Register;
use model::vocabulary::Status;

/// A row's values as masks, one a filter: services, regions, models, statuses.
pub struct Rows(Vec<[u64; 4]>);

/// The chosen values of each filter as masks; 0 for none.
#[derive(Default)]
pub struct Chosen([u64; 4]);

impl Rows {
    pub fn new(register: &Register) -> Rows {
        let package = register.package();
        let row = |(at, a): (usize, &model::records::Arrangement)| {
            let services = a.services.iter().fold(0, |mask, s| mask | 1 << s.0);
            let members = register.members_at(model::records::ArrangementIx(at as u32), register.present());
            let regions = members.iter().fold(0, |mask, c| mask | 1 << register.council(*c).region.0);
            [services, regions, a.model.map_or(0, |m| 1 << m.index()), 1 << a.status.index()]
        };
        Rows(package.arrangements.iter().enumerate().map(row).collect())
    }

    /// Counts by filter and value, of a present view.
    pub fn facets(&self, chosen: &Chosen) -> [[u32; 64]; 4] {
        let mut counts = [[0; 64]; 4];
        let present = 1 << Status::Operating.index() | 1 << Status::Unknown.index();
        let mut chosen = chosen.0;
        if chosen[3] == 0 {
            chosen[3] = present;
        }
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
}
