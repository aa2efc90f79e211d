//! The list of the arrangements found: its order, and what its column of savings shows.

use model::Register;
use model::bits::Bits;
use model::order;
use model::records::{ArrangementIx, Saving};
use model::summary::LeftOut;

use crate::address::{Sort, SortKey};
use crate::{Answer, facts, words};

/// What the list shows of the published savings of an arrangement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavingCell {
    /// Whole pounds: the amount that is shown. The column sorts by it.
    pub amount_gbp: u64,
    /// The figure in words: "£200,000 a year (2013)".
    pub figure: String,
    /// Why the figure is part of no total of the arrangements found, to stand beside it; `None` where it counts.
    pub reason: Option<String>,
}

/// What is shown where no saving is published.
pub const NOT_PUBLISHED: &str = "not published";

/// The cell of an arrangement in a list of the arrangements `found`; `None` where no saving is published.
pub fn saving_cell(register: &Register, arrangement: ArrangementIx, found: &Bits) -> Option<SavingCell> {
    let shown = register.shown_saving(arrangement, found)?;
    let saving = &register.arrangement(arrangement).savings[usize::from(shown.saving)];
    Some(SavingCell {
        amount_gbp: shown.amount_gbp,
        figure: facts::figure(saving),
        reason: shown.left_out.map(|left_out| reason(register, saving, left_out)),
    })
}

/// The same in one line, for lists without columns: "£200,000 a year (2013); one partner alone".
pub fn saving_line(register: &Register, arrangement: ArrangementIx, found: &Bits) -> Option<String> {
    let SavingCell { figure, reason, .. } = saving_cell(register, arrangement, found)?;
    Some(reason.map_or_else(|| figure.clone(), |reason| [figure.as_str(), "; ", &reason].concat()))
}

/// Why a figure is not part of the total of its kind, in words (docs/DESIGN.md 4.4).
pub fn reason(register: &Register, saving: &Saving, left_out: LeftOut) -> String {
    match left_out {
        LeftOut::Scope | LeftOut::Basis => {
            words::saving_limits(saving.basis, saving.scope).unwrap_or_default().to_string()
        }
        LeftOut::Superseded => "another figure of the same arrangement and kind counts".to_string(),
        LeftOut::InUmbrella(umbrella) => {
            ["counted in the figure of ", &register.arrangement(umbrella).name].concat()
        }
    }
}

/// The arrangements found, in the order that is asked for; equal ones by name, whatever the case of its letters, then by id.
/// What is not known or not published stands last in both directions.
pub fn sorted(register: &Register, answer: &Answer, sort: Sort) -> Vec<ArrangementIx> {
    let rows = &answer.summary.arrangements;
    let year = answer.year(register);
    let (mut numbers, mut names) = (Vec::new(), Vec::new());
    for row in rows {
        let record = register.arrangement(*row);
        numbers.push(match sort.key {
            SortKey::Name => None,
            SortKey::Councils => Some(register.members_at(*row, year).len() as u64),
            SortKey::Start => record.start_year.map(u64::from),
            SortKey::Saving => {
                register.shown_saving(*row, &answer.summary.found).map(|shown| shown.amount_gbp)
            }
        });
        names.push(record.name.to_lowercase());
    }
    let order = order::by(rows.len(), &mut |a, b| {
        let (first, second) = if sort.descending { (b, a) } else { (a, b) };
        if sort.key == SortKey::Name {
            return names[first].cmp(&names[second]);
        }
        let known = numbers[a].is_none().cmp(&numbers[b].is_none());
        known.then(numbers[first].cmp(&numbers[second])).then_with(|| names[a].cmp(&names[b]))
    });
    order.into_iter().map(|at| rows[at]).collect()
}
