//! What the panel of a council says: its relations to others, its partners, its arrangements by category.

use model::Register;
use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use model::vocabulary::CouncilType;

use crate::{Answer, facts};

/// A line about councils that belong to this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How they are related to it, as a heading: "Districts in it:".
    pub words: &'static str,
    /// The councils; at least one.
    pub councils: Vec<CouncilIx>,
    /// Whether they are called by their full names.
    pub full_names: bool,
}

/// The county of a district, the districts of a county in this year, predecessors and successors; relations that a council
/// does not have are left out.
pub fn relations(register: &Register, council: CouncilIx, year: i32) -> Vec<Relation> {
    let record = register.council(council);
    let districts =
        if record.kind == CouncilType::County { register.districts(council, year) } else { Vec::new() };
    let mut relations = vec![
        Relation {
            words: "Also serves this place:",
            councils: record.county.as_slice().to_vec(),
            full_names: true,
        },
        Relation { words: "Districts in it:", councils: districts, full_names: false },
        Relation { words: "Before it:", councils: register.predecessors(council), full_names: false },
        Relation { words: "Followed by:", councils: record.successors.clone(), full_names: false },
    ];
    relations.retain(|relation| !relation.councils.is_empty());
    relations
}

/// With whom a council shares how many of the found arrangements, most first.
pub fn partners(register: &Register, answer: &Answer, council: CouncilIx) -> Vec<(CouncilIx, u32)> {
    register.ties(council, &answer.summary.found, answer.summary.year)
}

/// The found arrangements that a council is in in the year that is shown, ascending by id: as many as the headline says.
pub fn arrangements(register: &Register, answer: &Answer, council: CouncilIx) -> Vec<ArrangementIx> {
    let year = answer.year(register);
    let mut own = register.council_arrangements(council, answer.summary.year);
    own.retain(|at| {
        answer.summary.found.contains(at.0 as usize) && register.members_at(*at, year).contains(&council)
    });
    own
}

/// The council's arrangements among the found ones by category, the largest group first; one with services of several
/// categories stands under each.
pub fn groups(
    register: &Register,
    answer: &Answer,
    council: CouncilIx,
) -> Vec<(CategoryIx, Vec<ArrangementIx>)> {
    let mut own = register.council_arrangements(council, answer.summary.year);
    own.retain(|ix| answer.summary.found.contains(ix.0 as usize));
    facts::by_category(register, &own)
}

/// The councils of the filter that are not the selected one: what they have in common with it is asked for.
pub fn together(register: &Register, codes: &[String], council: CouncilIx) -> Vec<CouncilIx> {
    let mut together = Vec::new();
    for code in codes {
        together.extend(register.council_by_code(code).filter(|other| *other != council));
    }
    together
}

/// The sentence of a council's panel when the filters find none of its arrangements.
pub const NOTHING: &str = "No shared service is known here with these filters. That can mean that none is documented, not that there is none.";
