//! How a summary changes with the years (docs/DESIGN.md 4.3).

use super::facets::{self, Facets};
use super::filters::Filters;
use crate::query::Query;
use crate::register::{FIRST_YEAR, Register};

impl Register {
    /// For each value of each filter, its facet count in the query's year less that in the year before: what grew, and what
    /// shrank. `None` without a year, and for 2009.
    pub fn growth(&self, query: &Query) -> Option<Facets<i64>> {
        let year = self.known_year(query.year).filter(|year| *year > FIRST_YEAR)?;
        let facets_of = |year: i32| {
            let view = self.year(Some(year));
            let filters = Filters::new(self, query, Some(year));
            facets::count(self, view, &filters, &view.runs, &filters.pass(&view.runs))
        };
        Some(facets_of(year).less(&facets_of(year - 1)))
    }

    /// For each year from 2009 to the present, how many arrangements run in it and pass the query's other filters.
    pub fn trend(&self, query: &Query) -> Vec<(i32, u32)> {
        (FIRST_YEAR..=self.present()).map(|year| (year, self.found(query, Some(year)).count())).collect()
    }
}
