//! What the LGA's map stated: its counts as points among ours, its money as a chart of its own.

use model::records::{Edition, Stated};

use super::chart::{BarGroup, BarRow};
use super::plot::Point;
use super::scale::{Scale, Years};
use super::sheet::Sheet;
use crate::words;

/// A count of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// When it was published, as a year with its fraction, counted so that a year's own number (of its end) stands at the year.
    at: f64,
    /// How many arrangements it stated.
    pub arrangements: u32,
}

impl Count {
    /// Its point; `None` where it is older than the years of the plot.
    fn point(&self, years: &Years, scale: &Scale) -> Option<Point> {
        let is_inside = self.at >= f64::from(years.first) && self.at <= f64::from(years.last);
        is_inside.then(|| Point {
            x: years.at(self.at),
            y: scale.at(f64::from(self.arrangements)),
            words: words::number(self.arrangements.into()),
            under: false,
        })
    }
}

/// How many years two points are apart whose words stand clear of each other, on a phone.
const CLEAR: f64 = 1.2;

/// The points of all counts. Of two that stand close, the second has its words under it.
pub fn points(counts: &[Count], years: &Years, scale: &Scale) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut before = f64::NEG_INFINITY;
    for count in counts {
        if let Some(mut point) = count.point(years, scale) {
            let is_close = count.at - before < CLEAR;
            point.under = is_close && points.last().is_some_and(|last| !last.under);
            before = count.at;
            points.push(point);
        }
    }
    points
}

/// The counts, oldest first; of editions that were stated twice the newer one.
pub fn counts(stated: &Stated) -> Vec<Count> {
    let mut counts: Vec<Count> = Vec::new();
    for edition in &stated.editions {
        if let (Some(arrangements), Some(at)) = (edition.arrangements, published(edition)) {
            // Two states of one year stand too close to be told apart.
            if counts.last().is_some_and(|last| at - last.at < 0.5) {
                counts.pop();
            }
            counts.push(Count { at, arrangements });
        }
    }
    counts
}

/// "2014-04" stands at a third of the way from the end of 2013 to that of 2014, "2015" in its middle.
fn published(edition: &Edition) -> Option<f64> {
    let mut parts = edition.published.split('-');
    // As whole numbers: reading floats brings tables of 18 kB.
    let year: u16 = parts.next()?.parse().ok()?;
    let month = parts.next().and_then(|month| month.parse::<u8>().ok());
    Some(f64::from(year) - 1.0 + month.map_or(0.5, |month| f64::from(month) / 12.0))
}

/// The money of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// When it was published.
    pub published: String,
    /// The sum in words.
    pub words: String,
    /// How long its bar is, in per cent of the longest of its kind.
    pub length: f64,
}

/// The sums of a kind, which no other kind is to be compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// The kind, as a heading.
    pub heading: &'static str,
    /// The class that the stylesheet draws it by.
    pub class: &'static str,
    /// The sums, oldest first.
    pub sums: Vec<Sum>,
}

const KINDS: [(&str, &str, &str); 3] = [
    ("cumulative", "Saved in all so far", "cumulative"),
    ("projected-annual", "Expected a year", "projected"),
    ("unclear", "Of unclear kind", "unclear"),
];

/// What the chart of the money is not.
pub const MONEY_BELOW: &str = "What councils reported to the LGA, unaudited, added up by rules that changed from edition to edition. The kinds can’t be compared with each other, nor with our totals.";

/// "The LGA’s map stated £1,340 million in all in 2019-06, up from £263 million in 2013-01."
pub fn money_title(stated: &Stated) -> String {
    let cumulative =
        |edition: &&Edition| edition.savings_kind == "cumulative" && edition.savings_gbp.is_some();
    let of = |edition: &Edition| {
        let pounds = words::pounds(edition.savings_gbp.unwrap_or(0));
        (pounds, year(edition).to_string())
    };
    let mut all = stated.editions.iter().filter(cumulative);
    let (Some(first), last) = (all.next(), all.next_back()) else {
        return "The LGA’s map stated no savings.".to_string();
    };
    let (first, last) = (of(first), last.map(of));
    match last {
        Some((pounds, in_year)) => {
            let (before, then) = first;
            format!(
                "The LGA’s map stated savings of {pounds} in all by {in_year}, and of {before} by {then}."
            )
        }
        None => format!("The LGA’s map stated savings of {} in all by {}.", first.0, first.1),
    }
}

fn year(edition: &Edition) -> &str {
    edition.published.split('-').next().unwrap_or_default()
}

impl Sums {
    /// Its bars.
    pub fn group(&self) -> BarGroup {
        let row = |sum: &Sum| BarRow {
            name: sum.published.clone(),
            words: sum.words.clone(),
            from: 0.0,
            length: sum.length,
            class: self.class,
        };
        BarGroup { heading: self.heading.to_string(), rows: self.sums.iter().map(row).collect() }
    }
}

/// The sums of all editions by kind.
pub fn money(stated: &Stated) -> Vec<Sums> {
    let mut all = Vec::new();
    for (kind, heading, class) in KINDS {
        let of_kind: Vec<(&Edition, u64)> = stated
            .editions
            .iter()
            .filter(|edition| edition.savings_kind == kind)
            .filter_map(|edition| Some((edition, edition.savings_gbp?)))
            .collect();
        let most = of_kind.iter().map(|(_, pounds)| *pounds).max().unwrap_or(0).max(1) as f64;
        let sum = |(edition, pounds): &(&Edition, u64)| Sum {
            published: edition.published.clone(),
            words: words::pounds(*pounds),
            length: *pounds as f64 / most * 100.0,
        };
        if !of_kind.is_empty() {
            all.push(Sums { heading, class, sums: of_kind.iter().map(sum).collect() });
        }
    }
    all
}

/// All editions with their counts and money.
pub fn sheet(stated: &Stated) -> Sheet {
    let columns = ["Edition", "Published", "Shared services", "Councils", "Savings (GBP)", "Kind", "Source"];
    let number = |n: Option<u64>| n.map_or_else(String::new, |n| n.to_string());
    let row = |edition: &Edition| {
        vec![
            edition.edition.clone(),
            edition.published.clone(),
            number(edition.arrangements.map(u64::from)),
            number(edition.councils.map(u64::from)),
            number(edition.savings_gbp),
            edition.savings_kind.clone(),
            edition.source.url.clone(),
        ]
    };
    Sheet {
        name: "editions-of-the-lga-map",
        columns: columns.map(str::to_string).to_vec(),
        rows: stated.editions.iter().map(row).collect(),
    }
}
