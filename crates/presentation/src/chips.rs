//! The chosen values of the filters as chips, each with its words and the way to remove it.

use model::Register;
use model::register::COUNCILS_ONLY;
use model::vocabulary::{CouncilType, Model, Sector, Status};
use model::{CouncilMatch, Query};

use crate::words;

/// Which filter a chip belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Words.
    Text,
    /// A list, by its place in the order of the filters.
    List(usize),
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

fn lists(query: &mut Query) -> [&mut Vec<String>; 8] {
    [
        &mut query.categories,
        &mut query.services,
        &mut query.regions,
        &mut query.council_types,
        &mut query.partner_sectors,
        &mut query.models,
        &mut query.statuses,
        &mut query.councils,
    ]
}

fn label(register: &Register, list: usize, code: &str) -> String {
    let label = match list {
        0 => register
            .category_by_code(code)
            .map(|ix| register.package().categories[usize::from(ix.0)].label.clone()),
        1 => register
            .service_by_code(code)
            .map(|ix| register.package().services[usize::from(ix.0)].label.clone()),
        3 => CouncilType::from_code(code).map(|v| words::council_type_label(v).to_string()),
        4 if code == COUNCILS_ONLY => Some(words::COUNCILS_ONLY.to_string()),
        4 => Sector::from_code(code).map(|v| words::sector(v).to_string()),
        5 => Model::from_code(code).map(|v| words::model(v).to_string()),
        6 => Status::from_code(code).map(|v| words::status(v).to_string()),
        7 => register.council_by_code(code).map(|ix| ["with ", &register.council(ix).name].concat()),
        _ => None,
    };
    label.unwrap_or_else(|| code.to_string())
}

/// All chosen values, in the order of the filters.
pub fn chips(register: &Register, query: &Query) -> Vec<Chip> {
    let mut query = query.clone();
    let mut chips = Vec::new();
    if !query.text.trim().is_empty() {
        chips.push(Chip {
            field: Field::Text,
            code: String::new(),
            label: ["“", query.text.trim(), "”"].concat(),
        });
    }
    for (at, list) in lists(&mut query).into_iter().enumerate() {
        for code in list.iter() {
            chips.push(Chip { field: Field::List(at), code: code.clone(), label: label(register, at, code) });
        }
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
        Field::List(at) => {
            if let Some(list) = lists(query).into_iter().nth(at) {
                list.retain(|code| *code != chip.code);
            }
            if query.councils.len() < 2 {
                query.council_match = CouncilMatch::Any;
            }
        }
    }
}
