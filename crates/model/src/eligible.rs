//! Which figure of an arrangement can count towards a total (docs/DESIGN.md 4.4 and 4.8).

use crate::records::{Arrangement, ArrangementIx, Saving};
use crate::vocabulary::{Basis, SavingKind, Scope};

/// An arrangement's figure of one kind.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Eligible {
    pub(crate) arrangement: u32,
    /// Position among the arrangement's savings.
    pub(crate) saving: u16,
    pub(crate) amount: u64,
    /// Its umbrella and that one's umbrella, where they have an eligible figure of the kind themselves.
    pub(crate) umbrellas: [Option<ArrangementIx>; 2],
}

/// Whether a figure is of the scope and basis that totals are made of.
pub(crate) fn may_count(saving: &Saving) -> bool {
    saving.scope == Scope::AllPartners && saving.basis == Basis::Efficiency
}

/// The arrangement's one figure of a kind: the newest, unknown years counting as oldest; then the one that covers most
/// years, unknown as fewest; then the larger; then the first.
fn best(arrangement: &Arrangement, kind: SavingKind) -> Option<usize> {
    let rank = |saving: &Saving| (saving.as_of_year, saving.years, saving.amount_gbp);
    let mut best: Option<usize> = None;
    for (at, saving) in arrangement.savings.iter().enumerate() {
        if saving.kind == kind
            && may_count(saving)
            && best.is_none_or(|before| rank(&arrangement.savings[before]) < rank(saving))
        {
            best = Some(at);
        }
    }
    best
}

/// The eligible figures of each kind, by arrangement.
pub(crate) fn eligible(arrangements: &[Arrangement]) -> [Vec<Eligible>; SavingKind::ALL.len()] {
    let mut kinds = [const { Vec::new() }; SavingKind::ALL.len()];
    for (kind, figures) in SavingKind::ALL.iter().zip(&mut kinds) {
        let choice: Vec<Option<usize>> = arrangements.iter().map(|a| best(a, *kind)).collect();
        let umbrella_of = |at: usize| arrangements.get(at).and_then(|a| a.part_of);
        for (at, saving) in choice.iter().enumerate() {
            let Some(saving) = *saving else { continue };
            let first = umbrella_of(at);
            let second = first.and_then(|umbrella| umbrella_of(umbrella.0 as usize));
            // No arrangement is its own umbrella, whatever the data says.
            let counts = |u: &ArrangementIx| {
                u.0 as usize != at && choice.get(u.0 as usize).is_some_and(Option::is_some)
            };
            let umbrellas = [first.filter(counts), second.filter(counts)];
            figures.push(Eligible {
                arrangement: at as u32,
                saving: saving as u16,
                amount: arrangements[at].savings[saving].amount_gbp,
                umbrellas,
            });
        }
    }
    kinds
}
