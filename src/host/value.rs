//! Values that cross between Rust and the host page, by way of what JSON can hold (docs/decisions/values-at-the-boundary.md).
//!
//! A state is read here key by key, because what of it is not understood is left out and said, and the rest counts. What has one shape
//! alone is derived: [`presentation::exchange`].

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::Serialize;
use wasm_bindgen::prelude::*;

/// How deep a value is read: an object of lists. What is deeper counts as empty.
const LEVELS: u8 = 2;

/// How much of one list or object is read; the rest is left out.
const MOST: usize = 10_000;

/// A value without a class of its own.
pub enum Value {
    /// `null`, or nothing that is understood.
    Missing,
    /// `true` or `false`.
    Truth(bool),
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// A plain object: its properties, in their order.
    Entries(Vec<(String, Value)>),
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn stringify(value: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = JSON)]
    fn parse(text: &JsValue) -> Result<JsValue, JsValue>;
}

/// What a page gives, of any window, as JSON has it; `None` where JSON can't hold it.
///
/// It goes through JSON first, in JavaScript, where an error can be caught: what has a getter that throws, is a
/// revoked proxy or holds itself is refused there, and what comes here has no code of the page in it. As in JSON,
/// `undefined`, functions and symbols are left out, and numbers that are none are `null`.
pub fn plain(value: &JsValue) -> Option<JsValue> {
    if value.is_undefined() {
        return Some(JsValue::NULL);
    }
    stringify(value).and_then(|text| parse(&text)).ok()
}

/// The same as a value of JavaScript, with plain objects.
pub fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

impl Value {
    /// What a page gives; `None` where JSON can't hold it.
    pub fn from_js(value: &JsValue) -> Option<Value> {
        serde_wasm_bindgen::from_value(plain(value)?).ok()
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        Reader { levels: LEVELS }.deserialize(deserializer)
    }
}

/// Reads a value, with objects and lists to this depth.
struct Reader {
    levels: u8,
}

impl Reader {
    /// How many values are read, and how deep each of them.
    fn inside(&self) -> (usize, u8) {
        match self.levels.checked_sub(1) {
            Some(levels) => (MOST, levels),
            None => (0, 0),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Reader {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("what JSON can hold")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Missing)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Truth(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_string()))
    }

    fn visit_byte_buf<E>(self, _: Vec<u8>) -> Result<Value, E> {
        Ok(Value::Missing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<Value, A::Error> {
        let (most, levels) = self.inside();
        let mut list = Vec::new();
        while list.len() < most
            && let Some(value) = array.next_element_seed(Reader { levels })?
        {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let (most, levels) = self.inside();
        let mut entries = Vec::new();
        // A key is text, which is read like any other: a reader of its own would be code of its own.
        while entries.len() < most
            && let Some(Value::Text(key)) = object.next_key_seed(Reader { levels })?
        {
            entries.push((key, object.next_value_seed(Reader { levels })?));
        }
        Ok(Value::Entries(entries))
    }
}
