//! What holds of every register: areas, ties, growth and money fit the summaries that they belong to.

use std::collections::{BTreeMap, BTreeSet};

use model::records::{CouncilIx, Package};
use model::register::{FIRST_YEAR, Tier};
use model::summary::LeftOut;
use model::vocabulary::CouncilType;
use model::{Query, Register};
use proptest::prelude::*;

use crate::{queries, real, synthetic};

#[test]
fn every_tiling_is_made_of_the_same_areas() {
    let register = Register::new(real::package());
    let areas_of = |year, tier| {
        let mut areas = Vec::new();
        for council in register.tiling(year, tier) {
            let of = register.base_areas(council);
            assert!(!of.is_empty(), "{} covers something", register.council(council).full_name);
            areas.extend(of);
        }
        areas.sort_unstable();
        areas
    };
    let england = areas_of(FIRST_YEAR, Tier::Lower);
    assert_eq!(england.len(), 326);
    for year in FIRST_YEAR..=register.present() {
        for tier in [Tier::Lower, Tier::Upper] {
            assert_eq!(areas_of(year, tier), england, "{year}, {tier:?}");
        }
    }
}

#[test]
fn a_county_and_its_districts_know_each_other() {
    let register = Register::new(real::package());
    for year in [2009, 2018, 2026] {
        for county in register.tiling(year, Tier::Upper) {
            let districts = register.districts(county, year);
            let is_county = register.council(county).kind == CouncilType::County;
            assert_eq!(is_county, !districts.is_empty(), "{}", register.council(county).full_name);
            assert!(districts.iter().all(|district| register.county_of(*district) == Some(county)));
        }
    }
}

#[test]
fn former_codes_lead_to_their_council() {
    let register = Register::new(real::package());
    let name = |code| register.council_by_code(code).map(|at| register.council(at).name.as_str());
    for (former, now, council) in [
        ("E06000048", "E06000057", "Northumberland"),
        ("E07000097", "E07000242", "East Hertfordshire"),
        ("E07000100", "E07000240", "St Albans"),
        ("E07000101", "E07000243", "Stevenage"),
        ("E07000104", "E07000241", "Welwyn Hatfield"),
        ("E08000016", "E08000038", "Barnsley"),
        ("E08000019", "E08000039", "Sheffield"),
        ("E08000020", "E08000037", "Gateshead"),
    ] {
        assert_eq!((name(former), name(now)), (Some(council), Some(council)));
        let shares =
            |code: &str| register.summary(&Query { councils: vec![code.to_owned()], ..Query::default() });
        assert_eq!(shares(former), shares(now), "{council}");
    }
    for no_code in ["E0800001", "E08000999", "e08000016", "Hull City", "Barnsley District", ""] {
        assert_eq!(name(no_code), None, "{no_code:?}");
    }
}

#[test]
fn what_has_ended_nobody_knows_when_runs_until_its_newest_source() {
    let mut package = real::package();
    let row =
        package.arrangements.iter().position(|a| a.id == "cctv-hart-rushmoor").expect("it is in the data");
    let years = |package: &Package| {
        let register = Register::new(package.clone());
        let trend = (FIRST_YEAR..=register.present()).filter(|year| {
            let found = register.summary(&Query { year: Some(*year), ..Query::default() });
            let runs = found.found.contains(row);
            assert_eq!(runs, register.runs_in(model::records::ArrangementIx(row as u32), *year));
            runs
        });
        trend.collect::<Vec<_>>()
    };
    let of = &package.arrangements[row];
    assert_eq!((of.start_year, of.end_year, of.last_seen), (Some(2013), None, Some(2020)));
    assert_eq!(years(&package), (2013..=2020).collect::<Vec<_>>());
    package.arrangements[row].last_seen = None;
    assert_eq!(years(&package), [0; 0], "without a dated source no year is known");
    package.arrangements[row].end_year = Some(2016);
    assert_eq!(years(&package), [2013, 2014, 2015]);

    // Without a start it may have run until then.
    let arrangement = &mut package.arrangements[row];
    (arrangement.start_year, arrangement.end_year, arrangement.last_seen) = (None, None, Some(2020));
    let before = real::package();
    let unknown = |package: Package, year| {
        Register::new(package).summary(&Query { year: Some(year), ..Query::default() }).unknown_start
    };
    assert_eq!(unknown(package.clone(), 2020), unknown(before.clone(), 2020) + 1);
    assert_eq!(unknown(package, 2021), unknown(before, 2021));
}

