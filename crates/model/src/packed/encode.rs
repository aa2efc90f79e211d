//! From a package to bytes.

use super::layout::PackageColumns;
use super::places::places;
use super::text::Runs;
use super::words::Words;
use super::{ColumnWriter, codes, first_members};
use crate::records::{Arrangement, Council, Date, Member, Package, Saving};

type Columns = PackageColumns<ColumnWriter>;

/// The bytes of a package, before the web server's compression. [`super::decode_package`] gives it back as it was, if
/// it keeps the promises of its records.
pub fn encode_package(package: &Package) -> Vec<u8> {
    let mut columns = Columns::default();
    let c = &mut columns;
    c.version.text(&package.version, &[], None);
    let tables =
        [package.regions.len(), package.councils.len(), package.categories.len(), package.services.len()];
    tables.iter().chain(&[package.arrangements.len()]).for_each(|length| c.counts.varint(*length as u64));

    package.regions.iter().for_each(|region| c.region.text(region, &[], None));
    let mut before = "";
    for council in &package.councils {
        self::council(c, council, before);
        before = &council.code;
    }
    for category in &package.categories {
        label_and_code(c, &category.label, &category.code, &[]);
    }
    for service in &package.services {
        label_and_code(c, &service.label, &service.code, &[]);
        c.service_category.varint(service.category.0.into());
        c.service_synonyms.varint(service.synonyms.len() as u64);
        service.synonyms.iter().for_each(|synonym| c.service_synonym.text(synonym, &[], None));
    }
    let mut place_of = vec![0u16; package.councils.len()];
    for (place, council) in places(&package.councils).into_iter().enumerate() {
        place_of[usize::from(council)] = place as u16;
    }
    for arrangement in &package.arrangements {
        let names = first_members(&arrangement.members, &package.councils);
        label_and_code(c, &arrangement.name, &arrangement.id, &names);
        facts(c, arrangement);
        members(c, &arrangement.members, &place_of);
        c.partners.varint(arrangement.partners.len() as u64);
        for partner in &arrangement.partners {
            c.partner_name.text(&partner.name, &[], None);
            c.partner_sector.bytes.push(partner.sector as u8);
        }
        c.savings.varint(arrangement.savings.len() as u64);
        arrangement.savings.iter().for_each(|figure| saving(c, figure));
    }
    columns.seal()
}

fn label_and_code(c: &mut Columns, label: &str, code: &str, names: &[&str]) {
    c.label.text(label, names, None);
    let words = Words::of(label);
    c.code.text(code, &[], Some(Runs { words: &words, start: &mut c.run_start, count: &mut c.run_count }));
}

fn council(c: &mut Columns, council: &Council, before: &str) {
    match codes::steps(before, &council.code) {
        Some(steps) => c.council_step.varint(steps.into()),
        None => {
            c.council_step.varint(0);
            c.council_code.text(&council.code, &[], None);
        }
    }
    c.council_name.text(&council.name, &[], None);
    c.council_full_name.text(&council.full_name, &[&council.name], None);
    c.council_aliases.varint(council.aliases.len() as u64);
    council.aliases.iter().for_each(|alias| c.council_alias.text(alias, &[&council.name], None));
    c.council_kind.bytes.push(council.kind as u8);
    c.council_region.varint(council.region.0.into());
    c.council_county.option(council.county.map(|county| county.0));
    c.council_from.option(council.from.map(day_number));
    c.council_to.option(council.to.map(day_number));
    c.council_successors.varint(council.successors.len() as u64);
    council.successors.iter().for_each(|successor| c.council_successor.varint(successor.0.into()));
    c.council_population.option(council.population);
    c.council_area.option(council.area_km2);
}

pub(super) fn day_number(date: Date) -> u32 {
    u32::from(date.year) * 512 + u32::from(date.month) * 32 + u32::from(date.day)
}

fn facts(c: &mut Columns, arrangement: &Arrangement) {
    c.services.varint(arrangement.services.len() as u64);
    let mut next = 0;
    for service in &arrangement.services {
        c.service.varint(service.0.wrapping_sub(next).into());
        next = service.0.wrapping_add(1);
    }
    c.model.bytes.push(arrangement.model.map_or(0, |model| model as u8 + 1));
    c.status.bytes.push(arrangement.status as u8);
    c.start_year.year(arrangement.start_year);
    c.end_year.year(arrangement.end_year);
    c.last_seen.year(arrangement.last_seen);
    c.staff.option(arrangement.staff);
    c.members_complete.bit(arrangement.members_complete);
    c.part_of.option(arrangement.part_of.map(|umbrella| umbrella.0));
    c.replaced_by.option(arrangement.replaced_by.map(|heir| heir.0));
    c.confidence.bytes.push(arrangement.confidence as u8);
}

fn members(c: &mut Columns, members: &[Member], place_of: &[u16]) {
    let mut placed: Vec<(u16, &Member)> = members
        .iter()
        .map(|member| (place_of.get(usize::from(member.council.0)).copied().unwrap_or(u16::MAX), member))
        .collect();
    placed.sort_by_key(|(place, _)| *place);
    c.members.varint(placed.len() as u64);
    let mut next = 0;
    for (place, member) in placed {
        c.member.varint(place.wrapping_sub(next).into());
        next = place.wrapping_add(1);
        c.member_lead.bit(member.lead);
        c.member_from.year(member.from);
        c.member_to.year(member.to);
    }
}

fn saving(c: &mut Columns, saving: &Saving) {
    let (mut mantissa, mut exponent) = (saving.amount_gbp, 0);
    while mantissa != 0 && mantissa % 10 == 0 {
        mantissa /= 10;
        exponent += 1;
    }
    c.saving_mantissa.varint(mantissa);
    c.saving_exponent.bytes.push(exponent);
    c.saving_kind.bytes.push(saving.kind as u8);
    c.saving_basis.bytes.push(saving.basis as u8);
    c.saving_scope.bytes.push(saving.scope as u8);
    c.saving_as_of.year(saving.as_of_year);
    c.saving_years.option(saving.years);
    c.saving_source.varint(saving.source.into());
}
