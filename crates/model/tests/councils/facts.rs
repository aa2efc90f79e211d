//! A package read plainly: who is in what at present, in codes. It asks the register for `members_at` alone, which another
//! second reading checks.

use std::collections::{BTreeMap, BTreeSet};

use model::Register;
use model::records::{ArrangementIx, CouncilIx};
use model::vocabulary::Status;

use crate::{real, synthetic};

/// The real data and made-up packages.
pub fn registers() -> Vec<Register> {
    let made_up = (0..6).map(|seed| synthetic::package(seed, 10 + 30 * seed as usize, 120));
    std::iter::once(real::package()).chain(made_up).map(Register::without_text).collect()
}

/// The councils of a register.
pub fn councils(register: &Register) -> impl Iterator<Item = CouncilIx> + use<> {
    (0..register.package().councils.len()).map(|at| CouncilIx(at as u16))
}

/// The present view: each arrangement with its members.
pub fn view(register: &Register) -> BTreeMap<ArrangementIx, BTreeSet<CouncilIx>> {
    let mut view = BTreeMap::new();
    for (at, arrangement) in register.package().arrangements.iter().enumerate() {
        if matches!(arrangement.status, Status::Operating | Status::Unknown) {
            let at = ArrangementIx(at as u32);
            view.insert(at, register.members_at(at, register.present()).iter().copied().collect());
        }
    }
    view
}

/// Codes of the services in which each council takes part.
pub fn services(register: &Register) -> BTreeMap<CouncilIx, BTreeSet<&str>> {
    let mut services: BTreeMap<CouncilIx, BTreeSet<&str>> =
        councils(register).map(|council| (council, BTreeSet::new())).collect();
    for (arrangement, members) in view(register) {
        for member in members {
            for service in &register.arrangement(arrangement).services {
                let code = register.package().services[usize::from(service.0)].code.as_str();
                services.entry(member).or_default().insert(code);
            }
        }
    }
    services
}
