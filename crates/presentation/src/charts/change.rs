//! What grew and what shrank over twelve months, ranked.

use model::Register;
use model::order;
use model::summary::{Part, Report};

use super::chart::BarRow;
use super::sheet::Sheet;
use crate::words;

/// One of the ranked.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What has changed.
    pub label: String,
    /// By how much, with its sign.
    pub words: String,
    /// Where its bar begins, in per cent.
    pub from: f64,
    /// How long its bar is, in per cent.
    pub length: f64,
    /// Whether it shrank.
    pub shrank: bool,
}

/// Everything of a kind, ranked by how much it grew.
#[derive(Clone, Debug, PartialEq)]
pub struct Changes {
    /// "In 2018 Back office grew most (+5), Management teams shrank most (−3)."
    pub title: String,
    /// Where nothing changed, in per cent.
    pub zero: f64,
    /// Those that changed, what grew most first.
    pub changes: Vec<Change>,
    /// How many stayed as they were, in words; empty for none.
    pub rest: String,
    /// All of them.
    pub sheet: Sheet,
}

impl Changes {
    /// Its bars.
    pub fn rows(&self) -> Vec<BarRow> {
        let row = |change: &Change| BarRow {
            name: change.label.clone(),
            words: change.words.clone(),
            from: change.from,
            length: change.length,
            class: if change.shrank { "shrank" } else { "grew" },
        };
        self.changes.iter().map(row).collect()
    }
}

/// The kinds of services and the regions, by how much they changed in the year of the report; `None` where it has no year
/// before it.
pub fn changes(register: &Register, report: &Report) -> Option<[Changes; 2]> {
    let year = report.year.filter(|_| report.whole.change.is_some())?;
    let package = register.package();
    let categories: Vec<&str> = package.categories.iter().map(|category| category.label.as_str()).collect();
    let regions: Vec<&str> = package.regions.iter().map(String::as_str).collect();
    Some([
        ranked(year, &categories, &report.categories, "change-by-category"),
        ranked(year, &regions, &report.regions, "change-by-region"),
    ])
}

fn ranked(year: i32, labels: &[&str], parts: &[Part], file: &'static str) -> Changes {
    let change = |at: usize| parts[at].change.unwrap_or(0);
    let order = order::by_key(parts.len(), |at| std::cmp::Reverse(change(at)));
    let moved: Vec<usize> = order.iter().copied().filter(|at| change(*at) != 0).collect();
    let most = moved.iter().map(|at| change(*at)).max().unwrap_or(0).max(0);
    let least = moved.iter().map(|at| change(*at)).min().unwrap_or(0).min(0);
    let width = (most - least).max(1) as f64;
    let at = |number: i64| (number - least) as f64 / width * 100.0;
    let bar = |part: &usize| {
        let number = change(*part);
        let (from, to) = (at(number.min(0)), at(number.max(0)));
        let words = words::change(Some(number));
        Change { label: labels[*part].to_string(), words, from, length: to - from, shrank: number < 0 }
    };
    let said = |part: Option<&usize>, how: &str, fits: &dyn Fn(i64) -> bool| {
        let part = part.filter(|part| fits(change(**part)))?;
        Some(format!("{} {how} most ({})", labels[*part], words::change(Some(change(*part)))))
    };
    let sentences = [said(moved.first(), "grew", &|n| n > 0), said(moved.last(), "shrank", &|n| n < 0)];
    let sentences: Vec<String> = sentences.into_iter().flatten().collect();
    let title = match sentences.is_empty() {
        true => format!("Nothing changed in {year}."),
        false => format!("In {year} {}.", sentences.join("; ")),
    };
    let rest = match parts.len() - moved.len() {
        0 => String::new(),
        1 => "1 stayed as it was.".to_string(),
        n => format!("{} stayed as they were.", words::number(n as u64)),
    };
    let columns = ["Part", "Shared services", "Change over twelve months"].map(str::to_string).to_vec();
    let row = |at: &usize| {
        vec![labels[*at].to_string(), parts[*at].arrangements.to_string(), change(*at).to_string()]
    };
    let sheet = Sheet { name: file, columns, rows: order.iter().map(row).collect() };
    Changes { title, zero: at(0), changes: moved.iter().map(bar).collect(), rest, sheet }
}
