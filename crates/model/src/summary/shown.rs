//! The one published figure that speaks for an arrangement in a list (docs/DESIGN.md 4.4).

use super::explained::{Figure, LeftOut, reason};
use crate::bits::Bits;
use crate::records::ArrangementIx;
use crate::register::Register;
use crate::vocabulary::SavingKind;

/// The figure that a list shows of an arrangement. The list's column sorts by [`Self::amount_gbp`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownSaving {
    /// Position in [`crate::records::Arrangement::savings`].
    pub saving: u16,
    /// Whole pounds.
    pub amount_gbp: u64,
    /// Why it counts towards no total of the arrangements found, to be shown beside it; `None` where it counts. Never
    /// [`LeftOut::Superseded`].
    pub left_out: Option<LeftOut>,
}

impl Register {
    /// The figure that speaks for an arrangement in a list of the arrangements found; `None` where none is published.
    ///
    /// One that totals are made of before any other; then one achieved before one expected; then the newest, unknown years
    /// counting as oldest; then the largest; then the first of the file.
    pub fn shown_saving(&self, arrangement: ArrangementIx, found: &Bits) -> Option<ShownSaving> {
        let savings = &self.arrangement(arrangement).savings;
        let eligible = |kind: SavingKind| {
            let figures = &self.columns.eligible[kind.index()];
            let at = figures.binary_search_by_key(&arrangement.0, |figure| figure.arrangement).ok()?;
            Some(usize::from(figures[at].saving))
        };
        // Of each kind only the figure that can count competes with those of other kinds.
        let mut candidates: Vec<usize> = SavingKind::ALL.iter().filter_map(|kind| eligible(*kind)).collect();
        if candidates.is_empty() {
            candidates.extend(0..savings.len());
        }
        let rank = |at: &usize| {
            let saving = &savings[*at];
            let first = std::cmp::Reverse(*at);
            (saving.kind != SavingKind::Projected, saving.as_of_year, saving.amount_gbp, first)
        };
        let at = candidates.into_iter().max_by_key(rank)?;
        let (saving, amount_gbp) = (at as u16, savings[at].amount_gbp);
        let figures = &self.columns.eligible[savings[at].kind.index()];
        let figure = Figure { arrangement, saving, amount_gbp };
        Some(ShownSaving { saving, amount_gbp, left_out: reason(figures, figure, &savings[at], found) })
    }
}
