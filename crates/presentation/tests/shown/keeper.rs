//! When a proposal is decided the keeper of the data changes one row (docs/reorganisation.md), and all that is said follows.

use std::path::Path;

use bundle::{DataPackage, check_files};
use model::Register;
use model::lens::{Scenario, areas, fates};
use presentation::reorganisation::{area_rows, asked, below, sentence};

/// The data with the row of a proposal changed by hand.
fn with_row(id: &str, change: impl Fn(&str) -> String) -> DataPackage {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let read = |file: &str| {
        let bytes = std::fs::read(folder.join(file))?;
        if file != "reorganisation_proposals.csv" {
            return Ok(bytes);
        }
        let text = String::from_utf8(bytes).expect("UTF-8");
        let begins = format!("{id},");
        let rows = text
            .split_inclusive('\n')
            .map(|row| if row.starts_with(&begins) { change(row) } else { row.to_string() });
        Ok(rows.collect::<String>().into_bytes())
    };
    check_files(&read).0.unwrap_or_else(|faults| panic!("faults: {:?}", faults.iter().next()))
}

/// Sentence and second line for a text of the address.
fn said(data: &DataPackage, text: &str) -> (String, String) {
    let register = Register::without_text(data.package.clone());
    let areas = areas(&data.proposals);
    let asked = asked(&register, &data.proposals, &areas, Some(text)).expect("it is in the data");
    let fates = fates(&register, &asked.scenario, None);
    (sentence(&data.proposals, &asked, &fates, false), below(&data.proposals, &areas, &asked, &fates))
}

#[test]
fn a_decided_row_moves_everything_that_follows_from_it() {
    const ID: &str = "cambridgeshire-and-peterboroug-option-b-greater-cambridge-north-cambridgeshire";
    const AREA: &str = "cambridgeshire-and-peterborough";
    let before = with_row(ID, str::to_string);
    let after = with_row(ID, |row| {
        let changed = row.replace(",proposed,,,", ",decided,2027-03-01,2028-04-01,");
        assert_ne!(changed, row, "the row has no proposal that is undecided");
        changed
    });

    let new = |data: &DataPackage| Scenario::decided(&data.proposals).unitaries.len();
    assert_eq!(new(&after), new(&before) + 2, "the decided ones have its two new councils");
    let row = |data: &DataPackage| {
        let areas = areas(&data.proposals);
        area_rows(&data.proposals, &areas).into_iter().find(|row| row.id == AREA).expect("the area")
    };
    assert!(!row(&before).decided && row(&before).standing.contains("none decided"));
    assert!(row(&after).decided);
    assert_eq!(row(&after).standing, "Decided on 1 March 2027. The new councils begin on 1 April 2028.");
    assert_eq!(row(&after).proposals[0].id, ID, "it stands first");

    let (sentence, below) = said(&before, ID);
    assert!(
        sentence.contains(" would cross ") && below.contains("before the Government"),
        "{sentence} {below}"
    );
    let (sentence, below) = said(&after, ID);
    assert!(
        sentence.contains(" will cross ") && below.contains("Decided on 1 March 2027"),
        "{sentence} {below}"
    );
    assert_eq!(said(&after, AREA), (sentence, below), "the area opens with it");
    assert_ne!(said(&after, "decided"), said(&before, "decided"));
}
