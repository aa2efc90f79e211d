//! What the host page sets and asks, from values that cross the boundary.

use js_sys::{Array, Object};
use model::Query;
use presentation::address::{Notice, State};
use presentation::exchange::Filter;
use wasm_bindgen::{JsCast, JsValue};

use super::value::{self, Value};

/// The state of an object with the keys of the URL. Text, numbers, `true` and lists of them are read; all else is left out.
pub fn state_of(value: Value) -> (State, Vec<Notice>) {
    let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
    if let Value::Entries(entries) = value {
        for (key, value) in entries {
            let mut values = Vec::new();
            for item in items(value) {
                values.extend(text_of(item));
            }
            pairs.push((key, values));
        }
    }
    State::from_pairs(pairs.into_iter())
}

/// What a list holds; the value itself where it is none; nothing where it is missing.
fn items(value: Value) -> Vec<Value> {
    match value {
        Value::List(list) => list,
        Value::Missing => Vec::new(),
        one => vec![one],
    }
}

fn text_of(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        // JavaScript writes its numbers itself: the code for that would be ours to send.
        Value::Number(number) => Some(JsValue::from_f64(number).unchecked_ref::<Object>().to_string().into()),
        Value::Truth(true) => Some("true".to_string()),
        _ => None,
    }
}

/// The query of a filter object: every key optional, `null` as if it were not there, one code as a list of one.
///
/// # Errors
/// A sentence that says which key is of the wrong kind.
pub fn query_of(filter: &JsValue) -> Result<Query, String> {
    let filter = value::plain(filter).filter(|filter| !Array::is_array(filter));
    let filter = filter.ok_or_else(|| Filter::refusal("."))?;
    if filter.is_null() {
        return Ok(Query::default());
    }
    let read = serde_path_to_error::deserialize(serde_wasm_bindgen::Deserializer::from(filter));
    read.map(Filter::into_query).map_err(|error| Filter::refusal(&error.path().to_string()))
}
