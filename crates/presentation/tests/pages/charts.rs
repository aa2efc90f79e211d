//! What the charts say of the real data, and that they stay in their frames.

use std::fmt::Write;

use model::Query;
use presentation::charts::{change, moves, multiples, running, years};

use crate::real::register;

fn london() -> Query {
    Query { regions: vec!["London".to_string()], ..Query::default() }
}

fn said(query: &Query) -> String {
    let register = register();
    let years = years::years(register, query);
    let mut out = format!("# {}\n{}\n", running::title(&years, query), running::below(&years));
    let mut say = |line: &str| writeln!(out, "{line}").expect("a string takes it all");
    for reading in running::plot(&years, query, &[]).readings {
        say(&reading.words);
    }
    say(&format!("\n# {}", moves::title(&years)));
    for reading in moves::plot(&years, query).readings {
        say(&reading.words);
    }
    let reports = multiples::reports(register, query);
    for multiples in [multiples::by_category(register, &reports), multiples::by_region(register, &reports)] {
        say(&format!("\n# {}", multiples.title));
        for chart in &multiples.charts {
            say(&chart.words);
        }
    }
    let report = register.report(&Query { year: Some(2018), ..query.clone() });
    for changes in change::changes(register, &report).into_iter().flatten() {
        say(&format!("\n# {} {}", changes.title, changes.rest));
        for change in &changes.changes {
            say(&format!("{} {}", change.label, change.words));
        }
    }
    out
}

#[test]
fn england_and_london() {
    insta::assert_snapshot!("trends-england", said(&Query::default()));
    insta::assert_snapshot!("trends-london", said(&london()));
}

/// What runs at the end of a year ran at the end of the one before, or began; and the trend says the same.
#[test]
fn the_years_add_up() {
    let register = register();
    for query in [Query::default(), london()] {
        let years = years::years(register, &query);
        let trend: Vec<(i32, u32)> = years.iter().map(|year| (year.year, year.running)).collect();
        assert_eq!(trend, register.trend(&query));
        for pair in years.windows(2) {
            let (began, ended) = (pair[1].began.expect("a number"), pair[1].ended.expect("a number"));
            assert_eq!(pair[0].running + began - ended, pair[1].running);
        }
    }
}

#[test]
fn bars_of_changes_stay_in_their_frame() {
    let register = register();
    for year in 2010..=register.present() {
        let report = register.report(&Query { year: Some(year), ..Query::default() });
        for changes in change::changes(register, &report).expect("a year has one before it") {
            for change in &changes.changes {
                assert!(
                    change.from >= 0.0 && change.from + change.length <= 100.0 + 1e-9 && change.length > 0.0
                );
            }
        }
    }
    assert_eq!(change::changes(register, &register.report(&Query::default())), None);
}
