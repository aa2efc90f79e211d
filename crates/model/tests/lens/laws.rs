//! What holds of any scenario.

use model::lens::{Fate, Scenario, fates};
use model::records::{CouncilIx, Package};
use model::vocabulary::CouncilType;
use model::{Query, Register};
use proptest::prelude::*;

use crate::synthetic::Random;
use crate::{real, scenarios, synthetic};

/// The real data and one made-up package, with the seed of a scenario of each kind.
fn each(holds: impl Fn(&Register, &Scenario, &mut Random) -> Result<(), TestCaseError>) {
    let registers = [Register::without_text(real::package()), Register::without_text(made_up())];
    let config = ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = proptest::test_runner::TestRunner::new(config).run(&any::<u64>(), |seed| {
        for register in &registers {
            let mut random = Random(seed);
            let drawn = scenarios::plausible(&mut random, register);
            holds(register, &drawn, &mut random)?;
            let absurd = scenarios::any(&mut random, register);
            holds(register, &absurd, &mut random)?;
        }
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// A made-up package in which only county councils have districts, as in England. (A single-tier council with districts could
/// be alone in one new council and follow its districts into another.)
fn made_up() -> Package {
    let mut package = synthetic::package(7, 60, 150);
    let kinds: Vec<CouncilType> = package.councils.iter().map(|council| council.kind).collect();
    for council in &mut package.councils {
        council.county = council.county.filter(|at| kinds[usize::from(at.0)] == CouncilType::County);
    }
    package
}

#[test]
fn every_arrangement_that_is_asked_about_has_one_fate_and_stands_in_the_lists_of_that_fate() {
    each(|register, scenario, random| {
        let mut found = register.found(&Query::default(), None);
        if random.once_in(2) {
            let service = register.package().services[random.below(5)].code.clone();
            found = register.found(&Query { services: vec![service], ..Query::default() }, None);
        }
        let fates = fates(register, scenario, Some(&found));
        let asked: Vec<usize> = fates.iter().map(|(at, _)| at.0 as usize).collect();
        prop_assert_eq!(asked, found.iter().collect::<Vec<_>>());
        for (arrangement, fate) in fates.iter() {
            prop_assert_eq!(fates.of(arrangement), Some(fate));
            let holding = |list: fn(&model::lens::Inheritance) -> &Vec<_>| {
                fates.unitaries.iter().filter(|unitary| list(unitary).contains(&arrangement)).count()
            };
            let inherits = holding(|unitary| &unitary.inherits);
            let divides = holding(|unitary| &unitary.divides);
            let outward = holding(|unitary| &unitary.outward);
            match fate {
                Fate::Absorbed => prop_assert_eq!((inherits, divides, outward), (1, 0, 0)),
                Fate::Straddles => prop_assert!(inherits == 0 && divides >= 2 && outward == 0),
                Fate::Mixed => prop_assert!(inherits == 0 && divides == 0),
                Fate::Untouched | Fate::Unplaced => prop_assert_eq!((inherits, divides, outward), (0, 0, 0)),
            }
        }
        for unitary in &fates.unitaries {
            for list in [&unitary.inherits, &unitary.divides, &unitary.outward] {
                prop_assert!(list.is_sorted_by(|a, b| a < b));
            }
        }
        Ok(())
    });
}

#[test]
fn what_the_filters_leave_out_changes_no_fate() {
    each(|register, scenario, random| {
        let all = fates(register, scenario, None);
        let service = register.package().services[random.below(9)].code.clone();
        let found = register.found(&Query { services: vec![service], ..Query::default() }, None);
        for (arrangement, fate) in fates(register, scenario, Some(&found)).iter() {
            prop_assert_eq!(all.of(arrangement), Some(fate));
        }
        Ok(())
    });
}

#[test]
fn merging_two_new_councils_never_divides_what_one_of_them_had_whole() {
    each(|register, scenario, random| {
        if scenario.unitaries.len() < 2 {
            return Ok(());
        }
        let mut merged = scenario.clone();
        let taken = merged.unitaries.remove(random.below(merged.unitaries.len()));
        let at = random.below(merged.unitaries.len());
        merged.unitaries[at].councils.extend(taken.councils);
        let (before, after) = (fates(register, scenario, None), fates(register, &merged, None));
        for (arrangement, fate) in before.iter() {
            let then = after.of(arrangement);
            match fate {
                Fate::Absorbed => prop_assert_eq!(then, Some(Fate::Absorbed)),
                Fate::Unplaced => prop_assert_eq!(then, Some(Fate::Unplaced)),
                Fate::Straddles => prop_assert!(!matches!(then, Some(Fate::Mixed | Fate::Untouched))),
                Fate::Mixed | Fate::Untouched => {}
            }
        }
        Ok(())
    });
}

#[test]
fn one_new_council_divides_nothing() {
    each(|register, scenario, _| {
        let mut one = scenario.clone();
        one.unitaries.truncate(1);
        let fates = fates(register, &one, None);
        prop_assert_eq!(fates.with(Fate::Straddles).count(), 0);
        prop_assert!(fates.unitaries.iter().all(|unitary| unitary.divides.is_empty()));
        Ok(())
    });
}

#[test]
fn the_order_of_the_new_councils_does_not_matter() {
    each(|register, scenario, _| {
        let mut turned = scenario.clone();
        turned.unitaries.reverse();
        let (before, mut after) = (fates(register, scenario, None), fates(register, &turned, None));
        prop_assert!(before.iter().eq(after.iter()));
        after.unitaries.reverse();
        prop_assert_eq!(before.unitaries, after.unitaries);
        Ok(())
    });
}

#[test]
fn where_nobody_knows_anything_nothing_is_absorbed_or_divided() {
    each(|register, scenario, _| {
        let mut missing: Vec<CouncilIx> = scenario.missing.clone();
        for unitary in &scenario.unitaries {
            missing.extend(unitary.councils.iter().map(|placing| placing.council));
        }
        missing.sort_unstable();
        let fates = fates(register, &Scenario { unitaries: Vec::new(), missing }, None);
        prop_assert_eq!(fates.with(Fate::Absorbed).count() + fates.with(Fate::Straddles).count(), 0);
        Ok(())
    });
}

#[test]
fn without_new_councils_all_is_untouched() {
    let register = Register::without_text(real::package());
    let fates = fates(&register, &Scenario::default(), None);
    assert!(fates.iter().count() > 0);
    assert!(fates.iter().all(|(_, fate)| fate == Fate::Untouched));
}

#[test]
fn a_single_tier_council_alone_goes_on_and_a_district_alone_does_not() {
    let register = Register::without_text(real::package());
    let council = |code: &str| register.council_by_code(code).expect("a council of the data");
    let (medway, dartford) = (council("E06000035"), council("E07000107"));
    let unitary = |council| model::lens::Unitary {
        name: "Alone".into(),
        councils: vec![model::lens::Placing { council, split_note: String::new() }],
    };
    let scenario = Scenario { unitaries: vec![unitary(medway), unitary(dartford)], missing: Vec::new() };
    let fates = fates(&register, &scenario, None);
    assert!(!fates.is_reorganised(medway) && fates.unitaries[0].goes_on);
    assert!(fates.is_reorganised(dartford) && !fates.unitaries[1].goes_on);
    let kent = register.county_of(dartford).expect("Kent");
    assert_eq!(fates.unitaries_of(kent).collect::<Vec<_>>(), [1]);
}
