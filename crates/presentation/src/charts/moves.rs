//! What began and what ended, year by year.

use model::Query;

use super::path::columns;
use super::plot::{Plot, Shape};
use super::running::axis;
use super::scale::Scale;
use super::sheet::Sheet;
use super::years::{Year, of_filters};
use crate::words;

/// How much of a year's width its column takes.
const SHARE: f64 = 0.7;

/// "Most began in 2012: 42. Most ended in 2023: 17."
pub fn title(years: &[Year]) -> String {
    let most = |number: &dyn Fn(&Year) -> Option<u32>| {
        // Of equal years the first.
        let mut most: Option<(i32, u32)> = None;
        for year in years {
            if let Some(n) = number(year)
                && most.is_none_or(|(_, most)| n > most)
            {
                most = Some((year.year, n));
            }
        }
        most.filter(|(_, n)| *n > 0)
    };
    let sentence = |what: &str, most: Option<(i32, u32)>| match most {
        Some((year, n)) => format!("Most {what} in {year}: {}.", words::number(n.into())),
        None => format!("None is known to have {}.", if what == "began" { "begun" } else { what }),
    };
    let (began, ended) =
        (sentence("began", most(&|year| year.began)), sentence("ended", most(&|year| year.ended)));
    [&began, " ", &ended].concat()
}

/// What counts as the end of one.
pub const BELOW: &str = "As far as years are known. What ended also counts those whose councils were merged into one: there is nobody left to share with.";

/// The chart: columns up for what began, down for what ended.
pub fn plot(years: &[Year], query: &Query) -> Plot {
    let moved = years.get(1..).unwrap_or_default();
    let axis = axis(moved, true);
    let began = |year: &Year| year.began.unwrap_or(0);
    let ended = |year: &Year| year.ended.unwrap_or(0);
    let most = |number: &dyn Fn(&Year) -> u32| moved.iter().map(number).max().unwrap_or(0);
    let scale = Scale::between(most(&ended), most(&began));
    let name = ["Shared services", &of_filters(query), " that began and that ended, year by year"].concat();
    let mut plot = Plot::new(name, "began, above the line; ended, below it", axis, &scale);
    let zero = scale.at(0.0);
    let width = axis.width() * SHARE;
    let path = |height: &dyn Fn(&Year) -> f64| {
        let column = |year: &Year| (axis.at(f64::from(year.year)), zero, scale.at(height(year)));
        columns(&moved.iter().map(column).collect::<Vec<_>>(), width)
    };
    plot.shapes = vec![
        Shape { class: "began", path: path(&|year| f64::from(began(year))) },
        Shape { class: "ended", path: path(&|year| -f64::from(ended(year))) },
        Shape { class: "zero", path: format!("M0 {zero:.2}H100") },
    ];
    for year in moved {
        let (began, ended) = (words::number(began(year).into()), words::number(ended(year).into()));
        plot.say(year.year, format!("{}: {began} began, {ended} ended.", year.year));
    }
    plot
}

/// The numbers of all years that have one before them.
pub fn sheet(years: &[Year]) -> Sheet {
    let row = |year: &Year| {
        [year.year.to_string(), year.began.unwrap_or(0).to_string(), year.ended.unwrap_or(0).to_string()]
            .to_vec()
    };
    Sheet {
        name: "shared-services-begun-and-ended",
        columns: ["Year", "Began", "Ended"].map(str::to_string).to_vec(),
        rows: years.get(1..).unwrap_or_default().iter().map(row).collect(),
    }
}
