//! Queries that nobody would ask have an answer by the rule that stands with [`Register::summary`]: empty, or as if the filter
//! were not there; never a panic.

use std::sync::OnceLock;

use model::bits::Bits;
use model::summary::{LeftOut, Summary};
use model::{Facet, Query, Register};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::{queries, real, synthetic};

/// The real data, and made-up data with circles of successors and umbrellas.
fn registers() -> &'static [Register; 2] {
    static REGISTERS: OnceLock<[Register; 2]> = OnceLock::new();
    REGISTERS.get_or_init(|| {
        let real = Register::new(real::package());
        real::add_summaries(&real);
        [real, Register::new(synthetic::package(7, 40, 130))]
    })
}

/// Texts: anything, control characters, NULs, 10 kB, words without end, marks upon marks.
fn text() -> impl Strategy<Value = String> {
    let letter = select(
        &[
            "a",
            "audit",
            "council ",
            "\0",
            "\u{7f}",
            "\u{202e}",
            "\u{200d}",
            "e\u{301}\u{301}",
            "ß",
            "İ",
            "&",
            "'",
            "-",
            "🏛",
            "٣",
            "字",
            " ",
            "\n",
        ][..],
    );
    prop_oneof![
        ".{0,40}",
        vec(any::<char>(), 0..60).prop_map(|letters| letters.into_iter().collect()),
        vec(letter.clone(), 0..30).prop_map(|parts| parts.concat()),
        letter.prop_map(|part| part.repeat(10_000 / part.len())),
        vec(any::<char>(), 2_500..3_000).prop_map(|letters| letters.into_iter().collect()),
    ]
}

/// Whether a character is part of no word: spaces, punctuation, control characters, accents.
fn parts_words(c: char) -> bool {
    match c {
        '&' => false,
        '\0'..='\u{bf}' => !c.is_ascii_alphanumeric(),
        '×' | '÷' | 'ʼ' | '\u{300}'..='\u{36f}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => {
            true
        }
        _ => c == '\u{feff}',
    }
}

/// Codes that no data has.
fn unknown() -> impl Strategy<Value = String> {
    let odd = select(
        &["", " ", "\0", "E99999999", "Audit", "audit ", "AUDIT", "councils-only\0", "🏛", "london"][..],
    );
    prop_oneof![odd.prop_map(str::to_owned), text().prop_map(|text| format!("?{text}"))]
}

fn absurd_year() -> impl Strategy<Value = i32> {
    select(
        &[i32::MIN, i32::MIN + 1, -2018, -1, 0, 1, 2008, 2027, 3000, 65_536 + 2018, i32::MAX - 1, i32::MAX][..],
    )
}

/// Puts a list in place of a filter's: of councils, or of a facet.
fn with_list(mut query: Query, facet: Option<Facet>, codes: Vec<String>) -> Query {
    match facet {
        Some(facet) => {
            // Facets that share a filter are one list between them.
            for other in Facet::ALL.iter().filter(|other| other.filter() == facet.filter()) {
                other.list_mut(&mut query).clear();
            }
            *facet.list_mut(&mut query) = codes;
        }
        None => query.councils = codes,
    }
    query
}

