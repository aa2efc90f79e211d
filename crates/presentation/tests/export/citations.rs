//! Citations.

use model::Query;
use model::records::Date;
use presentation::export::citation::{Cited, bibtex, plain};
use proptest::prelude::*;

use crate::real::{services, with_found};

#[test]
fn citations_name_edition_filters_and_day() {
    let query = Query { year: Some(2018), ..services(&["audit"]) };
    with_found(&query, None, |found| {
        let cited = Cited {
            found: *found,
            link: Some("https://map.example/?service=audit&year=2018"),
            accessed: Some(Date { year: 2026, month: 11, day: 8 }),
        };
        insta::assert_snapshot!(format!("{}\n\n{}", plain(&cited), bibtex(&cited)));
    });
}

#[test]
fn a_citation_of_everything_is_short() {
    with_found(&Query::default(), None, |found| {
        let cited = Cited { found: *found, link: None, accessed: None };
        assert!(!plain(&cited).contains("filters"), "{}", plain(&cited));
    });
}

proptest! {
    /// Whatever was typed, the entry's braces are its own.
    #[test]
    fn entries_are_closed(text in "[{}\\\\%&$#_~^\"a@]{1,12}") {
        let query = Query { text, ..Query::default() };
        let entry = with_found(&query, None, |found| bibtex(&Cited { found: *found, link: Some("a{b}"), accessed: None }));
        let mut depth = 0_i32;
        for (at, letter) in entry.char_indices() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            prop_assert!(depth >= i32::from(at + 2 < entry.len() && at > 5), "{}", entry);
        }
        prop_assert_eq!(depth, 0);
    }
}
