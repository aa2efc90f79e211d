//! The made-up arrangements as the rows of five tables, sorted as they come.

use super::draw::Drawn;
use model::records::Package;
use std::fmt::Write as _;

/// Words for what every row is.
const SUMMARY: &str = "Made up for measurements: this arrangement does not exist.";

/// Five tables in the making.
pub(super) struct Tables<'d> {
    package: &'d Package,
    arrangements: String,
    members: String,
    partners: String,
    savings: String,
    sources: String,
}

impl<'d> Tables<'d> {
    pub(super) fn new(package: &'d Package) -> Tables<'d> {
        Tables {
            package,
            arrangements: "id,name,services,model,status,start_year,end_year,staff,members_complete,part_of,replaced_by,last_seen,confidence,url,summary\n".to_owned(),
            members: "arrangement,council,role,from,to\n".to_owned(),
            partners: "arrangement,name,kind\n".to_owned(),
            savings: "arrangement,amount_gbp,kind,basis,scope,as_of_year,years,note,source_url\n".to_owned(),
            sources: "arrangement,url,title,year\n".to_owned(),
        }
    }

    /// Appends an arrangement, which comes after those before it.
    pub(super) fn add(&mut self, drawn: &Drawn) {
        let (id, record) = (id(drawn.at), &drawn.record);
        let services = record.services.iter().map(|at| &self.package.services[usize::from(at.0)]);
        let services: Vec<&str> = services.map(|service| service.code.as_str()).collect();
        let name = self.name(drawn);
        row(
            &mut self.arrangements,
            &[
                &id,
                &name,
                &services.join(";"),
                record.model.map_or("", |model| model.code()),
                record.status.code(),
                &cell(record.start_year),
                &cell(record.end_year),
                &cell(record.staff),
                if record.members_complete { "true" } else { "false" },
                &drawn.part_of.map_or_else(String::new, self::id),
                &drawn.replaced_by.map_or_else(String::new, self::id),
                &cell(record.last_seen),
                record.confidence.code(),
                "",
                SUMMARY,
            ],
        );
        for member in &record.members {
            let council = &self.package.councils[usize::from(member.council.0)].code;
            let role = if member.lead { "lead" } else { "member" };
            row(&mut self.members, &[&id, council, role, &cell(member.from), &cell(member.to)]);
        }
        for partner in &record.partners {
            row(&mut self.partners, &[&id, &partner.name, partner.sector.code()]);
        }
        for saving in &record.savings {
            row(
                &mut self.savings,
                &[
                    &id,
                    &saving.amount_gbp.to_string(),
                    saving.kind.code(),
                    saving.basis.code(),
                    saving.scope.code(),
                    &cell(saving.as_of_year),
                    &cell(saving.years),
                    "",
                    &address(&id, saving.source.into()),
                ],
            );
        }
        for (at, year) in drawn.sources.iter().enumerate() {
            row(&mut self.sources, &[&id, &address(&id, at), "Synthetic source", &cell(*year)]);
        }
    }

    /// Service and members, so that texts find what they would in real names.
    fn name(&self, drawn: &Drawn) -> String {
        let mut name = "Synthetic".to_owned();
        if let Some(service) = drawn.record.services.first() {
            let _ = write!(name, " {}", self.package.services[usize::from(service.0)].label);
        }
        for (at, member) in drawn.record.members.iter().take(2).enumerate() {
            let council = &self.package.councils[usize::from(member.council.0)].name;
            let _ = write!(name, " {} {council}", if at == 0 { "of" } else { "and" });
        }
        name
    }

    /// The files by name.
    pub(super) fn files(self) -> [(&'static str, String); 5] {
        [
            ("arrangements.csv", self.arrangements),
            ("members.csv", self.members),
            ("partners.csv", self.partners),
            ("savings.csv", self.savings),
            ("sources.csv", self.sources),
        ]
    }
}

/// The id of a row; as many digits for every row, so that ids are sorted as rows are.
fn id(at: usize) -> String {
    format!("synthetic-{:07}", at + 1)
}

/// A page under the domain that is kept for examples (RFC 2606).
fn address(id: &str, source: usize) -> String {
    format!("https://example.org/{id}/{:03}", source + 1)
}

fn cell<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// One line of CSV (RFC 4180, with a line feed alone).
fn row(table: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        if cell.contains([',', '"']) {
            let _ = write!(table, "\"{}\"", cell.replace('"', "\"\""));
        } else {
            table.push_str(cell);
        }
    }
    table.push('\n');
}
