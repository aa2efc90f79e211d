//! Ten councils: a county, a borough, the City, Scilly, one with a single service, one of which none is known, and known ones.

use std::fmt::Write;

use model::Query;
use model::lens::Proposal;
use presentation::council_page::{beside, breadcrumb, money, others, reorganisation, services, whom};
use presentation::headline::Headline;
use presentation::selection::shown_year;
use presentation::{Answer, council as relations};

use crate::real::{council, proposals, register};

/// Hampshire, Camden, the City, Scilly; Allerdale (abolished, with a single service), Harrogate (abolished, with none that is
/// known), Cambridge, Mole Valley (to be replaced), Cumberland, Adur.
const TEN: [&str; 10] = [
    "E10000014",
    "E09000007",
    "E09000001",
    "E06000053",
    "E07000165",
    "E07000026",
    "E07000008",
    "E07000210",
    "E06000063",
    "E07000223",
];

/// The whole page of a council as text.
fn page(code: &str, proposals: &[Proposal]) -> String {
    let (register, at) = (register(), council(code));
    let query = Query { year: shown_year(register, None, Some(at)), ..Query::default() };
    let answer = Answer::of(register, &query);
    let mut out = String::new();
    let mut say = |line: &str| writeln!(out, "{line}").expect("a string takes it all");

    let way = breadcrumb::breadcrumb(register, at);
    say(&way.iter().map(|crumb| crumb.words(register)).collect::<Vec<_>>().join(" > "));
    let headline = Headline::of(register, &query, &answer, Some(at));
    say(&format!("# {}\n{}", headline.text(), headline.below));
    for sentence in others::before_and_after(register, at) {
        say(&sentence.plain(register));
    }
    let name = |at| register.council(at).name.as_str();

    let partners = relations::partners(register, &answer, at);
    say("\n## Who with");
    for share in whom::shares(register, at, &partners).iter().take(8) {
        say(&format!("{}{} {} ({}%)", name(share.council), share.note, share.number, share.length));
    }
    if let Some(beside) = beside::beside(register, at) {
        say(&format!(
            "\n## {}\n{}\n{}, {}",
            beside.heading, beside.sentence, beside.middle.1, beside.label.1
        ));
    }
    let missed = beside::missed(register, at);
    say(&format!("\n## Shared by its peers, and not by it ({})", missed.len()));
    for missed in missed.iter().take(3) {
        say(&format!("{}: {}", missed.label, missed.words));
    }
    let card = reorganisation::card(register, at, Some(proposals));
    if let Some(card) = &card {
        say(&format!("\n## {}\n{}", card.heading, card.sentence));
        let columns: Vec<&str> = card.columns.iter().map(|fate| reorganisation::column(*fate)).collect();
        say(&format!("of {}: {}", card.services, columns.join(" | ")));
        for row in &card.rows {
            let numbers: Vec<String> = row.numbers.iter().map(ToString::to_string).collect();
            say(&format!("{}: {} ({})", row.name, numbers.join(" | "), row.itself));
        }
    }
    let due = card.and_then(|card| card.due);
    if let Some(services) = services::services(register, &query, &answer, at, due) {
        say(&format!("\n## {}", services.heading));
        let marks: Vec<String> = services.axis.marks().iter().map(|(year, _)| year.to_string()).collect();
        say(&format!("{}; due {due:?}", marks.join(" ")));
        for group in &services.groups {
            say(&group.label);
            for row in &group.rows {
                let record = register.arrangement(row.arrangement);
                let looks: Vec<&str> = row.stretches.iter().map(|stretch| stretch.look.class()).collect();
                say(&format!("  {} [{}]", record.name, looks.join(" ")));
                say(&format!("    {}; {}", row.with, row.in_words));
            }
        }
    }
    if let Some(money) = money::money(register, &answer, at) {
        say(&format!("\n## Savings\n{}", money.lead));
        for figure in &money.figures {
            say(&figure.plain(register));
        }
        say(&money.rest);
    }
    if let Some(place) = others::same_place(register, &answer, at) {
        say(&format!("\n## {}\n{}", place.heading, place.sentence));
        for other in &place.councils {
            say(&format!("{} {}", name(other.council), other.words));
        }
    }
    out
}

#[test]
fn ten_councils() {
    let proposals = proposals();
    for code in TEN {
        insta::assert_snapshot!(code, page(code, proposals));
    }
}
