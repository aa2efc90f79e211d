//! The list: its order, and its column of savings.

use model::summary::LeftOut;
use model::{Facet, Query};
use presentation::Answer;
use presentation::address::{Sort, SortKey};
use presentation::list::{saving_cell, sorted};
use proptest::prelude::*;
use proptest::sample::select;

use crate::real::register;

/// The amount at the beginning of words like "£1.34 million in all (2015)", rounded as they are.
fn amount(words: &str) -> f64 {
    let number: String =
        words.chars().skip(1).take_while(|sign| sign.is_ascii_digit() || ",.".contains(*sign)).collect();
    let number: f64 = number.replace(',', "").parse().expect("an amount");
    if words.split(' ').nth(1) == Some("million") { number * 1e6 } else { number }
}

#[test]
fn the_column_of_savings_sorts_by_what_it_shows() {
    let answer = Answer::of(register(), &Query::default());
    for descending in [false, true] {
        let rows = sorted(register(), &answer, Sort { key: SortKey::Saving, descending });
        assert_eq!(rows.len(), answer.summary.arrangements.len());
        let cells: Vec<_> =
            rows.iter().map(|row| saving_cell(register(), *row, &answer.summary.found)).collect();
        let published = cells.iter().take_while(|cell| cell.is_some()).count();
        assert!(
            published > 100 && cells[published..].iter().all(Option::is_none),
            "what is not published stands last"
        );
        for pair in cells[..published].windows(2) {
            let [Some(first), Some(second)] = pair else { unreachable!("both are published") };
            let (first, second) = (amount(&first.figure), amount(&second.figure));
            assert!(if descending { first >= second } else { first <= second }, "{pair:?}");
        }
    }
}

#[test]
fn a_figure_that_counts_towards_no_total_has_its_reason_beside_it() {
    let answer = Answer::of(register(), &Query::default());
    let explained = register().money(&answer.summary.found);
    let (mut counted, mut with_reason) = (0, 0);
    for row in &answer.summary.arrangements {
        let Some(cell) = saving_cell(register(), *row, &answer.summary.found) else { continue };
        // The figure that is shown is the one of that amount and those words among all of the arrangement's.
        let shown = register().shown_saving(*row, &answer.summary.found).expect("a cell is of a figure");
        let counts = explained.iter().any(|kind| {
            kind.counted.iter().any(|figure| figure.arrangement == *row && figure.saving == shown.saving)
        });
        assert_eq!(counts, cell.reason.is_none(), "{row:?}: {cell:?}");
        assert!(cell.reason.as_deref() != Some(""), "{cell:?}");
        counted += u32::from(counts);
        with_reason += u32::from(!counts);
    }
    assert!(counted > 0 && with_reason > 0, "{counted} figures count, {with_reason} do not");
}

#[test]
fn a_reason_is_said_in_words() {
    let cell = |id: &str| {
        let arrangement = register().arrangement_by_id(id).expect("an arrangement");
        let found = register().found(&Query::default(), None);
        saving_cell(register(), arrangement, &found).expect("a published saving")
    };
    let hub = cell("london-counter-fraud-hub");
    assert_eq!(hub.reason.as_deref(), Some("fraud found or prevented, not a saving"), "{hub:?}");
    // An umbrella's figure contains its component's.
    let found = register().found(&Query { statuses: statuses(), ..Query::default() }, None);
    let within =
        register().money(&found).into_iter().flat_map(|kind| kind.left_out).find_map(
            |left_out| match left_out {
                (figure, LeftOut::InUmbrella(umbrella)) => Some((figure, umbrella)),
                _ => None,
            },
        );
    let (figure, umbrella) = within.expect("the data has a component with a figure of its own");
    let name = &register().arrangement(umbrella).name;
    let cell = saving_cell(register(), figure.arrangement, &found).expect("a published saving");
    assert_eq!(cell.reason, Some(format!("counted in the figure of {name}")));
}

fn statuses() -> Vec<String> {
    Facet::Status.codes(register().package()).into_iter().map(str::to_owned).collect()
}

fn lowercase_name(row: model::records::ArrangementIx) -> String {
    register().arrangement(row).name.to_lowercase()
}

fn in_order<T: PartialOrd>(values: &[T], descending: bool) -> bool {
    values.windows(2).all(|pair| if descending { pair[0] >= pair[1] } else { pair[0] <= pair[1] })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_order_holds_all_and_the_unknown_stand_last(
        key in select(SortKey::ALL),
        descending in any::<bool>(),
        service in select(Facet::Service.codes(register().package())),
        year in prop::option::of(2009..=2026),
    ) {
        let query = Query { services: vec![service.to_owned()], year, ..Query::default() };
        let answer = Answer::of(register(), &query);
        let mut rows = sorted(register(), &answer, Sort { key, descending });
        if key == SortKey::Name {
            let names: Vec<String> = rows.iter().copied().map(lowercase_name).collect();
            prop_assert!(in_order(&names, descending));
        }
        if key == SortKey::Start {
            let starts: Vec<Option<u16>> = rows.iter().map(|row| register().arrangement(*row).start_year).collect();
            let known = starts.iter().take_while(|start| start.is_some()).count();
            prop_assert!(starts[known..].iter().all(Option::is_none));
            prop_assert!(in_order(&starts[..known], descending));
        }
        rows.sort();
        prop_assert_eq!(rows, answer.summary.arrangements);
    }
}
