//! Who stands in whose place: the walk through successors, on random councils (circles too) and on the real ones.

use std::collections::BTreeSet;

use model::Register;
use model::lineage::{exists_in, last_year, predecessors, relatives, successors_in};
use model::records::{Council, CouncilIx};
use model::register::FIRST_YEAR;
use proptest::prelude::*;

use crate::{real, synthetic};

fn all(councils: &[Council]) -> impl Iterator<Item = CouncilIx> + use<> {
    (0..councils.len() as u16).map(CouncilIx)
}

/// The same as [`successors_in`], the slow way: replaces by their successors all that are gone, until nothing changes.
fn replaced(councils: &[Council], council: CouncilIx, year: i32) -> BTreeSet<CouncilIx> {
    let record = |at: &CouncilIx| &councils[usize::from(at.0)];
    let begun = |at: &CouncilIx| record(at).from.is_none_or(|from| i32::from(from.year) <= year);
    let mut reached = BTreeSet::from([council]);
    loop {
        let gone = reached.iter().filter(|at| begun(at) && !exists_in(record(at), year));
        let more: BTreeSet<CouncilIx> = gone.flat_map(|at| record(at).successors.clone()).collect();
        if more.is_subset(&reached) {
            return reached.into_iter().filter(|at| exists_in(record(at), year)).collect();
        }
        reached.extend(more);
    }
}

fn holds_in_every_year(councils: &[Council]) -> Result<(), TestCaseError> {
    for year in FIRST_YEAR - 1..=2027 {
        for council in all(councils) {
            let found = successors_in(councils, council, year);
            let as_set: BTreeSet<CouncilIx> = found.iter().copied().collect();
            prop_assert_eq!(as_set.len(), found.len(), "each stands once");
            prop_assert_eq!(&as_set, &replaced(councils, council, year));
            if exists_in(&councils[usize::from(council.0)], year) {
                prop_assert_eq!(found, vec![council], "a council that exists stands for itself");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn successors_are_those_who_replace_a_council_step_by_step(seed in any::<u64>(), size in 1_usize..30) {
        holds_in_every_year(&synthetic::package(seed, size, 0).councils)?;
    }

    #[test]
    fn to_be_related_is_mutual(seed in any::<u64>(), size in 1_usize..30) {
        let councils = synthetic::package(seed, size, 0).councils;
        for council in all(&councils) {
            let related = relatives(&councils, council);
            prop_assert!(!related.contains(&council));
            for other in &related {
                prop_assert!(relatives(&councils, *other).contains(&council));
            }
            for before in predecessors(&councils, council) {
                prop_assert!(before == council || related.contains(&before));
            }
        }
    }
}

#[test]
fn no_council_of_the_data_is_lost_on_the_way() {
    let councils = real::package().councils;
    holds_in_every_year(&councils).expect("it holds of the real councils");
    let existing = |year| -> BTreeSet<CouncilIx> {
        all(&councils).filter(|at| exists_in(&councils[usize::from(at.0)], year)).collect()
    };
    for year in FIRST_YEAR..=2026 {
        let first = existing(FIRST_YEAR);
        let reached: BTreeSet<CouncilIx> =
            first.iter().flat_map(|council| successors_in(&councils, *council, year)).collect();
        assert_eq!(reached, existing(year), "{year}: the councils of 2009 lead to all of that year");
    }
}

#[test]
fn an_abolished_council_has_a_last_year_and_successors_after_it() {
    let register = Register::new(real::package());
    let council = |code| register.council_by_code(code).expect("a council of the data");
    // Taunton Deane, then Somerset West and Taunton, then Somerset.
    let taunton_deane = council("E07000190");
    assert_eq!(register.last_year(taunton_deane), Some(2018));
    assert_eq!(register.successors_in(taunton_deane, 2018), [taunton_deane]);
    assert_eq!(register.successors_in(taunton_deane, 2019), [council("E07000246")]);
    assert_eq!(register.successors_in(taunton_deane, 2026), [council("E06000066")]);
    assert_eq!(register.last_year(council("E06000066")), None);
    assert_eq!(register.successors_in(council("E06000066"), 2009), []);
    for at in all(&register.package().councils) {
        if let Some(year) = last_year(register.council(at)) {
            assert!(register.exists(at, year) && !register.exists(at, year + 1));
            assert!(!register.successors_in(at, year + 1).is_empty(), "{}", register.council(at).full_name);
        }
    }
}
