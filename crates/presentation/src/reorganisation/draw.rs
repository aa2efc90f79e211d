//! Drawing a scenario of one's own: councils are put into new ones, which can be named, and each step can be undone.

use model::Register;
use model::lens::{Area, Placing, Scenario, Unitary, address};
use model::records::CouncilIx;
use model::register::Tier;

/// The present councils that can be placed: those of the area, else every district and single-tier council of the present; by
/// name.
pub fn councils(register: &Register, area: Option<&Area>) -> Vec<CouncilIx> {
    let mut councils = match area {
        Some(area) => area.councils.clone(),
        None => register.tiling(register.present(), Tier::Lower),
    };
    model::order::sort(&mut councils, |a, b| register.council(*a).name.cmp(&register.council(*b).name));
    councils
}

/// A scenario to begin with: one new council, of all councils of the area.
pub fn begin(area: &Area) -> Scenario {
    let councils = area.councils.iter().map(|council| placing(*council)).collect();
    Scenario { unitaries: vec![Unitary { name: address::usual_name(0), councils }], missing: Vec::new() }
}

fn placing(council: CouncilIx) -> Placing {
    Placing { council, split_note: String::new() }
}

/// The position of the new council that a present one is in.
pub fn place_of(scenario: &Scenario, council: CouncilIx) -> Option<usize> {
    let is_in = |unitary: &Unitary| unitary.councils.iter().any(|placing| placing.council == council);
    scenario.unitaries.iter().position(is_in)
}

/// The scenario with a council put into the new one at this position; into a further new one where the position is the number
/// of those that there are. What stands empty then goes, and notes on divided councils go with their councils.
pub fn place(scenario: &Scenario, council: CouncilIx, into: usize) -> Scenario {
    let mut next = scenario.clone();
    next.missing.retain(|other| *other != council);
    for unitary in &mut next.unitaries {
        unitary.councils.retain(|placing| placing.council != council);
    }
    if into >= next.unitaries.len() {
        next.unitaries.push(Unitary { name: free_name(&next), councils: Vec::new() });
    }
    let into = into.min(next.unitaries.len() - 1);
    let councils = &mut next.unitaries[into].councils;
    councils.push(placing(council));
    model::order::sort(councils, |a, b| a.council.cmp(&b.council));
    next.unitaries.retain(|unitary| !unitary.councils.is_empty());
    next
}

/// The scenario with a council put into the next new one: what a click on the map does. After the last comes a further one,
/// where that would not be the same again, and then the first.
pub fn step(scenario: &Scenario, council: CouncilIx) -> Scenario {
    let last = scenario.unitaries.len();
    let into = match place_of(scenario, council) {
        None => 0,
        Some(at) => {
            let alone = scenario.unitaries[at].councils.len() == 1;
            let next = at + 1;
            if next < last || (next == last && !alone) { next } else { 0 }
        }
    };
    place(scenario, council, into)
}

/// The scenario with another name for a new council; blanks around it are left out, and no name brings the usual one back.
pub fn rename(scenario: &Scenario, unitary: usize, name: &str) -> Scenario {
    let mut next = scenario.clone();
    if let Some(named) = next.unitaries.get_mut(unitary) {
        let name = name.trim();
        named.name = if name.is_empty() { address::usual_name(unitary) } else { name.to_string() };
    }
    next
}

/// A usual name that no other new council has.
fn free_name(scenario: &Scenario) -> String {
    let mut at = scenario.unitaries.len();
    loop {
        let name = address::usual_name(at);
        if scenario.unitaries.iter().all(|unitary| unitary.name != name) {
            return name;
        }
        at += 1;
    }
}
