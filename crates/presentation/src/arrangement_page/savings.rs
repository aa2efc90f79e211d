//! Each published figure of an arrangement as a sentence: how much, of what kind, whose, what it is, and when.

use model::Register;
use model::records::{ArrangementIx, Saving};
use model::summary::Figure;
use model::vocabulary::{Basis, SavingKind, Scope};

use crate::council_page::money;
use crate::words;

/// A published figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Position among the arrangement's savings, and so among the notes of its prose.
    pub at: usize,
    /// Position of its source among the arrangement's sources.
    pub source: usize,
    /// "£200,000 a year: saved by all partners together, as stated in 2013."
    pub sentence: String,
    /// Why it is, or is not, part of a total.
    pub reason: String,
}

/// The figures of an arrangement, in the order of the data.
pub fn published(register: &Register, arrangement: ArrangementIx) -> Vec<Published> {
    let savings = &register.arrangement(arrangement).savings;
    let mut own = model::bits::Bits::empty(register.package().arrangements.len());
    own.insert(arrangement.0 as usize);
    let explained = register.money(&own);
    let reason = |at: usize, saving: &Saving| {
        let kind = explained.iter().find(|kind| kind.kind == saving.kind)?;
        let left_out = kind.left_out.iter().find(|(figure, _)| usize::from(figure.saving) == at);
        Some(match left_out {
            Some((figure, reason)) => money::left_out(register, *figure, *reason),
            None => money::counts(saving.kind).to_string(),
        })
    };
    let one = |(at, saving): (usize, &Saving)| Published {
        at,
        source: usize::from(saving.source),
        sentence: sentence(saving),
        reason: reason(at, saving).unwrap_or_default(),
    };
    savings.iter().enumerate().map(one).collect()
}

/// The figure that a total or a list names.
pub fn of_figure(register: &Register, figure: Figure) -> String {
    sentence(&register.arrangement(figure.arrangement).savings[usize::from(figure.saving)])
}

/// A figure in one sentence.
pub fn sentence(saving: &Saving) -> String {
    let years = |n: u16| [" over ", &words::count(usize::from(n), "year", "years")].concat();
    let span = match (saving.kind, saving.years) {
        (SavingKind::Annual, _) => " a year".to_string(),
        (SavingKind::Cumulative, Some(n)) => [" in all", &years(n)].concat(),
        (SavingKind::Cumulative, None) => " in all".to_string(),
        (SavingKind::OneOff, _) => " once".to_string(),
        (SavingKind::Projected, Some(1)) => " a year".to_string(),
        (SavingKind::Projected, Some(n)) => years(n),
        (SavingKind::Projected, None) => String::new(),
    };
    let expected = saving.kind == SavingKind::Projected;
    let verb = match (saving.basis, expected) {
        (Basis::Efficiency, false) => ", saved by ",
        (Basis::Efficiency, true) => ", expected to be saved by ",
        (Basis::Income, false) => ", earned by ",
        (Basis::Income, true) => ", expected to be earned by ",
        (Basis::FraudPrevented, false) => " of fraud found or prevented by ",
        (Basis::FraudPrevented, true) => " of fraud expected to be found or prevented by ",
        (Basis::AvoidedCost, false) => " of cost avoided by ",
        (Basis::AvoidedCost, true) => " of cost expected to be avoided by ",
    };
    let whose = match saving.scope {
        Scope::AllPartners => "all partners together",
        Scope::OnePartner => "one partner alone",
        Scope::PerPartner => "each partner",
    };
    let when = match saving.as_of_year {
        Some(year) => [", as stated for ", &year.to_string(), "."].concat(),
        None => "; the year is not stated.".to_string(),
    };
    [&words::pounds(saving.amount_gbp), &span, verb, whose, &when].concat()
}
