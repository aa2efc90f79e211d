//! What contains an arrangement, what it contains, and what was before and after it.

use model::Register;
use model::records::ArrangementIx;

use crate::sentence::{Piece, Sentence};

/// A sentence for each of these that is known.
pub fn related(register: &Register, arrangement: ArrangementIx) -> Vec<Sentence> {
    let record = register.arrangement(arrangement);
    let lists = [
        ("It is part of ", record.part_of.as_slice().to_vec()),
        ("It contains ", register.components(arrangement)),
        ("It took over from ", predecessors(register, arrangement)),
        ("It was replaced by ", record.replaced_by.as_slice().to_vec()),
    ];
    let known = lists.into_iter().filter(|(_, list)| !list.is_empty());
    known.map(|(words, list)| Sentence::new(words).list(&list, Piece::Arrangement).text(".")).collect()
}

/// The arrangements that were replaced by this one, by id.
fn predecessors(register: &Register, arrangement: ArrangementIx) -> Vec<ArrangementIx> {
    let mut before = Vec::new();
    for (at, other) in register.package().arrangements.iter().enumerate() {
        if other.replaced_by == Some(arrangement) {
            before.push(ArrangementIx(at as u32));
        }
    }
    before
}
