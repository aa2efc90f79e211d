//! What the table says of a postcode, beside a plain second reading of the file.

use std::collections::BTreeSet;

use model::postcodes::{AREAS, Typed, partly_in};
use proptest::prelude::*;

use crate::real::{data, find, names, rows};

#[test]
fn well_known_postcodes() {
    let expected = [
        ("CB2 1TN", "Cambridge"),
        ("SW1A 1AA", "Westminster"),
        ("EC1A 1BB", "Islington"),
        ("EC4M 8AD", "City of London"),
        ("E20 2ST", "Newham"),
        ("TR21 0JT", "Isles of Scilly"),
        ("TR26 1LR", "Cornwall"),
        ("PL11 2LW", "Cornwall"),
        ("TD15 2SR", "Northumberland"),
        ("BN15 9UZ", "Adur"),
        ("m11ae", "Manchester"),
        ("b338th", "Birmingham"),
    ];
    for (postcode, council) in expected {
        assert_eq!(names(postcode), [council], "{postcode}");
        assert!(!find(postcode).1);
    }
}

#[test]
fn on_a_border_both_are_named() {
    assert_eq!(names("CB2 4AA"), ["Cambridge", "South Cambridgeshire"]);
    assert!(find("CB2 4AA").1);
}

#[test]
fn an_outward_code_alone_lists_all_councils() {
    assert_eq!(names("CB2"), ["Cambridge", "South Cambridgeshire", "Peterborough"]);
    assert_eq!(names("cb2 1"), ["Cambridge"]);
    assert_eq!(names("CR0"), ["Croydon", "Sutton", "Bromley", "Merton", "Tandridge"]);
    assert_eq!(names("B1"), ["Birmingham"]);
    assert!(!find("CB2").1);
}

#[test]
fn an_outward_code_that_is_no_prefix_of_another() {
    assert_eq!(names("M1"), ["Manchester"], "and nothing of M11 to M19");
    assert_eq!(names("SW1").first(), Some(&"Westminster"), "of SW1A to SW1Y");
}

#[test]
fn a_postcode_that_england_has_not() {
    for text in ["CB99 1AA", "CB99 1", "LD1 5AA", "DG1", "E0"] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
}

#[test]
fn every_area_has_a_table() {
    let areas: Vec<&str> = data().postcodes.iter().map(|table| table.area.as_str()).collect();
    assert_eq!(areas, AREAS);
    assert!(data().postcodes.iter().all(|table| table.is_sound()));
    assert_eq!(AREAS.iter().filter(|area| partly_in(area).is_some()).count(), 10);
}

/// Every present council of the lower tier has a postcode.
#[test]
fn every_council_has_a_postcode() {
    let coded: BTreeSet<&str> = rows().values().flatten().map(String::as_str).collect();
    let package = &data().package;
    let present =
        package.councils.iter().filter(|council| council.to.is_none() && !council.code.starts_with("E10"));
    for council in present {
        assert!(coded.contains(council.code.as_str()), "{}", council.name);
    }
}

/// The councils of a whole postcode: the longest prefix decides.
fn plainly(outward: &str, inward: &str) -> BTreeSet<String> {
    let lengths = (1..=inward.len()).rev();
    let prefixes =
        lengths.map(|length| format!("{outward} {}", &inward[..length])).chain([outward.to_string()]);
    prefixes.filter_map(|prefix| rows().get(&prefix)).next().cloned().unwrap_or_default()
}

/// A whole postcode that begins with a prefix.
fn completed(prefix: &str, seed: usize) -> (String, String) {
    let (outward, inward) = prefix.split_once(' ').unwrap_or((prefix, ""));
    let more = format!(
        "{}{}{}",
        seed % 10,
        (b'A' + (seed / 10 % 26) as u8) as char,
        (b'A' + (seed / 260 % 26) as u8) as char
    );
    (outward.to_string(), format!("{inward}{}", &more[inward.len()..]))
}

fn as_set(codes: Vec<&str>) -> BTreeSet<String> {
    codes.into_iter().map(str::to_string).collect()
}

/// 10,000 rows of the table, each made a whole postcode in some way, and written in four ways.
#[test]
fn ten_thousand_postcodes_of_the_table() {
    let all: Vec<&String> = rows().keys().collect();
    let step = all.len() / 10_000;
    for seed in 0..10_000 {
        let (outward, inward) = completed(all[seed * step], seed * 7919);
        let expected = plainly(&outward, &inward);
        let written = format!("{outward} {inward}");
        for text in
            [&written, &written.replace(' ', ""), &written.to_lowercase(), &format!(" {outward}  {inward} ")]
        {
            let (codes, on_border) = find(text);
            assert_eq!(codes.len(), expected.len(), "{text}");
            assert_eq!(on_border, codes.len() > 1, "{text}");
            assert_eq!(as_set(codes), expected, "{text}");
        }
    }
}

proptest! {
    // Whoever goes on typing finds no council that was not listed before.
    #[test]
    fn typing_on_narrows_the_list(row in any::<prop::sample::Index>(), seed in any::<usize>()) {
        let all: Vec<&String> = rows().keys().collect();
        let (outward, inward) = completed(all[row.index(all.len())], seed);
        let mut before: Option<BTreeSet<String>> = None;
        for end in 0..=inward.len() {
            let text = format!("{outward} {}", &inward[..end]);
            let now = as_set(find(&text).0);
            prop_assert!(before.is_none_or(|before| now.is_subset(&before)), "{}", text);
            before = Some(now);
        }
    }

    // Of the beginning of a postcode exactly those councils are listed in which some postcode lies that begins so.
    #[test]
    fn a_beginning_lists_what_begins_so(row in any::<prop::sample::Index>(), cut in 0..3usize, spaced in any::<bool>()) {
        let all: Vec<&String> = rows().keys().collect();
        let (outward, inward) = completed(all[row.index(all.len())], 0);
        let text = if spaced { format!("{outward} {}", &inward[..cut]) } else { format!("{outward}{}", &inward[..cut]) };
        let Typed::Area(asked) = Typed::read(&text) else { return Err(TestCaseError::fail(text)) };
        let mut expected = BTreeSet::new();
        for reading in &asked.readings {
            let begins = reading.words();
            let more = |prefix: &str| match reading.inward.is_empty() {
                true => prefix == begins || prefix.starts_with(&format!("{begins} ")),
                false => prefix.starts_with(&begins),
            };
            rows().iter().filter(|(prefix, _)| more(prefix)).for_each(|(_, codes)| expected.extend(codes.clone()));
            expected.extend(plainly(&reading.outward, &reading.inward));
        }
        // "E1" unspaced may be the beginning of districts that go on with a letter, where there is none of that name.
        prop_assume!(!expected.is_empty());
        prop_assert!(as_set(find(&text).0).is_superset(&expected));
        if asked.readings.len() == 1 {
            prop_assert_eq!(as_set(find(&text).0), expected);
        }
    }
}
