//! The worksheet of a new council: every arrangement that it gets a part of, and what has to be decided about it.

use model::Register;
use model::lens::{Fate, Fates};
use model::records::{ArrangementIx, CouncilIx};

use crate::words::{self, sentence_list};

/// A line of the worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// The arrangement.
    pub arrangement: ArrangementIx,
    /// What becomes of it.
    pub fate: Fate,
    /// Everybody in it: councils by their names, then the bodies that are none.
    pub partners: String,
    /// Its legal or governance form; empty where nobody has stated it.
    pub form: String,
    /// The host or lead authority; empty where nobody has stated it.
    pub lead: String,
    /// Since when; empty where nobody has stated it.
    pub since: String,
    /// What has to be decided, in a sentence.
    pub decide: String,
}

/// The arrangements of the new council at this position: those that it divides, those that it shares outward, those that it
/// inherits; each by name. None where there is no council at the position.
pub fn worksheet(register: &Register, fates: &Fates, unitary: usize) -> Vec<SheetRow> {
    let Some(gets) = fates.unitaries.get(unitary) else { return Vec::new() };
    let mut rows = Vec::new();
    let groups =
        [(Fate::Straddles, &gets.divides), (Fate::Mixed, &gets.outward), (Fate::Absorbed, &gets.inherits)];
    for (fate, list) in groups {
        let mut list = list.clone();
        let name = |at: &ArrangementIx| &register.arrangement(*at).name;
        model::order::sort(&mut list, |a, b| name(a).cmp(name(b)));
        rows.extend(list.into_iter().map(|at| row(register, fates, unitary, fate, at)));
    }
    rows
}

fn row(register: &Register, fates: &Fates, unitary: usize, fate: Fate, at: ArrangementIx) -> SheetRow {
    let record = register.arrangement(at);
    let members = register.members_at(at, register.present());
    let name = |council: CouncilIx| register.council(council).name.as_str();
    let mut partners: Vec<&str> = members.iter().map(|council| name(*council)).collect();
    partners.extend(record.partners.iter().map(|partner| partner.name.as_str()));
    let leads = record.members.iter().filter(|member| member.lead && members.contains(&member.council));
    let leads: Vec<&str> = leads.map(|member| name(member.council)).collect();
    SheetRow {
        arrangement: at,
        fate,
        partners: partners.join(", "),
        form: record.model.map_or(String::new(), |form| words::model(form).to_string()),
        lead: leads.join(", "),
        since: record.start_year.map_or(String::new(), |year| year.to_string()),
        decide: decide(register, fates, unitary, fate, at),
    }
}

fn decide(register: &Register, fates: &Fates, unitary: usize, fate: Fate, at: ArrangementIx) -> String {
    let name = |council: CouncilIx| register.council(council).name.as_str();
    let members = register.members_at(at, register.present());
    match fate {
        Fate::Absorbed => {
            let public =
                register.arrangement(at).partners.iter().filter(|partner| partner.sector.is_public());
            let public: Vec<&str> = public.map(|partner| partner.name.as_str()).collect();
            match public.as_slice() {
                [] => "Ends as a shared service: the new council’s own from its first day.".to_string(),
                public => [
                    "The new council alone takes the place of its old members. Tell ",
                    &sentence_list(public),
                    ".",
                ]
                .concat(),
            }
        }
        Fate::Mixed => {
            let (mut old, mut outside) = (Vec::new(), Vec::new());
            for council in members {
                if !fates.is_reorganised(*council) {
                    outside.push(name(*council));
                } else if fates.unitaries_of(*council).any(|into| into == unitary) {
                    old.push(name(*council));
                }
            }
            ["Who follows ", &sentence_list(&old), "? To be agreed with ", &sentence_list(&outside), "."]
                .concat()
        }
        _ => {
            let mut others: Vec<usize> = Vec::new();
            for into in members.iter().flat_map(|council| fates.unitaries_of(*council)) {
                if into != unitary && !others.contains(&into) {
                    others.push(into);
                }
            }
            let others: Vec<&str> = others.iter().map(|at| fates.unitaries[*at].name.as_str()).collect();
            ["Divide it, or agree it anew with ", &sentence_list(&others), "."].concat()
        }
    }
}
