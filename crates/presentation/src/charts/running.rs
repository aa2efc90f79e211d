//! What ran, year by year, with what nobody has dated as a band above it.

use model::Query;

use super::path::{Place, area, between, line};
use super::plot::{Band, Plot, Shape};
use super::scale::{Scale, Years};
use super::sheet::Sheet;
use super::stated::{Count, points};
use super::years::{Year, of_filters};
use crate::words;

/// "At least 462 shared services run today, up from 171 in 2009."
pub fn title(years: &[Year], query: &Query) -> String {
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return String::new() };
    let of = of_filters(query);
    if last.running == 0 {
        return ["No shared service", &of, " is known to run today since a known year."].concat();
    }
    let number = words::count(last.running as usize, "shared service", "shared services");
    let (run, direction) = (
        if last.running == 1 { "runs" } else { "run" },
        match last.running.cmp(&first.running) {
            std::cmp::Ordering::Greater => ", up from ",
            std::cmp::Ordering::Equal => ", as in 2009: ",
            std::cmp::Ordering::Less => ", down from ",
        },
    );
    let before = words::number(first.running.into());
    let since = if last.running == first.running { String::new() } else { format!(" in {}", first.year) };
    ["At least ", &number, &of, " ", run, " today", direction, &before, &since, "."].concat()
}

/// What the chart rests on.
pub fn below(years: &[Year]) -> String {
    let unknown = years.last().map_or(0, |last| last.unknown);
    let undated = match unknown {
        0 => String::new(),
        1 => "Of 1 more nobody has published when it began, so every year may be an undercount. ".to_string(),
        n => format!(
            "Of {} more nobody has published when they began, so every year is an undercount. ",
            words::number(n.into())
        ),
    };
    [&undated, "A rise can also mean that more was documented."].concat()
}

/// The chart: what ran as a line over an area, what has no known start as a band above it, and, where there are any, the counts of
/// the LGA's map as points.
pub fn plot(years: &[Year], query: &Query, counts: &[Count]) -> Plot {
    let of = of_filters(query);
    let axis = axis(years, false);
    let most = years.iter().map(|year| year.running + year.unknown);
    let most = most.chain(counts.iter().map(|count| count.arrangements)).max().unwrap_or(0);
    let scale = Scale::up_to(most);
    let places = |number: &dyn Fn(&Year) -> u32| -> Vec<Place> {
        let place = |year: &Year| (axis.at(f64::from(year.year)), scale.at(f64::from(number(year))));
        years.iter().map(place).collect()
    };
    let (running, with_unknown) = (places(&|year| year.running), places(&|year| year.running + year.unknown));
    let name = ["Shared services", &of, " that ran, year by year"].concat();
    let mut plot = Plot::new(name, "shared services", axis, &scale);
    plot.shapes =
        vec![Shape { class: "area", path: area(&running) }, Shape { class: "line", path: line(&running) }];
    if years.iter().any(|year| year.unknown > 0) {
        let at = with_unknown.last().zip(running.last()).map_or(0.0, |(a, b)| (a.1 + b.1) / 2.0);
        plot.band = Some(Band { corners: between(&with_unknown, &running), words: "start not known", at });
    }
    plot.points = points(counts, &axis, &scale);
    for year in years {
        plot.say(year.year, reading(year));
    }
    plot
}

/// "2018: 430 shared services ran, and up to 335 more whose start is not known."
fn reading(year: &Year) -> String {
    let ran = words::count(year.running as usize, "shared service", "shared services");
    let more = match year.unknown {
        0 => String::new(),
        1 => ", and perhaps 1 more whose start is not known".to_string(),
        n => format!(", and up to {} more whose start is not known", words::number(n.into())),
    };
    format!("{}: {ran} ran{more}.", year.year)
}

/// The years of a chart.
pub(super) fn axis(years: &[Year], columns: bool) -> Years {
    let year = |year: Option<&Year>| year.map_or(model::register::FIRST_YEAR, |year| year.year);
    Years { first: year(years.first()), last: year(years.last()), columns }
}

/// The numbers of all years.
pub fn sheet(years: &[Year]) -> Sheet {
    let optional = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let columns = ["Year", "Running at its end", "Start not known", "Began", "Ended"];
    let row = |year: &Year| {
        let numbers = [year.year.to_string(), year.running.to_string(), year.unknown.to_string()];
        numbers.into_iter().chain([optional(year.began), optional(year.ended)]).collect()
    };
    Sheet {
        name: "shared-services-by-year",
        columns: columns.map(str::to_string).to_vec(),
        rows: years.iter().map(row).collect(),
    }
}
