//! Arbitrary packages and details come back as they were.

use model::packed::{DecodeError, Unpacking, decode_details, decode_package, encode_details, encode_package};
use model::records::{
    Arrangement, ArrangementDetails, Category, CategoryIx, Details, Package, Service, ServiceIx, Source,
};
use model::vocabulary::{Confidence, Status};
use proptest::prelude::*;

use crate::generate::{package, package_and_details};

proptest! {
    #[test]
    fn package_comes_back(package in package()) {
        prop_assert_eq!(decode_package(&encode_package(&package)), Ok(package));
    }

    #[test]
    fn details_come_back((package, details) in package_and_details()) {
        prop_assert_eq!(decode_details(&encode_details(&details, &package), &package), Ok(details));
    }

    #[test]
    fn details_come_back_part_by_part((package, details) in package_and_details(), part in 1usize..200) {
        let bytes = encode_details(&details, &package);
        let mut unpacking = Unpacking::new(&bytes, &package).expect("details");
        while !unpacking.go_on(part) {}
        prop_assert_eq!(unpacking.finish(), Ok(details));
    }

    #[test]
    fn details_of_another_package_are_refused((mut package, details) in package_and_details()) {
        let bytes = encode_details(&details, &package);
        prop_assume!(!package.arrangements.is_empty());
        let before = package.clone();
        package.arrangements[0].name.push('!');
        prop_assert_eq!(decode_details(&bytes, &package), Err(DecodeError::OtherEdition));
        // What only the primer has.
        let mut package = before;
        package.services[0].synonyms.push("!".into());
        prop_assert_eq!(decode_details(&bytes, &package), Err(DecodeError::OtherEdition));
    }
}

#[test]
fn an_empty_package_comes_back() {
    let package = Package { version: "2026.11.0".into(), ..Package::default() };
    assert_eq!(decode_package(&encode_package(&package)), Ok(package));
}

#[test]
fn details_that_are_not_unpacked_to_their_end_are_refused() {
    let package = Package { version: "2026.11.0".into(), ..Package::default() };
    let bytes = encode_details(&Details::default(), &package);
    assert_eq!(decode_details(&bytes, &package), Ok(Details::default()));
    let unpacking = Unpacking::new(&bytes, &package).expect("details");
    assert!(matches!(unpacking.finish(), Err(DecodeError::Damaged(_))));
}

#[test]
fn names_that_repeat_without_end_are_spelled_out() {
    // One byte would stand for 5,000: more than a reader grants, so the writer has to stop referring in time.
    let name = "a shared service ".repeat(40);
    let summary = name.repeat(30);
    let url = "https://www.example.org/".to_string();
    let arrangement = Arrangement {
        id: name.replace(' ', "-").repeat(8),
        name,
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
    let package = Package {
        version: "2026.11.0".into(),
        categories: vec![Category { code: "back-office".into(), label: "Back office".into() }],
        services: vec![audit],
        arrangements: vec![arrangement],
        ..Package::default()
    };
    let sources = vec![Source { url, title: "Title".into(), year: None }];
    let prose = ArrangementDetails { url: None, summary, sources, saving_notes: Vec::new() };
    let details = Details { arrangements: vec![prose], ..Details::default() };
    let bytes = encode_package(&package);
    assert!(bytes.len() > package.arrangements[0].id.len() / 16);
    assert_eq!(decode_package(&bytes).as_ref(), Ok(&package));
    let bytes = encode_details(&details, &package);
    assert_eq!(decode_details(&bytes, &package), Ok(details));
}
