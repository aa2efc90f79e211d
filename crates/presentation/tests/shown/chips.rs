//! The chosen filters as chips.

use model::{CouncilMatch, Query};
use presentation::chips::{chips, remove};

use crate::real::register;

fn query() -> Query {
    let codes = |codes: &[&str]| codes.iter().map(|code| code.to_string()).collect();
    Query {
        text: " bins ".into(),
        services: codes(&["audit"]),
        categories: codes(&["back-office"]),
        councils: codes(&["E07000223", "E07000229"]),
        council_match: CouncilMatch::All,
        regions: codes(&["London"]),
        council_types: codes(&["district"]),
        partner_sectors: codes(&["police", "councils-only"]),
        models: codes(&["joint-committee"]),
        statuses: codes(&["ended"]),
        year: Some(2018),
        has_saving: true,
    }
}

#[test]
fn each_chosen_value_is_a_chip_in_words() {
    let labels: Vec<String> = chips(register(), &query()).into_iter().map(|chip| chip.label).collect();
    assert_eq!(
        labels,
        [
            "“bins”",
            "Internal audit",
            "Back office",
            "London",
            "District council",
            "Police",
            "Councils only",
            "Joint committee",
            "Ended",
            "with Adur",
            "with Worthing",
            "with a published saving",
            "in 2018",
        ]
    );
    assert_eq!(chips(register(), &Query::default()), []);
    // A year that is no filter has no chip, and a code that the data does not know stands for itself.
    let odd = Query { year: Some(1066), services: vec!["alchemy".into()], ..Query::default() };
    assert_eq!(chips(register(), &odd)[0].label, "alchemy");
    assert_eq!(chips(register(), &odd).len(), 1);
}

#[test]
fn each_chip_takes_its_own_value_back() {
    let all = chips(register(), &query());
    for removed in &all {
        let mut less = query();
        remove(&mut less, removed);
        let mut rest = all.clone();
        rest.retain(|chip| chip != removed);
        assert_eq!(chips(register(), &less), rest);
    }
    let mut none = query();
    for chip in &all {
        remove(&mut none, chip);
    }
    assert_eq!(none, Query::default(), "“all of them” goes with the councils");
}
