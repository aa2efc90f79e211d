//! Every kind of change in its words.

use bundle::editions::{Edition, What, compare, csv, markdown};
use proptest::prelude::*;

use super::package::Package;

/// What is said after the first line.
fn said(change: impl Fn(Package) -> Package) -> String {
    let (_, words) = change(Package::tiny()).version("2026.12.0").since(&Package::tiny());
    words.split_once("\n\n").map_or(words.clone(), |(_, rest)| rest.to_owned())
}

#[test]
fn the_same_tables_have_no_change() {
    let (changes, words) = Package::tiny().version("2026.12.0").since(&Package::tiny());
    assert_eq!(changes, []);
    assert_eq!(words, "From edition 2026.11.0 to 2026.12.0 nothing has changed.\n");
}

#[test]
fn what_came_is_told_with_its_services_and_councils_and_so_is_what_went() {
    let new = Package::tiny()
        .swap("arrangements.csv", "cedar-legal,Cedar Legal,legal", "elder-legal,Elder Legal,legal;audit")
        .swap("members.csv", "cedar-legal,", "elder-legal,");
    let (_, words) = new.version("2026.12.0").since(&Package::tiny());
    let expected = "From edition 2026.11.0 to 2026.12.0: 1 arrangement came, 1 went, none changed.

1 arrangement came
  Elder Legal: Legal services and Internal audit: Birch and Cedar

1 arrangement went
  Cedar Legal: Legal services: Birch and Cedar
";
    assert_eq!(words, expected);
}

#[test]
fn every_cell_of_an_arrangement_is_told_in_words() {
    let words = said(|package| {
        package
            .swap(
                "arrangements.csv",
                "Alder Audit,audit,joint-team,operating,2012,,9",
                "Alder Auditors,audit;legal,,ended,2011,2020,",
            )
            .swap("arrangements.csv", "Audit for two councils", "Auditors of two councils")
            .swap("arrangements.csv", "2018,,true,,dale-legal", "2018,,false,alder-audit,")
    });
    let expected = "2 arrangements changed
  Alder Auditors
    name: Alder Auditors, before Alder Audit
    services: Internal audit and Legal services, before Internal audit
    status: ended, before running
    start: 2011, before 2012
    end: 2020, before not known
    model: not known, before joint team
    staff: not known, before 9
    summary reworded
  Cedar Legal
    only some of its members are named
    part of: Alder Auditors, before none
    replaced by: none, before Dale Legal
";
    assert_eq!(words, expected);
}

#[test]
fn members_partners_figures_and_sources_are_told_by_name() {
    let words = said(|package| {
        package
            .swap("members.csv", "alder-audit,E07000002,member,2014,2016", "alder-audit,E10000001,lead,2014,")
            .swap("members.csv", "alder-audit,E07000001,lead,,", "alder-audit,E07000001,member,,2015")
            .swap("partners.csv", "Counters Ltd,private", "Alder Health,health")
            .swap(
                "savings.csv",
                "40000,annual,efficiency,all-partners,2015",
                "2500000,projected,income,all-partners,2030",
            )
            .swap("sources.csv", "/start,Two councils join up,2012", "/end,Two councils part,2022")
            .swap("sources.csv", "Annual report,2020", "Annual report 2020,2020")
    });
    let expected = "1 arrangement changed
  Alder Audit
    member Alder: member, until 2015, before lead
    member removed: Birch
    member added: Alder County Council (lead, from 2014)
    partner added: Alder Health (health)
    partner removed: Counters Ltd
    source now cited as Annual report 2020 (2020), before Annual report (2020)
    source added: Two councils part (2022), https://alder.example/end
    source removed: Two councils join up (2012), https://alder.example/start
    figure added: £2.5 million expected (2030) (income, not a saving)
    figure removed: £40,000 a year (2015)
";
    assert_eq!(words, expected);
}

