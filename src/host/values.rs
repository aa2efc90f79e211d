//! Values that cross the boundary, as plain objects of the shapes of docs/DESIGN.md 9.

use std::collections::BTreeMap;

use js_sys::{Array, Object, Reflect};
use model::records::{ArrangementIx, CouncilIx};
use model::state::{CouncilMatch, Notice, Query, State};
use model::vocabulary::{CouncilType, Model, SavingKind, Sector, Status};
use model::{Register, Summary};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

/// The state with the keys of the URL: lists as arrays, all else as text, the year as a number.
pub fn state_to_js(state: &State) -> JsValue {
    let object = Object::new();
    for (key, values) in state.to_pairs() {
        let value: JsValue = match values.as_slice() {
            [year] if key == "year" => year.parse::<f64>().map_or(JsValue::NULL, JsValue::from_f64),
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
        return Some(number.to_string());
    }
    value.as_bool().filter(|yes| *yes).map(|_| "true".to_string())
}

/// The filter of `query(filter)`: every key optional, `null` as if it were not there.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Filter {
    text: Option<String>,
    services: Option<Vec<String>>,
    categories: Option<Vec<String>>,
    councils: Option<Vec<String>>,
    council_match: Option<String>,
    regions: Option<Vec<String>>,
    council_types: Option<Vec<String>>,
    partner_sectors: Option<Vec<String>>,
    models: Option<Vec<String>>,
    statuses: Option<Vec<String>>,
    year: Option<f64>,
    has_saving: Option<bool>,
}

/// The query of a filter object.
///
/// # Errors
/// A sentence that says which key is of the wrong kind.
pub fn query_from_js(value: JsValue) -> Result<Query, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(Query::default());
    }
    let filter: Filter = serde_wasm_bindgen::from_value(value).map_err(|error| {
        ["The filter is not understood: ", &error.to_string(), ". Expected an object with lists of codes; see the reference of query(filter)."]
            .concat()
    })?;
    Ok(Query {
        text: filter.text.unwrap_or_default(),
        services: filter.services.unwrap_or_default(),
        categories: filter.categories.unwrap_or_default(),
        councils: filter.councils.unwrap_or_default(),
        council_match: filter.council_match.as_deref().and_then(CouncilMatch::from_code).unwrap_or_default(),
        regions: filter.regions.unwrap_or_default(),
        council_types: filter.council_types.unwrap_or_default(),
        partner_sectors: filter.partner_sectors.unwrap_or_default(),
        models: filter.models.unwrap_or_default(),
        statuses: filter.statuses.unwrap_or_default(),
        year: filter.year.filter(|year| year.fract() == 0.0).map(|year| year as i32),
        has_saving: filter.has_saving.unwrap_or(false),
    })
}

#[derive(Serialize)]
struct SummaryValue<'a> {
    arrangements: Vec<&'a str>,
    councils: CouncilsValue<'a>,
    unknown_start: u32,
    facets: FacetsValue<'a>,
    savings: BTreeMap<&'static str, SavingsValue<'a>>,
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
    services: BTreeMap<&'a str, u32>,
    categories: BTreeMap<&'a str, u32>,
    regions: BTreeMap<&'a str, u32>,
    council_types: BTreeMap<&'a str, u32>,
    partner_sectors: BTreeMap<&'a str, u32>,
    models: BTreeMap<&'a str, u32>,
    statuses: BTreeMap<&'a str, u32>,
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
    let counts = |codes: &mut dyn Iterator<Item = &'static str>, counts: &[u32]| codes.zip(counts.iter().copied()).collect();
    let value = SummaryValue {
        arrangements: summary.arrangements.iter().map(id).collect(),
        councils: CouncilsValue {
            taking_part: summary.councils.taking_part,
            existing: summary.councils.existing,
            codes: summary.councils.codes.iter().map(code).collect(),
        },
        unknown_start: summary.unknown_start,
        facets: FacetsValue {
            services: package.services.iter().map(|s| s.code.as_str()).zip(facets.services.iter().copied()).collect(),
            categories: package.categories.iter().map(|c| c.code.as_str()).zip(facets.categories.iter().copied()).collect(),
            regions: package.regions.iter().map(String::as_str).zip(facets.regions.iter().copied()).collect(),
            council_types: counts(&mut CouncilType::ALL.iter().map(|v| v.code()), &facets.council_types),
            partner_sectors: counts(
                &mut Sector::ALL.iter().map(|v| v.code()).chain([model::register::COUNCILS_ONLY]),
                &facets.partner_sectors,
            ),
            models: counts(&mut Model::ALL.iter().map(|v| v.code()), &facets.models),
            statuses: counts(&mut Status::ALL.iter().map(|v| v.code()), &facets.statuses),
        },
        savings: SavingKind::ALL
            .iter()
            .map(|kind| {
                let total = &summary.savings[kind.index()];
                let largest = total
                    .largest
                    .as_ref()
                    .map(|largest| LargestValue { arrangement: id(&largest.arrangement), amount_gbp: largest.amount_gbp as f64 });
                (kind.code(), SavingsValue { total: total.total as f64, arrangements: total.arrangements, largest })
            })
            .collect(),
        change: summary.change.map(|arrangements| ChangeValue { arrangements }),
    };
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
