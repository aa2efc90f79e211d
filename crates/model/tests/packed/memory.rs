//! However hostile the bytes, the memory that they take is bounded by their number.

use model::packed::{
    DecodeError, Parts, decode_details, decode_package, decode_stated, encode_details, encode_package,
    encode_stated,
};
use model::records::*;
use model::vocabulary::{Confidence, CouncilType, Status};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::damage::seal;
use crate::generate::{package_and_details, stated};
use crate::whole::write;

/// Bytes of memory at once for one byte of a file: 16 of text, which a sign may stand for, and the words that a title is
/// taken apart into; what was seen is up to 60.
const FACTOR: u64 = 400;
/// And for none: each of the columns of text may stand for 4 kB more than its share.
const ALLOWANCE: u64 = 200_000;

/// Bytes before the columns' lengths.
const HEAD: usize = 9;

/// The most memory at once that reading takes; of details beside their package.
fn used(read: impl FnOnce()) -> u64 {
    allocation_counter::measure(read).bytes_max
}

fn check(bytes: &[u8], package: &Package) -> Result<(), TestCaseError> {
    let most = FACTOR * bytes.len() as u64 + ALLOWANCE;
    let parts = Parts::new(package, 1);
    let as_package = used(|| drop(decode_package(bytes)));
    let as_details = used(|| drop(decode_details(bytes, package, &parts, 0)));
    let as_stated = used(|| drop(decode_stated(bytes)));
    for memory in [as_package, as_details, as_stated] {
        prop_assert!(memory <= most, "{memory} bytes of memory for {}", bytes.len());
    }
    Ok(())
}

/// A file of columns, with their lengths and a right check sum. `before` stands before the lengths.
fn file(head: &[u8; 5], before: &[u8], columns: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = [head.as_slice(), &[0; 4], before].concat();
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
fn columns_of(body: &[u8]) -> usize {
    let sum = |lengths: &[u8]| lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
    let fits = |count: &usize| count + sum(&body[..*count]) == body.len();
    (1..=body.len()).find(fits).expect("some number of columns fits")
}

/// Columns in which signs of every kind are repeated: references, runs, all words, ends, letters, numbers without end.
fn long_runs(columns: usize) -> impl Strategy<Value = Vec<Vec<u8>>> {
    let byte = select(&[0u8, 1, 2, 9, 10, 16, 20, 24, 28, b'a', b' ', 0x7f, 0xff][..]);
    let column =
        (byte, prop_oneof![Just(0), Just(1), 0..4000usize]).prop_map(|(byte, length)| vec![byte; length]);
    vec(column, columns)
}

/// Runs 1,000 cases, none of which is written down.
fn run<S: Strategy>(files: &S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() };
    proptest::test_runner::TestRunner::new(config).run(files, test).expect("bounded");
}

#[test]
fn a_file_of_long_runs_takes_no_more() {
    let empty = Package { version: "2026".into(), ..Package::default() };
    let columns = columns_of(&encode_package(&empty)[HEAD..]);
    assert_eq!(file(b"SSMP\x01", &[], &vec![Vec::new(); columns]).len(), HEAD + columns);
    let counts = vec(prop_oneof![Just(0u8), Just(1), Just(2), Just(100), Just(127)], 5);
    run(&(long_runs(columns), counts), |(mut columns, counts)| {
        columns[1] = counts;
        check(&file(b"SSMP\x01", &[], &columns), &empty)
    });
}

#[test]
fn stated_figures_of_long_runs_take_no_more() {
    let columns = columns_of(&encode_stated(&Stated::default())[HEAD..]);
    let counts = vec(select(&[0u8, 1, 2, 100, 127][..]), 2);
    run(&(long_runs(columns), counts), |(mut columns, counts)| {
        columns[0] = counts;
        check(&file(b"SSME\x01", &[], &columns), &Package::default())
    });
}

#[test]
fn details_of_long_runs_take_no_more() {
    let (package, details) = bomb("a name ");
    let honest = &encode_details(&details, &package)[0];
    // The fingerprint: a number whose last byte is below 128.
    let length = honest[HEAD..].iter().position(|byte| *byte < 0x80).expect("it ends") + 1;
    let fingerprint = &honest[HEAD..HEAD + length];
    let nothing = encode_details(&[], &Package::default());
    let columns = columns_of(&nothing[0][HEAD + NOTHING.len()..]);
    run(&long_runs(columns), |columns| check(&file(b"SSMD\x03", fingerprint, &columns), &package));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_damaged_file_takes_no_more(
        (package, details) in package_and_details(),
        stated in stated(),
        changes in vec((any::<Index>(), any::<u8>()), 0..8),
        cut in any::<Index>(),
        whole in any::<bool>(),
    ) {
        for mut bytes in [encode_package(&package), write(&details, &package), encode_stated(&stated)] {
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

/// The fingerprint of a part of nothing.
const NOTHING: &[u8] = &[0xc5, 0xbb, 0xf2, 0x88, 0x08];

#[test]
fn lengths_without_end_take_no_memory() {
    let nothing = Package::default();
    for (kind, version) in [(b'P', 1), (b'D', 3), (b'E', 1)] {
        for length in
            [[0xff, 0xff, 0xff, 0xff, 0x0f], [0xff, 0xff, 0xff, 0xff, 0x7f], [0x80, 0x80, 0x80, 0x80, 0x08]]
        {
            let fingerprint: &[u8] = if kind == b'D' { NOTHING } else { &[] };
            let mut bytes = [b"SSM", &[kind, version][..], &[0; 4], fingerprint, &length.repeat(60)].concat();
            seal(&mut bytes);
            let memory = used(|| {
                let error = match kind {
                    b'P' => decode_package(&bytes).map(drop),
                    b'E' => decode_stated(&bytes).map(drop),
                    _ => decode_details(&bytes, &nothing, &Parts::new(&nothing, 1), 0).map(drop),
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
            let bytes = encode_package(&package);
            check(&bytes, &package).expect("bounded");
            assert!(decode_package(&bytes).is_ok());
            let files = encode_details(&details, &package);
            let parts = Parts::new(&package, files.len());
            for (part, file) in files.iter().enumerate() {
                let mut read = None;
                let memory = used(|| read = decode_details(file, &package, &parts, part).ok());
                assert!(memory <= FACTOR * file.len() as u64 + ALLOWANCE, "{memory} bytes of memory");
                assert!(read.is_some());
            }
        }
    }
}

fn bomb(name: &str) -> (Package, Vec<ArrangementDetails>) {
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
    (package, vec![prose; 4])
}