#[test]
fn councils_services_and_proposals_are_told_after_the_arrangements() {
    let words = said(|package| {
        package
            .swap(
                "councils.csv",
                "South East,E10000001,,,,,60000",
                "South East,E10000001,,2026-04-01,E06000001,Birchington,60000",
            )
            .swap("services.csv", "parking,Parking", "parking,Car parks")
            .swap("reorganisation_proposals.csv", "proposed,2025-10-28", "decided,2026-01-05")
            .swap(
                "reorganisation_members.csv",
                "one-alder,Alder,E07000001,",
                "one-alder,Great Alder,E07000001,",
            )
    });
    let expected = "1 council changed
  Birch
    to: 2026-04-01, before none
    successors: Dale, before none
    other names added: Birchington

1 service changed
  Car parks: label: Car parks, before Parking

1 proposal for new councils changed
  Alder: One Alder
    status: decided, before proposed
    decided on: 2026-01-05, before 2025-10-28
    places its councils otherwise
";
    assert_eq!(words, expected);
}

#[test]
fn an_older_edition_without_a_table_can_be_compared() {
    let (changes, _) = Package::tiny().since(&Package::tiny().without("services.csv").without("savings.csv"));
    assert!(changes.iter().all(|change| change.what == What::Saving), "{changes:?}");
    assert_eq!(changes.len(), 2);
    let empty = Package::tiny().without("datapackage.json");
    let error = Edition::read(&|name| empty.file(name)).expect_err("it has no version").to_string();
    assert!(error.contains("expected a data package"), "{error}");
}

#[test]
fn markdown_and_tables_keep_signs_of_their_own_as_text() {
    let old = Package::tiny();
    let new = old.clone().swap("arrangements.csv", "Cedar Legal,", "=Cedar [Legal] *,").version("2026.12.0");
    let (old, new) = (old.edition(), new.edition());
    let changes = compare(&old, &new);
    let text = markdown((&old.version, &new.version), &changes, &new.names());
    let expected = "# Edition 2026.12.0

From edition 2026.11.0 to 2026.12.0: no arrangements came, none went, 1 changed.

## 1 arrangement changed

- **=Cedar \\[Legal\\] \\***: name: =Cedar \\[Legal\\] \\*, before Cedar Legal
";
    assert_eq!(text, expected);
    let expected = "subject,id,name,what,about,before,after,councils
arrangement,cedar-legal,'=Cedar [Legal] *,field,name,Cedar Legal,'=Cedar [Legal] *,E07000002;E07000003
";
    assert_eq!(csv(&changes), expected);
}

proptest! {
    /// Whatever lines two editions have, exchanging them exchanges what came with what went, and before with after.
    #[test]
    fn the_way_back_undoes_every_change(old in 0u32..64, new in 0u32..64) {
        let lines = |kept: u32| {
            let mut package = Package::tiny();
            for (bit, (file, line)) in [
                ("members.csv", "alder-audit,E07000002,member,2014,2016\n"),
                ("partners.csv", "alder-audit,Counters Ltd,private\n"),
                ("savings.csv", "alder-audit,40000,annual,efficiency,all-partners,2015,,,https://alder.example/annual\n"),
                ("sources.csv", "cedar-legal,https://cedar.example/,Cedar Legal,\n"),
                ("arrangements.csv", "dale-legal,Dale Legal,audit;legal,,operating,2019,,,true,,,2021,medium,,Legal services for two councils.\n"),
                ("services.csv", "parking,Parking,transport,Transport,\n"),
            ].into_iter().enumerate() {
                if kept & (1 << bit) == 0 {
                    package = package.swap(file, line, "");
                }
            }
            package.edition()
        };
        let (old, new) = (lines(old), lines(new));
        let mut back = compare(&new, &old);
        for change in &mut back {
            std::mem::swap(&mut change.before, &mut change.after);
            change.what = match change.what {
                What::Came => What::Went,
                What::Went => What::Came,
                what => what,
            };
        }
        prop_assert_eq!(compare(&old, &new), back);
    }
}
