//! The sentence above the map.

use model::Query;
use model::records::ArrangementIx;
use model::vocabulary::Status;
use presentation::Answer;
use presentation::headline::{Headline, Segment};
use presentation::selection::shown_year;
use presentation::services::groups::groups;

use crate::real::{council, register};

fn headline(query: &Query, code: Option<&str>) -> Headline {
    let answer = Answer::of(register(), query);
    Headline::of(register(), query, &answer, code.map(council))
}

#[test]
fn it_says_how_many_share_how_much() {
    let found = Answer::of(register(), &Query::default()).summary;
    let (councils, services) = (found.councils.taking_part, found.arrangements.len());
    let now = headline(&Query::default(), None);
    assert_eq!(now.text(), format!("Today {councils} of 317 councils share {services} documented services."));
    assert_eq!(now.below, "");
    let numbers: Vec<&str> = now
        .sentence
        .iter()
        .filter_map(|segment| match segment {
            Segment::Number(text) => Some(text.as_str()),
            Segment::Plain(_) => None,
        })
        .collect();
    assert_eq!(numbers, [councils.to_string(), "317".to_string(), services.to_string()]);
}

#[test]
fn a_past_year_is_told_in_the_past() {
    let query = Query { year: Some(2018), ..Query::default() };
    let found = Answer::of(register(), &query).summary;
    let then = headline(&query, None);
    assert!(then.text().starts_with("In 2018, "), "{}", then.text());
    assert!(then.text().contains(" of 353 councils shared "), "{}", then.text());
    assert_eq!(
        then.below,
        format!("And {} more with no known start, which are shown in no year.", found.unknown_start)
    );
    let present = Query { year: Some(register().present()), ..Query::default() };
    assert!(headline(&present, None).text().contains(" councils share "));
}

#[test]
fn filters_are_named_and_one_is_one() {
    let query = Query { services: vec!["audit".into()], ..Query::default() };
    assert!(headline(&query, None).text().ends_with(" documented services that fit the filters."));
    // The text of a name that no other arrangement has.
    let query = Query { text: "LGSS".into(), ..Query::default() };
    let found = Answer::of(register(), &query).summary.arrangements.len();
    let all = register().package().arrangements.iter();
    let alone = all
        .map(|one| Query { text: one.name.clone(), ..Query::default() })
        .find(|query| Answer::of(register(), query).summary.arrangements.len() == 1);
    assert!(headline(&query, None).text().contains(&format!(" {found} documented service")));
    let alone = headline(&alone.expect("a name that one arrangement alone has"), None).text();
    assert!(alone.ends_with(" share 1 documented service that fits the filters."), "{alone}");
}

#[test]
fn with_a_council_selected_the_sentence_is_about_it() {
    let answer = Answer::of(register(), &Query::default());
    let at = usize::from(council("E07000223").0);
    let (services, partners) = (answer.counts.arrangements[at], answer.counts.partners[at]);
    assert!(services > 1 && partners > 1);
    let adur = headline(&Query::default(), Some("E07000223"));
    assert_eq!(adur.text(), format!("Adur shares {services} services with {partners} other councils."));
    assert!(
        adur.below.starts_with("West Sussex County Council, which serves the same residents, shares "),
        "{}",
        adur.below
    );
    let none = Query { regions: vec!["North East".to_owned()], ..Query::default() };
    assert_eq!(
        headline(&none, Some("E07000223")).text(),
        "No shared service of Adur that fits the filters is known."
    );
}

#[test]
fn a_former_council_is_spoken_of_in_its_last_year() {
    // Corby ended on 1 April 2021.
    let year = shown_year(register(), None, Some(council("E07000150")));
    assert_eq!(year, Some(2020));
    let corby = headline(&Query { year, ..Query::default() }, Some("E07000150"));
    assert!(corby.text().starts_with("In 2020, Corby shared "), "{}", corby.text());
    assert!(
        corby.below.starts_with("Since 1 April 2021 its area belongs to North Northamptonshire."),
        "{}",
        corby.below
    );
    // Taunton Deane's successor has been abolished as well.
    let query = Query { year: Some(2018), ..Query::default() };
    let taunton = headline(&query, Some("E07000190"));
    assert!(
        taunton.below.starts_with(
            "From 1 April 2019 its area belonged to Somerset West and Taunton; today it belongs to Somerset."
        ),
        "{}",
        taunton.below
    );
    assert_eq!(shown_year(register(), Some(2015), Some(council("E07000150"))), Some(2015));
    assert_eq!(shown_year(register(), None, Some(council("E07000223"))), None);
}

#[test]
fn with_one_service_its_groups_are_counted() {
    let query = Query { services: vec!["building-control".into()], ..Query::default() };
    let below = headline(&query, None).below;
    let number = groups(register(), &query).of_councils.len();
    assert!(number > 20, "{number}");
    assert_eq!(below, format!("{number} groups of councils share building control."));
    let both = Query { services: vec!["building-control".into(), "audit".into()], ..Query::default() };
    assert_eq!(headline(&both, None).below, "");
    let then = Query { year: Some(2014), ..query };
    let below = headline(&then, None).below;
    assert!(below.contains(" groups of councils shared building control in 2014. And "), "{below}");
}

/// The headline of an arrangement and its second line, in a year.
fn about(id: &str, year: Option<i32>) -> String {
    let at = register().arrangement_by_id(id).expect("an arrangement of the data");
    let answer = Answer::of(register(), &Query { year, ..Query::default() });
    let headline = Headline::of_arrangement(register(), &answer, at);
    format!("{}\n{}", headline.text(), headline.below)
}

#[test]
fn an_arrangement_that_is_chosen_is_what_the_headline_is_about() {
    let mut told = Vec::new();
    for id in ["onesource", "adur-and-worthing-councils", "3c-ict-shared-service"] {
        told.push(about(id, None));
    }
    told.push(about("onesource", Some(2018)));
    told.push(about("onesource", Some(2010)));
    for status in [Status::Planned, Status::Ended, Status::Unknown] {
        let all = register().package().arrangements.iter();
        let first = all.clone().find(|one| one.status == status).expect("one of each status");
        told.push(about(&first.id, None));
    }
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn the_headline_of_an_arrangement_counts_the_members_of_the_year() {
    for year in [None, Some(2012), Some(2019)] {
        let answer = Answer::of(register(), &Query { year, ..Query::default() });
        for at in (0..register().package().arrangements.len()).map(|at| ArrangementIx(at as u32)) {
            let record = register().arrangement(at);
            let headline = Headline::of_arrangement(register(), &answer, at);
            let text = headline.text();
            assert!(text.starts_with(&record.name) && text.ends_with('.'), "{text}");
            let members = register().members_at(at, answer.year(register())).len();
            if members > 1 {
                assert_eq!(headline.sentence[1], Segment::Number(members.to_string()), "{text}");
            }
            // What has not begun or does not run then is never told as of that year.
            let of_the_year = year.is_some_and(|year| text.contains(&format!(": in {year}, ")));
            assert_eq!(of_the_year, year.is_some_and(|year| register().runs_in(at, year)), "{text}");
        }
    }
}
