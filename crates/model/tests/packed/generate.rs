//! Arbitrary packages that keep the promises of the records, and details for them.

use std::collections::{BTreeMap, BTreeSet};

use model::records::{
    Arrangement, ArrangementDetails, ArrangementIx, Breakdown, Category, CategoryIx, Council, CouncilIx,
    Date, Edition, Member, Package, Partner, RegionIx, Saving, Service, ServiceIx, Source, Stated,
};
use model::vocabulary::{Basis, Confidence, CouncilType, Model, SavingKind, Scope, Sector, Status};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const WORDS: &[&str] =
    &["Adur", "and", "Worthing", "King's", "Lynn", "audit", "Shared", "service", "2018/19", "É", "-"];

/// Words as the real data has them, of which names, titles and addresses share many; and anything at all.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => vec(select(WORDS), 0..6).prop_map(|words| words.join(" ")),
        1 => vec(any::<char>(), 0..6).prop_map(|letters| letters.into_iter().collect()),
        1 => vec(0u8..40, 0..6).prop_map(|signs| signs.into_iter().map(char::from).collect()),
    ]
}

/// A title and a text that is made from its words.
fn title_and(glue: &'static str) -> impl Strategy<Value = (String, String)> {
    (text(), text(), any::<bool>()).prop_map(move |(title, more, lower)| {
        let made = title.split(' ').collect::<Vec<_>>().join(glue) + glue + &more;
        (title, if lower { made.to_lowercase() } else { made })
    })
}

fn code() -> impl Strategy<Value = String> {
    prop_oneof![3 => (0u32..30).prop_map(|number| format!("E07{number:06}")), 1 => text()]
}

fn council() -> impl Strategy<Value = (Council, Vec<u16>)> {
    let date = || {
        option::of((1900u16..2100, 1u8..13, 1u8..32).prop_map(|(year, month, day)| Date { year, month, day }))
    };
    let sizes = (option::of(any::<u32>()), option::of(any::<u32>()));
    let places = (any::<u16>(), option::of(any::<u16>()), vec(any::<u16>(), 0..3));
    (text(), text(), select(CouncilType::ALL), places, (date(), date()), vec(text(), 0..3), sizes).prop_map(
        |(name, more, kind, (region, county, successors), (from, to), aliases, (population, area_km2))| {
            let (full_name, county) = (format!("{name} {more}"), county.map(CouncilIx));
            let code = String::new();
            let region = RegionIx(region);
            let heirs = Vec::new();
            let council = Council {
                code,
                name,
                full_name,
                kind,
                region,
                county,
                from,
                to,
                successors: heirs,
                aliases,
                population,
                area_km2,
            };
            (council, successors)
        },
    )
}

fn saving() -> impl Strategy<Value = Saving> {
    let amount = prop_oneof![any::<u64>(), (0u64..999).prop_map(|thousands| thousands * 1000)];
    let kinds = (select(SavingKind::ALL), select(Basis::ALL), select(Scope::ALL));
    (amount, kinds, option::of(any::<u16>()), option::of(any::<u16>()), any::<u16>()).prop_map(
        |(amount_gbp, (kind, basis, scope), as_of_year, years, source)| Saving {
            amount_gbp,
            kind,
            basis,
            scope,
            as_of_year,
            years,
            source,
        },
    )
}

fn arrangement() -> impl Strategy<Value = Arrangement> {
    let year = || option::of(prop_oneof![1936u16..2027, any::<u16>()]);
    let member = (any::<bool>(), year(), year());
    let lists = (
        btree_set(any::<u16>(), 1..4),
        btree_map(any::<u16>(), member, 0..12),
        vec((text(), select(Sector::ALL)).prop_map(|(name, sector)| Partner { name, sector }), 0..3),
        vec(saving(), 0..3),
    );
    let links = (option::of(any::<u32>()), option::of(any::<u32>()));
    let forms = (option::of(select(Model::ALL)), select(Status::ALL), select(Confidence::ALL), any::<bool>());
    let numbers = (year(), year(), year(), option::of(any::<u32>()));
    (text(), lists, links, forms, numbers).prop_map(
        |(name, (services, members, partners, savings), (part_of, replaced_by), forms, numbers)| {
            Arrangement {
                id: String::new(),
                name,
                services: services.into_iter().map(ServiceIx).collect(),
                model: forms.0,
                status: forms.1,
                start_year: numbers.0,
                end_year: numbers.1,
                staff: numbers.3,
                members_complete: forms.3,
                part_of: part_of.map(ArrangementIx),
                replaced_by: replaced_by.map(ArrangementIx),
                last_seen: numbers.2,
                confidence: forms.2,
                members: members
                    .into_iter()
                    .map(|(council, (lead, from, to))| Member { council: CouncilIx(council), lead, from, to })
                    .collect(),
                partners,
                savings,
            }
        },
    )
}

