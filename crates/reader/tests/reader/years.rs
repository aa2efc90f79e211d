//! Faults of years: of arrangements, of memberships, and of councils that did not exist then.

use crate::fixture::Fixture;

#[test]
fn bad_year() {
    for bad in ["12", "2O12", "20122", "1066", "2012-13", "+201"] {
        let shown = format!(
            "arrangements.csv, row 2, column start_year: {bad:?} is not a year; expected four digits, for example 2015"
        );
        Fixture::new()
            .swap("arrangements.csv", "operating,2012", &format!("operating,{bad}"))
            .shows(&[&shown]);
    }
}

#[test]
fn end_before_start() {
    Fixture::new()
        .swap("arrangements.csv", "ended,2010,2018", "ended,2019,2018")
        .shows(&["arrangements.csv, row 3, column end_year: \"2018\" is before start_year, 2019"]);
}

#[test]
fn year_to_come() {
    Fixture::new()
        .swap("arrangements.csv", "operating,2019", "operating,2027")
        .shows(&["arrangements.csv, row 4, column start_year: \"2027\" is after the present year, 2026"]);
    Fixture::new()
        .swap("sources.csv", "Cedar Legal,", "Cedar Legal,2027")
        .shows(&["sources.csv, row 4, column year: \"2027\" is after the present year, 2026"]);
}

#[test]
fn end_of_what_has_not_ended() {
    Fixture::new().swap("arrangements.csv", "operating,2019,,", "operating,2019,2024,").shows(&[
        "arrangements.csv, row 4, column end_year: \"2024\" stands at status operating; expected status ended, or nothing \
         here",
    ]);
}

#[test]
fn membership_outside_the_years_of_its_arrangement() {
    Fixture::new().swap("members.csv", "2014,2016", "2011,2016").shows(&[
        "members.csv, row 3, column from: \"2011\" is outside the years of the arrangement, from 2012",
    ]);
    Fixture::new().swap("members.csv", ",,2017", ",,2020").shows(&[
        "members.csv, row 5, column to: \"2020\" is outside the years of the arrangement, 2010 to 2018",
    ]);
}

#[test]
fn membership_that_ends_before_it_begins() {
    Fixture::new()
        .swap("members.csv", "2014,2016", "2016,2014")
        .shows(&["members.csv, row 3, column to: \"2014\" is before from, 2016"]);
}

#[test]
fn member_that_was_abolished_before() {
    Fixture::new().swap("members.csv", "dale-legal,E07000002", "dale-legal,E07000003").swap("arrangements.csv", "operating,2019", "operating,2020").shows(&[
        "members.csv, row 7, column council: \"E07000003\" (Cedar) was abolished on 2019-04-01, before it could be a member \
         in 2020; its successors are E06000001 (Dale)",
    ]);
}

#[test]
fn member_that_was_abolished_before_it_joined() {
    Fixture::new().swap("members.csv", "E07000002,member,2014,2016", "E07000003,member,2020,").shows(&[
        "members.csv, row 3, column council: \"E07000003\" (Cedar) was abolished on 2019-04-01, before it could be a member \
         in 2020; its successors are E06000001 (Dale)",
    ]);
}

#[test]
fn member_that_began_after() {
    Fixture::new().swap("members.csv", "cedar-legal,E07000002", "cedar-legal,E06000001").shows(&[
        "members.csv, row 4, column council: \"E06000001\" (Dale) began on 2019-04-01, after it would have been a member, \
         until 2018",
    ]);
}

#[test]
fn member_in_the_year_of_its_end_or_beginning_is_no_fault() {
    Fixture::new().swap("members.csv", "dale-legal,E07000002", "dale-legal,E07000003").shows(&[]);
    Fixture::new()
        .swap("arrangements.csv", "ended,2010,2018", "ended,2010,2019")
        .swap("members.csv", "cedar-legal,E07000002", "cedar-legal,E06000001")
        .shows(&[]);
}
