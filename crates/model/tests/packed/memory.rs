//! However hostile the bytes, the memory that they take is bounded by their number.

use model::packed::{DecodeError, decode_details, decode_package, encode_details, encode_package};
use model::records::*;
use model::vocabulary::{Confidence, CouncilType, Status};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::damage::seal;
use crate::generate::package_and_details;

/// Bytes of memory at once for one byte of a file. Of a package: 16 of text, which a sign may stand for, and the words that a
/// title is taken apart into; what was seen is up to 60. Of details: up to 8 bytes unpacked, with up to 32 bytes of counters
/// for each.
const FACTOR: u64 = 400;
/// And for none: each of the columns of text may stand for 4 kB more than its share, and the mixer's weights are 50 kB.
const ALLOWANCE: u64 = 200_000;

/// Bytes before the columns' lengths.
const HEAD: usize = 9;

/// The most memory at once that reading takes; of details beside their package.
fn used(read: impl FnOnce()) -> u64 {
    allocation_counter::measure(read).bytes_max
}

/// Bytes of the names and synonyms.
fn words(package: &Package) -> usize {
    let synonyms = package.services.iter().flat_map(|service| &service.synonyms).map(String::len);
    let names = package.arrangements.iter().map(|arrangement| {
        arrangement.name.len() + arrangement.partners.iter().map(|partner| partner.name.len()).sum::<usize>()
    });
    synonyms.chain(names).sum()
}

fn check(bytes: &[u8], package: &Package) -> Result<(), TestCaseError> {
    let most = FACTOR * bytes.len() as u64 + ALLOWANCE;
    let as_package = used(|| drop(decode_package(bytes)));
    let as_details = used(|| drop(decode_details(bytes, package)));
    prop_assert!(as_package <= most, "{as_package} bytes of memory for {}", bytes.len());
    // The predictor of the details reads the package's words first, and remembers them as it does what it unpacks.
    let most = most + FACTOR * words(package) as u64;
    prop_assert!(as_details <= most, "{as_details} bytes of memory for {}", bytes.len());
    Ok(())
}

/// A package of columns, with their lengths and a right check sum.
fn file(columns: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"SSMP\x01\0\0\0\0".to_vec();
    for column in columns {
        let mut length = column.len();
        while length > 0x7f {
            bytes.push(length as u8 | 0x80);
            length >>= 7;
        }
        bytes.push(length as u8);
    }
    columns.iter().for_each(|column| bytes.extend_from_slice(column));
    seal(&mut bytes);
    bytes
}

/// How many columns a file has whose every column is short: so many lengths, and then so many bytes.
fn columns_of(bytes: &[u8]) -> usize {
    let body = &bytes[HEAD..];
    let sum = |lengths: &[u8]| lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
    let fits = |count: &usize| count + sum(&body[..*count]) == body.len();
    (1..=body.len()).find(fits).expect("some number of columns fits")
}

#[test]
fn a_file_of_long_runs_takes_no_more() {
    let empty = Package { version: "2026".into(), ..Package::default() };
    let columns = columns_of(&encode_package(&empty));
    assert_eq!(file(&vec![Vec::new(); columns]).len(), HEAD + columns);
    // Signs of every kind: references, runs, all words, ends, letters, numbers without end.
    let byte = select(&[0u8, 1, 2, 9, 10, 16, 20, 24, 28, b'a', b' ', 0x7f, 0xff][..]);
    let column =
        (byte, prop_oneof![Just(0), Just(1), 0..4000usize]).prop_map(|(byte, length)| vec![byte; length]);
    let counts = vec(prop_oneof![Just(0u8), Just(1), Just(2), Just(100), Just(127)], 5);
    let files = (vec(column, columns), counts);
    let config = ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = proptest::test_runner::TestRunner::new(config).run(&files, |(mut columns, counts)| {
        columns[1] = counts;
        check(&file(&columns), &empty)
    });
    outcome.expect("bounded");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_damaged_file_takes_no_more(
        (package, details) in package_and_details(),
        changes in vec((any::<Index>(), any::<u8>()), 0..8),
        cut in any::<Index>(),
        whole in any::<bool>(),
    ) {
        for mut bytes in [encode_package(&package), encode_details(&details, &package)] {
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            if !whole {
                bytes.truncate(cut.index(bytes.len()));
            }
            seal(&mut bytes);
            check(&bytes, &package)?;
        }
    }
}

/// The fingerprint of a package of nothing.
const NOTHING: &[u8] = &[0xc5, 0xbb, 0xf2, 0x88, 0x08];

#[test]
fn lengths_without_end_take_no_memory() {
    for (kind, version) in [(b'P', 1), (b'D', 2)] {
        for length in
            [[0xff, 0xff, 0xff, 0xff, 0x0f], [0xff, 0xff, 0xff, 0xff, 0x7f], [0x80, 0x80, 0x80, 0x80, 0x08]]
        {
            let fingerprint: &[u8] = if kind == b'D' { NOTHING } else { &[] };
            let mut bytes = [b"SSM", &[kind, version][..], &[0; 4], fingerprint, &length.repeat(60)].concat();
            seal(&mut bytes);
            let memory = used(|| {
                let error = match kind {
                    b'P' => decode_package(&bytes).map(drop),
                    _ => decode_details(&bytes, &Package::default()).map(drop),
                };
                assert!(matches!(error, Err(DecodeError::Damaged(_))), "{error:?}");
            });
            assert!(memory < 10_000, "{memory} bytes of memory");
        }
    }
}

/// What compresses most: a name that is nothing but a council's name, again and again, and a prose that is nothing but that
/// name. A reader grants 16 bytes for one.
#[test]
fn references_upon_references_take_no_more() {
    for word in ["a ", "ab-cd ", "letters "] {
        for repeated in [1, 30, 1000] {
            let (package, details) = bomb(&word.repeat(repeated));
            let (bytes, prose) = (encode_package(&package), encode_details(&details, &package));
            check(&bytes, &package).expect("bounded");
            check(&prose, &package).expect("bounded");
            assert!(decode_package(&bytes).is_ok() && decode_details(&prose, &package).is_ok());
        }
    }
}

fn bomb(name: &str) -> (Package, Details) {
    let council = Council {
        code: "E07000223".into(),
        name: name.into(),
        full_name: name.repeat(3),
        kind: CouncilType::District,
        region: RegionIx(0),
        county: None,
        from: None,
        to: None,
        successors: Vec::new(),
        aliases: vec![name.repeat(3); 5],
        population: None,
        area_km2: None,
    };
    let arrangement = |number: usize| Arrangement {
        id: format!("{number:03}"),
        name: name.repeat(8),
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
        members: vec![Member { council: CouncilIx(0), lead: false, from: None, to: None }],
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
        regions: vec!["London".into()],
        councils: vec![council],
        categories: vec![Category { code: "back-office".into(), label: "Back office".into() }],
        services: vec![audit],
        arrangements: (0..4).map(arrangement).collect(),
    };
    let source = Source { url: "https://www.example.org/".into(), title: name.into(), year: None };
    let prose = ArrangementDetails {
        url: None,
        summary: name.repeat(20),
        sources: vec![source],
        saving_notes: Vec::new(),
    };
    let details = Details { arrangements: vec![prose; 4], ..Details::default() };
    (package, details)
}
