//! What is published about the savings of a council's services: every figure, and why it counts or does not.

use model::Register;
use model::bits::Bits;
use model::records::{ArrangementIx, CouncilIx};
use model::summary::{Figure, LeftOut};
use model::vocabulary::{Basis, SavingKind, Scope};

use crate::council::arrangements;
use crate::sentence::{Piece, Sentence};
use crate::{Answer, facts, words};

/// What is published.
#[derive(Clone, Debug, PartialEq)]
pub struct Money {
    /// What there is in all: "No saving made has been published; two forecasts have."
    pub lead: String,
    /// Each figure with its arrangement and why it is, or is not, part of a total.
    pub figures: Vec<Sentence>,
    /// For how many nothing is published; empty where something is for all.
    pub rest: String,
}

/// The figures of the services that the answer finds for a council; `None` where it finds none.
pub fn money(register: &Register, answer: &Answer, council: CouncilIx) -> Option<Money> {
    let own = arrangements(register, answer, council);
    if own.is_empty() {
        return None;
    }
    let mut found = Bits::empty(register.package().arrangements.len());
    own.iter().for_each(|at| found.insert(at.0 as usize));
    let mut figures = Vec::new();
    let (mut made, mut expected) = (0, 0);
    for kind in register.money(&found) {
        for figure in &kind.counted {
            match kind.kind {
                SavingKind::Projected => expected += 1,
                _ => made += 1,
            }
            figures.push(sentence(register, *figure, counts(kind.kind)));
        }
        for (figure, reason) in &kind.left_out {
            figures.push(sentence(register, *figure, &left_out(register, *figure, *reason)));
        }
    }
    let without = own.iter().filter(|at| register.arrangement(**at).savings.is_empty()).count();
    Some(Money {
        lead: lead(made, expected, figures.len()),
        figures,
        rest: match without {
            0 => String::new(),
            _ if without == own.len() => {
                "That does not mean that they save nothing: nobody has published a figure that we know of."
                    .to_string()
            }
            1 => "About one of them nothing is published, which does not mean that it saves nothing."
                .to_string(),
            _ => [
                "About ",
                &words::number(without as u64),
                " of them nothing is published, which does not mean that they save nothing.",
            ]
            .concat(),
        },
    })
}

/// "No saving made by all partners together has been published; two forecasts have. One more figure is part of no total."
fn lead(made: usize, expected: usize, all: usize) -> String {
    let have = if expected == 1 { " forecast has." } else { " forecasts have." };
    let others = match all - made - expected {
        0 => String::new(),
        1 => " One more figure is part of no total.".to_string(),
        others => [" ", &words::in_letters(others), " more figures are part of no total."].concat(),
    };
    let made = match made {
        1 => "One saving made by all partners together has been published".to_string(),
        0 => "No saving made by all partners together has been published".to_string(),
        _ => {
            [&words::in_letters(made), " savings made by all partners together have been published"].concat()
        }
    };
    let expected = match expected {
        0 => ".".to_string(),
        _ => ["; ", &words::in_letters(expected).to_ascii_lowercase(), have].concat(),
    };
    [made, expected, others].concat()
}

fn sentence(register: &Register, figure: Figure, reason: &str) -> Sentence {
    let saving = &register.arrangement(figure.arrangement).savings[usize::from(figure.saving)];
    Sentence::default()
        .piece(Piece::Arrangement(figure.arrangement))
        .text(": ")
        .text(&facts::figure(saving))
        .text(". ")
        .text(reason)
}

/// What a figure that counts is part of.
pub fn counts(kind: SavingKind) -> &'static str {
    match kind {
        SavingKind::Annual => "Part of the total of yearly savings.",
        SavingKind::Cumulative => "Part of the total of savings over several years.",
        SavingKind::Projected => "A forecast: part of no total of savings made.",
        SavingKind::OneOff => "Part of the total of savings made once.",
    }
}

/// Why a figure is part of no total.
pub fn left_out(register: &Register, figure: Figure, reason: LeftOut) -> String {
    let saving = &register.arrangement(figure.arrangement).savings[usize::from(figure.saving)];
    match reason {
        LeftOut::Scope => match saving.scope {
            Scope::PerPartner => "In no total: it is what each partner saved.".to_string(),
            _ => "In no total: it is what one partner saved, not all together.".to_string(),
        },
        LeftOut::Basis => match saving.basis {
            Basis::Income => "In no total: it is income, not a saving.".to_string(),
            Basis::FraudPrevented => "In no total: it is fraud found or prevented, not a saving.".to_string(),
            _ => "In no total: it is a cost that did not arise, not a saving.".to_string(),
        },
        LeftOut::Superseded => {
            "In no total: another figure of the same arrangement and kind counts instead.".to_string()
        }
        LeftOut::InUmbrella(umbrella) => {
            let name = |at: ArrangementIx| register.arrangement(at).name.as_str();
            ["In no total: the figure of ", name(umbrella), ", which contains it, counts."].concat()
        }
    }
}
