//! Values that cross the boundary, as plain objects of the shapes of docs/DESIGN.md 9.

use js_sys::{Array, Object, Reflect};
use model::records::{ArrangementIx, CouncilIx};
use model::state::{CouncilMatch, Notice, Query, State};
use model::vocabulary::{CouncilType, Model, SavingKind, Sector, Status};
use model::{Register, Summary};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// The state with the keys of the URL: lists as arrays, all else as text, the year as a number.
pub fn state_to_js(state: &State) -> JsValue {
    let object = Object::new();
    for (key, values) in state.to_pairs() {
        let value: JsValue = match values.as_slice() {
            [year] if key == "year" => year.parse::<i32>().map_or(JsValue::NULL, JsValue::from),
            [one] if !State::is_list(&key) => one.as_str().into(),
            many => many.iter().map(|value| JsValue::from_str(value)).collect::<Array>().into(),
        };
        let _ = Reflect::set(&object, &key.into(), &value);
    }
    object.into()
}

/// The state of a plain object with the keys of the URL. Text, numbers, booleans and arrays of them are read; all else is left out.
pub fn state_from_js(value: &JsValue) -> (State, Vec<Notice>) {
    let mut pairs: Vec<(String, Vec<String>)> = Vec::new();
    if let Some(object) = value.dyn_ref::<Object>() {
        for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
            let value = Reflect::get(object, &key.as_str().into()).unwrap_or(JsValue::UNDEFINED);
            let values = match value.dyn_ref::<Array>() {
                Some(array) => array.iter().filter_map(|item| text_of(&item)).collect(),
                None => text_of(&value).into_iter().collect(),
            };
            pairs.push((key, values));
        }
    }
    State::from_pairs(pairs.into_iter())
}

fn text_of(value: &JsValue) -> Option<String> {
    if let Some(text) = value.as_string() {
        return Some(text);
    }
    if let Some(number) = value.as_f64() {
        return js_sys::Number::from(number).to_string_with_radix(10).ok().map(String::from);
    }
    value.as_bool().filter(|yes| *yes).map(|_| "true".to_string())
}

/// The query of a filter object: every key optional, `null` as if it were not there, one code as a list of one.
///
/// # Errors
/// A sentence that says which key is of the wrong kind.
pub fn query_from_js(value: &JsValue) -> Result<Query, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(Query::default());
    }
    if !value.is_object() {
        return Err(wrong("filter", "an object"));
    }
    let get = |key: &str| {
        Reflect::get(value, &key.into()).ok().filter(|value| !value.is_null() && !value.is_undefined())
    };
    let list = |key: &str| -> Result<Vec<String>, String> {
        let Some(value) = get(key) else { return Ok(Vec::new()) };
        let codes = match value.dyn_ref::<Array>() {
            Some(array) => array.iter().map(|code| code.as_string()).collect(),
            None => value.as_string().map(|code| vec![code]),
        };
        codes.ok_or_else(|| wrong(key, "a list of codes"))
    };
    let text = |key: &str| match get(key) {
        Some(value) => value.as_string().ok_or_else(|| wrong(key, "text")),
        None => Ok(String::new()),
    };
    let year = match get("year") {
        // What is no whole number is no year of the register, and so no filter.
        Some(year) => Some(year.as_f64().ok_or_else(|| wrong("year", "a number or null"))?),
        None => None,
    };
    let has_saving = match get("has_saving") {
        Some(value) => value.as_bool().ok_or_else(|| wrong("has_saving", "true or false"))?,
        None => false,
    };
    Ok(Query {
        text: text("text")?,
        services: list("services")?,
        categories: list("categories")?,
        councils: list("councils")?,
        council_match: CouncilMatch::from_code(&text("council_match")?).unwrap_or_default(),
        regions: list("regions")?,
        council_types: list("council_types")?,
        partner_sectors: list("partner_sectors")?,
        models: list("models")?,
        statuses: list("statuses")?,
        year: year.filter(|year| *year == f64::from(*year as i32)).map(|year| year as i32),
        has_saving,
    })
}

