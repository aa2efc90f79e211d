//! The same package in SQLite, and the same questions in SQL.

use std::cell::Cell;
use std::collections::BTreeMap;

use model::CouncilMatch;
use model::records::Package;
use model::vocabulary::{CouncilType, Model, SavingKind, Sector, Status};
use model::{Query, Register};
use rusqlite::{Connection, params};

use crate::report::{self, Parts};

/// The answer to a query, in codes, whoever gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub arrangements: Vec<String>,
    pub taking_part: Vec<String>,
    pub existing: u32,
    pub unknown_start: u32,
    pub facets: BTreeMap<(String, String), u32>,
    pub savings: BTreeMap<String, Money>,
    pub change: Option<i64>,
    /// The report on the whole and on its parts.
    pub report: Parts,
    /// Council → arrangements found, other councils in them; councils with none are left out.
    pub counts: BTreeMap<String, (u32, u32)>,
}

/// Total, number of arrangements, largest figure.
pub type Money = (u64, u32, Option<(String, u64)>);

/// SQLite with a package in it.
pub struct Sql {
    db: Connection,
    present: i32,
    has_text: Cell<bool>,
}

impl Sql {
    /// Loads a package into a new database in memory.
    pub fn load(package: &Package) -> Sql {
        let present = package.version[..4].parse().expect("the tests' packages begin with a year");
        let sql = Sql { db: Connection::open_in_memory().unwrap(), present, has_text: Cell::new(false) };
        sql.db.execute_batch(include_str!("schema.sql")).unwrap();
        sql.db.execute_batch("BEGIN").unwrap();
        sql.fill(package);
        sql.db.execute_batch(include_str!("members_at.sql")).unwrap();
        sql.db.execute_batch("COMMIT").unwrap();
        sql
    }

