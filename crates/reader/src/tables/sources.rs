//! `sources.csv`: the public pages on which arrangements rest.

use model::records::{Arrangement, ArrangementDetails, Source};

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// Adds the sources to the prose of their arrangements. Gives for each arrangement whether the years of all its sources could be read.
pub(crate) fn read(
    table: &Table,
    index: &Index,
    details: &mut [ArrangementDetails],
    present: u16,
    faults: &mut Sink,
) -> Vec<bool> {
    let mut years_readable = vec![true; details.len()];
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let arrangement = cells.required_reference("arrangement", index);
        let url = cells.required_address("url");
        let title = cells.required("title", "the page's title").to_string();
        let year = cells.year("year", present);
        if let Some(arrangement) = arrangement {
            years_readable[arrangement] &= year.is_some() || cells.is_plainly_empty("year");
            details[arrangement].sources.push(Source { url, title, year });
        }
    }
    years_readable
}

/// Every arrangement has a source, and `last_seen` is the newest year among them.
pub(crate) fn check(
    arrangements: (&Table, &[Arrangement]),
    details: &[ArrangementDetails],
    years_readable: &[bool],
    faults: &mut Sink,
) {
    let rows = arrangements.0.rows.iter().zip(arrangements.1).zip(details).zip(years_readable);
    for (((row, arrangement), details), years_readable) in rows {
        let mut cells = Cells::new(arrangements.0, row, faults);
        if details.sources.is_empty() {
            cells.fault("id", "has no source; expected at least one row in sources.csv");
            continue;
        }
        let newest = details.sources.iter().filter_map(|source| source.year).max();
        let last_seen_readable = arrangement.last_seen.is_some() || cells.is_plainly_empty("last_seen");
        if *years_readable && last_seen_readable && arrangement.last_seen != newest {
            let expected = match newest {
                None => {
                    "stands although no source of the arrangement has a year; expected nothing".to_string()
                }
                Some(year) if cells.text("last_seen").is_empty() => {
                    format!("is empty; expected the newest year of the arrangement's sources, {year}")
                }
                Some(year) => format!("is not the newest year of the arrangement's sources, {year}"),
            };
            cells.fault("last_seen", expected);
        }
    }
}