/// A package in which every reference is folded into its table, and every chain leads onwards.
pub fn package() -> impl Strategy<Value = Package> {
    let services = btree_map(text(), (text(), any::<u16>(), vec(text(), 0..3)), 1..6);
    (
        (2009u16..2100, text()),
        btree_set(text(), 1..5),
        btree_map(code(), council(), 1..12),
        btree_map(text(), text(), 1..4),
        services,
        vec((arrangement(), title_and("-")), 0..10),
    )
        .prop_map(|((year, more), regions, councils, categories, services, drafts)| {
            let mut package = Package { version: format!("{year}{more}"), ..Package::default() };
            package.regions = regions.into_iter().collect();
            let count = councils.len() as u16;
            for (position, (code, (mut council, successors))) in (0..).zip(councils) {
                council.code = code;
                council.region.0 %= package.regions.len() as u16;
                council.county = council.county.map(|county| CouncilIx(county.0 % count));
                let later = count - position - 1;
                let onwards = |step: u16| CouncilIx(position + 1 + step % later);
                council.successors =
                    if later == 0 { Vec::new() } else { successors.into_iter().map(onwards).collect() };
                package.councils.push(council);
            }
            package.categories =
                categories.into_iter().map(|(code, label)| Category { code, label }).collect();
            for (code, (label, category, synonyms)) in services {
                let category = CategoryIx(category % package.categories.len() as u16);
                package.services.push(Service { code, label, category, synonyms });
            }
            let drafts: BTreeMap<String, Arrangement> = drafts
                .into_iter()
                .map(|(mut draft, (name, id))| {
                    draft.name = name;
                    (id, draft)
                })
                .collect();
            for (position, (id, mut draft)) in (0u32..).zip(drafts) {
                draft.id = id;
                let back =
                    |link: ArrangementIx| (position > 0).then(|| ArrangementIx(link.0 % position.max(1)));
                draft.part_of = draft.part_of.and_then(back);
                draft.replaced_by = draft.replaced_by.and_then(back);
                let services: BTreeSet<u16> =
                    draft.services.iter().map(|service| service.0 % package.services.len() as u16).collect();
                draft.services = services.into_iter().map(ServiceIx).collect();
                let members: BTreeMap<u16, Member> =
                    draft.members.iter().map(|member| (member.council.0 % count, *member)).collect();
                draft.members = members
                    .into_iter()
                    .map(|(council, member)| Member { council: CouncilIx(council), ..member })
                    .collect();
                package.arrangements.push(draft);
            }
            package
        })
}

fn source() -> impl Strategy<Value = Source> {
    (title_and("-"), option::of(any::<u16>()), select(&["http://", "https://www.example.org/"]))
        .prop_map(|((title, path), year, start)| Source { url: format!("{start}{path}"), title, year })
}

fn prose() -> impl Strategy<Value = ArrangementDetails> {
    let url = option::of(text().prop_map(|path| format!("https://{path}")));
    (url, text(), vec(source(), 1..4), vec(text(), 3..4)).prop_map(|(url, summary, sources, saving_notes)| {
        ArrangementDetails { url, summary, sources, saving_notes }
    })
}

fn edition() -> impl Strategy<Value = Edition> {
    let numbers = (option::of(any::<u32>()), option::of(any::<u32>()), option::of(any::<u16>()));
    ((text(), text(), text(), text()), numbers, option::of(0u64..1_000_000_000), source()).prop_map(
        |((edition, published, savings_kind, note), numbers, savings_gbp, source)| Edition {
            edition,
            published,
            arrangements: numbers.0,
            councils: numbers.1,
            percent_councils: numbers.2,
            savings_gbp,
            savings_kind,
            note,
            source,
        },
    )
}

fn breakdown() -> impl Strategy<Value = Breakdown> {
    ((text(), text(), text()), text(), any::<u64>(), text(), text()).prop_map(
        |((edition, dimension, label), measure, value, note, path)| Breakdown {
            edition,
            dimension,
            label,
            measure,
            value,
            note,
            source_url: format!("http://{path}"),
        },
    )
}

/// A package, and prose that fits.
pub fn package_and_details() -> impl Strategy<Value = (Package, Vec<ArrangementDetails>)> {
    (package(), vec(prose(), 10)).prop_map(|(mut package, mut details)| {
        details.truncate(package.arrangements.len());
        for (prose, arrangement) in details.iter_mut().zip(&mut package.arrangements) {
            prose.summary = format!("{} {}", arrangement.name, prose.summary);
            prose.saving_notes.truncate(arrangement.savings.len());
            for saving in &mut arrangement.savings {
                saving.source %= prose.sources.len() as u16;
            }
        }
        (package, details)
    })
}

/// What the LGA's map might have stated.
pub fn stated() -> impl Strategy<Value = Stated> {
    (vec(edition(), 0..3), vec(breakdown(), 0..3))
        .prop_map(|(editions, breakdowns)| Stated { editions, breakdowns })
}
