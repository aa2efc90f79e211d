//! Suggestions in order, with their reasons.

use super::nearness::Nearness;
use super::weights::{
    ALIKE, NEXT_DOOR, SAME_REGION, SAME_TYPE, SUGGESTIONS, THREE_BORDERS, TWO_BORDERS, UNALIKE,
};
use crate::bits::Bits;
use crate::facets::Facet;
use crate::order;
use crate::peers::unlikeness;
use crate::query::Query;
use crate::records::{ArrangementIx, CouncilIx, ServiceIx};
use crate::register::Register;
use crate::vocabulary::CouncilType;

/// Why something is suggested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// This council is near: so many borders lie between, 0 for a county council and its own district.
    Near {
        /// The council that is near; of an arrangement the nearest member.
        council: CouncilIx,
        /// 0 to 3.
        borders: u8,
    },
    /// This council is farther away, or nobody knows how far, but in the same region.
    SameRegion(CouncilIx),
    /// This council has about as many people, about as densely settled.
    Alike {
        /// The council; of an arrangement the member that is most alike.
        council: CouncilIx,
        /// How unlike it is all the same (docs/DESIGN.md 4.9).
        unlikeness: f64,
    },
    /// This council is of the same type.
    SameType(CouncilIx),
    /// The two share so many arrangements of the present view already. A fact without points.
    SharesAlready {
        /// The council; of an arrangement the member with which most is shared.
        council: CouncilIx,
        /// How many.
        arrangements: u32,
    },
    /// So many councils joined the arrangement after it had begun. A fact without points.
    HasGrown(u32),
}

/// A reason, and what it counts in the ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// Why.
    pub why: Why,
    /// Its points ([`super::weights`]); 0 for a fact that is shown and does not count.
    pub points: u32,
}

/// An arrangement that a council could ask to join.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// The sum of the reasons' points.
    pub points: u32,
    /// Why it is suggested.
    pub reasons: Vec<Reason>,
    /// Whom to ring up first: its lead authorities that are still in it, else the nearest member.
    pub ask: Vec<CouncilIx>,
}

/// A council that one could start with.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The council.
    pub council: CouncilIx,
    /// The sum of the reasons' points.
    pub points: u32,
    /// Why it is suggested.
    pub reasons: Vec<Reason>,
}

/// What is suggested to a council for a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Arrangements of the present view that it could ask to join: the most points first, then by id; at most
    /// [`SUGGESTIONS`].
    pub join: Vec<Join>,
    /// Councils that do not share the service: the most points first, then by code; at most [`SUGGESTIONS`].
    pub start: Vec<Start>,
    /// How many councils of its type share the service, itself not counted. Where it is none, the service may be no duty of
    /// such a council, and the page should say so.
    pub sharing_of_its_type: u32,
}

impl Register {
    /// Whom a council could share a service with. Nothing is suggested that the data does not have; `neighbours` gives the
    /// neighbours of a lower-tier or single-tier council of the present.
    ///
    /// A county council and a district have different duties: neither is suggested to the other as a partner to start with,
    /// nor an arrangement whose members are all of that other sort. What a council takes part in already is not suggested.
    pub fn suggestions(
        &self,
        council: CouncilIx,
        service: ServiceIx,
        neighbours: &dyn Fn(CouncilIx) -> Vec<CouncilIx>,
    ) -> Suggestions {
        let present = self.found(&Query::default(), None);
        let mut of_service = present.clone();
        match self.columns.sets[Facet::Service].get(usize::from(service.0)) {
            Some(rows) => of_service.keep(rows),
            None => of_service.clear(),
        }
        let seeker = Seeker {
            register: self,
            council,
            nearness: Nearness::from(self, council, neighbours),
            shared: self.shared_with(council, &present),
        };
        let mut sharing = Bits::empty(self.package().councils.len());
        let mut suggestions = Suggestions::default();
        for row in of_service.iter() {
            let arrangement = ArrangementIx(row as u32);
            let members = self.members_at(arrangement, self.present());
            members.iter().for_each(|member| sharing.insert(usize::from(member.0)));
            if !members.contains(&council) && members.iter().any(|member| seeker.has_like_duties(*member)) {
                suggestions.join.push(seeker.join(arrangement, members));
            }
        }
        for at in 0..self.package().councils.len() {
            let other = CouncilIx(at as u16);
            if other == council || !self.exists(other, self.present()) {
                continue;
            }
            if sharing.contains(at) {
                let same_type = self.council(other).kind == self.council(council).kind;
                suggestions.sharing_of_its_type += u32::from(same_type);
            } else if seeker.has_like_duties(other) {
                suggestions.start.push(seeker.start(other));
            }
        }
        order::sort(&mut suggestions.join, |a, b| b.points.cmp(&a.points));
        suggestions.join.truncate(SUGGESTIONS);
        order::sort(&mut suggestions.start, |a, b| b.points.cmp(&a.points));
        suggestions.start.truncate(SUGGESTIONS);
        suggestions
    }

