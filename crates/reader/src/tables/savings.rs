//! `savings.csv`: the published figures.

use model::records::{Arrangement, ArrangementDetails, Saving};
use model::vocabulary::{Basis, SavingKind, Scope};

use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// Adds the savings to their arrangements, and their notes to the prose. The sources have been read before.
pub(crate) fn read(
    table: &Table,
    index: &Index,
    (arrangements, details): (&mut [Arrangement], &mut [ArrangementDetails]),
    sources_readable: bool,
    present: u16,
    faults: &mut Sink,
) {
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        let arrangement = cells.required_reference("arrangement", index);
        cells.required("amount_gbp", "a whole number of pounds in digits alone, for example 1200000");
        let amount_gbp = cells.pounds("amount_gbp");
        let kind = cells.required_one_of("kind", SavingKind::ALL, SavingKind::code);
        let basis = cells.required_one_of("basis", Basis::ALL, Basis::code);
        let scope = cells.required_one_of("scope", Scope::ALL, Scope::code);
        // Only what is expected can speak of a year to come.
        let as_of_year = match kind {
            Some(SavingKind::Projected) | None => cells.any_year("as_of_year"),
            Some(_) => cells.year("as_of_year", present),
        };
        let years = cells.whole("years", 1..=100, "a number of years", "3");
        let url = cells.required_address("source_url");
        let Some(arrangement) = arrangement else { continue };
        let ArrangementDetails { sources, saving_notes, .. } = &mut details[arrangement];
        let source = sources.iter().position(|source| source.url == url);
        if source.is_none() && !url.is_empty() && sources_readable {
            cells.fault("source_url", "is not among the sources of this arrangement in sources.csv");
        }
        saving_notes.push(cells.text("note").into());
        arrangements[arrangement].savings.push(Saving {
            amount_gbp: amount_gbp.unwrap_or(0),
            kind: kind.unwrap_or(SavingKind::Projected),
            basis: basis.unwrap_or(Basis::Efficiency),
            scope: scope.unwrap_or(Scope::AllPartners),
            as_of_year,
            years,
            source: source.and_then(|position| u16::try_from(position).ok()).unwrap_or(0),
        });
    }
}
