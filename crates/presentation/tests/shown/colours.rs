//! The colours of the map and their legend.

use model::register::FIRST_YEAR;
use model::{Query, Register};
use presentation::Answer;
use presentation::address::Measure;
use presentation::council::partners;
use presentation::map::colours::{Choropleth, ITSELF};
use presentation::map::legend::{measure_words, rows};
use presentation::map::measures::ColourBy;
use proptest::prelude::*;
use proptest::sample::select;

use crate::real::{council, councils, register};

fn answers(query: &Query, year: Option<i32>) -> (Answer, Answer) {
    let of = |year| Answer::of(register(), &Query { year, ..query.clone() });
    (of(year), of(None))
}

fn words(colours: &Choropleth) -> Vec<String> {
    rows(colours).into_iter().map(|row| row.words).collect()
}

/// That whoever has a number has a colour, which the legend has with words that the number fits.
fn tells_the_truth(colours: &Choropleth) {
    let rows = rows(colours);
    for council in councils() {
        let (number, colour) = (colours.numbers[usize::from(council.0)], colours.colour(council));
        if colour == ITSELF {
            continue;
        }
        assert_eq!(number == 0, colour == 0, "{council:?} has {number}");
        let row = rows.iter().find(|row| row.colour == colour).expect("the legend has every colour");
        assert!(number == 0 || fits(&row.words, number), "{number} is shown as {:?}", row.words);
    }
}

/// Whether a number fits words like "3", "4–11", "12+", with or without "%".
fn fits(words: &str, number: u32) -> bool {
    let read = |text: &str| text.parse::<u32>().expect("a number");
    let words = words.trim_end_matches('%');
    match (words.strip_suffix('+'), words.split_once('–')) {
        (Some(from), _) => number >= read(from),
        (None, Some((from, to))) => (read(from)..=read(to)).contains(&number),
        (None, None) => number == read(words),
    }
}

#[test]
fn where_the_panel_lists_partners_the_map_has_colours() {
    let register = register();
    for year in FIRST_YEAR..=register.present() {
        let (answer, present) = answers(&Query::default(), Some(year));
        for council in councils() {
            let by = ColourBy::Common(council);
            let colours = Choropleth::of(register, by, &answer, Some(&present));
            assert_eq!(colours.colour(council), ITSELF);
            for (partner, number) in partners(register, &answer, council) {
                let colour = colours.colour(partner);
                assert!((1..=5).contains(&colour), "{year}: {council:?} and {partner:?} share {number}");
            }
            tells_the_truth(&colours);
        }
    }
}

#[test]
fn an_abolished_council_has_the_classes_of_its_own_year() {
    // Corby, until 2021.
    let (answer, present) = answers(&Query::default(), Some(2015));
    let by = ColourBy::Common(council("E07000150"));
    let colours = Choropleth::of(register(), by, &answer, Some(&present));
    assert!(!partners(register(), &answer, council("E07000150")).is_empty());
    assert!(rows(&colours).len() > 1, "{:?}", words(&colours));
    assert_eq!(words(&colours).last().map(String::as_str), Some("none in common"));
}

#[test]
fn the_classes_are_the_same_in_every_year() {
    let by = ColourBy::Plain(Measure::Arrangements);
    let shown = |year| {
        let (answer, present) = answers(&Query::default(), Some(year));
        Choropleth::of(register(), by, &answer, Some(&present))
    };
    let (early, late) = (shown(2010), shown(2025));
    assert_eq!(early.classes, late.classes);
    assert_eq!(words(&early), words(&late));
    assert_ne!(early.numbers, late.numbers);
    assert_eq!(rows(&late).len(), 6, "five classes, and none known");
}

#[test]
fn a_measure_says_what_it_tells() {
    let words = |measure, by| measure_words(register(), measure, by);
    let cambridge = ColourBy::Common(council("E07000008"));
    let audit = register().service_by_code("audit").expect("a service");
    assert_eq!(words(Measure::Arrangements, cambridge), "services in common with Cambridge");
    assert_eq!(
        words(Measure::Arrangements, ColourBy::Service(audit)),
        "with how many councils each shares: Internal audit"
    );
    assert_eq!(words(Measure::Savings, cambridge), "services with a published saving");
    let one = Query { services: vec!["audit".into()], ..Query::default() };
    assert_eq!(ColourBy::one_service(register(), &one), Some(audit));
    let with_category = Query { categories: vec!["back-office".into()], ..one };
    assert_eq!(ColourBy::one_service(register(), &with_category), None);
}

#[test]
fn shares_are_in_percent_and_savings_not_published() {
    let (answer, _) = answers(&Query::default(), None);
    let of = |measure| Choropleth::of(register(), ColourBy::Plain(measure), &answer, None);
    let shares = words(&of(Measure::Share));
    let (none, classes) = shares.split_last().expect("rows");
    assert_eq!(none, "none known");
    assert!(!classes.is_empty() && classes.iter().all(|words| words.ends_with('%')), "{classes:?}");
    assert_eq!(words(&of(Measure::Savings)).last().map(String::as_str), Some("not published"));
}

fn codes(register: &Register) -> Vec<String> {
    register.package().services.iter().map(|service| service.code.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_asked_for_the_legend_fits_the_map(
        services in prop::collection::vec(select(codes(register())), 0..3),
        year in prop::option::of(FIRST_YEAR..=register().present()),
        measure in select(Measure::ALL),
        chosen in prop::option::of(select(councils().collect::<Vec<_>>())),
    ) {
        let query = Query { services, ..Query::default() };
        let (answer, present) = answers(&query, year);
        let by = ColourBy::of(measure, chosen, ColourBy::one_service(register(), &query));
        tells_the_truth(&Choropleth::of(register(), by, &answer, year.map(|_| &present)));
    }
}
