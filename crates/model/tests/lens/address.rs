//! A visitor's scenario as text: it comes back as it was, whatever edition of the data reads it, and hostile text is refused in
//! words.

use model::Register;
use model::lens::address::{is_own, read, usual_name, write};
use model::lens::{Fault, Placing, Scenario, Unitary, check, fates};
use model::records::CouncilIx;
use model::vocabulary::CouncilType;
use proptest::prelude::*;

use crate::synthetic::Random;
use crate::{real, scenarios, synthetic};

fn real_register() -> Register {
    Register::without_text(real::package())
}

/// A name as people give them, and any other.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Z][a-z]{1,8}( [A-Z.'~_!-]?[a-z]{1,8}){0,3}",
        1 => "[^\\p{Cc}]{0,100}".prop_filter("a name", |name| !name.trim().is_empty()),
    ]
}

/// Without what the address does not keep.
fn plain(mut scenario: Scenario) -> Scenario {
    for unitary in &mut scenario.unitaries {
        unitary.councils.iter_mut().for_each(|placing| placing.split_note.clear());
    }
    scenario
}

#[test]
fn a_drawn_scenario_comes_back() {
    let register = real_register();
    let cases = (any::<u64>(), proptest::collection::vec(name(), 6));
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    let outcome = proptest::test_runner::TestRunner::new(config).run(&cases, |(seed, names)| {
        let mut scenario = plain(scenarios::plausible(&mut Random(seed), &register));
        // A county council beside its districts would be left out.
        for unitary in &mut scenario.unitaries {
            let kind = |placing: &Placing| register.council(placing.council).kind;
            unitary.councils.retain(|placing| kind(placing) != CouncilType::County);
        }
        scenario.missing.retain(|council| register.council(*council).kind != CouncilType::County);
        for (unitary, name) in scenario.unitaries.iter_mut().zip(names) {
            unitary.name = name;
        }
        let text = write(&scenario, &register);
        prop_assert!(is_own(&text));
        let reading = read(&text, &register);
        prop_assert_eq!(&reading.scenario, &scenario, "{}", text);
        // What is told is what the check tells of the scenario itself, and nothing about the text.
        let mut told = check(&scenario, &register);
        told.truncate(20);
        prop_assert_eq!(reading.faults, told);
        prop_assert_eq!(write(&reading.scenario, &register), text);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

#[test]
fn every_proposal_comes_back_without_its_notes() {
    let data = real::data();
    let register = Register::without_text(data.package);
    for proposal in &data.proposals {
        let scenario = Scenario::from(proposal);
        let text = write(&scenario, &register);
        let reading = read(&text, &register);
        assert_eq!(reading.scenario, plain(scenario.clone()), "{text}");
        // No fate depends on a note.
        let of = |scenario| fates(&register, scenario, None).iter().collect::<Vec<_>>();
        assert_eq!(of(&reading.scenario), of(&scenario));
    }
}

#[test]
fn the_text_is_short_and_can_be_read() {
    let data = real::data();
    let register = Register::without_text(data.package);
    let surrey = Scenario::named("surrey-two-unitaries-east-and-west", &data.proposals).expect("decided");
    insta::assert_snapshot!(write(&surrey, &register), @"1~d207d208d210d211d215.East_Surrey_Council~d209d212d213d214d216d217.West_Surrey_Council");
}

#[test]
fn a_new_council_without_a_name_has_its_usual_one() {
    let register = real_register();
    let reading = read("1~d207~d208._~-d209", &register);
    let names: Vec<&str> = reading.scenario.unitaries.iter().map(|unitary| unitary.name.as_str()).collect();
    assert_eq!(names, [usual_name(0), usual_name(1)]);
    assert_eq!(write(&reading.scenario, &register), "1~d207~d208~-d209");
}

/// Three councils of Surrey and one unitary, in an edition in which more councils came before them, and Elmbridge has gone.
#[test]
fn a_link_outlives_the_edition() {
    let text = "1~d207d208.West~d209u36.East";
    let mut package = real::package();
    let before = read(text, &Register::without_text(package.clone()));
    let code = |register: &Register, scenario: &Scenario| -> Vec<Vec<String>> {
        let codes = |unitary: &Unitary| {
            unitary.councils.iter().map(|p| register.council(p.council).code.clone()).collect()
        };
        scenario.unitaries.iter().map(codes).collect()
    };
    let old = Register::without_text(package.clone());

    // A new council that stands before all others; every position moves by one.
    let mut newcomer = package.councils[0].clone();
    newcomer.code = "E06000000".into();
    for council in &mut package.councils {
        council.county = council.county.map(|county| CouncilIx(county.0 + 1));
        council.successors.iter_mut().for_each(|successor| successor.0 += 1);
    }
    package.councils.insert(0, newcomer);
    package.arrangements.clear();
    let register = Register::without_text(package.clone());
    let after = read(text, &register);
    assert_eq!(code(&register, &after.scenario), code(&old, &before.scenario));

    // Elmbridge and Epsom and Ewell have become that new one.
    let ended = model::records::Date { year: 2026, month: 4, day: 1 };
    for council in &mut package.councils {
        if matches!(council.code.as_str(), "E07000207" | "E07000208") {
            (council.to, council.successors) = (Some(ended), vec![CouncilIx(0)]);
        }
    }
    let register = Register::without_text(package);
    let after = read(text, &register);
    assert_eq!(code(&register, &after.scenario)[0], ["E06000000"]);
    let replaced = after.faults.iter().filter(|fault| matches!(fault, Fault::Replaced { .. })).count();
    assert_eq!(replaced, 2);
    assert!(!after.faults.iter().any(|fault| matches!(fault, Fault::Twice(_))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hostile_text_never_panics_and_is_told_in_words(
        text in prop_oneof![
            2 => "1(~-?([a-zA-Z]{1,2}[0-9]{0,9}){0,12}(\\.[^\\p{Cc}]{0,12})?){0,6}",
            1 => "1~.{0,80}",
            1 => ".{0,80}",
            1 => "[0-9~.!_dumlceE-]{0,80}",
        ],
        seed in 0u64..4,
    ) {
        let register = Register::without_text(synthetic::package(seed, 40, 30));
        let reading = read(&text, &register);
        for fault in &reading.faults {
            let words = fault.in_words(&register);
            prop_assert!(words.ends_with('.') && words.len() > 20, "{}", words);
        }
        prop_assert!(reading.faults.len() <= 20);
        // What is left has an answer, and is a scenario that comes back.
        fates(&register, &reading.scenario, None);
        let again = read(&write(&reading.scenario, &register), &register);
        prop_assert!(is_own(&text) || reading.scenario == Scenario::default());
        prop_assert_eq!(again.scenario, reading.scenario);
    }
}

#[test]
fn text_without_end_is_cut_and_told() {
    let register = real_register();
    for text in [
        "1".to_owned() + &"~d207".repeat(5000),
        "1~".to_owned() + &"d207".repeat(50_000),
        "9".repeat(1 << 20),
    ] {
        let reading = read(&text, &register);
        assert!(!reading.faults.is_empty() && reading.faults.len() <= 20, "{:?}", reading.faults);
        assert!(reading.scenario.unitaries.len() <= 100);
    }
    let all = (1..=400).map(|at| format!("d{at}")).collect::<String>();
    assert!(read(&format!("1~{all}.All~-d1"), &register).scenario.unitaries[0].councils.len() > 100);
    let long = format!("1~d207.{}", "Long ".repeat(1000));
    assert!(matches!(read(&long, &register).faults[0], Fault::LongName(_)));
}

#[test]
fn a_council_without_a_gss_code_is_left_out_of_the_text() {
    let mut package = real::package();
    package.councils.push(model::records::Council { code: "E0700".into(), ..package.councils[0].clone() });
    package.councils.sort_by(|a, b| a.code.cmp(&b.code));
    let register = Register::without_text(package);
    let odd = register.council_by_code("E0700").expect("there");
    let placing = Placing { council: odd, split_note: String::new() };
    let scenario = Scenario {
        unitaries: vec![Unitary { name: "Odd".into(), councils: vec![placing] }],
        missing: Vec::new(),
    };
    assert_eq!(write(&scenario, &register), "1~.Odd");
}
