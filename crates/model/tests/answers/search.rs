//! The search finds what a person means, on the real data, and is never upset by what is typed.

use model::Register;
use model::find::{Hit, Target};
use model::packed::Parts;
use model::search::highlight;
use proptest::prelude::*;

use crate::real;

fn register() -> Register {
    Register::new(real::package())
}

/// Names of all arrangements found, the best first.
fn found(register: &Register, text: &str) -> Vec<String> {
    let all = model::bits::Bits::full(register.package().arrangements.len());
    let found = register.ranked(text, &all);
    let in_filter = register.text_found(text).map_or(0, |found| found.count());
    assert_eq!(found.len(), in_filter as usize, "the list and the filter agree about {text:?}");
    found.into_iter().map(|at| register.arrangement(at).name.clone()).collect()
}

/// What the box shows, in words.
fn shown(register: &Register, text: &str) -> Vec<String> {
    let show = |hit: Hit| {
        let label = register.label(hit.target);
        let kind = match hit.target {
            Target::Council(_) => "council",
            Target::Service(_) => "service",
            Target::Category(_) => "category",
            Target::Arrangement(_) => "arrangement",
        };
        match (hit.formerly, hit.because) {
            (Some(former), _) => format!("{kind} {label}, formerly {}", register.council(former).name),
            (None, Some(because)) => format!("{kind} {label} ({because})"),
            (None, None) => format!("{kind} {label}"),
        }
    };
    register.find(text, 6).into_iter().map(show).collect()
}

#[test]
fn short_forms_and_services_meet() {
    assert_eq!(found(&register(), "herts fraud"), ["Hertfordshire Shared Anti-Fraud Service (SAFS)"]);
}

#[test]
fn a_name_is_found_however_its_parts_are_written() {
    let register = register();
    for text in ["onesource", "one source", "OneSource"] {
        assert_eq!(found(&register, text).first().map(String::as_str), Some("oneSource"), "{text}");
        assert_eq!(found(&register, text).len(), 1, "{text}");
    }
    let joined = found(&register, "triborough");
    assert_eq!(joined.len(), 7);
    for text in ["tri borough", "Tri-Borough", "TRI  BOROUGH"] {
        assert!(found(&register, text).starts_with(&joined), "{text}");
    }
}

#[test]
fn everyday_words_find_the_service() {
    let register = register();
    assert_eq!(shown(&register, "bin collection")[0], "service Bins, waste and recycling");
    assert_eq!(shown(&register, "planning policy")[0], "service Planning");
    assert_eq!(shown(&register, "potholes")[0], "service Roads and transport (potholes)");
    assert!(found(&register, "bin collections").contains(&"Norfolk Waste Partnership".to_owned()));
}

#[test]
fn councils_are_found_first_and_by_any_name() {
    let register = register();
    for text in ["st albans", "saint albans", "St. Alban", "albans st"] {
        assert_eq!(shown(&register, text)[0], "council St Albans", "{text}");
    }
    for text in ["kings lynn", "King's Lynn", "king’s lynn"] {
        assert_eq!(shown(&register, text)[0], "council King's Lynn and West Norfolk", "{text}");
    }
    assert_eq!(shown(&register, "E08000038")[0], "council Barnsley (E08000038)");
    assert_eq!(shown(&register, "e08000016")[0], "council Barnsley (E08000016)");
    assert_eq!(shown(&register, "norfolk")[0], "council Norfolk");
    assert_eq!(shown(&register, "hull")[0], "council Kingston upon Hull");
}

#[test]
fn a_former_council_leads_to_the_present_one() {
    assert_eq!(
        shown(&register(), "Aylesbury V")[..2],
        ["council Buckinghamshire, formerly Aylesbury Vale", "council Aylesbury Vale"]
    );
    // Its name in full names the former council itself.
    assert_eq!(
        shown(&register(), "Aylesbury Vale")[..2],
        ["council Aylesbury Vale", "council Buckinghamshire, formerly Aylesbury Vale"]
    );
}