fn wrong(key: &str, expected: &str) -> String {
    ["The ", key, " of query(filter) is not understood: ", expected, " was expected."].concat()
}

/// Values by their codes, as an object; the codes are distinct.
struct Keyed<'a, T>(Vec<(&'a str, T)>);

impl<T: Serialize> Serialize for Keyed<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

/// The codes with their counts, which are in the same order.
fn keyed<'a>(codes: &mut dyn Iterator<Item = &'a str>, counts: &[u32]) -> Keyed<'a, u32> {
    let mut pairs = Vec::with_capacity(counts.len());
    for count in counts {
        pairs.extend(codes.next().map(|code| (code, *count)));
    }
    Keyed(pairs)
}

#[derive(Serialize)]
struct SummaryValue<'a> {
    arrangements: Vec<&'a str>,
    councils: CouncilsValue<'a>,
    unknown_start: u32,
    facets: FacetsValue<'a>,
    savings: Keyed<'a, SavingsValue<'a>>,
    change: Option<ChangeValue>,
}

#[derive(Serialize)]
struct CouncilsValue<'a> {
    taking_part: u32,
    existing: u32,
    codes: Vec<&'a str>,
}

#[derive(Serialize)]
struct FacetsValue<'a> {
    services: Keyed<'a, u32>,
    categories: Keyed<'a, u32>,
    regions: Keyed<'a, u32>,
    council_types: Keyed<'a, u32>,
    partner_sectors: Keyed<'a, u32>,
    models: Keyed<'a, u32>,
    statuses: Keyed<'a, u32>,
}

#[derive(Serialize)]
struct SavingsValue<'a> {
    total: f64,
    arrangements: u32,
    largest: Option<LargestValue<'a>>,
}

#[derive(Serialize)]
struct LargestValue<'a> {
    arrangement: &'a str,
    amount_gbp: f64,
}

#[derive(Serialize)]
struct ChangeValue {
    arrangements: i64,
}

/// The summary as a plain object.
pub fn summary_to_js(register: &Register, summary: &Summary) -> JsValue {
    let id = |ix: &ArrangementIx| register.arrangement(*ix).id.as_str();
    let code = |ix: &CouncilIx| register.council(*ix).code.as_str();
    let package = register.package();
    let facets = &summary.facets;
    let value = SummaryValue {
        arrangements: summary.arrangements.iter().map(id).collect(),
        councils: CouncilsValue {
            taking_part: summary.councils.taking_part,
            existing: summary.councils.existing,
            codes: summary.councils.codes.iter().map(code).collect(),
        },
        unknown_start: summary.unknown_start,
        facets: FacetsValue {
            services: keyed(&mut package.services.iter().map(|s| s.code.as_str()), &facets.services),
            categories: keyed(&mut package.categories.iter().map(|c| c.code.as_str()), &facets.categories),
            regions: keyed(&mut package.regions.iter().map(String::as_str), &facets.regions),
            council_types: keyed(&mut CouncilType::ALL.iter().map(|v| v.code()), &facets.council_types),
            partner_sectors: keyed(
                &mut Sector::ALL.iter().map(|v| v.code()).chain([model::register::COUNCILS_ONLY]),
                &facets.partner_sectors,
            ),
            models: keyed(&mut Model::ALL.iter().map(|v| v.code()), &facets.models),
            statuses: keyed(&mut Status::ALL.iter().map(|v| v.code()), &facets.statuses),
        },
        savings: Keyed(
            SavingKind::ALL
                .iter()
                .map(|kind| {
                    let total = &summary.savings[kind.index()];
                    let largest = total.largest.as_ref().map(|largest| LargestValue {
                        arrangement: id(&largest.arrangement),
                        amount_gbp: largest.amount_gbp as f64,
                    });
                    (
                        kind.code(),
                        SavingsValue { total: total.total as f64, arrangements: total.arrangements, largest },
                    )
                })
                .collect(),
        ),
        change: summary.change.map(|arrangements| ChangeValue { arrangements }),
    };
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
