//! The filters of a query as sets of arrangements (docs/DESIGN.md 4.5 and 4.8).

use crate::bits::Bits;
use crate::facets::{Facet, PerFacet};
use crate::query::{CouncilMatch, Query};
use crate::records::CouncilIx;
use crate::register::{Register, YearView};
use crate::vocabulary::Status;

/// The filters of a query as sets, for one year or none.
#[derive(Debug)]
pub(crate) struct Filters {
    /// Those that pass the filters without facets: text, "has a published saving" and councils. `None` where all pass.
    unfaceted: Option<Bits>,
    /// For each facet, the arrangements that pass its filter; `None` where nothing is chosen, and for a facet that shares
    /// another's filter ([`Facet::filter`]).
    chosen: PerFacet<Option<Bits>>,
    rows: usize,
}

impl Filters {
    /// The filters of a query with this year in place of its own; one that cannot be asked for is none.
    ///
    /// A code that the register does not know is a value that no arrangement has.
    pub(crate) fn new(register: &Register, query: &Query, year: Option<i32>) -> Filters {
        let columns = &register.columns;
        let rows = register.package().arrangements.len();
        let view = register.year(year);
        let mut chosen: PerFacet<Option<Bits>> = PerFacet::default();
        for facet in Facet::ALL.iter().copied() {
            if let Some(sets) = union(register, view, facet, facet.list(query)) {
                match &mut chosen[facet.filter()] {
                    Some(already) => already.add(&sets),
                    none => *none = Some(sets),
                }
            }
        }
        if chosen[Facet::Status].is_none() && register.known_year(year).is_none() {
            // The present view: operating and unknown.
            let statuses = &columns.sets[Facet::Status];
            let mut present = statuses[Status::Operating.index()].clone();
            present.add(&statuses[Status::Unknown.index()]);
            chosen[Facet::Status] = Some(present);
        }

        let mut unfaceted = query.has_saving.then(|| columns.has_saving.clone());
        let mut also = |filter: &Bits| match &mut unfaceted {
            Some(before) => before.keep(filter),
            none => *none = Some(filter.clone()),
        };
        if let Some(text) = register.text_filter(&query.text) {
            also(&text);
        }
        if let Some(councils) = councils(register, query, year) {
            also(&councils);
        }
        Filters { unfaceted, chosen, rows }
    }

    /// Those of a set that pass every filter but the year.
    pub(crate) fn pass(&self, of: &Bits) -> Bits {
        let mut found = of.clone();
        for filter in
            self.unfaceted.iter().chain(self.chosen.iter().filter_map(|(_, chosen)| chosen.as_ref()))
        {
            found.keep(filter);
        }
        found
    }

    /// All arrangements that pass every filter but the year.
    pub(crate) fn pass_any_year(&self) -> Bits {
        self.pass(&Bits::full(self.rows))
    }

    /// For each facet that has a filter, those of a set that pass every *other* filter but the year; `None` for a facet
    /// without one, for which that is what passes them all.
    ///
    /// The sets before a facet are intersected on the way forth, those after it on the way back: two passes in place of one
    /// for each facet.
    pub(crate) fn pass_others(&self, of: &Bits) -> PerFacet<Option<Bits>> {
        let mut others: PerFacet<Option<Bits>> = PerFacet::default();
        let mut before = of.clone();
        if let Some(unfaceted) = &self.unfaceted {
            before.keep(unfaceted);
        }
        for (facet, chosen) in self.chosen.iter() {
            if let Some(chosen) = chosen {
                others[facet] = Some(before.clone());
                before.keep(chosen);
            }
        }
        let mut after: Option<Bits> = None;
        for facet in Facet::ALL.iter().rev().copied() {
            if let (Some(others), Some(chosen)) = (&mut others[facet], &self.chosen[facet]) {
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

/// The arrangements that have one of the chosen values of a facet; `None` where nothing is chosen.
fn union(register: &Register, view: &YearView, facet: Facet, codes: &[String]) -> Option<Bits> {
    let package = register.package();
    let sets = register.sets(view, facet);
    (!codes.is_empty()).then(|| {
        let mut union = Bits::empty(package.arrangements.len());
        let known = codes.iter().filter_map(|code| sets.get(facet.position(package, code)?));
        known.for_each(|set| union.add(set));
        union
    })
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
