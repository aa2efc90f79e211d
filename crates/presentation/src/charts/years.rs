//! The numbers of each year, from 2009 to the present.

use model::register::FIRST_YEAR;
use model::{Query, Register};

use crate::words;

/// What is known of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The year; all numbers are of its end.
    pub year: i32,
    /// How many arrangements run and pass the filters.
    pub running: u32,
    /// How many more may run: nobody has published when they began.
    pub unknown: u32,
    /// How many run that did not run a year before; `None` for the first year.
    pub began: Option<u32>,
    /// How many no longer run that ran a year before; `None` for the first year.
    pub ended: Option<u32>,
}

/// The years, whatever year the query asks for.
pub fn years(register: &Register, query: &Query) -> Vec<Year> {
    let mut before = None;
    let mut years = Vec::new();
    for year in FIRST_YEAR..=register.present() {
        let summary = register.summary(&Query { year: Some(year), ..query.clone() });
        let moved = before.map(|before: model::bits::Bits| {
            let both = summary.found.count_both(&before);
            (summary.found.count() - both, before.count() - both)
        });
        years.push(Year {
            year,
            running: summary.found.count(),
            unknown: summary.unknown_start,
            began: moved.map(|moved| moved.0),
            ended: moved.map(|moved| moved.1),
        });
        before = Some(summary.found);
    }
    years
}

/// What the filters leave, as it follows "shared services": " in London", " that fit the filters"; nothing without filters. The
/// year is no filter here.
pub fn of_filters(query: &Query) -> String {
    let rest = Query { year: None, regions: Vec::new(), ..query.clone() };
    if rest != Query::default() {
        return " that fit the filters".to_string();
    }
    if query.regions.is_empty() {
        return String::new();
    }
    let regions: Vec<&str> = query.regions.iter().map(String::as_str).collect();
    [" in ", &words::sentence_list(&regions)].concat()
}
