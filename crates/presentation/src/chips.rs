//! The chosen values of the filters as chips, each with its words and the way to remove it.

use model::{CouncilMatch, Facet, Query, Register};

use crate::facets;

/// Which filter a chip belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words.
    Text,
    /// A filter whose values are counted.
    Facet(Facet),
    /// Councils that have to take part.
    Councils,
    /// The year.
    Year,
    /// Only with a published saving.
    Saving,
}

/// A chosen value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The filter.
    pub field: Field,
    /// The value's code; empty where the filter has one value alone.
    pub code: String,
    /// The value in words.
    pub label: String,
}

/// All chosen values, in the order of the filters.
pub fn chips(register: &Register, query: &Query) -> Vec<Chip> {
    let mut chips = Vec::new();
    if !query.text.trim().is_empty() {
        chips.push(Chip {
            field: Field::Text,
            code: String::new(),
            label: ["“", query.text.trim(), "”"].concat(),
        });
    }
    for facet in Facet::ALL.iter().copied() {
        for code in facet.list(query) {
            let label = facets::label(register, facet, code).unwrap_or(code);
            chips.push(Chip { field: Field::Facet(facet), code: code.clone(), label: label.to_string() });
        }
    }
    for code in &query.councils {
        let name = register.council_by_code(code).map(|council| &register.council(council).name);
        let label = name.map_or_else(|| code.clone(), |name| ["with ", name].concat());
        chips.push(Chip { field: Field::Councils, code: code.clone(), label });
    }
    if query.has_saving {
        chips.push(Chip {
            field: Field::Saving,
            code: String::new(),
            label: "with a published saving".to_string(),
        });
    }
    if let Some(year) = register.known_year(query.year) {
        chips.push(Chip {
            field: Field::Year,
            code: String::new(),
            label: ["in ", &year.to_string()].concat(),
        });
    }
    chips
}

/// Takes one chosen value back.
pub fn remove(query: &mut Query, chip: &Chip) {
    match chip.field {
        Field::Text => query.text.clear(),
        Field::Year => query.year = None,
        Field::Saving => query.has_saving = false,
        Field::Facet(facet) => facet.list_mut(query).retain(|code| *code != chip.code),
        Field::Councils => {
            query.councils.retain(|code| *code != chip.code);
            if query.councils.len() < 2 {
                query.council_match = CouncilMatch::Any;
            }
        }
    }
}
