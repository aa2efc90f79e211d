//! The screen of all services and the pages of four of them, as a person would read them.

use std::collections::BTreeSet;
use std::fmt::Write;

use model::Query;
use model::records::ServiceIx;
use presentation::services::{groups, nobody, overview, page};

use crate::real::{names, register};

fn query(code: &str) -> Query {
    Query { services: vec![code.to_string()], ..Query::default() }
}

fn service_page(code: &str) -> String {
    let register = register();
    let service = register.service_by_code(code).expect("a service of the data");
    let groups = groups::groups(register, &query(code));
    let mut out = String::new();
    let mut say = |line: &str| writeln!(out, "{line}").expect("a string takes it all");
    say(&format!("# {}\n{}", page::sentence(register, &groups, service), page::below(register, &groups)));
    for sentence in page::notable(register, &groups) {
        say(&sentence.plain(register));
    }
    say("\n## Forms");
    for form in page::forms(register, &groups) {
        say(&format!("{} {} ({}%)", form.words, form.number, form.length));
    }
    say("\n## Groups");
    for group in groups.of_councils.iter().take(5).chain(&groups.with_others) {
        let name = &register.arrangement(group.arrangements[0]).name;
        say(&format!("{name}: {} {}", groups::note(register, group), names(&group.councils).join(", ")));
    }
    let counties = nobody::counties(register, &groups);
    say(&format!("\n## Nobody\n{}", nobody::sentence(register, &groups, &counties).plain(register)));
    for region in nobody::regions(register, &groups) {
        say(&format!("{}: {} of {}", region.name, region.taking_part, region.existing));
    }
    out
}

#[test]
fn four_services() {
    for code in ["building-control", "legal", "libraries", "youth-justice"] {
        insta::assert_snapshot!(format!("service-{code}"), service_page(code));
    }
}

#[test]
fn all_services() {
    let overview = overview::overview(register(), &Query::default());
    let mut out = format!("# {}\n{}\n", overview.sentence, overview.below);
    for group in &overview.groups {
        writeln!(out, "\n## {}", group.label).expect("a string takes it all");
        for row in &group.rows {
            let line = format!(
                "{}: {} arrangements, {} councils ({}), {} {}",
                row.label, row.arrangements, row.councils, row.share, row.change, overview.since
            );
            writeln!(out, "{line}").expect("a string takes it all");
        }
    }
    insta::assert_snapshot!("services", out);
}

/// Each council that takes part stands in a group, and each one stands either among those that share or those that do not.
#[test]
fn everybody_has_a_place() {
    let register = register();
    for service in 0..register.package().services.len() {
        let code = &register.package().services[service].code;
        let groups = groups::groups(register, &query(code));
        let in_groups: BTreeSet<_> =
            groups.of_councils.iter().chain(&groups.with_others).flat_map(|group| &group.councils).collect();
        assert_eq!(in_groups, groups.taking_part.iter().collect(), "{code}");
        let arrangements: usize =
            groups.of_councils.iter().chain(&groups.with_others).map(|group| group.arrangements.len()).sum();
        assert_eq!(arrangements as u32, groups.found.count(), "{code}");
        for region in nobody::regions(register, &groups) {
            assert_eq!(region.taking_part as usize + region.without.len(), region.existing as usize);
        }
    }
}

/// The numbers of the list are those of the facets beside the map.
#[test]
fn the_list_counts_as_the_filters_do() {
    let register = register();
    for query in
        [Query::default(), Query { year: Some(2018), regions: vec!["London".into()], ..Query::default() }]
    {
        let summary = register.summary(&query);
        for row in overview::overview(register, &query).groups.iter().flat_map(|group| &group.rows) {
            let ServiceIx(at) = row.service;
            assert_eq!(
                row.arrangements,
                summary.facets[model::Facet::Service][usize::from(at)],
                "{}",
                row.label
            );
        }
    }
}

#[test]
fn labels_inside_a_sentence() {
    assert_eq!(overview::lower_first("Legal services"), "legal services");
    assert_eq!(overview::lower_first("IT and digital"), "IT and digital");
}