#[test]
fn members_follow_their_successors() {
    let register = Register::new(real::package());
    let pair = register.arrangement_by_id("taunton-deane-west-somerset").expect("it is in the data");
    let codes = |year| {
        let members = register.members_at(pair, year);
        members.iter().map(|at| register.council(*at).code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(codes(2018), ["E07000190", "E07000191"]);
    assert_eq!(codes(2019), ["E07000246"]);
    assert_eq!(codes(2022), ["E07000246"]);
    assert_eq!(codes(2023), ["E06000066"]);
    assert_eq!(codes(1066), codes(register.present()));
    assert!(!register.runs_in(pair, 2019), "its members have been absorbed");
}

#[test]
fn odd_versions_have_a_present() {
    let present = |version: &str| {
        let package = Package { version: version.to_owned(), ..Package::default() };
        let register = Register::new(package);
        assert!(register.summary(&Query::default()).arrangements.is_empty());
        register.present()
    };
    assert_eq!(present("2026.11.0"), 2026);
    for version in ["", "x", "1999", "-5", "é"] {
        assert_eq!(present(version), FIRST_YEAR, "{version}");
    }
    assert_eq!(present("2000000000.1"), 2999);
}

#[test]
fn what_belongs_to_a_summary_fits_it() {
    fn shared<T: Send + Sync>(_: &T) {}
    for seed in [1, 2, 3] {
        let package = synthetic::package(seed, 60, 150);
        let queries = queries::queries(&package);
        let register = Register::new(package);
        shared(&register);
        let config = ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() };
        let outcome = proptest::test_runner::TestRunner::new(config).run(&queries, |query| {
            ties_fit(&register, &query)?;
            growth_fits(&register, &query)?;
            money_fits(&register, &query)?;
            shown_savings_fit(&register, &query)
        });
        assert_eq!(outcome, Ok(()));
    }
}

fn ties_fit(register: &Register, query: &Query) -> Result<(), TestCaseError> {
    let summary = register.summary(query);
    let counts = register.council_counts(&summary.found, query.year);
    for council in (0..counts.partners.len()).map(|at| CouncilIx(at as u16)) {
        let ties = register.ties(council, &summary.found, query.year);
        prop_assert_eq!(ties.len() as u32, counts.partners[usize::from(council.0)]);
        prop_assert!(ties.is_sorted_by_key(|(_, number)| std::cmp::Reverse(*number)));
        for (other, number) in ties {
            let back = register.ties(other, &summary.found, query.year);
            prop_assert!(back.contains(&(council, number)), "a tie holds both ways");
        }
    }
    Ok(())
}

fn growth_fits(register: &Register, query: &Query) -> Result<(), TestCaseError> {
    let now = register.summary(query);
    let growth = register.growth(query);
    prop_assert_eq!(growth.is_some(), now.change.is_some());
    if let (Some(growth), Some(year)) = (growth, now.year) {
        let before = register.summary(&Query { year: Some(year - 1), ..query.clone() });
        prop_assert_eq!(growth, now.facets.less(&before.facets));
        let trend = register.trend(query);
        prop_assert_eq!(trend[(year - FIRST_YEAR) as usize], (year, now.arrangements.len() as u32));
    }
    Ok(())
}

/// The figure that is shown for an arrangement is one that counts wherever one does, and has the reason of the totals.
fn shown_savings_fit(register: &Register, query: &Query) -> Result<(), TestCaseError> {
    let summary = register.summary(query);
    let (mut counted, mut left_out) = (BTreeSet::new(), BTreeMap::new());
    for kind in register.money(&summary.found) {
        counted.extend(kind.counted.iter().map(|figure| (figure.arrangement, figure.saving)));
        left_out
            .extend(kind.left_out.iter().map(|(figure, why)| ((figure.arrangement, figure.saving), *why)));
    }
    for at in &summary.arrangements {
        let savings = &register.arrangement(*at).savings;
        let Some(shown) = register.shown_saving(*at, &summary.found) else {
            prop_assert!(savings.is_empty());
            continue;
        };
        prop_assert_eq!(shown.amount_gbp, savings[usize::from(shown.saving)].amount_gbp);
        prop_assert_eq!(shown.left_out, left_out.get(&(*at, shown.saving)).copied());
        let any_counts = counted.iter().any(|(of, _)| of == at);
        let within = matches!(shown.left_out, Some(LeftOut::InUmbrella(_)));
        prop_assert!(!any_counts || shown.left_out.is_none() || within);
        prop_assert!(shown.left_out != Some(LeftOut::Superseded), "what is shown is the newest of its kind");
    }
    Ok(())
}

fn money_fits(register: &Register, query: &Query) -> Result<(), TestCaseError> {
    let summary = register.summary(query);
    let mut explained = BTreeSet::new();
    for (kind, total) in register.money(&summary.found).into_iter().zip(summary.savings) {
        prop_assert_eq!(kind.total, total);
        prop_assert_eq!(kind.counted.iter().map(|figure| figure.amount_gbp).sum::<u64>(), total.total);
        prop_assert_eq!(kind.counted.len() as u32, total.arrangements);
        let largest = total.largest.map(|largest| (largest.arrangement, largest.amount_gbp));
        prop_assert_eq!(kind.counted.first().map(|figure| (figure.arrangement, figure.amount_gbp)), largest);
        for (figure, reason) in &kind.left_out {
            if let LeftOut::InUmbrella(umbrella) = reason {
                prop_assert!(summary.found.contains(umbrella.0 as usize) && *umbrella != figure.arrangement);
            }
        }
        let figures = kind.counted.iter().chain(kind.left_out.iter().map(|(figure, _)| figure));
        for figure in figures {
            prop_assert!(explained.insert((figure.arrangement, figure.saving)), "a figure stands once");
        }
    }
    let published: usize =
        summary.arrangements.iter().map(|at| register.arrangement(*at).savings.len()).sum();
    prop_assert_eq!(explained.len(), published, "every published figure is accounted for");
    Ok(())
}
