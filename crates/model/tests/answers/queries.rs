//! Random queries: plausible ones, and such as nobody would ask.

use model::CouncilMatch;
use model::Query;
use model::records::Package;
use model::vocabulary::{CouncilType, Model, Sector, Status};
use proptest::prelude::*;

/// Lists of codes: most often none, else a few known ones, now and then an unknown one.
fn codes(known: Vec<String>, most: usize) -> BoxedStrategy<Vec<String>> {
    let unknown = prop_oneof!["[a-zA-Z0-9~é\u{0}\u{202e}-]{0,12}", Just("councils-only".to_owned())];
    let one = if known.is_empty() {
        unknown.boxed()
    } else {
        prop_oneof![9 => prop::sample::select(known), 1 => unknown].boxed()
    };
    prop_oneof![3 => Just(Vec::new()), 2 => prop::collection::vec(one, 1..=most)].boxed()
}

/// A year: none, one of those that can be asked for, or an absurd one.
fn year() -> impl Strategy<Value = Option<i32>> {
    prop_oneof![
        3 => Just(None),
        6 => (2009..=2026).prop_map(Some),
        1 => prop_oneof![Just(i32::MIN), Just(i32::MAX), Just(-1), Just(0), Just(2008), Just(2027)].prop_map(Some),
    ]
}

/// Queries about a package.
pub fn queries(package: &Package) -> impl Strategy<Value = Query> + use<> {
    let owned = |codes: Vec<&str>| codes.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let services = package.services.iter().map(|s| s.code.clone()).collect();
    let categories = package.categories.iter().map(|c| c.code.clone()).collect();
    let councils = package.councils.iter().map(|c| c.code.clone()).collect();
    let mut sectors = owned(Sector::ALL.iter().map(|s| s.code()).collect());
    sectors.push("councils-only".to_owned());
    let lists = (
        codes(services, 12),
        codes(categories, 3),
        codes(councils, 4),
        codes(package.regions.clone(), 3),
        codes(owned(CouncilType::ALL.iter().map(|t| t.code()).collect()), 3),
        codes(sectors, 3),
        codes(owned(Model::ALL.iter().map(|m| m.code()).collect()), 4),
        codes(owned(Status::ALL.iter().map(|s| s.code()).collect()), 3),
    );
    let council_match = prop_oneof![Just(CouncilMatch::Any), Just(CouncilMatch::All)];
    let text = prop_oneof![4 => Just(String::new()), 1 => "[a-z]{1,3}", 1 => ".{0,30}"];
    (lists, council_match, year(), prop::bool::weighted(0.2), text).prop_map(
        |(lists, council_match, year, has_saving, text)| {
            let (services, categories, councils, regions, council_types, partner_sectors, models, statuses) =
                lists;
            Query {
                text,
                services,
                categories,
                councils,
                council_match,
                regions,
                council_types,
                partner_sectors,
                models,
                statuses,
                year,
                has_saving,
            }
        },
    )
}
