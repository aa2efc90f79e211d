//! Worksheets of new councils.

use model::lens::{Fate, Scenario, fates};
use presentation::export::worksheet::{COLUMNS, Worksheet};

use crate::real::{data, prose, register};

fn worksheet(scenario: &str, unitary: &str) -> Worksheet {
    let scenario = Scenario::named(scenario, &data().proposals).expect("a proposal of the data");
    let fates = fates(register(), &scenario, None);
    let at = fates.unitaries.iter().position(|other| other.name == unitary).expect("a new council");
    Worksheet::of(register(), &fates, at, prose()).expect("a worksheet")
}

#[test]
fn west_surrey_reads_what_it_has_to_decide() {
    let sheet = worksheet("surrey-two-unitaries-east-and-west", "West Surrey Council");
    let decisions: Vec<String> =
        sheet.rows.iter().map(|row| format!("{} ({}): {}", row.name, row.fate_words, row.decide)).collect();
    insta::assert_snapshot!(format!("{}\n\n{}", sheet.sentence, decisions.join("\n")));
}

#[test]
fn every_new_council_has_a_row_for_all_that_it_gets() {
    for proposal in &data().proposals {
        let fates = fates(register(), &Scenario::from(proposal), None);
        for (at, inheritance) in fates.unitaries.iter().enumerate() {
            let sheet = Worksheet::of(register(), &fates, at, prose()).expect("a worksheet");
            let rows: Vec<_> = sheet.rows.iter().map(|row| (row.arrangement, row.fate)).collect();
            let all = inheritance.inherits.iter().map(|ix| (*ix, Fate::Absorbed));
            let all = all.chain(inheritance.divides.iter().map(|ix| (*ix, Fate::Straddles)));
            let all: Vec<_> = all.chain(inheritance.outward.iter().map(|ix| (*ix, Fate::Mixed))).collect();
            assert_eq!(rows, all, "{}", inheritance.name);
            for row in &sheet.rows {
                assert_eq!(row.cells.len(), COLUMNS.len());
                assert!(!row.own.is_empty() && row.decide.contains(&sheet.name), "{row:?}");
                assert_eq!(
                    row.fate == Fate::Absorbed,
                    row.neighbours.is_empty() && row.going_on.is_empty(),
                    "{row:?}"
                );
                assert!(!row.decide.contains("  ") && !row.decide.contains(" ,"), "{}", row.decide);
            }
        }
    }
    let fates = fates(register(), &Scenario::default(), None);
    assert_eq!(Worksheet::of(register(), &fates, 0, prose()), None);
}

#[test]
fn the_table_opens_in_a_spreadsheet() {
    let sheet = worksheet("surrey-two-unitaries-east-and-west", "East Surrey Council");
    let text = sheet.to_csv();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("a header"), &csv::StringRecord::from(COLUMNS.to_vec()));
    let rows = reader.records().collect::<Result<Vec<_>, _>>().expect("rows");
    assert_eq!(rows.len(), sheet.rows.len());
}
