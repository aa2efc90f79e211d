//! The changes of every edition, kept in two tables of the data package: they are what is left of the editions before.

use super::change::{Change, Subject, What};
use super::edition::Edition;
use super::report;
use super::tables::{Row, Unreadable, rows};
use crate::Files;

/// The table with a row for each edition.
pub const EDITIONS: &str = "data_editions.csv";

/// The table with a row for each change from the edition before.
pub const CHANGES: &str = "data_changes.csv";

const COLUMNS: [&str; 7] = ["edition", "published", "previous", "arrangements", "came", "went", "changed"];

/// An edition and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its version.
    pub version: String,
    /// The day on which it was made, for example "2026-11-28".
    pub published: String,
    /// The version before it; empty for the first.
    pub previous: String,
    /// Arrangements in it.
    pub arrangements: usize,
    /// What has changed since the version before.
    pub changes: Vec<Change>,
}

/// All editions, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Sorted by version.
    pub editions: Vec<Kept>,
}

impl History {
    /// Reads the two tables; a package without them has no history.
    ///
    /// # Errors
    /// A table is no CSV, a number or a code is none, or a change belongs to no edition.
    pub fn read(files: Files) -> Result<History, Unreadable> {
        let mut history = History::default();
        for row in rows(files, EDITIONS)? {
            let arrangements = row.cell("arrangements");
            let arrangements = arrangements.parse().map_err(|_| {
                Unreadable(format!("{EDITIONS}: {arrangements:?} is no number of arrangements"))
            })?;
            history.editions.push(Kept {
                version: row.cell("edition").to_owned(),
                published: row.cell("published").to_owned(),
                previous: row.cell("previous").to_owned(),
                arrangements,
                changes: Vec::new(),
            });
        }
        for row in rows(files, CHANGES)? {
            let version = row.cell("edition");
            let edition = history.editions.iter_mut().find(|edition| edition.version == version);
            let edition = edition
                .ok_or_else(|| Unreadable(format!("{CHANGES}: {EDITIONS} has no edition {version:?}")))?;
            edition.changes.push(change(&row)?);
        }
        history.sort();
        Ok(history)
    }

    /// Takes an edition in, and the one before it where it is not known yet. What was kept of the same version before is
    /// replaced: an edition that is still being made can be taken in again and again. Of a summary and of everyday words it
    /// keeps that they have changed, not how: both texts would be most of the table.
    pub fn add(&mut self, old: &Edition, new: &Edition, mut changes: Vec<Change>) {
        for change in &mut changes {
            if matches!(change.about.as_str(), "summary" | "synonyms") {
                (change.before, change.after) = (String::new(), String::new());
            }
        }
        if !self.editions.iter().any(|kept| kept.version == old.version) {
            self.editions.push(kept(old, "", Vec::new()));
        }
        self.editions.retain(|kept| kept.version != new.version);
        self.editions.push(kept(new, &old.version, changes));
        self.sort();
    }

    /// The two tables, by the names of their files.
    pub fn tables(&self) -> [(&'static str, String); 2] {
        let editions = self.editions.iter().map(|kept| {
            let changes: Vec<&Change> = kept.changes.iter().collect();
            let (came, went, changed) = report::counts(&changes);
            let numbers = [kept.arrangements, came, went, changed].map(|number| number.to_string());
            let words = [&kept.version, &kept.published, &kept.previous].map(String::clone);
            words.into_iter().chain(numbers).collect()
        });
        let changes = self.editions.iter().flat_map(|kept| {
            let row = |change| std::iter::once(kept.version.clone()).chain(report::cells(change)).collect();
            kept.changes.iter().map(row)
        });
        let columns: Vec<&str> = std::iter::once("edition").chain(report::COLUMNS).collect();
        [(EDITIONS, report::table(&COLUMNS, editions)), (CHANGES, report::table(&columns, changes))]
    }

    fn sort(&mut self) {
        self.editions.sort_by_key(|kept| numbers(&kept.version));
    }
}

fn kept(edition: &Edition, previous: &str, changes: Vec<Change>) -> Kept {
    Kept {
        version: edition.version.clone(),
        published: edition.created.clone(),
        previous: previous.to_owned(),
        arrangements: edition.arrangements(),
        changes,
    }
}

fn change(row: &Row) -> Result<Change, Unreadable> {
    let unknown = |column: &str| Unreadable(format!("{CHANGES}: {:?} is no {column}", row.cell(column)));
    Ok(Change {
        subject: Subject::from_code(row.cell("subject")).ok_or_else(|| unknown("subject"))?,
        id: row.cell("id").to_owned(),
        name: row.cell("name").to_owned(),
        what: What::from_code(row.cell("what")).ok_or_else(|| unknown("what"))?,
        about: row.cell("about").to_owned(),
        before: row.cell("before").to_owned(),
        after: row.cell("after").to_owned(),
        councils: row.list("councils"),
    })
}

/// The numbers of a version, by which 2026.9.0 comes before 2026.11.0.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map(|number| number.parse().unwrap_or(0)).collect()
}
