//! The element's attributes, the host's plain object, and codes that the data does not know.

use presentation::address::{State, View};

#[test]
fn attributes_change_one_thing_each() {
    let state = State::default()
        .with_attribute("council", Some("E07000223"))
        .and_then(|state| state.with_attribute("service", Some("audit~legal")))
        .and_then(|state| state.with_attribute("category", Some("back-office")))
        .and_then(|state| state.with_attribute("region", Some("South East")))
        .and_then(|state| state.with_attribute("arrangement", Some("adopt-south")))
        .and_then(|state| state.with_attribute("year", Some("2018")))
        .and_then(|state| state.with_attribute("view", Some("list")))
        .expect("all are understood");
    assert_eq!(
        state.to_url(""),
        "council=E07000223&arrangement=adopt-south&service=audit~legal&category=back-office&region=South%20East&year=2018&view=list"
    );
    let state = state.with_attribute("service", Some("tax")).expect("a service");
    assert_eq!(state.query.services, ["tax"]);
    let state = ["council", "service", "category", "region", "arrangement", "year", "view"]
        .iter()
        .try_fold(state, |state, name| state.with_attribute(name, None));
    assert_eq!(state, Ok(State::default()));
}

#[test]
fn a_wrong_attribute_is_named() {
    let error = State::default().with_attribute("year", Some("last")).expect_err("no year");
    assert_eq!(error.to_string(), "year=last was not understood: a year such as 2018 was expected.");
    let error = State::default().with_attribute("theme", Some("dark")).expect_err("no part of the state");
    assert_eq!(error.key, "theme");
    // A key of the URL that is no attribute.
    assert!(State::default().with_attribute("sort", Some("start")).is_err());
}

#[test]
fn a_plain_object_may_use_the_filters_names() {
    let pairs = [
        ("services", vec!["audit", "a~b"]),
        ("council_types", vec!["district"]),
        ("has_saving", vec!["true"]),
        ("year", vec![]),
        ("view", vec!["trends"]),
        ("councl", vec!["E07000223"]),
    ];
    let pairs =
        pairs.map(|(key, values)| (key.to_string(), values.into_iter().map(str::to_string).collect()));
    let (state, notices) = State::from_pairs(pairs.into_iter());
    assert_eq!(state.query.services, ["audit", "a~b"]);
    assert_eq!(state.query.council_types, ["district"]);
    assert!(state.query.has_saving);
    assert_eq!((state.query.year, state.view), (None, View::Trends));
    let said: Vec<String> = notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["councl=E07000223 was not understood: a key such as council, service or year was expected."]
    );
}

#[test]
fn unknown_codes_are_left_out_and_named() {
    let (mut state, _) =
        State::from_url("council=E1&arrangement=x&service=audit~nonsense&with=E1~E2&text=x&year=2018", "");
    let known =
        |key: &str, value: &str| matches!((key, value), ("council" | "with", "E1") | ("service", "audit"));
    let notices = state.retain_known(&known);
    assert_eq!(state.to_url(""), "council=E1&service=audit&year=2018&with=E1&text=x");
    let said: Vec<(&str, &str)> =
        notices.iter().map(|notice| (notice.key.as_str(), notice.value.as_str())).collect();
    assert_eq!(said, [("arrangement", "x"), ("service", "nonsense"), ("with", "E2")]);
    assert_eq!(state.retain_known(&known), []);
}
