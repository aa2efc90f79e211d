//! How well everything fits what was typed.

use super::vocabulary::Place;
use crate::records::Package;

/// How a word was found. The order is that of the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum Quality {
    /// With a typing error, or in two parts.
    Loose = 1,
    /// It begins another word, or is another form of it.
    Prefix = 2,
    /// It is the word.
    Exact = 3,
}

/// How much it counts where a word is found: the place decides, then how.
const fn weight(place: Place) -> u16 {
    match place {
        Place::Name => 24,
        Place::Service => 20,
        Place::Category => 16,
        Place::Council => 12,
        Place::Partner => 4,
        Place::Summary => 0,
    }
}

/// The weight of a council that a member took over from, or that took over from a member.
pub(super) const RELATED: u16 = 8;

/// The points for a word in a place.
pub(super) const fn points(place: Place, quality: Quality) -> u16 {
    weight(place) + quality as u16
}

/// Points for each arrangement, council, service and category; 0 where something is missing.
#[derive(Clone, Debug)]
pub(crate) struct Scores {
    pub(crate) arrangements: Vec<u16>,
    pub(crate) councils: Vec<u16>,
    pub(crate) services: Vec<u16>,
    pub(crate) categories: Vec<u16>,
}

impl Scores {
    /// No points for anything.
    pub(super) fn none(package: &Package) -> Scores {
        Scores {
            arrangements: vec![0; package.arrangements.len()],
            councils: vec![0; package.councils.len()],
            services: vec![0; package.services.len()],
            categories: vec![0; package.categories.len()],
        }
    }

    /// Both have to fit: their points add up where both have some.
    pub(super) fn and(&mut self, other: &Scores) {
        self.combine(other, |a, b| if a == 0 || b == 0 { 0 } else { a.saturating_add(b) });
    }

    /// Either has to fit: the better counts.
    pub(super) fn or(&mut self, other: &Scores) {
        self.combine(other, u16::max);
    }

    /// Counts twice, for what stands for two words.
    pub(super) fn twice(&mut self) {
        let copy = self.clone();
        self.and(&copy);
    }

    fn combine(&mut self, other: &Scores, with: fn(u16, u16) -> u16) {
        for (mine, theirs) in [
            (&mut self.arrangements, &other.arrangements),
            (&mut self.councils, &other.councils),
            (&mut self.services, &other.services),
            (&mut self.categories, &other.categories),
        ] {
            for (a, b) in mine.iter_mut().zip(theirs) {
                *a = with(*a, *b);
            }
        }
    }
}

/// Raises points to this many.
pub(super) fn raise(points: &mut [u16], at: usize, to: u16) {
    if let Some(points) = points.get_mut(at) {
        *points = (*points).max(to);
    }
}
