//! Peers of a council: those most like it, its place among its type, and what they share and it does not (docs/DESIGN.md 4.9).

use crate::bits::Bits;
use crate::order;
use crate::query::Query;
use crate::records::{Council, CouncilIx, ServiceIx};
use crate::register::{Register, YearView};

/// How many peers a council has, where its type has that many others.
pub const PEERS: usize = 20;

/// A council among those most like another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peer {
    /// The peer.
    pub council: CouncilIx,
    /// How unlike it is, 0 for not at all; see [`unlikeness`].
    pub unlikeness: f64,
}

/// How unlike two councils are: |ln(population ratio)| + |ln(density ratio)|, so that twice as many people on the same area
/// make 1.4. `None` where either one's population or area is not known.
pub fn unlikeness(a: &Council, b: &Council) -> Option<f64> {
    let size = |council: &Council| {
        let (people, area) = (f64::from(council.population?), f64::from(council.area_km2?));
        (people > 0.0 && area > 0.0).then_some((people.ln(), (people / area).ln()))
    };
    let ((people, density), (others, their_density)) = (size(a)?, size(b)?);
    Some((people - others).abs() + (density - their_density).abs())
}

/// What is counted of a council to give it a place among its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// The services in which it takes part in an arrangement.
    Services,
    /// The arrangements that it takes part in.
    Arrangements,
}

/// A council's place among the councils of its type that exist at present.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its own number.
    pub own: u32,
    /// How many others of its type have a smaller one.
    pub fewer: u32,
    /// How many others have the same.
    pub as_many: u32,
    /// How many others have a larger one.
    pub more: u32,
    /// The middle number of its type, itself included where it exists; half-way between the middle two where there is an even number. 0 without any.
    pub median: f64,
    /// Every council of its type that exists, with its number: ascending, then by code.
    pub all: Vec<(CouncilIx, u32)>,
}

/// A service that peers of a council share, and it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The service.
    pub service: ServiceIx,
    /// How many of the peers take part in an arrangement for it.
    pub peers: u32,
}

impl Register {
    /// The peers of a council, the most alike first, then by code: the [`PEERS`] councils of its type that exist at present
    /// and are least unlike it; fewer where there are fewer. A council whose population or area is not known is nobody's
    /// peer, and has none.
    pub fn peers(&self, council: CouncilIx) -> Vec<Peer> {
        let mut peers = Vec::new();
        for other in self.of_its_type(council) {
            if other != council
                && let Some(unlikeness) = unlikeness(self.council(council), self.council(other))
            {
                peers.push(Peer { council: other, unlikeness });
            }
        }
        order::sort(&mut peers, |a, b| a.unlikeness.total_cmp(&b.unlikeness));
        peers.truncate(PEERS);
        peers
    }

    /// Where a council stands among its type in the present view.
    pub fn standing(&self, council: CouncilIx, counted: Counted) -> Standing {
        let found = self.found(&Query::default(), None);
        let number = |council: CouncilIx| match counted {
            Counted::Services => self.services_of(council, &found).count(),
            Counted::Arrangements => arrangements_of(self.year(None), council, &found).count() as u32,
        };
        let own = number(council);
        let (mut fewer, mut as_many, mut more) = (0, 0, 0);
        let mut all: Vec<(CouncilIx, u32)> = Vec::new();
        for other in self.of_its_type(council) {
            let theirs = number(other);
            all.push((other, theirs));
            if other != council {
                match theirs.cmp(&own) {
                    std::cmp::Ordering::Less => fewer += 1,
                    std::cmp::Ordering::Equal => as_many += 1,
                    std::cmp::Ordering::Greater => more += 1,
                }
            }
        }
        order::sort(&mut all, |a, b| a.1.cmp(&b.1));
        Standing { own, fewer, as_many, more, median: median(&all), all }
    }

    /// The services that at least a quarter of a council's peers share in the present view, and it does not; the most shared
    /// first, then by code. "Shared by its peers, and not by it."
    pub fn missed(&self, council: CouncilIx) -> Vec<Missed> {
        let found = self.found(&Query::default(), None);
        let peers = self.peers(council);
        let services = self.package().services.len();
        let mut sharing = vec![0u32; services];
        for peer in &peers {
            self.services_of(peer.council, &found).iter().for_each(|service| sharing[service] += 1);
        }
        let own = self.services_of(council, &found);
        let mut missed = Vec::new();
        for (at, count) in sharing.into_iter().enumerate() {
            if count > 0 && count as usize * 4 >= peers.len() && !own.contains(at) {
                missed.push(Missed { service: ServiceIx(at as u16), peers: count });
            }
        }
        order::sort(&mut missed, |a, b| b.peers.cmp(&a.peers));
        missed
    }

    /// The services in which a council takes part in one of the arrangements at present.
    pub(crate) fn services_of(&self, council: CouncilIx, found: &Bits) -> Bits {
        let mut services = Bits::empty(self.package().services.len());
        for row in arrangements_of(self.year(None), council, found) {
            for service in &self.package().arrangements[row].services {
                services.insert(usize::from(service.0));
            }
        }
        services
    }

    /// The councils of its type that exist at present, itself among them if it does; ascending by code.
    fn of_its_type(&self, council: CouncilIx) -> Vec<CouncilIx> {
        let kind = self.council(council).kind;
        let mut councils = Vec::new();
        for at in 0..self.package().councils.len() {
            let other = CouncilIx(at as u16);
            if self.council(other).kind == kind && self.exists(other, self.present()) {
                councils.push(other);
            }
        }
        councils
    }
}

/// The found arrangements that a council is in in that year, ascending.
pub(crate) fn arrangements_of<'v>(
    view: &'v YearView,
    council: CouncilIx,
    found: &'v Bits,
) -> impl Iterator<Item = usize> + 'v {
    let rows = view.arrangements_of.get(usize::from(council.0)).iter().map(|row| *row as usize);
    rows.filter(|row| found.contains(*row))
}

/// The median of numbers in ascending order.
fn median(all: &[(CouncilIx, u32)]) -> f64 {
    let at = |position: usize| all.get(position).map_or(0.0, |(_, number)| f64::from(*number));
    match all.len() {
        0 => 0.0,
        count if count % 2 == 1 => at(count / 2),
        count => (at(count / 2 - 1) + at(count / 2)) / 2.0,
    }
}
