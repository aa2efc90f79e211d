//! Values that cross the boundary, as plain objects of the shapes of docs/DESIGN.md 9.

use js_sys::{Array, Object, Reflect};
use model::records::ArrangementIx;
use model::state::{CouncilMatch, Notice, Query, State};
use model::vocabulary::{CouncilType, Model, SavingKind, Sector, Status};
use model::{Register, Summary};
use wasm_bindgen::{JsCast, JsValue};

use super::object;

/// The state with the keys of the URL: lists as arrays, all else as text, the year as a number.
pub fn state_to_js(state: &State) -> JsValue {
    let object = Object::new();
    for (key, values) in state.to_pairs() {
        let value: JsValue = match values.as_slice() {
            [year] if key == "year" => year.parse::<i32>().map_or(JsValue::NULL, JsValue::from),
            [one] if !State::is_list(&key) => one.as_str().into(),
            many => texts(&mut many.iter().map(String::as_str)),
        };
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

/// The state of a plain object with the keys of the URL. Text, numbers, booleans and arrays of them are read; all else is left out.
pub fn state_from_js(value: &JsValue) -> (State, Vec<Notice>) {
    let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
    // An object of another window is none of ours by its class, but by what it is.
    if value.is_object() {
        let object = value.unchecked_ref::<Object>();
        for key in Object::keys(object) {
            let mut values = Vec::new();
            for item in items(&Reflect::get(object, &key).unwrap_or(JsValue::UNDEFINED)) {
                values.extend(text_of(&item));
            }
            pairs.extend(key.as_string().map(|key| (key, values)));
        }
    }
    State::from_pairs(pairs.into_iter())
}

/// What an array holds; the value itself where it is none.
fn items(value: &JsValue) -> Vec<JsValue> {
    if Array::is_array(value) { value.unchecked_ref::<Array>().to_vec() } else { vec![value.clone()] }
}

fn text_of(value: &JsValue) -> Option<String> {
    let plain =
        value.is_string() || value.as_f64().is_some() || value.is_truthy() && value.as_bool().is_some();
    plain.then(|| value.unchecked_ref::<Object>().to_string().into())
}

/// The query of a filter object: every key optional, `null` as if it were not there, one code as a list of one.
///
/// # Errors
/// A sentence that says which key is of the wrong kind.
pub fn query_from_js(value: &JsValue) -> Result<Query, String> {
    let mut query = Query::default();
    if value.is_null() || value.is_undefined() {
        return Ok(query);
    }
    if !value.is_object() {
        return Err(wrong("filter", "an object"));
    }
    let lists = [
        ("services", &mut query.services),
        ("categories", &mut query.categories),
        ("councils", &mut query.councils),
        ("regions", &mut query.regions),
        ("council_types", &mut query.council_types),
        ("partner_sectors", &mut query.partner_sectors),
        ("models", &mut query.models),
        ("statuses", &mut query.statuses),
    ];
    for (key, list) in lists {
        for code in property(value, key).iter().flat_map(items) {
            list.push(code.as_string().ok_or_else(|| wrong(key, "a list of codes"))?);
        }
    }
    let mut council_match = String::new();
    for (key, text) in [("text", &mut query.text), ("council_match", &mut council_match)] {
        if let Some(value) = property(value, key) {
            *text = value.as_string().ok_or_else(|| wrong(key, "text"))?;
        }
    }
    query.council_match = CouncilMatch::from_code(&council_match).unwrap_or_default();
    if let Some(year) = property(value, "year") {
        let number = year.as_f64().ok_or_else(|| wrong("year", "a number or null"))?;
        // What is no whole number is no year of the register, and so no filter.
        query.year = Some(number as i32).filter(|year| f64::from(*year) == number);
    }
    if let Some(has_saving) = property(value, "has_saving") {
        query.has_saving = has_saving.as_bool().ok_or_else(|| wrong("has_saving", "true or false"))?;
    }
    Ok(query)
}

/// A property that is there and not `null`.
fn property(object: &JsValue, key: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &key.into()).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

fn wrong(key: &str, expected: &str) -> String {
    ["query(filter): ", key, " has to be ", expected, "."].concat()
}

/// The summary as a plain object.
pub fn summary_to_js(register: &Register, summary: &Summary) -> JsValue {
    let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
    let package = register.package();
    let facets = &summary.facets;
    let sectors = Sector::ALL.iter().map(|v| v.code()).chain([model::register::COUNCILS_ONLY]);
    let facets = object(&[
        ("services", counts(&mut package.services.iter().map(|s| s.code.as_str()), &facets.services)),
        ("categories", counts(&mut package.categories.iter().map(|c| c.code.as_str()), &facets.categories)),
        ("regions", counts(&mut package.regions.iter().map(String::as_str), &facets.regions)),
        ("council_types", counts(&mut CouncilType::ALL.iter().map(|v| v.code()), &facets.council_types)),
        ("partner_sectors", counts(&mut { sectors }, &facets.partner_sectors)),
        ("models", counts(&mut Model::ALL.iter().map(|v| v.code()), &facets.models)),
        ("statuses", counts(&mut Status::ALL.iter().map(|v| v.code()), &facets.statuses)),
    ]);
    let mut savings = Vec::new();
    for kind in SavingKind::ALL {
        let total = &summary.savings[kind.index()];
        let largest = total.largest.as_ref().map_or(JsValue::NULL, |largest| {
            object(&[
                ("arrangement", id(&largest.arrangement).into()),
                ("amount_gbp", JsValue::from_f64(largest.amount_gbp as f64)),
            ])
        });
        let total = [
            ("total", JsValue::from_f64(total.total as f64)),
            ("arrangements", total.arrangements.into()),
            ("largest", largest),
        ];
        savings.push((kind.code(), object(&total)));
    }
    let councils = &summary.councils;
    let codes = councils.codes.iter().map(|ix| register.council(*ix).code.as_str());
    let change = summary
        .change
        .map_or(JsValue::NULL, |change| object(&[("arrangements", JsValue::from_f64(change as f64))]));
    object(&[
        ("arrangements", texts(&mut summary.arrangements.iter().map(id))),
        (
            "councils",
            object(&[
                ("taking_part", councils.taking_part.into()),
                ("existing", councils.existing.into()),
                ("codes", texts(&mut { codes })),
            ]),
        ),
        ("unknown_start", summary.unknown_start.into()),
        ("facets", facets),
        ("savings", object(&savings)),
        ("change", change),
    ])
}

/// The codes with their counts, which are in the same order.
fn counts(codes: &mut dyn Iterator<Item = &str>, counts: &[u32]) -> JsValue {
    let object = Object::new();
    for (code, count) in codes.zip(counts) {
        let _ = Reflect::set(&object, &code.into(), &(*count).into());
    }
    object.into()
}

fn texts(texts: &mut dyn Iterator<Item = &str>) -> JsValue {
    let array = Array::new();
    for text in texts {
        array.push(&text.into());
    }
    array.into()
}
