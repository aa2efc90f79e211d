//! Whether the data knows the codes of an address.

use model::lens::{Area, Fault, Proposal};
use model::{Facet, Register};

use crate::address::{Notice, State};
use crate::reorganisation::asked;

/// Drops the codes that the data does not know from a state, and gives a notice for each.
pub fn check(register: &Register, state: &mut State) -> Vec<Notice> {
    state.retain_known(&|key, value| knows(register, key, value))
}

/// What is wrong with the scenario of an address, each as a sentence; none where all of it is understood. It takes the proposals,
/// which are loaded when the reorganisation is looked at.
pub fn check_scenario(
    register: &Register,
    proposals: &[Proposal],
    areas: &[Area],
    text: &str,
) -> Vec<String> {
    match asked(register, proposals, areas, Some(text)) {
        Some(asked) => asked.faults,
        None => vec![not_a_scenario(register)],
    }
}

/// That a text is neither in the data nor a drawing of the visitor's.
pub fn not_a_scenario(register: &Register) -> String {
    Fault::NotAScenario.in_words(register)
}

/// Whether the data knows the value of a key of the address. Keys whose values are no codes are always known.
pub fn knows(register: &Register, key: &str, value: &str) -> bool {
    match key {
        "council" | "with" | "compare" => register.council_by_code(value).is_some(),
        "arrangement" => register.arrangement_by_id(value).is_some(),
        _ => Facet::from_key(key).is_none_or(|facet| facet.position(register.package(), value).is_some()),
    }
}
