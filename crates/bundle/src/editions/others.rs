//! Changes of councils, services and proposals: their rows, cell by cell.

use std::collections::BTreeMap;

use super::change::{Change, Subject, What};
use super::edition::{COUNCIL, Edition, PROPOSAL, SERVICE};
use super::pairs::pairs;

type Cells = BTreeMap<String, String>;

/// A table that is compared so.
struct Table<'a> {
    subject: Subject,
    /// The column of the name.
    name: &'static str,
    columns: &'static [&'static str],
    old: &'a BTreeMap<String, Cells>,
    new: &'a BTreeMap<String, Cells>,
}

/// Adds the changes. A table that the old edition did not have at all gives none: that it is gathered now says nothing about
/// what it describes.
pub(super) fn compare(old: &Edition, new: &Edition, changes: &mut Vec<Change>) {
    let tables = [
        (Subject::Council, "name", COUNCIL, &old.councils, &new.councils),
        (Subject::Service, "label", SERVICE, &old.services, &new.services),
        (Subject::Proposal, "proposal", PROPOSAL, &old.proposals, &new.proposals),
    ];
    for (subject, name, columns, old, new) in tables {
        if !old.is_empty() {
            Table { subject, name, columns, old, new }.compare(changes);
        }
    }
}

impl Table<'_> {
    fn compare(&self, changes: &mut Vec<Change>) {
        for (id, before, after) in pairs(self.old, self.new) {
            let Some(shown) = after.or(before) else { continue };
            let councils = [before, after].into_iter().flatten().flat_map(|cells| self.councils(id, cells));
            let mut councils: Vec<String> = councils.collect();
            councils.sort();
            councils.dedup();
            let change = |what: What, about: &str, before: &str, after: &str| Change {
                subject: self.subject,
                id: id.to_owned(),
                name: self.name_of(shown),
                what,
                about: about.to_owned(),
                before: before.to_owned(),
                after: after.to_owned(),
                councils: councils.clone(),
            };
            match (before, after) {
                (Some(before), Some(after)) => {
                    for column in self.columns.iter().chain(&["new_councils"]) {
                        let (old, new) = (cell(before, column), cell(after, column));
                        if old != new {
                            changes.push(change(What::Field, column, old, new));
                        }
                    }
                }
                (None, _) => changes.push(change(What::Came, "", "", "")),
                (_, None) => changes.push(change(What::Went, "", "", "")),
            }
        }
    }

    /// A proposal is called by its area as well: several areas have a "single unitary".
    fn name_of(&self, cells: &Cells) -> String {
        let name = cell(cells, self.name);
        match self.subject {
            Subject::Proposal => format!("{}: {name}", cell(cells, "area")),
            _ => name.to_owned(),
        }
    }

    /// The councils that a row concerns.
    fn councils(&self, id: &str, cells: &Cells) -> Vec<String> {
        match self.subject {
            Subject::Council => vec![id.to_owned()],
            Subject::Proposal => {
                let placed = cell(cells, "new_councils").split(';').filter_map(|text| text.split_once(" > "));
                let missing = cell(cells, "missing").split(';').filter(|code| !code.is_empty());
                placed.map(|(code, _)| code).chain(missing).map(str::to_owned).collect()
            }
            Subject::Arrangement | Subject::Service => Vec::new(),
        }
    }
}

fn cell<'a>(cells: &'a Cells, column: &str) -> &'a str {
    cells.get(column).map_or("", String::as_str)
}
