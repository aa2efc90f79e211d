//! The figures behind a total: those that count, and those that are left out, each with its reason (docs/DESIGN.md 4.4).

use super::money::{Total, counted_umbrella, totals};
use crate::bits::Bits;
use crate::eligible::{Eligible, may_count};
use crate::order;
use crate::records::{ArrangementIx, Saving};
use crate::register::Register;
use crate::vocabulary::{SavingKind, Scope};

/// Why a published figure is not part of the total of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It speaks of one partner, or of each, not of all together.
    Scope,
    /// It is not the same for less, but money earned, fraud prevented, or a cost that did not arise.
    Basis,
    /// Another figure of the same arrangement and kind counts: a newer one, one that covers more years, or a larger one.
    Superseded,
    /// The umbrella's figure counts, and contains it.
    InUmbrella(ArrangementIx),
}

/// A published figure of an arrangement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The arrangement that published it.
    pub arrangement: ArrangementIx,
    /// Position in [`crate::records::Arrangement::savings`].
    pub saving: u16,
    /// Whole pounds.
    pub amount_gbp: u64,
}

/// A total and all figures of its kind that the arrangements found have published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// The kind of saving.
    pub kind: SavingKind,
    /// The same total as in the summary.
    pub total: Total,
    /// The figures that make the total up, the largest first, then by id.
    pub counted: Vec<Figure>,
    /// The figures that do not count, each with the first reason that holds; by id, then in the order of the file.
    pub left_out: Vec<(Figure, LeftOut)>,
}

impl Total {
    /// The part of the total that the largest figure gives, in whole per cent, rounded half up; 0 where nothing is
    /// published.
    pub fn largest_percent(&self) -> u32 {
        let (largest, total) = (self.largest.map_or(0, |l| u128::from(l.amount_gbp)), u128::from(self.total));
        if total == 0 { 0 } else { ((largest * 200 + total) / (total * 2)) as u32 }
    }
}

impl Register {
    /// Explains the totals of a set of arrangements, kind by kind, in the order of [`SavingKind::ALL`].
    pub fn money(&self, found: &Bits) -> Vec<Explained> {
        let kinds = SavingKind::ALL.iter().zip(totals(self, found)).zip(&self.columns.eligible);
        let mut explained: Vec<Explained> = kinds
            .map(|((kind, total), figures)| {
                let (counted, left_out) = self.sort_out(*kind, figures, found);
                Explained { kind: *kind, total, counted, left_out }
            })
            .collect();
        for kind in &mut explained {
            order::sort(&mut kind.counted, |a, b| {
                b.amount_gbp.cmp(&a.amount_gbp).then(a.arrangement.cmp(&b.arrangement))
            });
        }
        explained
    }

    fn sort_out(
        &self,
        kind: SavingKind,
        eligible: &[Eligible],
        found: &Bits,
    ) -> (Vec<Figure>, Vec<(Figure, LeftOut)>) {
        let (mut counted, mut left_out) = (Vec::new(), Vec::new());
        for row in found.iter() {
            let arrangement = ArrangementIx(row as u32);
            for (at, saving) in self.arrangement(arrangement).savings.iter().enumerate() {
                if saving.kind != kind {
                    continue;
                }
                let figure = Figure { arrangement, saving: at as u16, amount_gbp: saving.amount_gbp };
                match reason(eligible, figure, saving, found) {
                    Some(reason) => left_out.push((figure, reason)),
                    None => counted.push(figure),
                }
            }
        }
        (counted, left_out)
    }
}

/// The first reason that keeps a figure out of its total; `None` for one that counts.
pub(super) fn reason(
    eligible: &[Eligible],
    figure: Figure,
    saving: &Saving,
    found: &Bits,
) -> Option<LeftOut> {
    if !may_count(saving) {
        return Some(if saving.scope == Scope::AllPartners { LeftOut::Basis } else { LeftOut::Scope });
    }
    let at = eligible.binary_search_by_key(&figure.arrangement.0, |e| e.arrangement);
    match at.ok().map(|at| &eligible[at]) {
        Some(chosen) if chosen.saving == figure.saving => {
            counted_umbrella(chosen, found).map(LeftOut::InUmbrella)
        }
        _ => Some(LeftOut::Superseded),
    }
}
