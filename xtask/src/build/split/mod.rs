//! One app in two parts: what the first map needs, and what comes after it.
//!
//! The first part is the whole app less the functions that only the gates lead to (`src/later.rs`): calling a gate calls
//! through the table of functions, where the second part puts them when it comes. Both work in the same memory; the second
//! one imports from the first what it shares with it, and brings the constants (words, tables) that it alone reads. The first part must therefore not pass a gate before the second is
//! there; `src/later.rs` sees to that.

mod cut;
mod divide;
mod reach;
#[cfg(test)]
mod tests;

use crate::problem::{Result, problem};

/// The two parts.
pub(super) struct Parts {
    /// Runs on its own until a gate is called.
    pub(super) first: Vec<u8>,
    /// Imports all it needs from the exports of the first, as module [`FIRST`].
    pub(super) later: Vec<u8>,
}

/// The name of the first part as a module.
const FIRST: &str = "a";

/// `whole`, which wasm-bindgen made of `linked`, the linker's output, without what only functions lead to that never run.
pub(super) fn cut(linked: &[u8], whole: &[u8]) -> Result<Vec<u8>> {
    cut::cut(whole, &reach::behind(linked, never_runs)?)
}

/// Splits `whole`, which wasm-bindgen made of `linked`, the linker's output.
pub(super) fn split(linked: &[u8], whole: &[u8]) -> Result<Parts> {
    let behind = reach::behind(linked, gate)?;
    if !behind.functions.iter().any(|name| gate(name)) {
        return Err(problem!("The app has no gate (src/later.rs): there is nothing to split."));
    }
    divide::divide(whole, &behind)
}

/// Whether a function of this name (mangled as Rust's "v0" does it) is one of the gates: a plain function of the module
/// `later` of the app. What is made inside of one, as a closure, is none.
fn gate(name: &str) -> bool {
    name.starts_with("_RNvNtC") && name.contains("_19shared_services_map5later")
}

/// Whether a function of this name never runs, so that it and all that only it leads to need not be sent.
///
/// It is what serde-wasm-bindgen does with a value of a kind that nobody asked for: it writes a message, for which it brings
/// code that writes any value and any float. `src/host/value.rs` gives it nothing but what JSON has made, and takes every
/// kind that JSON has. And it is what the crate wasm-streams exports, which Leptos depends on for what servers stream: the
/// glue has lost the classes that call it.
fn never_runs(name: &str) -> bool {
    let message = [
        "_18serde_wasm_bindgen2deN",
        "_12Deserializer12invalid_type",
        "_19shared_services_map4host5value6Reader",
    ];
    message.iter().all(|part| name.contains(part))
        || name.trim_start_matches("__wbg_").starts_with("intounderlying")
}
