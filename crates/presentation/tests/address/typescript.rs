//! `embed/embed.d.ts`, which host pages are written by, knows every facet: by its key in a state, by its name in a filter and
//! in a summary.

use std::path::Path;

use model::lens::{Scenario, fates};
use model::vocabulary::SavingKind;
use model::{Facet, Query, Register};
use presentation::address::{self, State};
use presentation::exchange::{Changed, Failed, Fates, Filter, MapState, MapSummary, Selected, hits};
use serde::Serialize;
use serde_json::Value;

/// What stands between the braces that open after `head`.
fn body(text: &'static str, head: &str) -> &'static str {
    let (_, after) = text.split_once(head).unwrap_or_else(|| panic!("{head} is in embed.d.ts"));
    let (body, _) = after.split_once('}').expect("it has an end");
    body
}

fn has(body: &str, member: &str) -> bool {
    body.lines().any(|line| line.trim().starts_with(member))
}

const TYPES: &str = include_str!("../../../../embed/embed.d.ts");

#[test]
fn every_facet_has_its_types() {
    let (state, filter) = (body(TYPES, "interface MapState {"), body(TYPES, "interface MapFilter {"));
    let facets = body(TYPES, "facets: {");
    for facet in Facet::ALL {
        let (key, name) = (facet.key(), facet.code());
        assert!(has(state, &format!("{key}?: string[];")), "MapState lacks {key}");
        assert!(has(filter, &format!("{name}?: string[] | null;")), "MapFilter lacks {name}");
        assert!(has(facets, &format!("{name}: Facet;")), "the facets of MapSummary lack {name}");
    }
}

#[test]
fn every_key_of_the_address_has_its_type() {
    let state = body(TYPES, "interface MapState {");
    for key in address::keys().take_while(|key| *key != Facet::ALL[0].code()) {
        assert!(has(state, &format!("{key}?: ")), "MapState lacks {key}");
    }
}

/// The names of the members that a type or an object of `embed.d.ts` has, between braces that open after `head`, in alphabetical order;
/// those inside further braces belong to others.
fn members(head: &str) -> Vec<&'static str> {
    let (_, after) = TYPES.split_once(head).unwrap_or_else(|| panic!("{head} is in embed.d.ts"));
    let mut depth = 1;
    let mut names = Vec::new();
    // A member begins a line, or stands behind a semicolon or a brace.
    for part in after.split_inclusive(['{', '}', ';', '\n']) {
        let before = depth;
        match part.chars().last() {
            Some('{') => depth += 1,
            Some('}') => depth -= 1,
            _ => {}
        }
        let comment = part.trim_start().starts_with(['/', '*']);
        if before == 1
            && !comment
            && let Some((name, _)) = part.split_once(':')
        {
            names.push(name.trim().trim_end_matches('?'));
        }
        if depth == 0 {
            break;
        }
    }
    names.sort_unstable();
    names
}

/// The names of the members of what serde writes, in alphabetical order.
fn written(value: &impl Serialize) -> Vec<String> {
    match serde_json::to_value(value).expect("it can be written") {
        Value::Object(members) => {
            let mut names: Vec<String> = members.keys().cloned().collect();
            names.sort();
            names
        }
        other => panic!("no object: {other}"),
    }
}

#[test]
fn filter_and_summary_have_just_these_members() {
    assert_eq!(written(&Filter::default()), members("interface MapFilter {"));

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    let register = &Register::new(data.package);
    let summary = register.summary(&Query { year: Some(2014), ..Query::default() });
    let answer = serde_json::to_value(MapSummary::of(register, &summary)).expect("it can be written");
    assert_eq!(written(&answer), members("interface MapSummary {"));
    assert_eq!(written(&answer["councils"]), members("  councils: {"));
    assert_eq!(written(&answer["facets"]), members("facets: {"));
    assert_eq!(written(&answer["savings"]["annual"]), members("interface SavingTotal {"));
    assert_eq!(written(&answer["savings"]["annual"]["largest"]), members("largest: {"));
    assert_eq!(written(&answer["change"]), members("change: {"));
    let kinds: Vec<String> = SavingKind::ALL.iter().map(|kind| format!("\"{}\"", kind.code())).collect();
    assert!(TYPES.contains(&format!("savings: Record<{}, SavingTotal>", kinds.join(" | "))), "{kinds:?}");
    assert_eq!(written(&answer["savings"]).len(), kinds.len());
}

#[test]
fn a_reorganisation_has_just_these_members() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    let register = &Register::new(data.package);
    let fates = fates(register, &Scenario::decided(&data.proposals), None);
    let answer = serde_json::to_value(Fates::of(register, &fates)).expect("it can be written");
    assert_eq!(written(&answer), members("interface MapReorganisation {"));
    assert_eq!(written(&answer["unitaries"][0]), members("unitaries: {"));
}

#[test]
fn what_is_found_has_just_these_members() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = bundle::read(&folder).unwrap_or_else(|faults| panic!("{faults}"));
    let register = &Register::new(data.package);
    let answer = serde_json::to_value(hits(&register.find_named("Adur", 8))).expect("it can be written");
    assert_eq!(written(&answer[0]), members("interface MapHit {"));
}

#[test]
fn events_have_just_these_members() {
    let detail = |event: &str| members(&format!("\"{event}\": CustomEvent<{{"));
    assert_eq!(written(&Changed { state: MapState::of(&State::default()) }), detail("ssm-change"));
    assert_eq!(written(&Selected { kind: "council", id: "E07000223" }), detail("ssm-select"));
    assert_eq!(written(&Failed { message: "It failed." }), detail("ssm-error"));
}

#[test]
fn a_state_has_no_other_members() {
    let known: Vec<&str> = address::keys().collect();
    for name in members("interface MapState {") {
        assert!(known.contains(&name), "MapState has {name}, which the address does not know");
    }
}