    /// With each council, how many of the found arrangements this one shares at present.
    fn shared_with(&self, council: CouncilIx, found: &Bits) -> Vec<u32> {
        let mut shared = vec![0; self.package().councils.len()];
        for (other, count) in self.ties(council, found, None) {
            shared[usize::from(other.0)] = count;
        }
        shared
    }
}

/// A council that looks for partners, and what it needs to know of others.
struct Seeker<'r> {
    register: &'r Register,
    council: CouncilIx,
    nearness: Nearness,
    /// With each council, how many arrangements it shares already.
    shared: Vec<u32>,
}

impl Seeker<'_> {
    fn has_like_duties(&self, other: CouncilIx) -> bool {
        let (own, theirs) = (self.register.council(self.council).kind, self.register.council(other).kind);
        !matches!(
            (own, theirs),
            (CouncilType::County, CouncilType::District) | (CouncilType::District, CouncilType::County)
        )
    }

    fn start(&self, other: CouncilIx) -> Start {
        let reasons = self.reasons(&[other]);
        Start { council: other, points: points(&reasons), reasons }
    }

    fn join(&self, arrangement: ArrangementIx, members: &[CouncilIx]) -> Join {
        let mut reasons = self.reasons(members);
        let then = self.register.members_then(arrangement);
        let joined = then.iter().filter(|member| member.from.is_some()).count() as u32;
        if joined > 0 {
            reasons.push(Reason { why: Why::HasGrown(joined), points: 0 });
        }
        let mut ask = self.register.leads(arrangement);
        ask.retain(|lead| members.contains(lead));
        if ask.is_empty() {
            ask.extend(self.nearest(members));
        }
        Join { arrangement, points: points(&reasons), reasons, ask }
    }

    /// The member with the fewest borders between; else the first in the same region; else the first.
    fn nearest(&self, members: &[CouncilIx]) -> Option<CouncilIx> {
        let first = |member: CouncilIx| self.register.council(member).region;
        let own = first(self.council);
        let rank = |member: &CouncilIx| (self.nearness.of(*member).unwrap_or(u8::MAX), first(*member) != own);
        members.iter().copied().min_by_key(rank)
    }

    /// Why these councils would be good company: the nearest, the most alike, one of the same type, and the one with which
    /// most is shared.
    fn reasons(&self, members: &[CouncilIx]) -> Vec<Reason> {
        let register = self.register;
        let own = register.council(self.council);
        let mut reasons = Vec::new();
        if let Some(council) = self.nearest(members) {
            match self.nearness.of(council) {
                Some(borders) => {
                    let points = match borders {
                        0 | 1 => NEXT_DOOR,
                        2 => TWO_BORDERS,
                        _ => THREE_BORDERS,
                    };
                    reasons.push(Reason { why: Why::Near { council, borders }, points });
                }
                None if register.council(council).region == own.region => {
                    reasons.push(Reason { why: Why::SameRegion(council), points: SAME_REGION });
                }
                None => {}
            }
        }
        let mut most_alike: Option<(CouncilIx, f64)> = None;
        for member in members {
            if let Some(unlike) = unlikeness(own, register.council(*member))
                && most_alike.is_none_or(|(_, least)| unlike < least)
            {
                most_alike = Some((*member, unlike));
            }
        }
        if let Some((council, unlikeness)) = most_alike
            && unlikeness < UNALIKE
        {
            let points = (f64::from(ALIKE) * (1.0 - unlikeness / UNALIKE)).round() as u32;
            reasons.push(Reason { why: Why::Alike { council, unlikeness }, points });
        }
        if let Some(council) = members.iter().find(|member| register.council(**member).kind == own.kind) {
            reasons.push(Reason { why: Why::SameType(*council), points: SAME_TYPE });
        }
        let shared = |member: &CouncilIx| self.shared[usize::from(member.0)];
        let mut most = None;
        for member in members {
            if shared(member) > most.map_or(0, |before: CouncilIx| shared(&before)) {
                most = Some(*member);
            }
        }
        if let Some(council) = most {
            let why = Why::SharesAlready { council, arrangements: shared(&council) };
            reasons.push(Reason { why, points: 0 });
        }
        reasons
    }
}

fn points(reasons: &[Reason]) -> u32 {
    reasons.iter().map(|reason| reason.points).sum()
}
