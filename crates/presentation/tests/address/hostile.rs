//! Inputs without end are cut by the written limits.

use model::query;
use presentation::address::{NOTICES, State};

#[test]
fn a_long_text_is_cut_between_characters() {
    let (state, notices) = State::from_url(&format!("text={}", "é".repeat(50_000)), "");
    assert_eq!(state.query.text, "é".repeat(query::TEXT_CHARACTERS));
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].value, format!("{}…", "é".repeat(60)));
}

#[test]
fn a_long_list_is_cut() {
    let values: Vec<String> = (0..20_000).map(|value| value.to_string()).collect();
    let (state, notices) = State::from_url(&format!("with={}", values.join("~")), "");
    assert_eq!(state.query.councils, values[..query::LIST_VALUES]);
    assert_eq!(notices.len(), NOTICES);
    let (state, _) = State::from_pairs([("with".to_string(), values.clone())].into_iter());
    assert_eq!(state.query.councils, values[..query::LIST_VALUES]);
    let error = State::default().with_attribute("service", Some(&values.join("~"))).expect_err("too many");
    assert_eq!(error.expected, "a list of 400 values at most");
}

#[test]
fn a_long_code_is_left_out() {
    let long = "x".repeat(100_000);
    let (state, notices) = State::from_url(&format!("council={long}&service={long}~audit"), "");
    assert_eq!(state.to_url(""), "service=audit");
    assert_eq!(notices.len(), 2);
}

#[test]
fn notices_end() {
    let (state, notices) = State::from_url(&"year=banana&".repeat(10_000), "");
    assert_eq!(state, State::default());
    assert_eq!(notices.len(), NOTICES);
}

#[test]
fn what_is_not_ours_is_not_cut() {
    let others = vec!["page=1"; 20_000].join("&");
    let (state, notices) = State::from_url(&others, "ssm-");
    assert_eq!(notices, []);
    assert_eq!(state.to_url("ssm-"), others);
}
