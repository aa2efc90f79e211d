//! `lga_editions.csv` and `lga_breakdowns.csv`: what was published of the LGA's own map.

use model::records::{Breakdown, Edition, Source};

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

const SAVINGS_KINDS: &[&str] = &["projected-annual", "cumulative", "unclear"];
const DIMENSIONS: &[&str] = &["category", "region", "governance", "partner"];
const MEASURES: &[&str] = &["arrangements", "savings_gbp", "increase_arrangements", "rank"];

/// The editions for those that refer to them.
pub(crate) fn index(table: &Table) -> Index<'_> {
    Index::new(table, "the number of an edition", &[])
}

/// One edition a row.
pub(crate) fn read(table: &Table, present: u16, faults: &mut Sink) -> Vec<Edition> {
    let mut editions = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let edition = cells.required("edition", "a number, with a letter where needed, for example 5b");
        let digits = edition.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(edition);
        if !edition.is_empty() && (digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit())) {
            cells.fault("edition", "is not a number, with a letter where needed, for example 5b");
        }
        let published = cells.required("published", "a year, or year and month, for example 2014-04");
        let known = cells.year_or_month("published").filter(|(_, year)| *year <= present);
        if known.is_none() && !published.is_empty() {
            let expected = format!("is not a year, or year and month, up to {present}, for example 2014-04");
            cells.fault("published", expected);
        }
        let savings_gbp = cells.pounds("savings_gbp");
        let savings_kind = cells.one_of("savings_kind", SAVINGS_KINDS, |kind| kind);
        if cells.text("savings_gbp").is_empty() != cells.text("savings_kind").is_empty() {
            cells.fault("savings_kind", "goes with a figure in savings_gbp; expected both or neither");
        }
        let source = Source {
            url: cells.required_address("source_url"),
            title: cells.required("source_title", "the page's title").into(),
            year: None,
        };
        editions.push(Edition {
            edition: edition.into(),
            published: known.map_or_else(String::new, |(published, _)| published),
            arrangements: cells.count("arrangements"),
            councils: cells.count("councils"),
            percent_councils: cells.whole("percent_councils", 1..=100, "a whole number of per cent", "95"),
            savings_gbp,
            savings_kind: savings_kind.unwrap_or_default().into(),
            note: cells.text("note").into(),
            source,
        });
    }
    editions
}

/// One part of an edition a row.
pub(crate) fn read_breakdowns(table: &Table, editions: &Index, faults: &mut Sink) -> Vec<Breakdown> {
    let mut breakdowns = Vec::new();
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        cells.required_reference("edition", editions);
        cells.required("value", "a whole number");
        let dimension = cells.required_one_of("dimension", DIMENSIONS, |dimension| dimension);
        let measure = cells.required_one_of("measure", MEASURES, |measure| measure);
        let value = cells.whole("value", 0..=1_000_000_000_000, "a whole number", "32");
        breakdowns.push(Breakdown {
            edition: cells.text("edition").into(),
            dimension: dimension.unwrap_or_default().into(),
            label: cells.required("label", "the part in the edition's words").into(),
            measure: measure.unwrap_or_default().into(),
            value: value.unwrap_or(0),
            note: cells.text("note").into(),
            source_url: cells.required_address("source_url"),
        });
    }
    breakdowns
}
