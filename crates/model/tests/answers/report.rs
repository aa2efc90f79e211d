//! A report in codes, as SQL and as the register give it.

use std::collections::BTreeMap;

use model::facets::COUNCILS_ONLY;
use model::records::ArrangementIx;
use model::summary::Part;
use model::vocabulary::{SavingKind, Sector};
use model::{Query, Register};

use crate::sql::{Money, Sql};

/// A part: arrangements, councils, change, and money by kind; kinds of which nothing is published are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartAnswer {
    pub arrangements: u32,
    pub councils: u32,
    pub change: Option<i64>,
    pub savings: BTreeMap<String, Money>,
}

/// Parts by what they are and by value: `("categories", "back-office")`; `("whole", "")`.
pub type Parts = BTreeMap<(String, String), PartAnswer>;

/// What SQL says; `asked` and `passes` hold the query, `before` the parts of the year before.
pub fn of_sql(sql: &Sql, has_before: bool) -> Parts {
    let mut parts = Parts::new();
    sql.batch("DELETE FROM in_part; INSERT INTO in_part SELECT part, value, id FROM parts");
    let known =
        "SELECT filter, value FROM facet_values WHERE filter IN ('categories', 'regions', 'partner_sectors')
                 UNION SELECT 'whole', '' UNION SELECT 'public', ''";
    sql.rows(known, |row| {
        let change = has_before.then_some(0);
        parts.insert((row.get(0)?, row.get(1)?), PartAnswer { change, ..PartAnswer::default() });
        Ok(())
    });
    sql.rows("SELECT part, value, count(*) FROM in_part GROUP BY part, value", |row| {
        let part = parts.entry((row.get(0)?, row.get(1)?)).or_default();
        part.arrangements = row.get(2)?;
        part.change = part.change.map(|change| change + i64::from(part.arrangements));
        Ok(())
    });
    if has_before {
        sql.rows("SELECT part, value, arrangements FROM before", |row| {
            let part = parts.entry((row.get(0)?, row.get(1)?)).or_default();
            let before: i64 = row.get(2)?;
            part.change = part.change.map(|change| change - before);
            Ok(())
        });
    }
    sql.rows("SELECT part, value, councils FROM part_councils", |row| {
        parts.entry((row.get(0)?, row.get(1)?)).or_default().councils = row.get(2)?;
        Ok(())
    });
    let money =
        "SELECT part, value, kind, arrangement, amount FROM part_money ORDER BY amount, arrangement DESC";
    sql.rows(money, |row| {
        let part = parts.entry((row.get(0)?, row.get(1)?)).or_default();
        let total = part.savings.entry(row.get(2)?).or_default();
        let amount = row.get::<_, i64>(4)? as u64;
        *total = (total.0 + amount, total.1 + 1, Some((row.get(3)?, amount)));
        Ok(())
    });
    parts
}

/// What the register says.
pub fn of_register(register: &Register, query: &Query) -> Parts {
    let report = register.report(query);
    let package = register.package();
    let mut parts = Parts::new();
    let mut add = |part: &str, values: Vec<&str>, of: &[Part]| {
        assert_eq!(values.len(), of.len(), "one part for every value of {part}");
        for (value, of) in values.iter().zip(of) {
            parts.insert((part.to_owned(), (*value).to_owned()), answer(register, of));
        }
    };
    add("whole", vec![""], &[report.whole]);
    add("public", vec![""], &[report.public_partners]);
    add("categories", package.categories.iter().map(|c| c.code.as_str()).collect(), &report.categories);
    add("regions", package.regions.iter().map(String::as_str).collect(), &report.regions);
    let sectors = Sector::ALL.iter().map(|s| s.code()).chain([COUNCILS_ONLY]).collect();
    add("partner_sectors", sectors, &report.partner_sectors);
    parts
}

fn answer(register: &Register, part: &Part) -> PartAnswer {
    let id = |at: ArrangementIx| register.arrangement(at).id.clone();
    let kinds = SavingKind::ALL.iter().zip(part.savings).filter(|(_, total)| total.arrangements > 0);
    let money = kinds.map(|(kind, total)| {
        let largest = total.largest.map(|largest| (id(largest.arrangement), largest.amount_gbp));
        (kind.code().to_owned(), (total.total, total.arrangements, largest))
    });
    PartAnswer {
        arrangements: part.arrangements,
        councils: part.councils,
        change: part.change,
        savings: money.collect(),
    }
}
