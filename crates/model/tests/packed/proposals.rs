//! Proposals for new councils: what goes in comes out, and whatever else comes in is refused in words.

use std::path::Path;

use model::Register;
use model::lens::{Placing, Proposal, Scenario, Unitary, areas, check, fates};
use model::packed::{DecodeError, decode_package, decode_proposals, encode_proposals};
use model::records::{CouncilIx, Date, Package};
use model::vocabulary::{Confidence, ProposalStatus};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::damage::seal;
use crate::generate::{package_and_details, text};

/// Bytes of memory at once for one byte of a file, and for none: see `memory.rs`.
const FACTOR: u64 = 400;
const ALLOWANCE: u64 = 200_000;

fn proposal() -> impl Strategy<Value = Proposal> {
    let date = || {
        option::of((1900u16..2100, 1u8..13, 1u8..32).prop_map(|(year, month, day)| Date { year, month, day }))
    };
    let note = prop_oneof![2 => Just(String::new()), 1 => text()];
    let unitary = (text(), btree_map(any::<u16>(), note, 1..9)).prop_map(|(name, councils)| Unitary {
        name,
        councils: councils
            .into_iter()
            .map(|(council, split_note)| Placing { council: CouncilIx(council), split_note })
            .collect(),
    });
    let texts = (text(), text(), text());
    let codes = (select(ProposalStatus::ALL), select(Confidence::ALL));
    let url = (any::<bool>(), text())
        .prop_map(|(safe, path)| format!("http{}://{path}", if safe { "s" } else { "" }));
    let lists = (btree_set(any::<u16>(), 0..5), vec(url, 1..3), vec(unitary, 1..4));
    (texts, codes, (date(), date()), lists).prop_map(
        |(
            (area, name, proposer),
            (status, confidence),
            (decided_on, vesting),
            (missing, sources, unitaries),
        )| {
            Proposal {
                id: String::new(),
                area,
                name,
                proposer,
                status,
                decided_on,
                vesting,
                missing: missing.into_iter().map(CouncilIx).collect(),
                confidence,
                sources,
                unitaries,
            }
        },
    )
}

/// A package with councils, and proposals that refer to them.
fn package_and_proposals() -> impl Strategy<Value = (Package, Vec<Proposal>)> {
    let with_councils =
        package_and_details().prop_filter("councils", |(package, _)| !package.councils.is_empty());
    (with_councils, vec((any::<bool>(), proposal()), 0..5)).prop_map(|((package, _), proposals)| {
        let councils = package.councils.len() as u16;
        let made = |(at, (slug, mut proposal)): (usize, (bool, Proposal))| {
            let words = format!("{} {}", proposal.area, proposal.name).to_lowercase().replace(' ', "-");
            proposal.id = if slug { format!("{at}-{words}") } else { format!("{at}") };
            proposal.missing.iter_mut().for_each(|council| council.0 %= councils);
            proposal.missing.sort_unstable();
            proposal.missing.dedup();
            for unitary in &mut proposal.unitaries {
                unitary.councils.iter_mut().for_each(|placing| placing.council.0 %= councils);
                unitary.councils.sort_by_key(|placing| placing.council);
                unitary.councils.dedup_by_key(|placing| placing.council);
            }
            proposal
        };
        let proposals = proposals.into_iter().enumerate().map(made).collect();
        (package, proposals)
    })
}

