//! Each council on the map in words.

use model::Register;
use model::records::CouncilIx;
use model::register::CouncilCounts;

use crate::text;

/// "Adur, district: 7 shared services with 12 councils".
pub fn name(register: &Register, council: CouncilIx, counts: &CouncilCounts) -> String {
    let record = register.council(council);
    let at = usize::from(council.0);
    let (arrangements, partners) = (counts.arrangements[at] as usize, counts.partners[at] as usize);
    let mut words = [&record.name, ", ", text::council_type(record.kind), ": "].concat();
    if arrangements == 0 {
        words.push_str("no shared service known");
        return words;
    }
    words.push_str(&text::count(arrangements, "shared service", "shared services"));
    if partners > 0 {
        words.push_str(" with ");
        words.push_str(&text::count(partners, "council", "councils"));
    }
    words
}
