//! What the published editions reported of the LGA's map, from our own records: the whole and its parts, side by side.

use super::councils::taking_part;
use super::money::{Totals, totals};
use crate::bits::Bits;
use crate::facets::Facet;
use crate::order;
use crate::query::Query;
use crate::records::CategoryIx;
use crate::register::{FIRST_YEAR, Register, YearView};
use crate::vocabulary::{SavingKind, Sector};

/// Some of the arrangements found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How many they are.
    pub arrangements: u32,
    /// How many councils are in them, in the year or at present. Of a region's part: how many of that region's own.
    pub councils: u32,
    /// With a year past 2009: how many more than were found for the year before.
    pub change: Option<i64>,
    /// The totals of their published savings, as in a summary of these arrangements alone.
    pub savings: Totals,
}

/// The arrangements that a query finds, whole and in parts.
///
/// Unlike a facet's count, a part lies within what is found. An arrangement counts in each part that it belongs to, so the
/// parts of one kind add up to more than the whole ([`Report::in_regions`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The year that was asked for; `None` for the present view.
    pub year: Option<i32>,
    /// Everything found.
    pub whole: Part,
    /// How many councils exist in the year, or at present.
    pub existing: u32,
    /// By [`CategoryIx`].
    pub categories: Vec<Part>,
    /// By [`crate::records::RegionIx`].
    pub regions: Vec<Part>,
    /// Those with a partner of the sector, by [`Sector`]; then those of councils only.
    pub partner_sectors: Vec<Part>,
    /// Those with a partner that is a public body, of whatever sector.
    pub public_partners: Part,
}

/// A part of a whole in whole per cent, rounded half up; 0 of nothing.
pub fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 { 0 } else { ((u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2)) as u32 }
}

impl Report {
    /// The share of the existing councils that take part, in whole per cent.
    pub fn councils_percent(&self) -> u32 {
        percent(self.whole.councils, self.existing)
    }

    /// The counts of the regions added up. What this has more than the whole is overlap: arrangements with members in several
    /// regions (docs/DESIGN.md 4.3).
    pub fn in_regions(&self) -> u32 {
        self.regions.iter().map(|part| part.arrangements).sum()
    }

    /// The categories by their number of arrangements, the highest first, equal ones by code; those with none are left out.
    pub fn by_number(&self) -> Vec<CategoryIx> {
        self.ranked(&|part| u64::from(part.arrangements))
    }

    /// The categories by their total of a kind, the highest first, equal ones by code; those for which nothing is published
    /// are left out.
    pub fn by_money(&self, kind: SavingKind) -> Vec<CategoryIx> {
        self.ranked(&|part| part.savings[kind.index()].total)
    }

    fn ranked(&self, height: &dyn Fn(&Part) -> u64) -> Vec<CategoryIx> {
        let heights: Vec<u64> = self.categories.iter().map(height).collect();
        let mut ranked = Vec::new();
        for at in order::by(heights.len(), &mut |a, b| heights[b].cmp(&heights[a])) {
            if heights[at] > 0 {
                ranked.push(CategoryIx(at as u16));
            }
        }
        ranked
    }
}

/// The arrangements found in the year, and in the year before where there is one.
struct Found<'r> {
    now: Bits,
    view: &'r YearView,
    before: Option<(Bits, &'r YearView)>,
}

impl Register {
    /// Reports on what a query finds. Answers every query, by the rule of [`Register::summary`].
    pub fn report(&self, query: &Query) -> Report {
        let year = self.known_year(query.year);
        let before = year.filter(|year| *year > FIRST_YEAR).map(|year| year - 1);
        let found = Found {
            now: self.found(query, year),
            view: self.year(year),
            before: before.map(|year| (self.found(query, Some(year)), self.year(Some(year)))),
        };
        let rows = self.package.arrangements.len();
        let columns = &self.columns;
        let mut public = Bits::empty(rows);
        for (sector, set) in Sector::ALL.iter().zip(&columns.sets[Facet::PartnerSector]) {
            if sector.is_public() {
                public.add(set);
            }
        }
        let all = Bits::full(rows);
        let parts = |sets: &[Bits]| sets.iter().map(|set| self.part(&found, set, set)).collect();
        Report {
            year,
            whole: self.part(&found, &all, &all),
            existing: found.view.existing,
            categories: parts(&columns.sets[Facet::Category]),
            regions: self.regions(&found),
            partner_sectors: parts(&columns.sets[Facet::PartnerSector]),
            public_partners: self.part(&found, &public, &public),
        }
    }

    /// The part of what is found that lies in a set; of what was found before, in the set of then.
    fn part(&self, found: &Found, now: &Bits, then: &Bits) -> Part {
        let mut within = found.now.clone();
        within.keep(now);
        let arrangements = within.count();
        Part {
            arrangements,
            councils: taking_part(found.view, &within, arrangements).taking_part,
            change: found
                .before
                .as_ref()
                .map(|(before, _)| i64::from(arrangements) - i64::from(before.count_both(then))),
            savings: totals(self, &within),
        }
    }

    fn regions(&self, found: &Found) -> Vec<Part> {
        let regions = self.sets(found.view, Facet::Region);
        let mut parts = Vec::with_capacity(regions.len());
        for (at, now) in regions.iter().enumerate() {
            let then = found.before.as_ref().map_or(now, |(_, view)| &self.sets(view, Facet::Region)[at]);
            parts.push(Part { councils: 0, ..self.part(found, now, then) });
        }
        for council in taking_part(found.view, &found.now, found.now.count()).codes {
            parts[usize::from(self.council(council).region.0)].councils += 1;
        }
        parts
    }
}
