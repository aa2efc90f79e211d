//! One edition of the data: its records as far as two editions are compared.

use std::collections::BTreeMap;

use super::tables::{self, Row, Unreadable};
use super::words::Names;
use crate::Files;

/// The columns of `arrangements.csv` that are compared cell by cell, in the order in which changes are told.
pub(super) const FIELDS: [&str; 14] = [
    "name",
    "services",
    "status",
    "start_year",
    "end_year",
    "model",
    "staff",
    "members_complete",
    "part_of",
    "replaced_by",
    "last_seen",
    "confidence",
    "url",
    "summary",
];

/// An edition of the data package, for [`super::compare`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edition {
    /// Its version, for example "2026.11.1".
    pub version: String,
    /// The day on which it was made, for example "2026-11-28"; empty where it does not say.
    pub created: String,
    /// By id.
    pub(super) arrangements: BTreeMap<String, Record>,
    /// Councils, services and proposals by code: their cells by column.
    pub(super) councils: BTreeMap<String, BTreeMap<String, String>>,
    pub(super) services: BTreeMap<String, BTreeMap<String, String>>,
    pub(super) proposals: BTreeMap<String, BTreeMap<String, String>>,
}

/// An arrangement with all that other tables say of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Record {
    /// By [`FIELDS`].
    pub(super) fields: BTreeMap<&'static str, String>,
    /// Role and years by the council's code: "lead", "member 2014 2016", with "-" for a year that is not known.
    pub(super) members: BTreeMap<String, String>,
    /// Sector by name.
    pub(super) partners: BTreeMap<String, String>,
    /// Figures with their number, as an arrangement may state one twice: "3000000 annual efficiency all-partners 2017 -".
    pub(super) savings: BTreeMap<String, usize>,
    /// Title and year by address.
    pub(super) sources: BTreeMap<String, String>,
}

impl Record {
    pub(super) fn field(&self, column: &str) -> &str {
        self.fields.get(column).map_or("", String::as_str)
    }

    /// The codes of its members, joined with semicolons.
    pub(super) fn councils(&self) -> Vec<String> {
        self.members.keys().cloned().collect()
    }
}

impl Edition {
    /// Reads an edition. It need not be valid by today's rules: tables and columns that came later may be missing, and
    /// references may lead nowhere.
    ///
    /// # Errors
    /// There is no version, or a table is no CSV.
    pub fn read(files: Files) -> Result<Edition, Unreadable> {
        let (version, created) = tables::version(files)?;
        let mut edition = Edition { version, created, ..Edition::default() };
        for row in tables::rows(files, "arrangements.csv")? {
            let fields = FIELDS.iter().map(|column| (*column, row.cell(column).to_owned())).collect();
            edition.arrangements.insert(row.cell("id").to_owned(), Record { fields, ..Record::default() });
        }
        edition.read_parts(files)?;
        edition.councils = keyed(tables::rows(files, "councils.csv")?, "code", COUNCIL);
        edition.services = keyed(tables::rows(files, "services.csv")?, "code", SERVICE);
        edition.proposals = keyed(tables::rows(files, "reorganisation_proposals.csv")?, "id", PROPOSAL);
        for row in tables::rows(files, "reorganisation_members.csv")? {
            if let Some(proposal) = edition.proposals.get_mut(row.cell("proposal")) {
                let councils = proposal.entry("new_councils".to_owned()).or_default();
                // One text: which council goes into which, in the order of the file.
                let before = if councils.is_empty() { "" } else { ";" };
                councils.push_str(&format!("{before}{} > {}", row.cell("council"), row.cell("unitary")));
            }
        }
        Ok(edition)
    }

    /// Number of arrangements.
    pub fn arrangements(&self) -> usize {
        self.arrangements.len()
    }

    /// The names of its councils and services, for words about them.
    pub fn names(&self) -> Names {
        let label = |cells: &BTreeMap<String, BTreeMap<String, String>>, column: &str| {
            let named = |(code, row): (&String, &BTreeMap<String, String>)| {
                (code.clone(), row.get(column).cloned().unwrap_or_default())
            };
            cells.iter().map(named).collect()
        };
        let arrangements =
            self.arrangements.iter().map(|(id, record)| (id.clone(), record.field("name").to_owned()));
        let mut councils: BTreeMap<String, String> = label(&self.councils, "name");
        for (code, row) in &self.councils {
            // A county and a district in it can share the short name.
            if row.get("type").is_some_and(|kind| kind == "county") {
                councils.insert(code.clone(), row.get("full_name").cloned().unwrap_or_default());
            }
        }
        Names { councils, services: label(&self.services, "label"), arrangements: arrangements.collect() }
    }

    fn read_parts(&mut self, files: Files) -> Result<(), Unreadable> {
        for row in tables::rows(files, "members.csv")? {
            let cells = joined(&row, &["role", "from", "to"]);
            if let Some(record) = self.arrangements.get_mut(row.cell("arrangement")) {
                record.members.insert(row.cell("council").to_owned(), cells);
            }
        }
        for row in tables::rows(files, "partners.csv")? {
            if let Some(record) = self.arrangements.get_mut(row.cell("arrangement")) {
                record.partners.insert(row.cell("name").to_owned(), row.cell("kind").to_owned());
            }
        }
        for row in tables::rows(files, "savings.csv")? {
            let cells = joined(&row, &["amount_gbp", "kind", "basis", "scope", "as_of_year", "years"]);
            if let Some(record) = self.arrangements.get_mut(row.cell("arrangement")) {
                *record.savings.entry(cells).or_default() += 1;
            }
        }
        for row in tables::rows(files, "sources.csv")? {
            let year = row.cell("year");
            let title = row.cell("title");
            let title = if year.is_empty() { title.to_owned() } else { format!("{title} ({year})") };
            if let Some(record) = self.arrangements.get_mut(row.cell("arrangement")) {
                record.sources.insert(row.cell("url").to_owned(), title);
            }
        }
        Ok(())
    }
}

/// The columns that are compared of councils, services and proposals.
pub(super) const COUNCIL: &[&str] =
    &["name", "full_name", "type", "region", "county", "from", "to", "successors", "aliases", "population"];
pub(super) const SERVICE: &[&str] = &["label", "category", "category_label", "synonyms"];
pub(super) const PROPOSAL: &[&str] =
    &["area", "proposal", "proposer", "status", "decided_on", "vesting", "missing"];

fn keyed(rows: Vec<Row>, key: &str, columns: &[&str]) -> BTreeMap<String, BTreeMap<String, String>> {
    let cells = |row: &Row| {
        let cells = columns.iter().map(|column| ((*column).to_owned(), row.cell(column).to_owned()));
        (row.cell(key).to_owned(), cells.collect())
    };
    rows.iter().map(cells).collect()
}

/// Cells as one text, with a hyphen for an empty one and none at the end.
fn joined(row: &Row, columns: &[&str]) -> String {
    let cells = columns.iter().map(|column| match row.cell(column) {
        "" => "-",
        cell => cell,
    });
    let text = cells.collect::<Vec<_>>().join(" ");
    text.trim_end_matches(" -").to_owned()
}
