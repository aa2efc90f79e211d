//! CSV, JSON, filters in words and names of files.

use model::{CouncilMatch, Query};
use presentation::export::{Found, NoProse, csv as safe, filters, json, names, table};
use proptest::prelude::*;

use crate::real::{council, register, services, with_found};

/// The cells of a file, header included, read by the csv crate.
fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_string).collect()).collect()
}

proptest! {
    #[test]
    fn cells_come_back_and_none_is_a_formula(
        rows in prop::collection::vec(prop::collection::vec("[=+@,\"a'é\r\n\t -]{0,5}", 3), 1..5),
    ) {
        let text = safe::table(&["a", "b", "c"], &rows);
        let read = cells(&text);
        prop_assert_eq!(read.len(), rows.len() + 1);
        for (read, row) in read[1..].iter().zip(&rows) {
            for (read, cell) in read.iter().zip(row) {
                prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{:?}", read);
                prop_assert!(read == cell || read.strip_prefix('\'') == Some(cell), "{:?} {:?}", read, cell);
            }
        }
    }
}

#[test]
fn lines_end_as_excel_expects() {
    let text = safe::table(&["name", "saving"], [["Adur, Worthing".to_string(), "£5".to_string()]]);
    assert_eq!(text, "\u{feff}name,saving\r\n\"Adur, Worthing\",£5\r\n");
}

#[test]
fn a_view_of_england_has_a_row_for_each_arrangement_found() {
    let query = services(&["audit"]);
    with_found(&query, None, |found| {
        let read = cells(&table::to_csv(found));
        assert_eq!(read[0], table::COLUMNS);
        let ids: Vec<&str> = read[1..].iter().map(|row| row[0].as_str()).collect();
        let expected = found.answer.summary.arrangements.iter();
        let expected: Vec<&str> = expected.map(|ix| register().arrangement(*ix).id.as_str()).collect();
        assert_eq!(ids, expected);
        assert!(read.iter().all(|row| row.len() == table::COLUMNS.len()));
        // Each rests on a page.
        assert!(read[1..].iter().all(|row| row[19].starts_with("http")));
    });
}

#[test]
fn a_council_takes_its_own_rows_away() {
    with_found(&services(&["audit", "legal", "building-control"]), Some(council("E07000008")), |found| {
        insta::assert_snapshot!("cambridge_csv", table::to_csv(found).replace('\r', ""));
        insta::assert_snapshot!("cambridge_json", json::to_json(found));
        let parsed: serde_json::Value = serde_json::from_str(&json::to_json(found)).expect("JSON");
        assert_eq!(parsed["arrangements"].as_array().map(Vec::len), Some(found.arrangements().len()));
    });
}

#[test]
fn prose_that_has_not_come_is_empty() {
    let query = Query::default();
    with_found(&query, None, |found| {
        let bare = Found { prose: &NoProse, ..*found };
        let read = cells(&table::to_csv(&bare));
        assert!(read[1..].iter().all(|row| row[18].is_empty() && row[19].is_empty()));
        assert!(json::to_json(&bare).contains("\"summary\": null"));
    });
}

#[test]
fn filters_are_said_as_people_would() {
    let said = |query: &Query| filters::sentence(register(), query);
    assert_eq!(
        said(&Query::default()),
        "No filters: every arrangement that is not known to have ended or to be still planned."
    );
    let query = Query {
        text: " joint ".into(),
        categories: vec!["back-office".into()],
        councils: vec!["E07000223".into(), "E07000229".into()],
        regions: vec!["South East".into(), "London".into()],
        year: Some(2018),
        has_saving: true,
        ..services(&["legal"])
    };
    assert_eq!(
        said(&query),
        "Words: “joint”. Services: Legal services or Back office. Regions: South East or London. Councils: Adur or Worthing. \
         Savings: only with a published figure. Year: 2018."
    );
    let both =
        Query { council_match: CouncilMatch::All, councils: query.councils.clone(), ..Query::default() };
    assert_eq!(said(&both), "Councils: Adur and Worthing.");
}

#[test]
fn files_are_named_after_what_is_in_them() {
    let name = |query: &Query, code: Option<&str>| {
        with_found(query, code.map(council), |found| names::file(found, "csv"))
    };
    let edition = names::edition(register());
    let year = Query { year: Some(2018), ..Query::default() };
    assert_eq!(name(&Query::default(), None), format!("shared-services-england-{edition}.csv"));
    assert_eq!(
        name(&Query::default(), Some("E07000008")),
        format!("shared-services-cambridge-{edition}.csv")
    );
    assert_eq!(name(&year, Some("E06000023")), format!("shared-services-bristol-in-2018-{edition}.csv"));
    assert_eq!(name(&services(&["audit"]), None), format!("shared-services-audit-{edition}.csv"));
    assert_eq!(
        names::worksheet(register(), "../King’s <Lynn>", "csv"),
        format!("shared-services-kings-lynn-worksheet-{edition}.csv")
    );
}
