//! Whether the data knows the codes of an address.

use model::{Facet, Register};

use crate::address::{Notice, State};

/// Drops the codes that the data does not know from a state, and gives a notice for each.
pub fn check(register: &Register, state: &mut State) -> Vec<Notice> {
    state.retain_known(&|key, value| knows(register, key, value))
}

/// Whether the data knows the value of a key of the address. Keys whose values are no codes are always known.
pub fn knows(register: &Register, key: &str, value: &str) -> bool {
    match key {
        "council" | "with" => register.council_by_code(value).is_some(),
        "arrangement" => register.arrangement_by_id(value).is_some(),
        _ => Facet::from_key(key).is_none_or(|facet| facet.position(register.package(), value).is_some()),
    }
}
