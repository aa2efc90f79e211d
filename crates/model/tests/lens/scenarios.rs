//! Made-up scenarios: each council in one place at the most, as the data's reader and the address both see to.

use model::Register;
use model::lens::{Placing, Scenario, Unitary};
use model::records::CouncilIx;

use crate::synthetic::Random;

/// A scenario as somebody would draw it: the districts of some counties and some single-tier councils, dealt out.
pub fn plausible(random: &mut Random, register: &Register) -> Scenario {
    let present = register.present();
    let all = (0..register.package().councils.len()).map(|at| CouncilIx(at as u16));
    let existing: Vec<CouncilIx> = all.filter(|council| register.exists(*council, present)).collect();
    let counties: Vec<CouncilIx> = existing
        .iter()
        .copied()
        .filter(|council| !register.districts(*council, present).is_empty())
        .collect();
    let mut councils = Vec::new();
    for _ in 0..1 + random.below(3) {
        if !counties.is_empty() {
            councils.extend(register.districts(counties[random.below(counties.len())], present));
        }
    }
    for _ in 0..random.below(8) {
        councils.push(existing[random.below(existing.len())]);
    }
    deal(random, councils)
}

/// Any councils whatever, districts beside their county and some that exist no more.
pub fn any(random: &mut Random, register: &Register) -> Scenario {
    let councils = register.package().councils.len();
    let count = random.below(30.min(councils + 1));
    let chosen = (0..count).map(|_| CouncilIx(random.below(councils) as u16)).collect();
    deal(random, chosen)
}

fn deal(random: &mut Random, mut councils: Vec<CouncilIx>) -> Scenario {
    councils.sort_unstable();
    councils.dedup();
    let count = 1 + random.below(6);
    let mut unitaries: Vec<Unitary> =
        (0..count).map(|at| Unitary { name: format!("Unitary {at}"), councils: Vec::new() }).collect();
    let mut missing = Vec::new();
    let losing = random.once_in(3);
    for council in councils {
        if losing && random.once_in(6) {
            missing.push(council);
        } else {
            let split_note =
                if random.once_in(9) { "Two parishes go elsewhere".into() } else { String::new() };
            unitaries[random.below(count)].councils.push(Placing { council, split_note });
        }
    }
    unitaries.retain(|unitary| !unitary.councils.is_empty());
    Scenario { unitaries, missing }
}
