//! What becomes of the services of Surrey, and of all England as decided, as a person would read it.

use std::fmt::Write;

use model::Register;
use model::lens::{Fate, Fates, Scenario, areas, fates};
use model::records::ArrangementIx;

use crate::real;

fn names(register: &Register, list: &[ArrangementIx]) -> String {
    list.iter().map(|at| register.arrangement(*at).id.as_str()).collect::<Vec<_>>().join(", ")
}

fn counts(fates: &Fates) -> String {
    let count = |fate: &Fate| format!("{} {}", fates.with(*fate).count(), fate.code());
    Fate::ALL.iter().map(count).collect::<Vec<_>>().join(", ")
}

#[test]
fn surrey_in_two() {
    let data = real::data();
    let register = Register::without_text(data.package);
    let scenario = Scenario::named("surrey-two-unitaries-east-and-west", &data.proposals).expect("decided");
    let fates = fates(&register, &scenario, None);
    let mut notes = counts(&fates);
    for (at, unitary) in fates.unitaries.iter().enumerate() {
        let council = |at: &_| register.council(*at).name.as_str();
        let dealings = fates.dealings(&register, at);
        let councils = dealings.councils.iter().map(|(at, list)| format!("{} ({})", council(at), list.len()));
        let bodies = dealings.bodies.iter().map(|(body, list)| format!("{} ({})", body.name, list.len()));
        let neighbours = dealings
            .neighbours
            .iter()
            .map(|(at, list)| format!("{} ({})", fates.unitaries[*at].name, list.len()));
        writeln!(
            notes,
            "\n\n{}: {}\n  inherits {}\n  of these still shared: {}\n  divides {}\n  outward {}\n  settles with {}\n  \
             writes to {}\n  and to {}",
            unitary.name,
            unitary.councils.iter().map(council).collect::<Vec<_>>().join(", "),
            names(&register, &unitary.inherits),
            names(&register, &fates.still_shared(&register, at)),
            names(&register, &unitary.divides),
            names(&register, &unitary.outward),
            neighbours.collect::<Vec<_>>().join(", "),
            councils.collect::<Vec<_>>().join(", "),
            bodies.collect::<Vec<_>>().join(", "),
        )
        .expect("a string takes it all");
    }
    insta::assert_snapshot!("surrey_in_two", notes);
}

#[test]
fn each_area_and_its_proposals() {
    let data = real::data();
    let register = Register::without_text(data.package);
    let mut notes = String::new();
    let of = |scenario: &Scenario| counts(&fates(&register, scenario, None));
    writeln!(notes, "decided: {}", of(&Scenario::decided(&data.proposals))).expect("a string takes it all");
    for area in areas(&data.proposals) {
        writeln!(notes, "\n{} ({} councils)", area.name, area.councils.len()).expect("a string takes it all");
        for at in area.proposals {
            let proposal = &data.proposals[at];
            let counts = of(&Scenario::from(proposal));
            writeln!(notes, "  {}, {}: {counts}", proposal.status.code(), proposal.name)
                .expect("a string takes it all");
        }
    }
    insta::assert_snapshot!("each_area_and_its_proposals", notes);
}