/// Asks everything that can be asked, and checks what holds whatever is asked.
fn ask(register: &Register, query: &Query) -> Result<Summary, TestCaseError> {
    let summary = register.summary(query);
    let package = register.package();
    prop_assert_eq!(summary.found.count() as usize, summary.arrangements.len());
    prop_assert!(summary.arrangements.windows(2).all(|pair| pair[0] < pair[1]));
    prop_assert!(summary.councils.taking_part <= summary.councils.existing);
    prop_assert_eq!(&register.found(query, query.year), &summary.found);
    prop_assert_eq!(register.growth(query).is_some(), summary.change.is_some());
    prop_assert_eq!(register.trend(query).len() as i32, register.present() - 2008);
    let report = register.report(query);
    prop_assert_eq!(report.whole.savings, summary.savings);
    prop_assert_eq!(report.whole.councils, summary.councils.taking_part);
    prop_assert_eq!(report.whole.change, summary.change);
    prop_assert!(report.categories.iter().all(|part| part.arrangements <= report.whole.arrangements));
    for kind in register.money(&summary.found) {
        let umbrellas = kind.left_out.iter().filter_map(|(_, reason)| match reason {
            LeftOut::InUmbrella(umbrella) => Some(umbrella),
            _ => None,
        });
        prop_assert!(umbrellas.into_iter().all(|umbrella| summary.found.contains(umbrella.0 as usize)));
    }
    let counts = register.council_counts(&summary.found, query.year);
    prop_assert_eq!(counts.arrangements.len(), package.councils.len());
    prop_assert!(register.find(&query.text, 10).len() <= 10);
    prop_assert!(register.ranked(&query.text, &summary.found).len() <= summary.arrangements.len());
    Ok(summary)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_of_unknown_codes_finds_nothing(
        query in queries::queries(real_package()), facet in option::of(select(Facet::ALL)), codes in vec(unknown(), 1..4),
    ) {
        for register in registers() {
            let summary = ask(register, &with_list(query.clone(), facet, codes.clone()))?;
            prop_assert!(summary.found.is_empty());
            prop_assert_eq!(summary.savings, model::summary::Totals::default());
            prop_assert_eq!((summary.councils.taking_part, summary.unknown_start), (0, 0));
        }
    }

    #[test]
    fn an_absurd_year_is_none(query in queries::queries(real_package()), year in absurd_year()) {
        for register in registers() {
            let plain = Query { year: None, ..query.clone() };
            let summary = ask(register, &Query { year: Some(year), ..query.clone() })?;
            prop_assert_eq!(summary, register.summary(&plain));
        }
    }

    #[test]
    fn any_text_is_answered_and_one_without_words_is_none(query in queries::queries(real_package()), text in text()) {
        for register in registers() {
            let summary = ask(register, &Query { text: text.clone(), ..query.clone() })?;
            let all = register.found(&Query { text: String::new(), ..query.clone() }, query.year);
            let mut within = summary.found.clone();
            within.keep(&all);
            prop_assert_eq!(&within, &summary.found);
            if text.chars().all(parts_words) {
                prop_assert_eq!(&summary.found, &all);
                prop_assert!(register.find(&text, 10).is_empty());
            }
        }
    }

    #[test]
    fn a_code_given_often_counts_once(query in queries::queries(real_package()), times in 2..2_000usize) {
        let often = |codes: &[String]| codes.iter().cycle().take(codes.len() * times).cloned().collect();
        let repeated = Query { regions: often(&query.regions), councils: often(&query.councils), ..query.clone() };
        let register = &registers()[0];
        prop_assert_eq!(register.summary(&repeated), register.summary(&query));
    }

    #[test]
    fn whatever_is_asked_for_is_answered(lists in vec(vec(text(), 0..3), 5), words in text(), year in any::<i32>()) {
        let [services, councils, regions, statuses, partner_sectors] = <[Vec<String>; 5]>::try_from(lists).expect("five");
        let query = Query {
            text: words,
            services,
            councils,
            regions,
            statuses,
            partner_sectors,
            year: Some(year),
            ..Query::default()
        };
        for register in registers() {
            ask(register, &query)?;
        }
    }
}

fn real_package() -> &'static model::records::Package {
    registers()[0].package()
}

#[test]
fn empty_lists_are_no_filter() {
    for register in registers() {
        let empty = Query { text: " \0\t".to_owned(), ..Query::default() };
        assert_eq!(register.summary(&empty), register.summary(&Query::default()));
        let nothing = Bits::empty(register.package().arrangements.len());
        assert!(
            register.money(&nothing).iter().all(|kind| kind.counted.is_empty() && kind.left_out.is_empty())
        );
    }
}
