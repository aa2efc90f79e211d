//! Many small charts on one scale: the kinds of services, the regions.

use model::order;
use model::summary::{Part, Report};
use model::{Query, Register};

use super::path::{Place, area, line};
use super::scale::{Scale, Years};
use super::sheet::Sheet;
use crate::words;

/// Since which year the small charts say what changed.
const SINCE: i32 = 2018;

/// The reports of all years, oldest first, whatever year the query asks for.
pub fn reports(register: &Register, query: &Query) -> Vec<Report> {
    let report = |year| register.report(&Query { year: Some(year), ..query.clone() });
    (model::register::FIRST_YEAR..=register.present()).map(report).collect()
}

/// A small chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiple {
    /// What it is about.
    pub label: String,
    /// The line, in a plot of 100 by 100.
    pub line: String,
    /// The area below it.
    pub area: String,
    /// The number of each year.
    pub numbers: Vec<u32>,
    /// Where the last number stands, from the top in per cent.
    pub end: f64,
    /// "+3 since 2018".
    pub change: String,
    /// What it shows, in a sentence.
    pub words: String,
}

/// Small charts on one scale, the largest last number first.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    /// "Back office is shared most: 116 shared services run today."
    pub title: String,
    /// Their years.
    pub years: Years,
    /// The number at the top of each plot.
    pub top: u64,
    /// The charts.
    pub charts: Vec<Multiple>,
    /// Their numbers.
    pub sheet: Sheet,
}

impl Multiples {
    /// "Each from 2009 to 2026; all on one scale, from 0 to 150 shared services."
    pub fn scale_in_words(&self) -> String {
        format!(
            "Each from {} to {}; all on one scale, from 0 to {} shared services.",
            self.years.first,
            self.years.last,
            words::number(self.top)
        )
    }
}

/// The kinds of services.
pub fn by_category(register: &Register, reports: &[Report]) -> Multiples {
    let labels: Vec<&str> =
        register.package().categories.iter().map(|category| category.label.as_str()).collect();
    multiples(&labels, reports, &|report| &report.categories, "shared-services-by-category")
}

/// The regions.
pub fn by_region(register: &Register, reports: &[Report]) -> Multiples {
    let labels: Vec<&str> = register.package().regions.iter().map(String::as_str).collect();
    multiples(&labels, reports, &|report| &report.regions, "shared-services-by-region")
}

fn multiples(
    labels: &[&str],
    reports: &[Report],
    parts: &dyn Fn(&Report) -> &Vec<Part>,
    file: &'static str,
) -> Multiples {
    let year = |report: Option<&Report>| report.and_then(|report| report.year).unwrap_or(SINCE);
    let years = Years { first: year(reports.first()), last: year(reports.last()), columns: false };
    let number = |report: &Report, at: usize| parts(report).get(at).map_or(0, |part| part.arrangements);
    let numbers: Vec<Vec<u32>> =
        (0..labels.len()).map(|at| reports.iter().map(|report| number(report, at)).collect()).collect();
    let last = |at: usize| numbers[at].last().copied().unwrap_or(0);
    let order = order::by_key(labels.len(), |at| std::cmp::Reverse(last(at)));
    let scale = Scale::up_to(numbers.iter().flatten().copied().max().unwrap_or(0));
    let charts = order.iter().map(|at| multiple(labels[*at], &numbers[*at], years, &scale)).collect();
    let title = match order.first().filter(|at| last(**at) > 0) {
        Some(at) => format!(
            "{} comes first: {} today.",
            labels[*at],
            words::count(last(*at) as usize, "shared service", "shared services")
        ),
        None => "None is known to run today.".to_string(),
    };
    let mut columns = vec!["Year".to_string()];
    columns.extend(order.iter().map(|at| labels[*at].to_string()));
    let row = |(at, report): (usize, &Report)| {
        let mut row = vec![year(Some(report)).to_string()];
        row.extend(order.iter().map(|part| numbers[*part][at].to_string()));
        row
    };
    let rows = reports.iter().enumerate().map(row).collect();
    let top = scale.marks().last().map_or(0, |(number, _)| *number);
    Multiples { title, years, top, charts, sheet: Sheet { name: file, columns, rows } }
}

fn multiple(label: &str, numbers: &[u32], years: Years, scale: &Scale) -> Multiple {
    let place = |(at, number): (usize, &u32)| -> Place {
        (years.at(f64::from(years.first + at as i32)), scale.at(f64::from(*number)))
    };
    let places: Vec<Place> = numbers.iter().enumerate().map(place).collect();
    let in_year = |year: i32| numbers.get((year - years.first) as usize).copied();
    let (first, last) = (numbers.first().copied().unwrap_or(0), numbers.last().copied().unwrap_or(0));
    let change = in_year(SINCE.max(years.first))
        .map(|before| format!("{} since {SINCE}", words::change(Some(i64::from(last) - i64::from(before)))))
        .unwrap_or_default();
    let words = format!(
        "{label}: {} in {}, {} in {}, {change}",
        words::number(first.into()),
        years.first,
        words::number(last.into()),
        years.last
    );
    Multiple {
        label: label.to_string(),
        line: line(&places),
        area: area(&places),
        numbers: numbers.to_vec(),
        end: places.last().map_or(100.0, |place| place.1),
        change,
        words,
    }
}
