//! What is found as a table, one arrangement a row.

use model::records::{ArrangementDetails, ArrangementIx, CouncilIx};

use super::{Found, csv};
use crate::{facts, words};

/// The columns, in their order. Codes stand beside words, so that the rows can be joined with the data package.
pub const COLUMNS: [&str; 20] = [
    "id",
    "name",
    "services",
    "service_codes",
    "form",
    "status",
    "start_year",
    "end_year",
    "lead",
    "councils",
    "council_codes",
    "councils_complete",
    "partners",
    "staff",
    "saving_gbp",
    "saving",
    "last_seen",
    "confidence",
    "summary",
    "sources",
];

/// What is found as CSV; see [`csv::table`]. `councils` are those of the year that is asked for, else of the present; several
/// values in a cell are joined with "; ". An empty cell means not known, or not published.
pub fn to_csv(found: &Found) -> String {
    csv::table(&COLUMNS, rows(found))
}

/// The rows, ascending by id, with a cell for each of [`COLUMNS`].
pub fn rows(found: &Found) -> Vec<Vec<String>> {
    found.arrangements().into_iter().map(|arrangement| row(found, arrangement)).collect()
}

fn row(found: &Found, arrangement: ArrangementIx) -> Vec<String> {
    let register = found.register;
    let record = register.arrangement(arrangement);
    let members = found.members(arrangement);
    let name = |council: &CouncilIx| register.council(*council).name.as_str();
    let service_codes: Vec<&str> = record
        .services
        .iter()
        .map(|ix| register.package().services[usize::from(ix.0)].code.as_str())
        .collect();
    let leads = register.leads(arrangement);
    let partners: Vec<&str> = record.partners.iter().map(|partner| partner.name.as_str()).collect();
    let saving = register.shown_saving(arrangement, &found.answer.summary.found);
    let saving = saving.map(|shown| &record.savings[usize::from(shown.saving)]);
    let prose = found.prose.of(arrangement);
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let year = |year: Option<u16>| number(year.map(u32::from));
    vec![
        record.id.clone(),
        record.name.clone(),
        facts::services(register, record),
        service_codes.join("; "),
        record.model.map(words::model).unwrap_or_default().to_string(),
        words::status(record.status).to_string(),
        year(record.start_year),
        year(record.end_year),
        leads.iter().map(name).collect::<Vec<_>>().join("; "),
        members.iter().map(name).collect::<Vec<_>>().join("; "),
        members.iter().map(|council| register.council(*council).code.as_str()).collect::<Vec<_>>().join("; "),
        if record.members_complete { "yes" } else { "no" }.to_string(),
        partners.join("; "),
        number(record.staff),
        saving.map(|saving| saving.amount_gbp.to_string()).unwrap_or_default(),
        saving.map(facts::figure).unwrap_or_default(),
        year(record.last_seen),
        record.confidence.code().to_string(),
        prose.map(|prose| prose.summary.clone()).unwrap_or_default(),
        prose.map(sources).unwrap_or_default(),
    ]
}

/// The addresses of the sources, with spaces between: spreadsheets and people know them as addresses.
pub(super) fn sources(prose: &ArrangementDetails) -> String {
    let addresses: Vec<&str> = prose.sources.iter().map(|source| source.url.as_str()).collect();
    addresses.join(" ")
}