    fn fill(&self, package: &Package) {
        let councils = &package.councils;
        let insert = |text: &str, values: &[&dyn rusqlite::ToSql]| {
            self.db.prepare_cached(text).unwrap().execute(values).unwrap();
        };
        for year in 2009..=self.present {
            insert("INSERT INTO years VALUES (?)", &[&year]);
        }
        for c in councils {
            let day = |d: Option<model::records::Date>| {
                d.map(|d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day))
            };
            let region = &package.regions[usize::from(c.region.0)];
            insert(
                "INSERT INTO councils VALUES (?, ?, ?, ?, ?, ?)",
                params![c.code, c.name, c.kind.code(), region, day(c.from), day(c.to)],
            );
            for s in &c.successors {
                let successor = &councils[usize::from(s.0)].code;
                insert("INSERT INTO successors VALUES (?, ?)", params![c.code, successor]);
            }
        }
        for s in &package.services {
            let category = &package.categories[usize::from(s.category.0)].code;
            insert("INSERT INTO services VALUES (?, ?)", params![s.code, category]);
        }
        for a in &package.arrangements {
            let part_of = a.part_of.map(|u| &package.arrangements[u.0 as usize].id);
            insert(
                "INSERT INTO arrangements VALUES (?, ?, ?, ?, ?, ?, ?)",
                params![
                    a.id,
                    a.model.map(Model::code),
                    a.status.code(),
                    a.start_year,
                    a.end_year,
                    a.last_seen,
                    part_of
                ],
            );
            for s in &a.services {
                let service = &package.services[usize::from(s.0)].code;
                insert("INSERT INTO arrangement_services VALUES (?, ?)", params![a.id, service]);
            }
            for m in &a.members {
                let council = &councils[usize::from(m.council.0)].code;
                insert("INSERT INTO members VALUES (?, ?, ?, ?)", params![a.id, council, m.from, m.to]);
            }
            for p in &a.partners {
                insert("INSERT INTO partners VALUES (?, ?)", params![a.id, p.sector.code()]);
            }
            for s in &a.savings {
                insert(
                    "INSERT INTO savings VALUES (?, ?, ?, ?, ?, ?, ?)",
                    params![
                        a.id,
                        s.amount_gbp as i64,
                        s.kind.code(),
                        s.basis.code(),
                        s.scope.code(),
                        s.as_of_year,
                        s.years
                    ],
                );
            }
        }
        let value = |filter: &str, value: &str| {
            insert("INSERT INTO facet_values VALUES (?, ?)", params![filter, value]);
        };
        package.services.iter().for_each(|s| value("services", &s.code));
        package.categories.iter().for_each(|c| value("categories", &c.code));
        package.regions.iter().for_each(|r| value("regions", r));
        CouncilType::ALL.iter().for_each(|t| value("council_types", t.code()));
        Sector::ALL.iter().for_each(|s| value("partner_sectors", s.code()));
        value("partner_sectors", "councils-only");
        Model::ALL.iter().for_each(|m| value("models", m.code()));
        Status::ALL.iter().for_each(|s| value("statuses", s.code()));
    }

    /// Answers a query; what its text finds is given, for there is one search only.
    pub fn answer(&self, query: &Query, text_found: Option<&[String]>) -> Answer {
        self.db.execute_batch("BEGIN; DELETE FROM text_found;").unwrap();
        for id in text_found.unwrap_or_default() {
            self.db.prepare_cached("INSERT INTO text_found VALUES (?)").unwrap().execute([id]).unwrap();
        }
        self.db.execute_batch("COMMIT").unwrap();
        self.has_text.set(text_found.is_some());
        let before = query.year.filter(|year| (2010..=self.present).contains(year)).map(|year| {
            self.ask(&Query { year: Some(year - 1), ..query.clone() });
            self.batch("DELETE FROM before; INSERT INTO before SELECT part, value, count(*) FROM parts GROUP BY part, value");
            self.number("SELECT count(*) FROM found")
        });
        self.ask(query);
        let mut answer = Answer {
            arrangements: self.texts("SELECT id FROM found ORDER BY id"),
            taking_part: self.texts(
                "SELECT DISTINCT council FROM members_at JOIN found ON id = arrangement
                 WHERE year = (SELECT year FROM shown_year) ORDER BY council",
            ),
            existing: self.number("SELECT count(*) FROM existing WHERE year = (SELECT year FROM shown_year)")
                as u32,
            unknown_start: self.number(
                "SELECT count(*) FROM passes WHERE services AND councils AND regions AND council_types
                 AND partner_sectors AND models AND statuses AND common AND unknown_start",
            ) as u32,
            ..Answer::default()
        };
        answer.report = report::of_sql(self, before.is_some());
        answer.change = before.map(|before| answer.arrangements.len() as i64 - before);
        self.rows("SELECT filter, value, arrangements FROM facets", |row| {
            answer.facets.insert((row.get(0)?, row.get(1)?), row.get(2)?);
            Ok(())
        });
        for kind in SavingKind::ALL {
            answer.savings.insert(kind.code().to_owned(), (0, 0, None));
        }
        self.rows("SELECT kind, sum(amount), count(*) FROM counted GROUP BY kind", |row| {
            let sum: i64 = row.get(1)?;
            answer.savings.insert(row.get(0)?, (sum as u64, row.get(2)?, None));
            Ok(())
        });
        self.rows("SELECT kind, arrangement, amount FROM counted ORDER BY amount, arrangement DESC", |row| {
            let (kind, amount): (String, i64) = (row.get(0)?, row.get(2)?);
            answer.savings.entry(kind).or_default().2 = Some((row.get(1)?, amount as u64));
            Ok(())
        });
        self.rows(
            "SELECT m.council, count(DISTINCT m.arrangement), count(DISTINCT o.council) - 1
             FROM found JOIN members_at m ON m.arrangement = found.id JOIN members_at o USING (year, arrangement)
             WHERE m.year = (SELECT year FROM shown_year) GROUP BY m.council",
            |row| {
                answer.counts.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
                Ok(())
            },
        );
        answer
    }

    /// Puts the query into its tables and judges every arrangement by it.
    fn ask(&self, query: &Query) {
        self.db.execute_batch("BEGIN; DELETE FROM asked; DELETE FROM chosen; DELETE FROM passes;").unwrap();
        let all = query.council_match == CouncilMatch::All;
        self.db
            .execute(
                "INSERT INTO asked VALUES (?, ?, ?, ?)",
                params![query.year, all, query.has_saving, self.has_text.get()],
            )
            .unwrap();
        for (filter, values) in [
            ("services", &query.services),
            ("categories", &query.categories),
            ("councils", &query.councils),
            ("regions", &query.regions),
            ("council_types", &query.council_types),
            ("partner_sectors", &query.partner_sectors),
            ("models", &query.models),
            ("statuses", &query.statuses),
        ] {
            for value in values {
                self.db.execute("INSERT INTO chosen VALUES (?, ?)", params![filter, value]).unwrap();
            }
        }
        self.db.execute_batch("INSERT INTO passes SELECT * FROM judged; COMMIT").unwrap();
    }

    /// Runs statements that answer nothing.
    pub fn batch(&self, text: &str) {
        self.db.execute_batch(text).unwrap();
    }

    /// Hands on each row of an answer.
    pub fn rows(&self, text: &str, mut each: impl FnMut(&rusqlite::Row) -> rusqlite::Result<()>) {
        let mut statement = self.db.prepare_cached(text).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            each(row).unwrap();
        }
    }

    fn texts(&self, text: &str) -> Vec<String> {
        let mut texts = Vec::new();
        self.rows(text, |row| {
            texts.push(row.get(0)?);
            Ok(())
        });
        texts
    }

    fn number(&self, text: &str) -> i64 {
        self.db.prepare_cached(text).unwrap().query_row([], |row| row.get(0)).unwrap()
    }
}

/// The register's own answer, in codes.
pub fn answer_of(register: &Register, query: &Query) -> Answer {
    let summary = register.summary(query);
    let package = register.package();
    let code = |at: usize| package.councils[at].code.clone();
    let id = |at: model::records::ArrangementIx| register.arrangement(at).id.clone();
    let mut answer = Answer {
        arrangements: summary.arrangements.iter().map(|at| id(*at)).collect(),
        taking_part: summary.councils.codes.iter().map(|at| code(usize::from(at.0))).collect(),
        existing: summary.councils.existing,
        unknown_start: summary.unknown_start,
        change: summary.change,
        report: report::of_register(register, query),
        ..Answer::default()
    };
    assert_eq!(summary.councils.taking_part as usize, answer.taking_part.len());
    for (facet, counts) in summary.facets.iter() {
        let codes = facet.codes(package);
        assert_eq!(codes.len(), counts.len(), "one count for every value of {facet:?}");
        for (code, count) in codes.into_iter().zip(counts) {
            answer.facets.insert((facet.code().to_owned(), code.to_owned()), *count);
        }
    }
    for (kind, total) in SavingKind::ALL.iter().zip(&summary.savings) {
        let largest = total.largest.map(|l| (id(l.arrangement), l.amount_gbp));
        answer.savings.insert(kind.code().to_owned(), (total.total, total.arrangements, largest));
    }
    let counts = register.council_counts(&summary.found, query.year);
    for (at, (arrangements, partners)) in counts.arrangements.iter().zip(&counts.partners).enumerate() {
        if *arrangements > 0 {
            answer.counts.insert(code(at), (*arrangements, *partners));
        }
    }
    answer
}
