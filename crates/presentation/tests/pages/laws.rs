//! What holds of the page of every council, whatever the data.

use std::collections::BTreeSet;

use model::Query;
use presentation::Answer;
use presentation::council_page::{beside, money, reorganisation, services};

use crate::real::{councils, proposals, register};

#[test]
fn the_services_are_those_of_the_headline_each_once() {
    let register = register();
    for year in [None, Some(2015)] {
        let query = Query { year, ..Query::default() };
        let answer = Answer::of(register, &query);
        for council in councils() {
            let number = answer.counts.arrangements[usize::from(council.0)] as usize;
            let Some(services) = services::services(register, &query, &answer, council, None) else {
                assert_eq!(number, 0);
                continue;
            };
            let counted = services.groups.iter().filter(|group| !group.label.starts_with("Not counted"));
            let counted: Vec<_> = counted.flat_map(|group| &group.rows).collect();
            assert_eq!(counted.len(), number, "{}", register.council(council).code);
            let all: Vec<_> = services.groups.iter().flat_map(|group| &group.rows).collect();
            let distinct: BTreeSet<_> = all.iter().map(|row| row.arrangement).collect();
            assert_eq!(distinct.len(), all.len());
        }
    }
}

#[test]
fn bars_stay_on_the_axis_and_do_not_overlap() {
    let register = register();
    let query = Query::default();
    let answer = Answer::of(register, &query);
    for council in councils() {
        let services = services::services(register, &query, &answer, council, Some(2028.25));
        for row in services.iter().flat_map(|services| &services.groups).flat_map(|group| &group.rows) {
            assert!(!row.stretches.is_empty(), "{}", register.arrangement(row.arrangement).id);
            let mut end = 0.0;
            for stretch in &row.stretches {
                assert!(stretch.from >= end - 1e-9 && stretch.length > 0.0);
                end = stretch.from + stretch.length;
            }
            assert!(end <= 100.0 + 1e-9);
        }
    }
}

#[test]
fn dots_are_everybody_of_the_type_and_stay_in_the_picture() {
    let register = register();
    for council in councils() {
        let Some(beside) = beside::beside(register, council) else { continue };
        let total: u32 = beside.table.iter().map(|(_, councils)| councils).sum();
        assert_eq!(total as usize, beside.dots.len() + 1);
        for dot in beside.dots.iter().chain([&beside.own]) {
            let (x, y) = dot.at;
            assert!(x - beside.radius >= 0.0 && x + beside.radius <= beside::WIDTH);
            assert!(y - beside.radius >= -1e-9 && y + beside.radius <= beside.height + 1e-9);
        }
    }
}

#[test]
fn each_proposal_gives_each_service_one_fate() {
    let (register, proposals) = (register(), proposals());
    for council in councils() {
        if let Some(card) = reorganisation::card(register, council, Some(proposals)) {
            for row in &card.rows {
                assert_eq!(row.numbers.iter().sum::<usize>(), card.services, "{}", row.id);
            }
        }
        assert_eq!(reorganisation::card(register, council, None), None, "without proposals no card");
    }
}

#[test]
fn every_figure_of_a_council_has_a_reason() {
    let register = register();
    let answer = Answer::of(register, &Query::default());
    for council in councils() {
        if let Some(money) = money::money(register, &answer, council) {
            for figure in &money.figures {
                let words = figure.plain(register);
                assert!(words.contains('£') && words.ends_with('.'), "{words}");
            }
        }
    }
}
