//! What is published about savings, kind by kind (docs/DESIGN.md 4.4 and 4.8).

use crate::bits::Bits;
use crate::eligible::Eligible;
use crate::records::ArrangementIx;
use crate::register::Register;
use crate::vocabulary::SavingKind;

/// The largest figure of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Largest {
    /// The arrangement that published it.
    pub arrangement: ArrangementIx,
    /// Whole pounds.
    pub amount_gbp: u64,
}

/// The total of one kind of saving. Totals of different kinds never add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Whole pounds; the largest number that fits where the sum is larger.
    pub total: u64,
    /// How many arrangements give a figure: none means *not published*, never £0.
    pub arrangements: u32,
    /// The largest of these figures; of equal ones that of the first id.
    pub largest: Option<Largest>,
}

/// One total a kind, in the order of [`SavingKind::ALL`].
pub type Totals = [Total; SavingKind::ALL.len()];

/// The umbrella on account of which a component's figure is left out: found too, with a figure of the kind.
pub(super) fn counted_umbrella(figure: &Eligible, found: &Bits) -> Option<ArrangementIx> {
    figure.umbrellas.into_iter().flatten().find(|umbrella| found.contains(umbrella.0 as usize))
}

/// The totals over a set of arrangements.
pub(crate) fn totals(register: &Register, found: &Bits) -> Totals {
    let mut totals = Totals::default();
    for (total, figures) in totals.iter_mut().zip(&register.columns.eligible) {
        for figure in figures {
            if !found.contains(figure.arrangement as usize) || counted_umbrella(figure, found).is_some() {
                continue;
            }
            total.total = total.total.saturating_add(figure.amount);
            total.arrangements += 1;
            if total.largest.is_none_or(|largest| figure.amount > largest.amount_gbp) {
                let arrangement = ArrangementIx(figure.arrangement);
                total.largest = Some(Largest { arrangement, amount_gbp: figure.amount });
            }
        }
    }
    totals
}
