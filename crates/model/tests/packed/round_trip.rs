//! Arbitrary packages and details come back as they were.

use model::packed::{
    DecodeError, Parts, decode_details, decode_package, decode_stated, encode_details, encode_package,
    encode_stated,
};
use model::records::{
    Arrangement, ArrangementDetails, ArrangementIx, Category, CategoryIx, Package, Service, ServiceIx, Source,
};
use model::vocabulary::{Confidence, Status};
use proptest::prelude::*;

use crate::generate::{package, package_and_details, stated};
use crate::whole::{read, write};

proptest! {
    #[test]
    fn package_comes_back(package in package()) {
        prop_assert_eq!(decode_package(&encode_package(&package)), Ok(package));
    }

    #[test]
    fn details_come_back((package, details) in package_and_details()) {
        prop_assert_eq!(read(&write(&details, &package), &package), Ok(details));
    }

    #[test]
    fn what_the_map_stated_comes_back(stated in stated()) {
        prop_assert_eq!(decode_stated(&encode_stated(&stated)), Ok(stated));
    }

    #[test]
    fn every_arrangement_lies_in_one_part(package in package(), count in 1usize..8) {
        let parts = Parts::new(&package, count);
        let mut rows = Vec::new();
        for part in 0..count {
            for (place, at) in parts.arrangements(part).iter().enumerate() {
                prop_assert_eq!(parts.place_of(*at), Some((part, place)));
                rows.push(at.0);
            }
        }
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..package.arrangements.len() as u32).collect::<Vec<_>>());
        prop_assert!(parts.arrangements(count).is_empty());
    }

    #[test]
    fn details_of_another_package_are_refused((mut package, details) in package_and_details()) {
        let bytes = write(&details, &package);
        prop_assume!(!package.arrangements.is_empty());
        package.arrangements[0].name.push('!');
        prop_assert_eq!(read(&bytes, &package), Err(DecodeError::OtherEdition));
    }
}

#[test]
fn long_prose_comes_in_several_parts_none_of_which_passes_for_another() {
    let names: Vec<String> = (0..40).map(|number| format!("Service {number:02}")).collect();
    let package = with_arrangements(&names);
    let details: Vec<ArrangementDetails> = (0..40).map(prose_without_repeats).collect();
    let files = encode_details(&details, &package);
    assert!(files.len() > 2, "{} files", files.len());
    let parts = Parts::new(&package, files.len());
    for (part, file) in files.iter().enumerate() {
        let expected: Vec<_> =
            parts.arrangements(part).iter().map(|at| details[at.0 as usize].clone()).collect();
        assert_eq!(decode_details(file, &package, &parts, part), Ok(expected));
        let other = (part + 1) % files.len();
        assert_eq!(decode_details(file, &package, &parts, other), Err(DecodeError::OtherEdition));
        assert_eq!(decode_details(file, &package, &parts, files.len()), Err(DecodeError::OtherEdition));
    }
}

#[test]
fn without_parts_nothing_has_one() {
    let parts = Parts::new(&Package::default(), 0);
    assert_eq!((parts.place_of(ArrangementIx(0)), parts.arrangements(0).len()), (None, 0));
}

#[test]
fn an_empty_package_comes_back() {
    let package = Package { version: "2026.11.0".into(), ..Package::default() };
    assert_eq!(decode_package(&encode_package(&package)), Ok(package));
}

#[test]
fn names_that_repeat_without_end_are_spelled_out() {
    // One byte would stand for 5,000: more than a reader grants, so the writer has to stop referring in time.
    let name = "a shared service ".repeat(40);
    let summary = name.repeat(30);
    let mut package = with_arrangements(std::slice::from_ref(&name));
    package.arrangements[0].id = name.replace(' ', "-").repeat(8);
    let source = Source { url: "https://www.example.org/".into(), title: "Title".into(), year: None };
    let details =
        vec![ArrangementDetails { url: None, summary, sources: vec![source], saving_notes: Vec::new() }];
    let bytes = encode_package(&package);
    assert!(bytes.len() > package.arrangements[0].id.len() / 16);
    assert_eq!(decode_package(&bytes).as_ref(), Ok(&package));
    assert_eq!(read(&write(&details, &package), &package), Ok(details));
}

/// About 5 kB of prose that refers to nothing.
fn prose_without_repeats(number: usize) -> ArrangementDetails {
    let words = (0..1000).map(|word| format!("{:x}", (number * 1000 + word) * 7919 % 1_000_003));
    let source =
        Source { url: format!("https://www.example.org/{number}"), title: "Title".into(), year: None };
    ArrangementDetails {
        url: None,
        summary: words.collect::<Vec<_>>().join(" "),
        sources: vec![source],
        saving_notes: Vec::new(),
    }
}

/// A package of arrangements of these names, which are their ids too, without members.
fn with_arrangements(names: &[String]) -> Package {
    let arrangement = |name: &String| Arrangement {
        id: name.clone(),
        name: name.clone(),
        services: vec![ServiceIx(0)],
        model: None,
        status: Status::Operating,
        start_year: None,
        end_year: None,
        staff: None,
        members_complete: true,
        part_of: None,
        replaced_by: None,
        last_seen: None,
        confidence: Confidence::High,
        members: Vec::new(),
        partners: Vec::new(),
        savings: Vec::new(),
    };
    let audit = Service {
        code: "audit".into(),
        label: "Audit".into(),
        category: CategoryIx(0),
        synonyms: Vec::new(),
    };
    Package {
        version: "2026.11.0".into(),
        categories: vec![Category { code: "back-office".into(), label: "Back office".into() }],
        services: vec![audit],
        arrangements: names.iter().map(arrangement).collect(),
        ..Package::default()
    }
}
