//! Five searches for a partner, as a person reads them: each line can be checked against the data and a map.

use std::fmt::Write;

use model::partners::weights;
use presentation::partners::{self, MOST_POINTS, ReasonRow};

use crate::real::{atlas, council, names, register};

/// A borough, a district by the sea, a county, Scilly, a London borough.
const FIVE: [(&str, &str); 5] = [
    ("E07000008", "legal"),
    ("E07000223", "audit"),
    ("E10000030", "adoption-fostering"),
    ("E06000053", "waste-recycling"),
    ("E09000033", "building-control"),
];

fn answer(code: &str, service: &str) -> String {
    let (register, at) = (register(), council(code));
    let service = register.service_by_code(service).expect("a service of the data");
    let found = partners::suggestions(register, &atlas(), at, service);
    let partners = partners::partners(register, at, service, &found);
    let mut out = String::new();
    let mut say = |line: &str| writeln!(out, "{line}").expect("a string takes it all");
    let reason = |reason: &ReasonRow| format!("    {}: {}", reason.points, reason.words.plain(register));
    say(&format!("# {}\n{}", partners.sentence, partners.below));
    for note in &partners.notes {
        say(&note.plain(register));
    }
    say("\n## Groups");
    for row in partners.join.iter().take(3) {
        say(&format!("{} {} ({})", row.points, register.arrangement(row.arrangement).name, row.about));
        row.reasons.iter().for_each(|row| say(&reason(row)));
        say(&format!("    {}", row.ask.plain(register)));
    }
    say("\n## Councils");
    for row in partners.start.iter().take(3) {
        say(&format!("{} {}", row.points, register.council(row.council).full_name));
        row.reasons.iter().for_each(|row| say(&reason(row)));
    }
    out
}

#[test]
fn five_searches() {
    for (code, service) in FIVE {
        insta::assert_snapshot!(format!("partners_{code}"), answer(code, service));
    }
}

#[test]
fn the_points_that_are_shown_are_those_that_count() {
    let shown = partners::weights().map(|(_, points)| points);
    let counted = [
        weights::NEXT_DOOR,
        weights::TWO_BORDERS,
        weights::THREE_BORDERS,
        weights::SAME_REGION,
        weights::ALIKE,
        weights::SAME_TYPE,
    ];
    for (shown, counted) in shown.iter().zip(counted) {
        assert_eq!(shown.trim_start_matches("up to "), counted.to_string());
    }
    assert!(partners::WEIGHTS.contains("40 points") && weights::NEXT_DOOR == 40 && weights::ALIKE == 40);
    assert!(partners::WEIGHTS.contains("2.7 times") && (weights::UNALIKE - 2.0).abs() < 1e-9);
}

#[test]
fn a_council_alone_is_told_what_its_peers_share() {
    let (register, at) = (register(), council("E07000223"));
    let missed = partners::missed(register, &atlas(), at);
    let lines =
        missed.iter().map(|row| format!("{}, {}. {}\n", row.label, row.words, row.first.plain(register)));
    let text =
        format!("# {}\n{}", partners::missed_sentence(register, at, &missed), lines.collect::<String>());
    insta::assert_snapshot!("partners_missed_by_adur", text);
}

#[test]
fn the_maps_draw_each_council_once_and_the_seeker_first() {
    let (register, at) = (register(), council("E07000223"));
    let service = register.service_by_code("audit").expect("a service");
    let found = partners::suggestions(register, &atlas(), at, service);
    let partners = partners::partners(register, at, service, &found);
    let (patches, names_of_groups) = partners::map_of_groups(register, at, &partners.join);
    assert_eq!(patches[0].council, at);
    let mut drawn: Vec<_> = patches.iter().map(|patch| patch.council).collect();
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), patches.len());
    assert!(names_of_groups.len() > 1 && names_of_groups[1].words == "1");
    let (patches, _, classes) = partners::map_of_councils(register, at, &partners.start);
    assert_eq!(names(&[patches[1].council]), ["Worthing"]);
    assert_eq!((classes[0], classes.len()), (0, patches.len()));
    assert!(classes[1..].windows(2).all(|two| two[0] >= two[1]), "the more points, the darker");
    assert!(partners.start.iter().all(|row| row.points <= MOST_POINTS));
}
