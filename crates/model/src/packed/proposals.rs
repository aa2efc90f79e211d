//! Between the proposals for new councils and bytes.

use super::check::{NO_ADDRESS, ascending, is_date, is_web, require};
use super::decode::date;
use super::encode::day_number;
use super::layout::{self, FNV_START, Kind, PROPOSAL_COLUMNS, ProposalColumns, fnv};
use super::places::places;
use super::text::Runs;
use super::words::Words;
use super::{Column, ColumnWriter, DecodeError};
use crate::lens::{Placing, Proposal, Unitary};
use crate::order;
use crate::records::{Council, CouncilIx, Package};
use crate::vocabulary::{Confidence, ProposalStatus};

type Writers = ProposalColumns<ColumnWriter>;
type Readers<'c, 'a> = ProposalColumns<&'c mut Column<'a>>;

/// The bytes of proposals, before the web server's compression. [`decode_proposals`] gives them back as they were, with
/// the same package and if they keep the promises of their records.
pub fn encode_proposals(proposals: &[Proposal], package: &Package) -> Vec<u8> {
    let mut columns = Writers::default();
    let c = &mut columns;
    c.head.varint(fingerprint(&package.councils).into());
    c.head.varint(proposals.len() as u64);
    let mut place_of = vec![0u16; package.councils.len()];
    for (place, council) in places(&package.councils).into_iter().enumerate() {
        place_of[usize::from(council)] = place as u16;
    }
    for proposal in proposals {
        c.area.text(&proposal.area, &[], None);
        c.name.text(&proposal.name, &[], None);
        let words = words_of(&proposal.area, &proposal.name);
        put_with_words(&mut c.id, &proposal.id, &words, (&mut c.run_start, &mut c.run_count));
        c.proposer.text(&proposal.proposer, &[&proposal.area], None);
        c.status.bytes.push(proposal.status as u8);
        c.decided_on.option(proposal.decided_on.map(day_number));
        c.vesting.option(proposal.vesting.map(day_number));
        c.confidence.bytes.push(proposal.confidence as u8);
        c.sources.varint(proposal.sources.len() as u64);
        for url in &proposal.sources {
            put_with_words(&mut c.url, url, &words, (&mut c.run_start, &mut c.run_count));
        }
        let missing: Vec<(u16, &str)> =
            placed(&place_of, proposal.missing.iter().map(|council| (*council, "")));
        put_places(&mut c.missing, &mut c.missing_council, &missing);
        c.unitaries.varint(proposal.unitaries.len() as u64);
        for unitary in &proposal.unitaries {
            let councils = unitary.councils.iter();
            let councils = placed(&place_of, councils.map(|p| (p.council, p.split_note.as_str())));
            put_places(&mut c.councils, &mut c.council, &councils);
            for (_, note) in &councils {
                c.is_split.bit(!note.is_empty());
                if !note.is_empty() {
                    c.split_note.text(note, &[], None);
                }
            }
            c.unitary_name.text(&unitary.name, &names(&unitary.councils, &package.councils), None);
        }
    }
    columns.seal()
}

/// Councils by the places that neighbours have side by side, with the notes on them.
fn placed<'n>(place_of: &[u16], councils: impl Iterator<Item = (CouncilIx, &'n str)>) -> Vec<(u16, &'n str)> {
    let mut placed: Vec<(u16, &str)> =
        councils.map(|(council, note)| (place_of[usize::from(council.0)], note)).collect();
    order::sort(&mut placed, |a, b| a.0.cmp(&b.0));
    placed
}

fn put_places(count: &mut ColumnWriter, column: &mut ColumnWriter, placed: &[(u16, &str)]) {
    count.varint(placed.len() as u64);
    let mut next = 0;
    for (place, _) in placed {
        column.varint(place.wrapping_sub(next).into());
        next = place.wrapping_add(1);
    }
}

fn put_with_words(
    column: &mut ColumnWriter,
    text: &str,
    words: &Words,
    (start, count): (&mut ColumnWriter, &mut ColumnWriter),
) {
    column.text(text, &[], Some(Runs { words, start, count }));
}

/// The proposals in these bytes, for the package whose councils they refer to. All their positions are valid, they are
/// sorted by id, their addresses are of the web, and each has a new council and each of those a present one.
///
/// # Errors
/// Bytes that are no proposals, were packed by a later version or for a package with other councils, or are damaged in
/// any way. The memory taken is a small multiple of the bytes and of the package's councils.
pub fn decode_proposals(bytes: &[u8], package: &Package) -> Result<Vec<Proposal>, DecodeError> {
    let mut columns: [_; PROPOSAL_COLUMNS] = layout::columns(layout::body(Kind::Proposals, bytes)?)?;
    let c = &mut Readers::of(&mut columns);
    if c.head.u32() != fingerprint(&package.councils) {
        return Err(DecodeError::OtherEdition);
    }
    let places = places(&package.councils);
    let mut proposals = Vec::new();
    for _ in 0..c.head.count(c.status) {
        proposals.push(proposal(c, &package.councils, &places));
    }
    layout::close(&columns)?;
    check(&proposals, package.councils.len())?;
    Ok(proposals)
}

