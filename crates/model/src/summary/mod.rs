//! The answer to a query: the arrangements found, the councils in them, facet counts, totals of savings, change in a year.
//!
//! `filters` turns a query into sets; `facets` counts each value; `councils` finds who takes part; `money` adds up,
//! `explained` says what was left out, `shown` which figure speaks for an arrangement in a list; `growth` compares years. `report` is the whole and its parts, as the editions of the
//! LGA's map reported them; `stated` puts what they stated beside it.

mod councils;
mod explained;
mod facets;
mod filters;
mod growth;
mod money;
mod report;
mod shown;
mod stated;

pub use councils::Councils;
pub use explained::{Explained, Figure, LeftOut};
pub use facets::Facets;
pub use money::{Largest, Total, Totals};
pub use report::{Part, Report, percent};
pub use shown::ShownSaving;
pub use stated::{Beside, StatedPart};

use crate::bits::Bits;
use crate::query::Query;
use crate::records::ArrangementIx;
use crate::register::{FIRST_YEAR, Register};
use filters::Filters;

/// The answer to a query, exactly by docs/DESIGN.md 4.8.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The year that was asked for; `None` for the present view.
    pub year: Option<i32>,
    /// The arrangements found, as a set.
    pub found: Bits,
    /// The same, ascending by id.
    pub arrangements: Vec<ArrangementIx>,
    /// The councils in them, in the year or at present.
    pub councils: Councils,
    /// With a year: how many more pass every other filter and may run in it, but have no known start. Else 0.
    pub unknown_start: u32,
    /// For each value of each facet, how many arrangements choosing it would find.
    pub facets: Facets<u32>,
    /// The totals of published savings, one for each kind.
    pub savings: Totals,
    /// With a year past 2009: the number found less the number found for the year before.
    pub change: Option<i64>,
}

impl Register {
    /// Answers a query by docs/DESIGN.md 4.8.
    ///
    /// Every query has an answer, and so have [`Register::growth`], [`Register::trend`], [`Register::report`] and
    /// [`Register::find`]; this is the rule for those that nobody would ask. An empty list is no filter. A code that the
    /// register does not know, the empty one too, is a value that no arrangement has, so that a list of nothing else finds
    /// nothing; codes are compared as they are written, and one given twice counts once. A year before 2009 or past the
    /// present is no filter. Text of nothing but spaces, punctuation, control characters and accents is no filter, however
    /// long it is; of any other text the first 16 words count. An ampersand is the word "and", and a sign of no alphabet,
    /// such as an emoji, is a letter that no word has.
    pub fn summary(&self, query: &Query) -> Summary {
        let year = self.known_year(query.year);
        let view = self.year(year);
        let filters = Filters::new(self, query, year);
        let all = Bits::full(self.package().arrangements.len());
        let of = if year.is_some() { &view.runs } else { &all };
        let found = filters.pass(of);
        let count = found.count();
        let mut arrangements = Vec::with_capacity(count as usize);
        arrangements.extend(found.iter().map(|row| ArrangementIx(row as u32)));
        Summary {
            year,
            arrangements,
            councils: councils::taking_part(view, &found, count),
            unknown_start: year.map_or(0, |_| filters.pass(&view.unknown_start).count()),
            facets: facets::count(self, view, &filters, of, &found),
            savings: money::totals(self, &found),
            change: year.filter(|year| *year > FIRST_YEAR).map(|year| {
                let before = self.found(query, Some(year - 1)).count();
                i64::from(count) - i64::from(before)
            }),
            found,
        }
    }

    /// The arrangements found by a query with this year in place of its own, without the rest of the summary.
    pub fn found(&self, query: &Query, year: Option<i32>) -> Bits {
        let year = self.known_year(year);
        let filters = Filters::new(self, query, year);
        match year {
            Some(_) => filters.pass(&self.year(year).runs),
            None => filters.pass_any_year(),
        }
    }
}
