//! Each council on the map in words.

use model::Register;
use model::records::CouncilIx;
use model::register::CouncilCounts;

use crate::words;

/// These councils in the order of their names: the order in which a map holds them.
pub fn in_order(register: &Register, councils: &[CouncilIx]) -> Vec<CouncilIx> {
    let name = |at: usize| &register.council(councils[at]).name;
    let order = model::order::by(councils.len(), &mut |a, b| name(a).cmp(name(b)));
    order.into_iter().map(|at| councils[at]).collect()
}

/// "Adur, district: 7 shared services with 12 councils".
pub fn name(register: &Register, council: CouncilIx, counts: &CouncilCounts) -> String {
    let record = register.council(council);
    let at = usize::from(council.0);
    let (arrangements, partners) = (counts.arrangements[at] as usize, counts.partners[at] as usize);
    let mut name = [&record.name, ", ", words::council_type(record.kind), ": "].concat();
    if arrangements == 0 {
        name.push_str("no shared service known");
        return name;
    }
    name.push_str(&words::count(arrangements, "shared service", "shared services"));
    if partners > 0 {
        name.push_str(" with ");
        name.push_str(&words::count(partners, "council", "councils"));
    }
    name
}
