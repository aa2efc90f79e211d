//! The widget's answers equal those of the register, computed natively from the same data package.

use browser_tests::{Page, summary_of};
use model::CouncilMatch;
use model::Query;
use model::Register;
use serde_json::json;
use std::sync::LazyLock;

super::cases![answers_equal_the_registers, a_filter_that_is_no_filter_is_refused];

static REGISTER: LazyLock<Register> = LazyLock::new(|| {
    let places = xtask::places::Places::find().unwrap_or_else(|problem| panic!("{problem}"));
    let data = bundle::read(&places.data()).unwrap_or_else(|faults| panic!("{faults}"));
    Register::new(data.package)
});

fn list(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn answers_equal_the_registers(page: &mut Page) {
    page.open("");
    let before = page.run("return [host.state, location.href, words(one('[part~=headline]'))]", &[]);
    let none = Query::default();
    let filters = [
        (json!({}), none.clone()),
        (json!({ "year": 2014 }), Query { year: Some(2014), ..none.clone() }),
        (json!({ "year": 2009 }), Query { year: Some(2009), ..none.clone() }),
        // Outside the register: no filter.
        (json!({ "year": 1974 }), Query { year: Some(1974), ..none.clone() }),
        (
            json!({ "services": ["audit", "legal"], "year": null }),
            Query { services: list(&["audit", "legal"]), ..none.clone() },
        ),
        (
            json!({ "categories": ["back-office"], "regions": ["London", "South East"], "year": 2018 }),
            Query {
                categories: list(&["back-office"]),
                regions: list(&["London", "South East"]),
                year: Some(2018),
                ..none.clone()
            },
        ),
        (
            json!({ "councils": ["E07000223", "E07000229"], "council_match": "all" }),
            Query {
                councils: list(&["E07000223", "E07000229"]),
                council_match: CouncilMatch::All,
                ..none.clone()
            },
        ),
        (
            json!({ "council_types": ["county"], "partner_sectors": ["health", "councils-only"] }),
            Query {
                council_types: list(&["county"]),
                partner_sectors: list(&["health", "councils-only"]),
                ..none.clone()
            },
        ),
        (
            json!({ "models": ["joint-committee"], "statuses": ["ended", "planned"] }),
            Query {
                models: list(&["joint-committee"]),
                statuses: list(&["ended", "planned"]),
                ..none.clone()
            },
        ),
        (
            json!({ "has_saving": true, "year": 2016 }),
            Query { has_saving: true, year: Some(2016), ..none.clone() },
        ),
        (json!({ "text": "waste" }), Query { text: "waste".to_owned(), ..none.clone() }),
        // Nothing has it; an answer all the same.
        (json!({ "services": ["no-such-service"] }), Query { services: list(&["no-such-service"]), ..none }),
    ];
    for (filter, query) in filters {
        let (here, native) = (page.query(&filter), summary_of(&REGISTER, &query));
        let keys = native.as_object().expect("an object");
        for (key, value) in keys {
            assert_eq!(&here[key], value, "{key} for {filter}");
        }
        assert_eq!(
            here.as_object().map(|here| here.len()),
            Some(keys.len()),
            "no more keys than documented: {filter}"
        );
    }
    // Asking has touched nothing.
    let after = page.run("return [host.state, location.href, words(one('[part~=headline]'))]", &[]);
    assert_eq!(after, before);
}

fn a_filter_that_is_no_filter_is_refused(page: &mut Page) {
    page.open("");
    let said = page.run(
        "try { host.query({ services: 7 }); return 'no error' } catch (error) { return error.message }",
        &[],
    );
    assert!(
        said.as_str().is_some_and(|said| said.contains("services") && said.contains("has to be")),
        "{said}"
    );
}
