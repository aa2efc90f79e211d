//! What the screen of the reorganisation says of the project's own data.

use std::fmt::Write as _;

use model::lens::{Fate, address, areas, fates};
use model::records::CouncilIx;
use presentation::reorganisation::{
    area_id, area_rows, asked, below, draw, is_decided, letter, new_council, sections, sentence, told,
    unitary_rows, worksheet,
};
use proptest::prelude::*;

use crate::real::{names, proposals, register};

/// All that is said of one scenario.
fn said(text: &str) -> String {
    let (register, proposals) = (register(), proposals());
    let areas = areas(proposals);
    let asked = asked(register, proposals, &areas, Some(text)).expect("it is in the data");
    let fates = fates(register, &asked.scenario, None);
    let mut out = String::new();
    let mut line = |text: &str| writeln!(out, "{text}").expect("a string takes it all");
    line(&sentence(proposals, &asked, &fates, false));
    line(&below(proposals, &areas, &asked, &fates));
    told(register, &fates, is_decided(proposals, &asked))
        .iter()
        .chain(&asked.faults)
        .for_each(|words| line(words));
    for (at, row) in unitary_rows(&fates).iter().enumerate() {
        let councils = names(&row.councils).join(", ");
        line(&format!(
            "{} {} ({councils}): own {}, crosses {}, outside {}",
            letter(at),
            row.name,
            row.own,
            row.crosses,
            row.outside
        ));
        for words in new_council(&fates, at, &fates.dealings(register, at), is_decided(proposals, &asked)) {
            line(&format!("  {words}"));
        }
    }
    for section in sections(register, &fates) {
        line(&format!("{} {}", section.rows.len(), section.heading));
        for row in section.rows {
            let members: Vec<String> = row
                .members
                .iter()
                .map(|goes| {
                    let into: Vec<String> = goes.into.iter().map(|at| letter(*at)).collect();
                    format!("{} {}", register.council(goes.council).name, into.join("+"))
                })
                .collect();
            line(&format!(
                "  {} [{}] {}; {} outside. {}",
                register.arrangement(row.arrangement).name,
                row.services,
                members.join(", "),
                row.outside.len(),
                row.note
            ));
        }
    }
    if let Some(row) = worksheet(register, &fates, 0).first() {
        line(&format!("first of the worksheet: {row:?}"));
    }
    out
}

#[test]
fn a_decided_area_with_what_has_to_be_done() {
    insta::assert_snapshot!(said("surrey-two-unitaries-east-and-west"));
}

#[test]
fn an_area_is_shown_with_its_first_proposal() {
    let first = said("cambridgeshire-and-peterborough");
    assert!(
        first.starts_with("Under “Option A: North West / South East”, 10 shared services would cross"),
        "{first}"
    );
    insta::assert_snapshot!(said(
        "cambridgeshire-and-peterboroug-option-b-greater-cambridge-north-cambridgeshire"
    ));
}

#[test]
fn divided_and_unplaced_councils_are_told() {
    let suffolk = said("suffolk-three-unitaries-western-ipswich-southern-central");
    assert!(suffolk.contains("No source tells into which new council"), "{suffolk}");
    insta::assert_snapshot!(suffolk.lines().take(6).collect::<Vec<_>>().join("\n"));
}

#[test]
fn all_decided_ones_together() {
    insta::assert_snapshot!(said("decided").lines().take(24).collect::<Vec<_>>().join("\n"));
}

#[test]
fn decided_areas_come_first_and_each_has_an_id_of_its_own() {
    let proposals = proposals();
    let areas = areas(proposals);
    let rows = area_rows(proposals, &areas);
    let decided = rows.iter().filter(|row| row.decided).count();
    assert!(decided > 0 && rows[..decided].iter().all(|row| row.decided));
    let mut ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), areas.len());
    assert!(
        proposals.iter().all(|proposal| ids.binary_search(&proposal.id).is_err()),
        "an id means one thing"
    );
    let told: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.id, row.standing)).collect();
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn what_means_nothing_shows_the_list() {
    let areas = areas(proposals());
    for text in ["", "banana", "surrey-three", "decided~", "-"] {
        assert_eq!(asked(register(), proposals(), &areas, Some(text)), None, "{text}");
    }
    assert_eq!(area_id("Essex, Southend-on-Sea and Thurrock"), "essex-southend-on-sea-and-thurrock");
}

#[test]
fn a_wrong_drawing_is_told_what_is_wrong() {
    let areas = areas(proposals());
    let asked =
        asked(register(), proposals(), &areas, Some("1~d207d207.East~d99999.West~x")).expect("one's own");
    assert!(asked.own);
    let all = asked.faults.join("\n");
    for words in [
        "is placed twice",
        "No council has the code E07099999",
        "is not the code of a council",
        "is placed nowhere",
    ] {
        assert!(all.contains(words), "{words} in {all}");
    }
}

#[test]
fn letters_go_on_after_z() {
    assert_eq!([0, 25, 26, 51, 52].map(letter), ["A", "Z", "AA", "AZ", "BA"]);
}

proptest! {
    /// Whatever is clicked, each council stays in one new council, none of which is empty, and the address keeps all of it.
    #[test]
    fn drawing_keeps_every_council_in_one_place(area in 0..22_usize, clicks in prop::collection::vec((0..14_usize, 0..5_usize), 0..30)) {
        let register = register();
        let areas = areas(proposals());
        let area = &areas[area % areas.len()];
        let mut scenario = draw::begin(area);
        for (council, into) in clicks {
            let council = area.councils[council % area.councils.len()];
            scenario = if into == 4 { draw::step(&scenario, council) } else { draw::place(&scenario, council, into) };
            prop_assert!(draw::place_of(&scenario, council).is_some());
        }
        let mut placed: Vec<CouncilIx> =
            scenario.unitaries.iter().flat_map(|unitary| unitary.councils.iter().map(|placing| placing.council)).collect();
        placed.sort();
        prop_assert_eq!(&placed, &area.councils);
        prop_assert!(scenario.unitaries.iter().all(|unitary| !unitary.councils.is_empty()));
        let reading = address::read(&address::write(&scenario, register), register);
        prop_assert_eq!(reading.scenario, scenario.clone());
        prop_assert_eq!(reading.faults, vec![]);
        let fates = fates(register, &scenario, None);
        for section in sections(register, &fates) {
            prop_assert!(section.rows.iter().all(|row| fates.of(row.arrangement) == Some(section.fate)));
            prop_assert!(section.fate != Fate::Unplaced, "everybody is placed");
        }
    }

    /// Clicking one council again and again leads through all new councils and back.
    #[test]
    fn clicks_lead_round(area in 0..22_usize, start in 0..14_usize) {
        let areas = areas(proposals());
        let area = &areas[area % areas.len()];
        prop_assume!(area.councils.len() > 2);
        let council = area.councils[start % area.councils.len()];
        let first = draw::begin(area);
        let second = draw::step(&first, council);
        prop_assert_eq!(draw::place_of(&second, council), Some(1));
        prop_assert_eq!(draw::step(&second, council), first);
    }
}
