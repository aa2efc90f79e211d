//! Faults of single values.

use crate::fixture::Fixture;

#[test]
fn empty_where_a_value_is_needed() {
    Fixture::new()
        .swap("arrangements.csv", ",Alder Audit,", ",,")
        .shows(&["arrangements.csv, row 2, column name: is empty; expected the arrangement's name"]);
    Fixture::new().swap("arrangements.csv", "audit,joint-team,operating", "audit,joint-team,").shows(&[
        "arrangements.csv, row 2, column status: is empty; expected one of operating, unknown, planned, ended",
    ]);
    Fixture::new()
        .swap("arrangements.csv", ",audit,joint-team", ",,joint-team")
        .shows(&["arrangements.csv, row 2, column services: is empty; expected the code of a service"]);
    Fixture::new()
        .swap("members.csv", "alder-audit,E07000002", "alder-audit,")
        .shows(&["members.csv, row 3, column council: is empty; expected the GSS code of a council"]);
}

#[test]
fn value_outside_a_vocabulary() {
    Fixture::new().swap("arrangements.csv", "joint-team,operating", "joint-team,opperating").shows(&[
        "arrangements.csv, row 2, column status: \"opperating\" is not one of operating, unknown, planned, ended; did you \
         mean \"operating\"?",
    ]);
    Fixture::new().swap("arrangements.csv", "joint-team", "handshake").shows(&[
        "arrangements.csv, row 2, column model: \"handshake\" is not one of lead-authority, joint-committee, joint-team, \
         company, joint-venture, contract, memorandum, other",
    ]);
    Fixture::new()
        .swap("members.csv", "alder-audit,E07000001,lead", "alder-audit,E07000001,host")
        .shows(&["members.csv, row 2, column role: \"host\" is not one of lead, member"]);
    Fixture::new()
        .swap("arrangements.csv", "9,true", "9,yes")
        .shows(&["arrangements.csv, row 2, column members_complete: \"yes\" is not one of true, false"]);
    Fixture::new().swap("partners.csv", ",private", ",business").shows(&[
        "partners.csv, row 3, column kind: \"business\" is not one of health, police, fire, central-government, education, \
         housing-association, other-public, private, voluntary",
    ]);
}

#[test]
fn bad_identifier() {
    Fixture::new()
        .swap("reorganisation_proposals.csv", "one-alder,", "One Alder,")
        .swap("reorganisation_members.csv", "one-alder", "One Alder")
        .shows(&[
            "reorganisation_proposals.csv, row 2, column id: \"One Alder\" is not an identifier; expected up to 80 \
             lower-case letters, digits and single hyphens, for example 3c-building-control",
        ]);
}

#[test]
fn bad_list() {
    Fixture::new().swap("arrangements.csv", "audit;legal", "audit; legal").shows(&[
        "arrangements.csv, row 4, column services: \"audit; legal\" is no list; expected entries joined with single \
         semicolons, without spaces",
    ]);
    Fixture::new().swap("arrangements.csv", "audit;legal", "legal;legal").shows(&[
        "arrangements.csv, row 4, column services: \"legal\" stands twice in the list; expected each entry once",
    ]);
}

#[test]
fn bad_count() {
    Fixture::new().swap("arrangements.csv", ",9,true", ",about 9,true").shows(&[
        "arrangements.csv, row 2, column staff: \"about 9\" is not a whole number; expected digits alone, for example 120",
    ]);
    Fixture::new()
        .swap("arrangements.csv", ",9,true", ",0,true")
        .shows(&["arrangements.csv, row 2, column staff: \"0\" is not a whole number from 1 to 100000000"]);
}

#[test]
fn bad_address() {
    const EXPECTED: &str =
        "is not an address; expected one that begins with http:// or https:// and holds no space";
    for bad in ["javascript:alert(1)", "www.cedar.example", "https://cedar.example/a b", "http://"] {
        let shown = format!("sources.csv, row 4, column url: {bad:?} {EXPECTED}");
        Fixture::new().swap("sources.csv", "https://cedar.example/", bad).shows(&[&shown]);
    }
    Fixture::new()
        .swap("arrangements.csv", "https://alder.example/audit", "alder")
        .shows(&[&format!("arrangements.csv, row 2, column url: \"alder\" {EXPECTED}")]);
    Fixture::new().swap("reorganisation_proposals.csv", "https://alder.example/b", "ftp://b.example").shows(
        &[&format!(
            "reorganisation_proposals.csv, row 2, column more_sources: \"ftp://b.example\" {EXPECTED}"
        )],
    );
}

#[test]
fn bad_date() {
    for bad in ["2019-02-29", "31/04/2019", "2019-13-01", "2019-4-1", "01/04/19", "43556", "April 2019"] {
        let shown = format!(
            "reorganisation_proposals.csv, row 2, column decided_on: {bad:?} is not a date; expected year-month-day, for \
             example 2019-04-01"
        );
        Fixture::new().swap("reorganisation_proposals.csv", "2025-10-28", bad).shows(&[&shown]);
    }
}

#[test]
fn bad_degrees() {
    for bad in ["0.51", "51,5", "north"] {
        let cell = if bad.contains(',') { format!("\"{bad}\"") } else { bad.to_string() };
        let shown = format!(
            "councils.csv, row 3, column lat: {bad:?} is not within England; expected degrees from 49.8 to 55.9"
        );
        Fixture::new().swap("councils.csv", ",51.2,", &format!(",{cell},")).shows(&[&shown]);
    }
}

#[test]
fn long_value_is_cut() {
    let long = "x".repeat(200);
    let shown = format!(
        "sources.csv, row 4, column url: \"{}…\" is not an address; expected one that begins with http:// or https:// and holds no space",
        "x".repeat(80)
    );
    Fixture::new().swap("sources.csv", "https://cedar.example/", &long).shows(&[&shown]);
}

#[test]
fn bad_edition() {
    Fixture::new().swap("lga_editions.csv", "10,2019,", "10,2019-13,").shows(&[
        "lga_editions.csv, row 3, column published: \"2019-13\" is not a year, or year and month, up to 2026, for example \
         2014-04",
    ]);
    Fixture::new().swap("lga_editions.csv", "840000000,cumulative", "840000000,").shows(&[
        "lga_editions.csv, row 2, column savings_kind: goes with a figure in savings_gbp; expected both or neither",
    ]);
    Fixture::new().swap("lga_editions.csv", "10,2019,", "tenth,2019,").shows(&[
        "lga_editions.csv, row 3, column edition: \"tenth\" is not a number, with a letter where needed, for example 5b",
    ]);
    Fixture::new().swap("lga_editions.csv", ",100,", ",101,").shows(&[
        "lga_editions.csv, row 3, column percent_councils: \"101\" is not a whole number of per cent from 1 to 100",
    ]);
}
