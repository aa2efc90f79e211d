//! The shapes of docs/DESIGN.md 9, from and to values that cross the boundary.

use js_sys::Object;
use model::find::Named;
use model::lens::Fates;
use model::records::ArrangementIx;
use model::vocabulary::SavingKind;
use model::{CouncilMatch, Facet, Query, Register, Summary};
use presentation::address::{Notice, State};
use wasm_bindgen::{JsCast, JsValue};

use super::Value;

/// The state with the keys of the URL: lists as arrays, all else as text, the year as a number.
pub fn state_value(state: &State) -> Value {
    let mut entries = Vec::new();
    for (key, values) in state.to_pairs() {
        let value = match values.as_slice() {
            [year] if key == "year" => {
                year.parse().map_or(Value::Missing, |year: i32| Value::Number(year.into()))
            }
            [one] if !State::is_list(&key) => one.as_str().into(),
            many => Value::texts(&mut many.iter().map(String::as_str)),
        };
        entries.push((key, value));
    }
    Value::Entries(entries)
}

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
pub fn query_of(value: Value) -> Result<Query, String> {
    let mut query = Query::default();
    let entries = match value {
        Value::Missing => return Ok(query),
        Value::Entries(entries) => entries,
        _ => return Err(wrong("filter", "an object")),
    };
    let mut council_match = String::new();
    for (key, value) in entries {
        if matches!(value, Value::Missing) {
            continue;
        }
        let list = match key.as_str() {
            "councils" => &mut query.councils,
            "text" | "council_match" => {
                let Value::Text(text) = value else { return Err(wrong(&key, "text")) };
                let place = if key == "text" { &mut query.text } else { &mut council_match };
                *place = text;
                continue;
            }
            "year" => {
                let Value::Number(number) = value else { return Err(wrong(&key, "a number or null")) };
                // What is no whole number is no year of the register, and so no filter.
                query.year = Some(number as i32).filter(|year| f64::from(*year) == number);
                continue;
            }
            "has_saving" => {
                let Value::Truth(truth) = value else { return Err(wrong(&key, "true or false")) };
                query.has_saving = truth;
                continue;
            }
            name => match Facet::from_code(name) {
                Some(facet) => facet.list_mut(&mut query),
                None => continue,
            },
        };
        for code in items(value) {
            let Value::Text(code) = code else { return Err(wrong(&key, "a list of codes")) };
            list.push(code);
        }
    }
    query.council_match = CouncilMatch::from_code(&council_match).unwrap_or_default();
    Ok(query)
}

/// What is said of a filter that is not understood.
pub fn wrong(key: &str, expected: &str) -> String {
    ["query(filter): ", key, " has to be ", expected, "."].concat()
}

/// The summary.
pub fn summary_value(register: &Register, summary: &Summary) -> Value {
    let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
    let package = register.package();
    let facets = Facet::ALL.iter().map(|facet| {
        let codes = facet.codes(package);
        (facet.code(), counts(&mut codes.into_iter(), &summary.facets[*facet]))
    });
    let facets = Value::entries(facets.collect());
    let mut savings = Vec::new();
    for kind in SavingKind::ALL {
        let total = &summary.savings[kind.index()];
        let largest = total.largest.as_ref().map_or(Value::Missing, |largest| {
            Value::entries(vec![
                ("arrangement", id(&largest.arrangement).into()),
                ("amount_gbp", Value::Number(largest.amount_gbp as f64)),
            ])
        });
        let total = vec![
            ("total", Value::Number(total.total as f64)),
            ("arrangements", total.arrangements.into()),
            ("largest", largest),
        ];
        savings.push((kind.code(), Value::entries(total)));
    }
    let councils = &summary.councils;
    let codes = councils.codes.iter().map(|ix| register.council(*ix).code.as_str());
    let change = summary.change.map_or(Value::Missing, |change| {
        Value::entries(vec![("arrangements", Value::Number(change as f64))])
    });
    Value::entries(vec![
        ("arrangements", Value::texts(&mut summary.arrangements.iter().map(id))),
        (
            "councils",
            Value::entries(vec![
                ("taking_part", councils.taking_part.into()),
                ("existing", councils.existing.into()),
                ("codes", Value::texts(&mut { codes })),
            ]),
        ),
        ("unknown_start", summary.unknown_start.into()),
        ("facets", facets),
        ("savings", Value::entries(savings)),
        ("change", change),
    ])
}

/// What becomes of arrangements in a reorganisation.
pub fn fates_value(register: &Register, fates: &Fates) -> Value {
    let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
    let mut unitaries = Vec::with_capacity(fates.unitaries.len());
    for unitary in &fates.unitaries {
        let codes = unitary.councils.iter().map(|council| register.council(*council).code.as_str());
        unitaries.push(Value::entries(vec![
            ("name", unitary.name.as_str().into()),
            ("councils", Value::texts(&mut { codes })),
            ("inherits", Value::texts(&mut unitary.inherits.iter().map(id))),
            ("divides", Value::texts(&mut unitary.divides.iter().map(id))),
            ("outward", Value::texts(&mut unitary.outward.iter().map(id))),
        ]));
    }
    let codes = fates.iter().map(|(at, fate)| (id(&at), fate.code().into())).collect();
    Value::entries(vec![("unitaries", Value::List(unitaries)), ("fates", Value::entries(codes))])
}

/// What the search box offers: kind, code or id, and words for people of each.
pub fn hits_value(hits: &[Named]) -> Value {
    let hit = |Named { kind, id, label }: &Named| {
        Value::entries(vec![("kind", kind.code().into()), ("id", (*id).into()), ("label", (*label).into())])
    };
    Value::List(hits.iter().map(hit).collect())
}

/// The codes with their counts, which are in the same order.
fn counts(codes: &mut dyn Iterator<Item = &str>, counts: &[u32]) -> Value {
    let mut entries = Vec::with_capacity(counts.len());
    for (code, count) in codes.zip(counts) {
        entries.push((code.to_string(), (*count).into()));
    }
    Value::Entries(entries)
}
