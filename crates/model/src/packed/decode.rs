//! From bytes to a package.

use super::check::check_package;
use super::layout::PackageColumns;
use super::places::places;
use super::text::Runs;
use super::words::Words;
use super::{Column, DecodeError, codes, first_members};
use crate::records::{
    Arrangement, ArrangementIx, Category, CategoryIx, Council, CouncilIx, Date, Member, Package, Partner,
    RegionIx, Saving, Service, ServiceIx,
};
use crate::vocabulary::{Basis, Confidence, CouncilType, Model, SavingKind, Scope, Sector, Status};

type Columns<'a> = PackageColumns<Column<'a>>;

const OUT_OF_RANGE: DecodeError = DecodeError::Damaged("a number is out of range");

/// The package in these bytes. All its positions are valid, its tables sorted, its references free of circles
/// ([`super::check_package`]).
///
/// # Errors
/// Bytes that are no package, were packed by a later version, or are damaged in any way. The memory taken is a small
/// multiple of the bytes.
pub fn decode_package(bytes: &[u8]) -> Result<Package, DecodeError> {
    let mut columns = Columns::open(bytes)?;
    let c = &mut columns;
    let mut package = Package { version: c.version.text(&[], None)?, ..Package::default() };
    let [regions, councils, categories, services, arrangements] =
        [c.counts.count()?, c.counts.count()?, c.counts.count()?, c.counts.count()?, c.counts.count()?];

    for _ in 0..regions {
        package.regions.push(c.region.text(&[], None)?);
    }
    for _ in 0..councils {
        let before = package.councils.last().map_or("", |council| &council.code);
        let council = council(c, before)?;
        package.councils.push(council);
    }
    for _ in 0..categories {
        let (label, code) = label_and_code(c, &[])?;
        package.categories.push(Category { code, label });
    }
    for _ in 0..services {
        let (label, code) = label_and_code(c, &[])?;
        let mut service =
            Service { code, label, category: CategoryIx(c.service_category.u16()?), synonyms: Vec::new() };
        for _ in 0..c.service_synonyms.count()? {
            service.synonyms.push(c.service_synonym.text(&[], None)?);
        }
        package.services.push(service);
    }
    let places = places(&package.councils);
    for _ in 0..arrangements {
        let arrangement = arrangement(c, &package.councils, &places)?;
        package.arrangements.push(arrangement);
    }
    columns.close()?;
    check_package(&package)?;
    Ok(package)
}

fn label_and_code(c: &mut Columns, names: &[&str]) -> Result<(String, String), DecodeError> {
    let label = c.label.text(names, None)?;
    let words = Words::of(&label);
    let runs = Runs { words: &words, start: &mut c.run_start, count: &mut c.run_count };
    let code = c.code.text(&[], Some(runs))?;
    Ok((label, code))
}

fn council(c: &mut Columns, before: &str) -> Result<Council, DecodeError> {
    let code = match c.council_step.u32()? {
        0 => c.council_code.text(&[], None)?,
        steps => codes::step(before, steps).ok_or(OUT_OF_RANGE)?,
    };
    let name = c.council_name.text(&[], None)?;
    let mut council = Council {
        code,
        full_name: c.council_full_name.text(&[&name], None)?,
        kind: c.council_kind.of(CouncilType::ALL)?,
        region: RegionIx(c.council_region.u16()?),
        county: c.council_county.option_u16()?.map(CouncilIx),
        from: c.council_from.option()?.map(date).transpose()?,
        to: c.council_to.option()?.map(date).transpose()?,
        successors: Vec::new(),
        aliases: Vec::new(),
        population: c.council_population.option_u32()?,
        area_km2: c.council_area.option_u32()?,
        name,
    };
    for _ in 0..c.council_aliases.count()? {
        council.aliases.push(c.council_alias.text(&[&council.name], None)?);
    }
    for _ in 0..c.council_successors.count()? {
        council.successors.push(CouncilIx(c.council_successors.u16()?));
    }
    Ok(council)
}

fn date(number: u64) -> Result<Date, DecodeError> {
    let year = u16::try_from(number / 512).map_err(|_| OUT_OF_RANGE)?;
    Ok(Date { year, month: (number / 32 % 16) as u8, day: (number % 32) as u8 })
}

fn arrangement(c: &mut Columns, councils: &[Council], places: &[u16]) -> Result<Arrangement, DecodeError> {
    let mut arrangement = Arrangement {
        id: String::new(),
        name: String::new(),
        services: Vec::new(),
        model: c.model.option_of(Model::ALL)?,
        status: c.status.of(Status::ALL)?,
        start_year: c.start_year.year()?,
        end_year: c.end_year.year()?,
        staff: c.staff.option_u32()?,
        members_complete: c.members_complete.bit()?,
        part_of: c.part_of.option_u32()?.map(ArrangementIx),
        replaced_by: c.replaced_by.option_u32()?.map(ArrangementIx),
        last_seen: c.last_seen.year()?,
        confidence: c.confidence.of(Confidence::ALL)?,
        members: Vec::new(),
        partners: Vec::new(),
        savings: Vec::new(),
    };
    let mut next = 0;
    for _ in 0..c.services.count()? {
        let service = c.service.u16()?.checked_add(next).ok_or(OUT_OF_RANGE)?;
        arrangement.services.push(ServiceIx(service));
        next = service.wrapping_add(1);
    }
    members(c, &mut arrangement.members, places)?;
    for _ in 0..c.partners.count()? {
        let name = c.partner_name.text(&[], None)?;
        arrangement.partners.push(Partner { name, sector: c.partner_sector.of(Sector::ALL)? });
    }
    for _ in 0..c.savings.count()? {
        arrangement.savings.push(saving(c)?);
    }
    let names = first_members(&arrangement, councils);
    (arrangement.name, arrangement.id) = label_and_code(c, &names)?;
    Ok(arrangement)
}

fn members(c: &mut Columns, members: &mut Vec<Member>, places: &[u16]) -> Result<(), DecodeError> {
    let mut next = 0;
    for _ in 0..c.members.count()? {
        let place = c.member.count()?.saturating_add(next);
        let council = CouncilIx(*places.get(place).ok_or(OUT_OF_RANGE)?);
        next = place + 1;
        let member = Member {
            council,
            lead: c.member_lead.bit()?,
            from: c.member_from.year()?,
            to: c.member_to.year()?,
        };
        let at = members.partition_point(|other| other.council < council);
        members.insert(at, member);
    }
    Ok(())
}

fn saving(c: &mut Columns) -> Result<Saving, DecodeError> {
    let ten_to = 10u64.checked_pow(c.saving_exponent.byte()?.into()).ok_or(OUT_OF_RANGE)?;
    Ok(Saving {
        amount_gbp: c.saving_mantissa.varint()?.checked_mul(ten_to).ok_or(OUT_OF_RANGE)?,
        kind: c.saving_kind.of(SavingKind::ALL)?,
        basis: c.saving_basis.of(Basis::ALL)?,
        scope: c.saving_scope.of(Scope::ALL)?,
        as_of_year: c.saving_as_of.year()?,
        years: c.saving_years.option_u16()?,
        source: c.saving_source.u16()?,
    })
}
