//! Councils for a made-up arrangement: busy ones more often, and mostly of one region.

use super::random::Random;
use model::records::{Council, CouncilIx, Date, Member, Package};

/// In a hundred members after the first, those of its region.
const NEIGHBOURS: usize = 85;

/// Councils that are drawn before all are looked through.
const ATTEMPTS: usize = 24;

/// What is drawn from.
pub(super) struct Councils<'d> {
    councils: &'d [Council],
    /// One entry a membership of the real data: a council with many is drawn more often.
    memberships: Vec<CouncilIx>,
    /// The same by region.
    by_region: Vec<Vec<CouncilIx>>,
}

impl<'d> Councils<'d> {
    pub(super) fn new(package: &'d Package) -> Councils<'d> {
        let memberships: Vec<CouncilIx> =
            package.arrangements.iter().flat_map(|a| a.members.iter().map(|member| member.council)).collect();
        let mut by_region = vec![Vec::new(); package.regions.len()];
        for council in &memberships {
            by_region[usize::from(package.councils[usize::from(council.0)].region.0)].push(*council);
        }
        Councils { councils: &package.councils, memberships, by_region }
    }

    /// A council that existed in those years and is no member yet; `None` when all of them are.
    pub(super) fn draw(
        &self,
        random: &mut Random,
        anchor: Option<CouncilIx>,
        first: Option<u16>,
        last: Option<u16>,
        members: &[Member],
    ) -> Option<CouncilIx> {
        let fits = |council: &CouncilIx| {
            members.iter().all(|member| member.council != *council)
                && existed(&self.councils[usize::from(council.0)], first, last)
        };
        for _ in 0..ATTEMPTS {
            let near = anchor.filter(|_| random.percent(NEIGHBOURS));
            let from = near.map_or(&self.memberships, |anchor| {
                &self.by_region[usize::from(self.councils[usize::from(anchor.0)].region.0)]
            });
            let council = *random.of(from);
            if fits(&council) {
                return Some(council);
            }
        }
        let start = random.below(self.councils.len());
        let around = (0..self.councils.len()).map(|step| (start + step) % self.councils.len());
        around.map(|at| CouncilIx(at as u16)).find(fits)
    }
}

/// As the data's checks have it: it had not ended before the first year, and began by the last.
fn existed(council: &Council, first: Option<u16>, last: Option<u16>) -> bool {
    let ended = council.to.zip(first).is_some_and(|(to, year)| to <= Date { year, month: 1, day: 1 });
    let began_later = council.from.zip(last).is_some_and(|(from, last)| from.year > last);
    !ended && !began_later
}
