//! The filters with counts in words: their headings, and their values as choices.

use model::vocabulary::{CouncilType, Model, Sector, Status};
use model::{Facet, Register};

use crate::words;

/// The heading over the choices of a facet. Services and categories are one filter, and so stand under one heading.
pub fn heading(facet: Facet) -> &'static str {
    match facet {
        Facet::Service | Facet::Category => "Service",
        Facet::Region => "Region",
        Facet::CouncilType => "Council type",
        Facet::PartnerSector => "Shared with",
        Facet::Model => "How it is run",
        Facet::Status => "Status",
    }
}

/// A value of a facet in words; `None` for a code that the data does not know.
pub fn label<'r>(register: &'r Register, facet: Facet, code: &'r str) -> Option<&'r str> {
    let package = register.package();
    let at = facet.position(package, code)?;
    Some(match facet {
        Facet::Service => &package.services[at].label,
        Facet::Category => &package.categories[at].label,
        Facet::Region => code,
        Facet::CouncilType => words::council_type_label(CouncilType::ALL[at]),
        Facet::PartnerSector => {
            Sector::ALL.get(at).map_or(words::COUNCILS_ONLY, |sector| words::sector(*sector))
        }
        Facet::Model => words::model(Model::ALL[at]),
        Facet::Status => words::status(Status::ALL[at]),
    })
}

/// A value of a facet, as a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Position among the facet's values, and so of its count in a summary.
    pub index: usize,
    /// Its code.
    pub code: String,
    /// Its words.
    pub label: String,
}

/// All values of a facet as choices, in the order of their counts.
pub fn choices(register: &Register, facet: Facet) -> Vec<Choice> {
    let mut choices = Vec::new();
    for (index, code) in facet.codes(register.package()).into_iter().enumerate() {
        let label = label(register, facet, code).unwrap_or(code).to_string();
        choices.push(Choice { index, code: code.to_string(), label });
    }
    choices
}
