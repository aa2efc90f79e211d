//! Answers about real councils, to be read.

use std::fmt::Write;

use model::partners::{Reason, Why};
use model::peers::Counted;
use model::records::CouncilIx;
use model::timeline::{Bar, Begins, Ends};
use model::{Query, Register};

use crate::{borders, real};

/// A county, districts of town and country, unitaries, metropolitan and London ones, the City and the Isles of Scilly.
const TEN: [&str; 10] = [
    "E10000030",
    "E07000008",
    "E07000223",
    "E06000035",
    "E06000053",
    "E08000025",
    "E09000001",
    "E09000033",
    "E06000060",
    "E06000063",
];

fn council(register: &Register, code: &str) -> CouncilIx {
    register.council_by_code(code).expect("a council of the data")
}

#[test]
fn ten_councils_and_their_peers() {
    let register = Register::without_text(real::package());
    let mut notes = String::new();
    for code in TEN {
        let at = council(&register, code);
        let name = |at: CouncilIx| register.council(at).name.as_str();
        let peers = register.peers(at);
        let first = peers.iter().take(5).map(|peer| format!("{} {:.2}", name(peer.council), peer.unlikeness));
        let standing = register.standing(at, Counted::Services);
        let missed = register.missed(at);
        let label = |at: u16| register.package().services[usize::from(at)].label.as_str();
        let most =
            missed.iter().take(4).map(|missed| format!("{} ({})", label(missed.service.0), missed.peers));
        writeln!(
            notes,
            "{} ({})\n  {} peers: {}, ...\n  {} services; {} fewer, {} as many, {} more, median {}\n  \
             {} more by its peers: {}\n",
            register.council(at).full_name,
            register.council(at).kind.code(),
            peers.len(),
            first.collect::<Vec<_>>().join(", "),
            standing.own,
            standing.fewer,
            standing.as_many,
            standing.more,
            standing.median,
            missed.len(),
            most.collect::<Vec<_>>().join(", "),
        )
        .expect("a string takes it all");
    }
    insta::assert_snapshot!("ten_councils_and_their_peers", notes);
}

fn reasons(register: &Register, reasons: &[Reason]) -> String {
    let name = |at: &CouncilIx| register.council(*at).name.as_str();
    let words = |reason: &Reason| {
        let why = match &reason.why {
            Why::Near { council, borders } => format!("{} across {borders}", name(council)),
            Why::SameRegion(council) => format!("{} in the region", name(council)),
            Why::Alike { council, unlikeness } => format!("{} alike ({unlikeness:.2})", name(council)),
            Why::SameType(council) => format!("{} of the type", name(council)),
            Why::SharesAlready { council, arrangements } => format!("{arrangements} with {}", name(council)),
            Why::HasGrown(joined) => format!("{joined} joined later"),
        };
        format!("{} {why}", reason.points)
    };
    reasons.iter().map(words).collect::<Vec<_>>().join("; ")
}

#[test]
fn five_councils_look_for_partners() {
    let register = Register::without_text(real::package());
    let borders = borders::of(&register);
    let mut notes = String::new();
    let searches = [
        ("E07000008", "legal"),
        ("E07000223", "audit"),
        ("E10000030", "adoption-fostering"),
        ("E06000053", "waste-recycling"),
        ("E09000033", "building-control"),
    ];
    for (code, service) in searches {
        let at = council(&register, code);
        let Some(service) = register.service_by_code(service) else { panic!("no service {service}") };
        let suggestions =
            register.suggestions(at, service, &|at: CouncilIx| borders[usize::from(at.0)].clone());
        let label = &register.package().services[usize::from(service.0)].label;
        writeln!(
            notes,
            "{}, {label}: shared by {} others of its type",
            register.council(at).full_name,
            suggestions.sharing_of_its_type
        )
        .expect("a string takes it all");
        for join in suggestions.join.iter().take(3) {
            let ask: Vec<&str> = join.ask.iter().map(|at| register.council(*at).name.as_str()).collect();
            let id = &register.arrangement(join.arrangement).id;
            let reasons = reasons(&register, &join.reasons);
            writeln!(notes, "  join {id}, {} ({reasons}); ask {}", join.points, ask.join(", "))
                .expect("a string takes it all");
        }
        for start in suggestions.start.iter().take(3) {
            let name = &register.council(start.council).name;
            let reasons = reasons(&register, &start.reasons);
            writeln!(notes, "  start with {name}, {} ({reasons})", start.points)
                .expect("a string takes it all");
        }
        notes.push('\n');
    }
    insta::assert_snapshot!("five_councils_look_for_partners", notes);
}

#[test]
fn who_shares_most_with_whom() {
    let register = Register::without_text(real::package());
    let found = register.found(&Query::default(), None);
    let name = |at: CouncilIx| register.council(at).name.as_str();
    let mut notes = String::new();
    for pair in register.pairs(&found, None).iter().take(12) {
        writeln!(
            notes,
            "{} and {}: {} (of {} and {})",
            name(pair.first),
            name(pair.second),
            pair.shared,
            pair.of_first,
            pair.of_second
        )
        .expect("a string takes it all");
    }
    let adur_and_worthing = ["E07000223", "E07000229"].map(|code| council(&register, code));
    let comparison = register.compare(&adur_and_worthing, &found, None);
    let label = |at: u16| register.package().services[usize::from(at)].label.as_str();
    for (name, rows) in [("both", &comparison.all), ("one", &comparison.one)] {
        let labels: Vec<&str> = rows.iter().map(|row| label(row.service.0)).collect();
        writeln!(notes, "\nAdur and Worthing, {name}: {}", labels.join(", ")).expect("a string takes it all");
    }
    insta::assert_snapshot!("who_shares_most_with_whom", notes);
}

fn bar(bar: Bar) -> String {
    let begins = match bar.begins {
        Begins::In(year) => year.to_string(),
        Begins::Before(year) => format!("before {year}"),
        Begins::Planned => "planned".into(),
    };
    let ends = match bar.ends {
        Ends::Runs => "runs".into(),
        Ends::In(year) => year.to_string(),
        Ends::Unknown(last) => format!("ended, last seen {}", last.map_or("never".into(), |y| y.to_string())),
    };
    let confirmed = bar.confirmed_until.map_or(String::new(), |year| format!(", confirmed until {year}"));
    format!("{begins} to {ends}{confirmed}")
}

#[test]
fn somerset_over_time() {
    let register = Register::without_text(real::package());
    let mut notes = String::new();
    for line in register.timeline(council(&register, "E06000066")) {
        let name = |at: CouncilIx| register.council(at).full_name.as_str();
        writeln!(notes, "{}: {}", register.arrangement(line.arrangement).id, bar(line.bar))
            .expect("a string takes it all");
        for part in &line.parts {
            let abolished = if part.abolished { ", abolished" } else { "" };
            writeln!(notes, "  {}: {}{abolished}", name(part.council), bar(part.bar))
                .expect("a string takes it all");
        }
    }
    insta::assert_snapshot!("somerset_over_time", notes);
}
