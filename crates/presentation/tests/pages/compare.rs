//! Councils side by side, on the real data.

use std::fmt::Write;

use model::Query;
use presentation::compare::{self, ITSELF};

use crate::real::{council, register};

#[test]
fn two_and_three_councils() {
    let register = register();
    let name = |at: model::records::CouncilIx| register.council(at).name.as_str();
    let mut out = String::new();
    for codes in [&["E07000223", "E07000229"][..], &["E07000008", "E07000012", "E10000003"]] {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let (councils, more) = compare::councils(register, &codes, None);
        assert_eq!(more, 0);
        let of = compare::compared(register, &Query::default(), None, &councils);
        writeln!(out, "# {}\n{}", of.sentence, of.below).expect("text");
        for group in &of.groups {
            writeln!(out, "## {}", group.heading).expect("text");
            for row in &group.rows {
                writeln!(out, "{}", row.label).expect("text");
                for (council, cells) in councils.iter().zip(&row.cells) {
                    for cell in cells {
                        let together = if cell.together { ", together" } else { "" };
                        let id = &register.arrangement(cell.arrangement).id;
                        writeln!(out, "  {}: {id}, {}{together}", name(*council), cell.with).expect("text");
                    }
                }
            }
        }
        let cards = compare::cards(register, &Query::default(), None, &councils);
        for card in &cards.cards {
            let years: Vec<String> =
                card.over_time.iter().map(|n| n.map_or("-".to_string(), |n| n.to_string())).collect();
            writeln!(out, "{}: {}; {}", name(card.council), card.numbers, years.join(" ")).expect("text");
        }
        writeln!(out).expect("text");
    }
    insta::assert_snapshot!("compare_two_and_three", out);
}

#[test]
fn maps_show_the_same_land_on_one_scale() {
    let register = register();
    let councils = ["E07000223", "E10000032"].map(council);
    let cards = compare::cards(register, &Query::default(), None, &councils);
    assert!(cards.cards.iter().all(|card| card.classes.len() == cards.patches.len()));
    // Adur is drawn, and so West Sussex, which lies over it, is not.
    let drawn: Vec<_> = cards.patches.iter().map(|patch| patch.council).collect();
    assert!(drawn.contains(&councils[0]) && !drawn.contains(&councils[1]));
    let itself = drawn.iter().position(|at| *at == councils[0]).expect("drawn");
    assert_eq!(cards.cards[0].classes[itself], ITSELF);
    assert!(cards.cards.iter().flat_map(|card| &card.over_time).flatten().all(|n| *n <= cards.most));
}

#[test]
fn a_council_that_began_later_has_no_years_before() {
    let register = register();
    let councils = [council("E06000063")];
    let cards = compare::cards(register, &Query::default(), None, &councils);
    let began = cards.years.iter().position(|year| *year == 2023).expect("Cumberland's first year");
    assert!(cards.cards[0].over_time[..began].iter().all(Option::is_none));
    assert!(cards.cards[0].over_time[began..].iter().all(Option::is_some));
}

#[test]
fn at_most_four_and_each_once() {
    let register = register();
    let codes: Vec<String> =
        ["E07000223", "E07000223", "E99999999", "E07000229", "E07000008", "E07000012", "E09000001"]
            .map(String::from)
            .to_vec();
    let (councils, more) = compare::councils(register, &codes, None);
    assert_eq!((councils.len(), more), (4, 1));
    let alone = compare::councils(register, &[], Some(council("E07000223"))).0;
    assert_eq!(alone, [council("E07000223")]);
    let of = compare::compared(register, &Query::default(), None, &alone);
    assert_eq!(of.sentence, "Choose whom to compare with Adur.");
    assert_eq!(
        compare::compared(register, &Query::default(), None, &[]).sentence,
        "Compare two to four councils."
    );
}
