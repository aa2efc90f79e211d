//! `arrangements.csv` into arrangements, to which the other tables then add.

use model::records::{Arrangement, ArrangementDetails, ArrangementIx, ServiceIx};
use model::vocabulary::{Confidence, Model, Status};

use super::links;
use crate::sink::Sink;
use crate::text::{Cells, Index, Table};

/// The arrangements for those that refer to them; a name instead of an id leads to a hint.
pub(crate) fn index(table: &Table) -> Index<'_> {
    Index::new(table, "the id of an arrangement", &["name"])
}

/// One arrangement a row with its prose, in the order of the file; members, partners, savings and sources are still missing.
///
/// `start_year` is never after the present year, not even for what is planned: it is the year in which an arrangement
/// began, or a planned one was due to have begun, so that every year of a view (docs/DESIGN.md 4.8) can be reached.
pub(crate) fn read(
    table: &Table,
    index: &Index,
    services: &Index,
    present: u16,
    faults: &mut Sink,
) -> (Vec<Arrangement>, Vec<ArrangementDetails>) {
    let (mut arrangements, mut details) = (Vec::new(), Vec::new());
    for row in &table.rows {
        let mut cells = Cells::new(table, row, faults);
        cells.required("services", services.noun);
        let status = cells.required_one_of("status", Status::ALL, Status::code);
        let (start_year, end_year) = years(&mut cells, status, present);
        let members_complete = cells.required_truth("members_complete");
        let confidence = cells.required_one_of("confidence", Confidence::ALL, Confidence::code);
        arrangements.push(Arrangement {
            id: cells.identifier("id"),
            name: cells.required("name", "the arrangement's name").into(),
            services: cells.references("services", services).into_iter().map(service_ix).collect(),
            model: cells.one_of("model", Model::ALL, Model::code),
            status: status.unwrap_or(Status::Unknown),
            start_year,
            end_year,
            staff: cells.count("staff"),
            members_complete: members_complete.unwrap_or(false),
            part_of: link(&mut cells, "part_of", index),
            replaced_by: link(&mut cells, "replaced_by", index),
            last_seen: cells.year("last_seen", present),
            confidence: confidence.unwrap_or(Confidence::Medium),
            members: Vec::new(),
            partners: Vec::new(),
            savings: Vec::new(),
        });
        details.push(ArrangementDetails {
            url: cells.address("url"),
            summary: cells.required("summary", "one or two sentences").into(),
            ..ArrangementDetails::default()
        });
    }
    links::check(table, "part_of", |row| arrangements.get(row)?.part_of.map(position), faults);
    links::check(table, "replaced_by", |row| arrangements.get(row)?.replaced_by.map(position), faults);
    (arrangements, details)
}

fn years(cells: &mut Cells, status: Option<Status>, present: u16) -> (Option<u16>, Option<u16>) {
    let (start, end) = (cells.year("start_year", present), cells.year("end_year", present));
    if start.zip(end).is_some_and(|(start, end)| end < start) {
        cells.fault("end_year", format!("is before start_year, {}", cells.text("start_year")));
        // Nothing more can be said about years of which one is wrong.
        return (None, None);
    }
    if let Some(status) = status.filter(|status| end.is_some() && *status != Status::Ended) {
        cells.fault(
            "end_year",
            format!("stands at status {}; expected status ended, or nothing here", status.code()),
        );
    }
    (start, end)
}

fn link(cells: &mut Cells, column: &str, index: &Index) -> Option<ArrangementIx> {
    cells.reference(column, index).map(|row| ArrangementIx(u32::try_from(row).unwrap_or(u32::MAX)))
}

fn position(ArrangementIx(ix): ArrangementIx) -> usize {
    usize::try_from(ix).unwrap_or(usize::MAX)
}

fn service_ix(row: usize) -> ServiceIx {
    ServiceIx(u16::try_from(row).unwrap_or(u16::MAX))
}