#[test]
fn one_typing_error_is_forgiven_where_nothing_else_fits() {
    let register = register();
    for text in ["Bournmouth", "bournemuoth", "bournmou"] {
        assert_eq!(
            shown(&register, text)[..2],
            ["council Bournemouth, Christchurch and Poole", "council Bournemouth"],
            "{text}"
        );
        assert_eq!(found(&register, text), found(&register, "bournemouth"), "{text}");
    }
    assert!(found(&register, "bornmoth").is_empty());
    assert!(shown(&register, "kant").iter().all(|hit| hit != "council Kent"));
}

#[test]
fn summaries_are_found_once_they_are_loaded() {
    let register = register();
    let before = found(&register, "consultants").len();
    real::add_summaries(&register);
    let after = found(&register, "consultants");
    assert!(after.len() > before, "{before} before, {after:?} after");
}

// The parts come one at a time and in any order; one may come again, and a text may be asked for in between.
#[test]
fn summaries_that_come_in_parts_are_found_as_those_that_come_at_once() {
    let (by_parts, at_once) = (register(), register());
    real::add_summaries(&at_once);
    let details = real::details().arrangements;
    let texts = ["consultants", "savings audit", "kent consultant", "recieve", "one officer structure"];
    let parts = Parts::new(by_parts.package(), 6);
    for part in [4, 1, 1, 0, 5, 3, 0, 2] {
        let of = parts.arrangements(part);
        let prose: Vec<_> = of.iter().map(|at| details[at.0 as usize].clone()).collect();
        by_parts.add_details(of, &prose);
        for text in texts {
            found(&by_parts, text);
        }
    }
    for text in texts {
        assert_eq!(found(&by_parts, text), found(&at_once, text), "{text}");
        assert_eq!(by_parts.find(text, 20), at_once.find(text, 20), "{text}");
    }
}

#[test]
fn no_kind_crowds_the_others_out() {
    let register = register();
    let hits = register.find("north", 8);
    assert_eq!(hits.len(), 8);
    assert!(hits.iter().any(|hit| matches!(hit.target, Target::Arrangement(_))));
    for limit in 0..12 {
        assert!(register.find("a", limit).len() <= limit);
    }
}

/// Text as people, cats and attackers type it.
fn text() -> impl Strategy<Value = String> {
    let words =
        ["audit", "King’s", "tri-borough", "herts", "st", "&", "Bournmouth", "e\u{301}", "ß", "-", "\u{0}"];
    prop_oneof![
        ".{0,40}",
        prop::collection::vec(prop::sample::select(words.to_vec()), 0..6).prop_map(|words| words.join(" ")),
        "[a-z]{1,3}( [a-z]{1,4}){0,3}",
        Just("x ".repeat(5_000)),
        Just("ab".repeat(5_000)),
        Just("é".repeat(5_000)),
    ]
}

#[test]
fn letter_by_letter_or_at_once_is_the_same() {
    let package = real::package();
    let typing = Register::new(package.clone());
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig { cases: 24, ..ProptestConfig::default() });
    let outcome = runner.run(&text(), |text| {
        let fresh = Register::new(package.clone());
        for (end, _) in text.char_indices().take(60) {
            typing.text_found(&text[..end]);
        }
        prop_assert_eq!(typing.text_found(&text), fresh.text_found(&text));
        prop_assert_eq!(typing.find(&text, 10), fresh.find(&text, 10));
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
}

proptest! {
    #[test]
    fn marks_are_parts_of_the_text(text in text(), query in text()) {
        let mut before = 0;
        for (at, mark) in highlight(&text, &query).into_iter().enumerate() {
            prop_assert!(mark.start < mark.end && (at == 0 || mark.start > before));
            prop_assert!(text.get(mark.clone()).is_some());
            before = mark.end;
        }
    }
}
