//! The filters of a query as sets of arrangements (docs/DESIGN.md 4.5 and 4.8).

use crate::bits::Bits;
use crate::query::{CouncilMatch, Query};
use crate::records::CouncilIx;
use crate::register::{COUNCILS_ONLY, COUNCILS_ONLY_AT, Register};
use crate::vocabulary::{CouncilType, Model, Sector, Status};

/// The filters that have facets, and the councils. The order is that of [`Filters::chosen`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Group {
    Services,
    Regions,
    CouncilTypes,
    PartnerSectors,
    Models,
    Statuses,
    Councils,
}

const GROUPS: usize = Group::Councils as usize + 1;

/// What a query asks for, for one year or none.
#[derive(Debug)]
pub(crate) struct Filters {
    /// Text and "has a published saving". `None` where all pass.
    common: Option<Bits>,
    /// For each group, the arrangements that have one of the chosen values; `None` where nothing is chosen.
    chosen: [Option<Bits>; GROUPS],
    rows: usize,
}

impl Filters {
    /// The filters of a query with this year in place of its own; one that cannot be asked for is none.
    ///
    /// A code that the register does not know is a value that no arrangement has.
    pub(crate) fn new(register: &Register, query: &Query, year: Option<i32>) -> Filters {
        let (columns, package) = (&register.columns, register.package());
        let rows = package.arrangements.len();
        let view = register.year(year);
        let any = |codes: &[String], sets: &[Bits], position: &dyn Fn(&str) -> Option<usize>| {
            (!codes.is_empty()).then(|| {
                let mut union = Bits::empty(rows);
                let known = codes.iter().filter_map(|code| sets.get(position(code)?));
                known.for_each(|set| union.add(set));
                union
            })
        };

        let services = any(&query.services, &columns.services, &|code| {
            register.service_by_code(code).map(|at| usize::from(at.0))
        });
        let categories = any(&query.categories, &columns.categories, &|code| {
            register.category_by_code(code).map(|at| usize::from(at.0))
        });
        let services = match (services, categories) {
            (Some(mut services), Some(categories)) => {
                services.add(&categories);
                Some(services)
            }
            (services, categories) => services.or(categories),
        };
        let regions = any(&query.regions, &view.regions, &|name| {
            register.region_by_name(name).map(|at| usize::from(at.0))
        });
        let types = any(&query.council_types, &view.types, &|code| {
            CouncilType::from_code(code).map(CouncilType::index)
        });
        let sectors = any(&query.partner_sectors, &columns.sectors, &|code| match code {
            COUNCILS_ONLY => Some(COUNCILS_ONLY_AT),
            _ => Sector::from_code(code).map(Sector::index),
        });
        let models = any(&query.models, &columns.models, &|code| Model::from_code(code).map(Model::index));
        let statuses =
            any(&query.statuses, &columns.statuses, &|code| Status::from_code(code).map(Status::index));
        let statuses = statuses.or_else(|| {
            // The present view: what runs, as far as is known.
            register.known_year(year).is_none().then(|| {
                let mut present = columns.statuses[Status::Operating.index()].clone();
                present.add(&columns.statuses[Status::Unknown.index()]);
                present
            })
        });

        let mut common = query.has_saving.then(|| columns.has_saving.clone());
        if let Some(text) = register.text_filter(&query.text) {
            match &mut common {
                Some(common) => common.keep(&text),
                None => common = Some(Bits::clone(&text)),
            }
        }
        let councils = councils(register, query, year);
        Filters { common, chosen: [services, regions, types, sectors, models, statuses, councils], rows }
    }

    /// Those of a set that pass every filter but the year.
    pub(crate) fn pass(&self, of: &Bits) -> Bits {
        let mut found = of.clone();
        for filter in self.common.iter().chain(self.chosen.iter().flatten()) {
            found.keep(filter);
        }
        found
    }

    /// All arrangements that pass every filter but the year.
    pub(crate) fn pass_any_year(&self) -> Bits {
        self.pass(&Bits::full(self.rows))
    }

    /// For each group that has a filter, those of a set that pass every *other* filter but the year; `None` for a group
    /// without one, for which that is what passes them all.
    ///
    /// Each is the meet of what stands before the group and what stands after it, so that the whole takes two passes.
    pub(crate) fn pass_others(&self, of: &Bits) -> [Option<Bits>; GROUPS] {
        let mut others = [const { None }; GROUPS];
        let mut before = of.clone();
        if let Some(common) = &self.common {
            before.keep(common);
        }
        for (others, chosen) in others.iter_mut().zip(&self.chosen) {
            if let Some(chosen) = chosen {
                *others = Some(before.clone());
                before.keep(chosen);
            }
        }
        let mut after: Option<Bits> = None;
        for (others, chosen) in others.iter_mut().zip(&self.chosen).rev() {
            if let (Some(others), Some(chosen)) = (others, chosen) {
                match &mut after {
                    Some(after) => {
                        others.keep(after);
                        after.keep(chosen);
                    }
                    None => after = Some(chosen.clone()),
                }
            }
        }
        others
    }
}

/// The arrangements that have any, or all, of the chosen councils. A code that the register does not know is a council
/// that no arrangement has: with *all*, nothing is found.
fn councils(register: &Register, query: &Query, year: Option<i32>) -> Option<Bits> {
    let set_of = |code: &String| {
        let council: Option<CouncilIx> = register.council_by_code(code);
        council.map(|council| register.arrangements_with(council, year))
    };
    let mut sets = query.councils.iter().map(set_of);
    let empty = || Bits::empty(register.package().arrangements.len());
    let mut found = sets.next()?.unwrap_or_else(empty);
    for set in sets {
        match (query.council_match, set) {
            (CouncilMatch::Any, Some(set)) => found.add(&set),
            (CouncilMatch::Any, None) => {}
            (CouncilMatch::All, Some(set)) => found.keep(&set),
            (CouncilMatch::All, None) => found.clear(),
        }
    }
    Some(found)
}
