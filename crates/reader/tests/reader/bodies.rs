//! Faults of what makes an arrangement: two public bodies, and a source.

use crate::fixture::Fixture;

#[test]
fn arrangement_of_one_council() {
    const EXPECTED: &str = "arrangements.csv, row 3, column id: \"cedar-legal\" has one public body alone; expected at least \
                            two, in members.csv and partners.csv (private and voluntary partners do not count)";
    let alone = || Fixture::new().swap("members.csv", "cedar-legal,E07000002,member,,\n", "");
    alone().shows(&[EXPECTED]);
    alone().add("partners.csv", "cedar-legal,Barristers Ltd,private").shows(&[EXPECTED]);
    alone().add("partners.csv", "cedar-legal,Cedar NHS Trust,health").shows(&[]);
}

#[test]
fn arrangement_without_council() {
    Fixture::new().swap("members.csv", "cedar-legal,E07000002,member,,\n", "").swap("members.csv", "cedar-legal,E07000003,lead,,2017\n", "").shows(&[
        "arrangements.csv, row 3, column id: \"cedar-legal\" has no member; expected at least one English council in \
         members.csv",
    ]);
}

#[test]
fn arrangement_without_source() {
    Fixture::new().swap("sources.csv", "cedar-legal,https://cedar.example/,Cedar Legal,\n", "").shows(&[
        "arrangements.csv, row 3, column id: \"cedar-legal\" has no source; expected at least one row in sources.csv",
    ]);
}

#[test]
fn last_seen_that_is_not_the_newest_source() {
    Fixture::new().swap("arrangements.csv", "2021,medium", "2020,medium").shows(&[
        "arrangements.csv, row 4, column last_seen: \"2020\" is not the newest year of the arrangement's sources, 2021",
    ]);
    Fixture::new().swap("sources.csv", "Dale Legal,2021", "Dale Legal,").shows(&[
        "arrangements.csv, row 4, column last_seen: \"2021\" stands although no source of the arrangement has a year; \
         expected nothing",
    ]);
    Fixture::new().swap("sources.csv", "Cedar Legal,", "Cedar Legal,2015").shows(&[
        "arrangements.csv, row 3, column last_seen: is empty; expected the newest year of the arrangement's sources, 2015",
    ]);
}