/// Whatever passes as proposals can be asked about.
fn ask(proposals: &[Proposal], package: &Package) {
    let register = Register::without_text(package.clone());
    let areas = areas(proposals);
    for proposal in proposals {
        let scenario = Scenario::from(proposal);
        let fates = fates(&register, &scenario, None);
        (0..fates.unitaries.len()).for_each(|at| drop(fates.dealings(&register, at)));
        check(&scenario, &register);
        areas.iter().for_each(|area| drop(area.outside(&scenario, &register)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn proposals_come_back((package, proposals) in package_and_proposals()) {
        prop_assert_eq!(decode_proposals(&encode_proposals(&proposals, &package), &package), Ok(proposals));
    }

    #[test]
    fn proposals_for_other_councils_are_refused((mut package, proposals) in package_and_proposals()) {
        let bytes = encode_proposals(&proposals, &package);
        package.councils[0].name.push('!');
        prop_assert_eq!(decode_proposals(&bytes, &package), Err(DecodeError::OtherEdition));
    }

    #[test]
    fn one_flipped_bit_is_noticed((package, proposals) in package_and_proposals(), at in any::<Index>(), bit in 0..8) {
        let mut bytes = encode_proposals(&proposals, &package);
        let at = at.index(bytes.len());
        bytes[at] ^= 1u8 << bit;
        prop_assert!(decode_proposals(&bytes, &package).is_err());
    }

    #[test]
    fn a_cut_file_is_refused((package, proposals) in package_and_proposals(), at in any::<Index>()) {
        let bytes = encode_proposals(&proposals, &package);
        let mut cut = bytes[..at.index(bytes.len())].to_vec();
        prop_assert!(decode_proposals(&cut, &package).is_err());
        seal(&mut cut);
        prop_assert!(decode_proposals(&cut, &package).is_err());
    }

    // What passes as proposals has to be some, so that it can be asked about, and packed again; in bounded memory.
    #[test]
    fn a_changed_file_with_a_right_check_sum_never_panics(
        (package, proposals) in package_and_proposals(),
        changes in vec((any::<Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = encode_proposals(&proposals, &package);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        seal(&mut bytes);
        let most = FACTOR * (bytes.len() + package.councils.len()) as u64 + ALLOWANCE;
        let used = allocation_counter::measure(|| drop(decode_proposals(&bytes, &package))).bytes_max;
        prop_assert!(used <= most, "{used} bytes of memory for {}", bytes.len());
        if let Ok(other) = decode_proposals(&bytes, &package) {
            ask(&other, &package);
            prop_assert_eq!(decode_proposals(&encode_proposals(&other, &package), &package), Ok(other));
        }
    }

    #[test]
    fn any_bytes_never_panic(mut body in vec(any::<u8>(), 0..400), small in any::<bool>()) {
        if small {
            body.iter_mut().for_each(|byte| *byte %= 3);
        }
        // The fingerprint of no councils, so that the rest is looked at.
        let mut bytes = [b"SSMR\x01\0\0\0\0", &body[..]].concat();
        seal(&mut bytes);
        prop_assert!(decode_proposals(&bytes, &Package::default()).is_err());
    }
}

#[test]
fn other_files_are_named() {
    let package = Package { version: "2026".into(), ..Package::default() };
    let bytes = encode_proposals(&[], &package);
    assert_eq!(decode_proposals(&bytes, &package), Ok(Vec::new()));
    assert_eq!(decode_package(&bytes), Err(DecodeError::NotData));
    assert_eq!(decode_proposals(b"<!doctype html>", &package), Err(DecodeError::NotData));
    let mut later = bytes.clone();
    later[4] += 1;
    assert_eq!(decode_proposals(&later, &package), Err(DecodeError::Newer));
}

#[test]
fn lengths_without_end_take_no_memory() {
    for length in
        [[0xff, 0xff, 0xff, 0xff, 0x0f], [0xff, 0xff, 0xff, 0xff, 0x7f], [0x80, 0x80, 0x80, 0x80, 0x08]]
    {
        let mut bytes = [b"SSMR\x01\0\0\0\0", &length.repeat(60)[..]].concat();
        seal(&mut bytes);
        let memory = allocation_counter::measure(|| {
            let error = decode_proposals(&bytes, &Package::default());
            assert!(matches!(error, Err(DecodeError::Damaged(_))), "{error:?}");
        });
        assert!(memory.bytes_max < 10_000, "{} bytes of memory", memory.bytes_max);
    }
}

#[test]
fn the_proposals_of_the_repository_come_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).expect("the data package has no fault");
    let bytes = encode_proposals(&data.proposals, &data.package);
    assert!(decode_proposals(&bytes, &data.package).as_ref() == Ok(&data.proposals), "the proposals changed");
}
