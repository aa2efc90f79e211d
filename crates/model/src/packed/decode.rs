//! From bytes to a package.

use super::check::check_package;
use super::layout::{self, Kind, PACKAGE_COLUMNS, PackageColumns};
use super::places::places;
use super::text::Runs;
use super::words::Words;
use super::{Column, DecodeError, codes, first_members};
use crate::records::{
    Arrangement, ArrangementIx, Category, CategoryIx, Council, CouncilIx, Date, Member, Package, Partner,
    RegionIx, Saving, Service, ServiceIx,
};
use crate::vocabulary::{Basis, Confidence, CouncilType, Model, SavingKind, Scope, Sector, Status};

type Columns<'c, 'a> = PackageColumns<&'c mut Column<'a>>;

/// The package in these bytes. All its positions are valid, its tables sorted, its references free of circles
/// ([`super::check_package`]).
///
/// # Errors
/// Bytes that are no package, were packed by a later version, or are damaged in any way. The memory taken is a small
/// multiple of the bytes.
pub fn decode_package(bytes: &[u8]) -> Result<Package, DecodeError> {
    let mut columns: [_; PACKAGE_COLUMNS] = layout::columns(layout::body(Kind::Package, bytes)?)?;
    let c = &mut Columns::of(&mut columns);
    let mut package = Package { version: c.version.text(&[], None), ..Package::default() };
    let regions = c.counts.count(c.region);
    let councils = c.counts.count(c.council_kind);
    let categories = c.counts.count(c.label);
    let services = c.counts.count(c.service_category);
    let arrangements = c.counts.count(c.status);

    for _ in 0..regions {
        package.regions.push(c.region.text(&[], None));
    }
    for _ in 0..councils {
        let before = package.councils.last().map_or("", |council| &council.code);
        let council = council(c, before);
        package.councils.push(council);
    }
    for _ in 0..categories {
        let (label, code) = label_and_code(c, &[]);
        package.categories.push(Category { code, label });
    }
    for _ in 0..services {
        package.services.push(service(c));
    }
    let places = places(&package.councils);
    for _ in 0..arrangements {
        package.arrangements.push(arrangement(c, &package.councils, &places));
    }
    layout::close(&columns)?;
    check_package(&package)?;
    Ok(package)
}

fn label_and_code(c: &mut Columns, names: &[&str]) -> (String, String) {
    let label = c.label.text(names, None);
    let words = Words::of(&label);
    let runs = Runs { words: &words, start: c.run_start, count: c.run_count };
    let code = c.code.text(&[], Some(runs));
    (label, code)
}

fn council(c: &mut Columns, before: &str) -> Council {
    let code = match c.council_step.u32() {
        0 => c.council_code.text(&[], None),
        steps => codes::step(before, steps).unwrap_or_else(|| {
            c.council_step.refuse();
            String::new()
        }),
    };
    let name = c.council_name.text(&[], None);
    let full_name = c.council_full_name.text(&[&name], None);
    let aliases =
        (0..c.council_aliases.count(c.council_alias)).map(|_| c.council_alias.text(&[&name], None)).collect();
    let successors = c.council_successors.count(c.council_successor);
    let successors = (0..successors).map(|_| CouncilIx(c.council_successor.u16())).collect();
    Council {
        code,
        name,
        full_name,
        kind: c.council_kind.of(CouncilType::ALL),
        region: RegionIx(c.council_region.u16()),
        county: c.council_county.option_u16().map(CouncilIx),
        from: c.council_from.option_u32().map(date),
        to: c.council_to.option_u32().map(date),
        successors,
        aliases,
        population: c.council_population.option_u32(),
        area_km2: c.council_area.option_u32(),
    }
}

fn date(number: u32) -> Date {
    Date { year: (number / 512) as u16, month: (number / 32 % 16) as u8, day: (number % 32) as u8 }
}

fn service(c: &mut Columns) -> Service {
    let (label, code) = label_and_code(c, &[]);
    let synonyms = c.service_synonyms.count(c.service_synonym);
    let synonyms = (0..synonyms).map(|_| c.service_synonym.text(&[], None)).collect();
    Service { code, label, category: CategoryIx(c.service_category.u16()), synonyms }
}

fn arrangement(c: &mut Columns, councils: &[Council], places: &[u16]) -> Arrangement {
    let mut next = 0u16;
    let services = (0..c.services.count(c.service)).map(|_| {
        let service = c.service.u16().wrapping_add(next);
        next = service.wrapping_add(1);
        ServiceIx(service)
    });
    let services = services.collect();
    let members = members(c, places);
    let partners = c.partners.count(c.partner_sector);
    let partners = (0..partners)
        .map(|_| Partner { name: c.partner_name.text(&[], None), sector: c.partner_sector.of(Sector::ALL) })
        .collect();
    let savings = c.savings.count(c.saving_kind);
    let savings = (0..savings).map(|_| saving(c)).collect();
    let (name, id) = label_and_code(c, &first_members(&members, councils));
    Arrangement {
        id,
        name,
        services,
        model: c.model.option_of(Model::ALL),
        status: c.status.of(Status::ALL),
        start_year: c.start_year.year(),
        end_year: c.end_year.year(),
        staff: c.staff.option_u32(),
        members_complete: c.members_complete.bit(),
        part_of: c.part_of.option_u32().map(ArrangementIx),
        replaced_by: c.replaced_by.option_u32().map(ArrangementIx),
        last_seen: c.last_seen.year(),
        confidence: c.confidence.of(Confidence::ALL),
        members,
        partners,
        savings,
    }
}

fn members(c: &mut Columns, places: &[u16]) -> Vec<Member> {
    let mut members: Vec<Member> = Vec::new();
    let mut next = 0usize;
    for _ in 0..c.members.count(c.member) {
        let place = next.saturating_add(c.member.u32() as usize);
        next = place.saturating_add(1);
        let Some(council) = places.get(place).copied().map(CouncilIx) else {
            c.member.refuse();
            break;
        };
        let (lead, from, to) = (c.member_lead.bit(), c.member_from.year(), c.member_to.year());
        let at = members.partition_point(|other| other.council < council);
        members.insert(at, Member { council, lead, from, to });
    }
    members
}

fn saving(c: &mut Columns) -> Saving {
    let power = 10u64.checked_pow(c.saving_exponent.byte().into());
    let amount = power.and_then(|power| c.saving_mantissa.varint().checked_mul(power));
    if amount.is_none() {
        c.saving_mantissa.refuse();
    }
    Saving {
        amount_gbp: amount.unwrap_or(0),
        kind: c.saving_kind.of(SavingKind::ALL),
        basis: c.saving_basis.of(Basis::ALL),
        scope: c.saving_scope.of(Scope::ALL),
        as_of_year: c.saving_as_of.year(),
        years: c.saving_years.option_u16(),
        source: c.saving_source.u16(),
    }
}
