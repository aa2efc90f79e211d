//! The lens and the plain second reading give equal answers.

use std::collections::BTreeMap;

use model::Register;
use model::lens::{Scenario, fates};
use model::records::ArrangementIx;

use crate::plain::{Answer, Codes, Facts, Plain, Shares};
use crate::synthetic::Random;
use crate::{real, scenarios, synthetic};

/// What the lens answers, in codes.
fn answer(register: &Register, scenario: &Scenario) -> Answer {
    let fates = fates(register, scenario, None);
    let id = |at: &ArrangementIx| register.arrangement(*at).id.clone();
    let ids = |list: &[ArrangementIx]| list.iter().map(id).collect::<Vec<String>>();
    let unitaries = fates.unitaries.iter().enumerate();
    let unitaries = unitaries.map(|(at, unitary)| {
        let dealings = fates.dealings(register, at);
        let codes = |list: &[ArrangementIx]| list.iter().map(id).collect::<Codes>();
        let write_to = dealings.councils.iter();
        let code = |at| register.council(at).code.clone();
        Shares {
            inherits: ids(&unitary.inherits),
            divides: ids(&unitary.divides),
            outward: ids(&unitary.outward),
            write_to: write_to.map(|(council, list)| (code(*council), codes(list))).collect(),
            neighbours: dealings.neighbours.iter().map(|(at, list)| (*at, codes(list))).collect(),
        }
    });
    Answer {
        fates: fates.iter().map(|(at, fate)| (id(&at), fate.code())).collect(),
        unitaries: unitaries.collect(),
    }
}

fn compare(register: &Register, facts: &Facts, scenario: &Scenario, what: &str) {
    let plain = facts.answer(&Plain::of(scenario, register.package()));
    assert_eq!(answer(register, scenario), plain, "{what}: {scenario:?}");
}

#[test]
fn every_proposal_and_all_decided_ones_are_read_alike() {
    let data = real::data();
    let register = Register::without_text(data.package);
    let facts = Facts::of(register.package(), register.present());
    for proposal in &data.proposals {
        compare(&register, &facts, &Scenario::from(proposal), &proposal.id);
    }
    compare(&register, &facts, &Scenario::decided(&data.proposals), "decided");
}

#[test]
fn five_hundred_drawn_scenarios_are_read_alike() {
    let register = Register::without_text(real::package());
    let facts = Facts::of(register.package(), register.present());
    let mut random = Random(14);
    let mut seen = BTreeMap::new();
    for at in 0..500 {
        let scenario = scenarios::plausible(&mut random, &register);
        compare(&register, &facts, &scenario, &format!("scenario {at}"));
        for (_, fate) in fates(&register, &scenario, None).iter() {
            *seen.entry(fate).or_insert(0) += 1;
        }
    }
    assert_eq!(seen.len(), model::lens::Fate::ALL.len(), "every fate comes about: {seen:?}");
}

#[test]
fn five_hundred_absurd_scenarios_of_made_up_councils_are_read_alike() {
    let mut random = Random(15);
    for seed in 0..25 {
        let register = Register::without_text(synthetic::package(seed, 3 + 3 * seed as usize, 90));
        let facts = Facts::of(register.package(), register.present());
        for at in 0..20 {
            let scenario = scenarios::any(&mut random, &register);
            compare(&register, &facts, &scenario, &format!("package {seed}, scenario {at}"));
        }
    }
}
