//! What the rest of the code takes for granted, checked once.

use super::DecodeError;
use crate::records::{Arrangement, ArrangementDetails, Council, CouncilIx, Date, Package, Source, Stated};

/// No chain of successors, umbrellas or heirs is longer; a longer one is taken for a circle.
const LONGEST_CHAIN: usize = 16;

/// Whether every position in the package is one of its table, every table sorted without repeats, and no chain of
/// successors, umbrellas or replacements runs in a circle. Code that has a checked package indexes without asking.
///
/// # Errors
/// [`DecodeError::Damaged`] with the first rule that is broken.
pub fn check_package(package: &Package) -> Result<(), DecodeError> {
    let year = package.version.as_bytes().get(..4).unwrap_or(b"");
    require(year.len() == 4 && year.iter().all(u8::is_ascii_digit), "its version begins with no year")?;

    let Package { regions, councils, categories, services, arrangements, .. } = package;
    let in_order = ascending(regions.len(), &|at| &regions[at])
        && ascending(councils.len(), &|at| &councils[at].code)
        && ascending(categories.len(), &|at| &categories[at].code)
        && ascending(services.len(), &|at| &services[at].code)
        && ascending(arrangements.len(), &|at| &arrangements[at].id);
    require(in_order, "a table is not in order")?;
    let most = regions.len().max(councils.len()).max(categories.len()).max(services.len());
    require(most <= usize::from(u16::MAX), "a table is too long")?;

    for council in councils {
        check_council(council, regions.len(), councils.len())?;
    }
    check_successors(councils)?;
    let known = services.iter().all(|service| usize::from(service.category.0) < categories.len());
    require(known, "a service has an unknown category")?;
    for arrangement in arrangements {
        check_arrangement(arrangement, services.len(), councils.len())?;
        check_chain(arrangements, arrangement, |arrangement| arrangement.part_of.map(|next| next.0))?;
        check_chain(arrangements, arrangement, |arrangement| arrangement.replaced_by.map(|next| next.0))?;
    }
    Ok(())
}

/// Whether the prose fits its arrangement: at least one source, one note for each saving, a source for each saving, and
/// addresses of the web only.
///
/// # Errors
/// [`DecodeError::OtherEdition`] where the number of notes differs, [`DecodeError::Damaged`] for the other rules.
pub fn check_details(prose: &ArrangementDetails, arrangement: &Arrangement) -> Result<(), DecodeError> {
    if prose.saving_notes.len() != arrangement.savings.len() {
        return Err(DecodeError::OtherEdition);
    }
    require(!prose.sources.is_empty(), "an arrangement has no source")?;
    let sourced = |source: u16| usize::from(source) < prose.sources.len();
    require(
        arrangement.savings.iter().all(|saving| sourced(saving.source)),
        "a saving has an unknown source",
    )?;
    require(prose.url.iter().all(|url| is_web(url)), NO_ADDRESS)?;
    require(prose.sources.iter().all(is_linked), NO_ADDRESS)
}

/// Whether all that the LGA's map stated has addresses of the web only.
///
/// # Errors
/// [`DecodeError::Damaged`] where one has not.
pub fn check_stated(stated: &Stated) -> Result<(), DecodeError> {
    require(stated.editions.iter().all(|edition| is_linked(&edition.source)), NO_ADDRESS)?;
    require(stated.breakdowns.iter().all(|breakdown| is_web(&breakdown.source_url)), NO_ADDRESS)
}

const NO_ADDRESS: &str = "an address is none of the web";

fn is_linked(source: &Source) -> bool {
    is_web(&source.url)
}

/// Addresses become links, so that `javascript:` and the like have to stay out.
fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn ascending<'p>(len: usize, code: &dyn Fn(usize) -> &'p str) -> bool {
    (1..len).all(|at| code(at - 1) < code(at))
}

fn require(kept: bool, broken: &'static str) -> Result<(), DecodeError> {
    if kept { Ok(()) } else { Err(DecodeError::Damaged(broken)) }
}

fn check_council(council: &Council, regions: usize, councils: usize) -> Result<(), DecodeError> {
    require(usize::from(council.region.0) < regions, "a council has an unknown region")?;
    let known = |other: &CouncilIx| usize::from(other.0) < councils;
    let all_known = council.successors.iter().all(known) && council.county.as_ref().is_none_or(known);
    require(all_known, "a council refers to an unknown one")?;
    let is_date = |date: Date| (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
    require(council.from.is_none_or(is_date) && council.to.is_none_or(is_date), "a date is none")
}

/// Takes away, round by round, the councils whose successors are all gone: a circle would stay.
fn check_successors(councils: &[Council]) -> Result<(), DecodeError> {
    let mut ends = vec![false; councils.len()];
    for _ in 0..=LONGEST_CHAIN {
        let before = ends.clone();
        for (end, council) in ends.iter_mut().zip(councils) {
            *end = council.successors.iter().all(|successor| before[usize::from(successor.0)]);
        }
    }
    require(ends.iter().all(|end| *end), "councils succeed each other in a circle")
}

fn check_arrangement(arrangement: &Arrangement, services: usize, councils: usize) -> Result<(), DecodeError> {
    let chosen = &arrangement.services;
    require(chosen.is_sorted_by(|a, b| a < b), "services are not in order")?;
    require(chosen.last().is_some_and(|last| usize::from(last.0) < services), "a service is unknown")?;
    let members = &arrangement.members;
    require(members.is_sorted_by(|a, b| a.council < b.council), "members are not in order")?;
    require(members.last().is_none_or(|last| usize::from(last.council.0) < councils), "a member is unknown")
}

fn check_chain(
    arrangements: &[Arrangement],
    from: &Arrangement,
    next: fn(&Arrangement) -> Option<u32>,
) -> Result<(), DecodeError> {
    let mut at = from;
    for _ in 0..LONGEST_CHAIN {
        let Some(position) = next(at) else { return Ok(()) };
        at = match arrangements.get(position as usize) {
            Some(other) => other,
            None => return Err(DecodeError::Damaged("an arrangement refers to an unknown one")),
        };
    }
    Err(DecodeError::Damaged("arrangements contain each other in a circle"))
}