fn proposal(c: &mut Readers, councils: &[Council], places: &[u16]) -> Proposal {
    let (area, name) = (c.area.text(&[], None), c.name.text(&[], None));
    let words = words_of(&area, &name);
    let id = c.id.text(&[], Some(Runs { words: &words, start: c.run_start, count: c.run_count }));
    let proposer = c.proposer.text(&[&area], None);
    let sources = (0..c.sources.count(c.url))
        .map(|_| c.url.text(&[], Some(Runs { words: &words, start: c.run_start, count: c.run_count })))
        .collect();
    Proposal {
        id,
        area,
        name,
        proposer,
        status: c.status.of(ProposalStatus::ALL),
        decided_on: c.decided_on.option_u32().map(date),
        vesting: c.vesting.option_u32().map(date),
        missing: councils_at(c.missing, c.missing_council, places),
        confidence: c.confidence.of(Confidence::ALL),
        sources,
        unitaries: (0..c.unitaries.count(c.unitary_name)).map(|_| unitary(c, councils, places)).collect(),
    }
}

fn unitary(c: &mut Readers, councils: &[Council], places: &[u16]) -> Unitary {
    let mut placings = Vec::new();
    for council in by_place(c.councils, c.council, places) {
        let split_note = if c.is_split.bit() { c.split_note.text(&[], None) } else { String::new() };
        placings.push(Placing { council, split_note });
    }
    order::sort(&mut placings, |a, b| a.council.cmp(&b.council));
    let name = c.unitary_name.text(&names(&placings, councils), None);
    Unitary { name, councils: placings }
}

/// Councils as they are written, place after place. A place that is none breaks the column.
fn by_place(count: &mut Column, column: &mut Column, places: &[u16]) -> Vec<CouncilIx> {
    let mut next = 0u16;
    let mut councils = Vec::new();
    for _ in 0..count.count(column) {
        let place = column.u16().wrapping_add(next);
        next = place.wrapping_add(1);
        match places.get(usize::from(place)) {
            Some(council) => councils.push(CouncilIx(*council)),
            None => column.refuse(),
        }
    }
    councils
}

/// The same, sorted by code.
fn councils_at(count: &mut Column, column: &mut Column, places: &[u16]) -> Vec<CouncilIx> {
    let mut councils = by_place(count, column, places);
    order::sort(&mut councils, |a, b| a.cmp(b));
    councils
}

/// The words of an area and of a proposal's name, of which its id and its addresses are made.
fn words_of(area: &str, name: &str) -> Words {
    Words::of(&[area, " ", name].concat())
}

/// Short names of the first eight councils, of which the name of a new one mostly consists.
fn names<'c>(placings: &[Placing], councils: &'c [Council]) -> Vec<&'c str> {
    let first = placings.iter().take(8);
    first
        .filter_map(|placing| councils.get(usize::from(placing.council.0)))
        .map(|council| council.name.as_str())
        .collect()
}

/// Hash of the councils' codes, names and places: all that proposals lean on.
fn fingerprint(councils: &[Council]) -> u32 {
    let mut hash = FNV_START;
    for council in councils {
        hash = fnv(hash, council.code.as_bytes());
        hash = fnv(hash, council.name.as_bytes());
        hash = fnv(hash, &council.region.0.to_le_bytes());
        hash = fnv(hash, &council.county.map_or(u16::MAX, |county| county.0).to_le_bytes());
    }
    hash
}

fn check(proposals: &[Proposal], councils: usize) -> Result<(), DecodeError> {
    require(ascending(proposals.len(), &|at| &proposals[at].id), "the proposals are not in order")?;
    for proposal in proposals {
        let dated = [proposal.decided_on, proposal.vesting].into_iter().flatten().all(is_date);
        require(dated, "a date is none")?;
        require(!proposal.sources.is_empty(), "a proposal has no source")?;
        require(proposal.sources.iter().all(|url| is_web(url)), NO_ADDRESS)?;
        require(proposal.missing.is_sorted_by(|a, b| a < b), "councils are not in order")?;
        require(!proposal.unitaries.is_empty(), "a proposal has no new council")?;
        let known = |council: &CouncilIx| usize::from(council.0) < councils;
        require(proposal.missing.iter().all(known), "a council is unknown")?;
        for unitary in &proposal.unitaries {
            require(!unitary.councils.is_empty(), "a new council has no present one")?;
            let in_order = unitary.councils.is_sorted_by(|a, b| a.council < b.council);
            require(in_order, "councils are not in order")?;
            require(unitary.councils.iter().all(|placing| known(&placing.council)), "a council is unknown")?;
        }
    }
    Ok(())
}
