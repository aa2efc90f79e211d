//! Between the prose of the arrangements and bytes, part by part.

use super::check::check_details;
use super::layout::{self, DETAILS_COLUMNS, DetailsColumns, FNV_START, Kind, fnv};
use super::parts::Parts;
use super::text::Runs;
use super::words::Words;
use super::{Column, ColumnWriter, DecodeError, first_members};
use crate::records::{Arrangement, ArrangementDetails, ArrangementIx, Package, Source};

type Writers = DetailsColumns<ColumnWriter>;
type Readers<'c, 'a> = DetailsColumns<&'c mut Column<'a>>;

/// Bytes of a part, before the web server's compression, which makes a quarter of them.
const PART: usize = 60_000;

/// The prose of a package (one entry for each of its arrangements, in their order) as files of about 60 kB: one for each of
/// [`Parts`], whose number is that of the files. [`decode_details`] gives each of them back as it was, if
/// [`super::check_details`] finds nothing.
pub fn encode_details(prose: &[ArrangementDetails], package: &Package) -> Vec<Vec<u8>> {
    let whole = encode(prose, package, Parts::new(package, 1).arrangements(0));
    let parts = Parts::new(package, whole.len().div_ceil(PART));
    (0..parts.count()).map(|part| encode(prose, package, parts.arrangements(part))).collect()
}

/// The file of these arrangements.
fn encode(prose: &[ArrangementDetails], package: &Package, of: &[ArrangementIx]) -> Vec<u8> {
    let mut columns = Writers::default();
    let c = &mut columns;
    for at in of {
        let (prose, arrangement) = (&prose[at.0 as usize], &package.arrangements[at.0 as usize]);
        let names = names(arrangement, package);
        c.summary.text(&prose.summary, &names, None);
        c.has_url.bit(prose.url.is_some());
        if let Some(url) = &prose.url {
            put_url(c, url, &arrangement.name);
        }
        c.sources.varint(prose.sources.len() as u64);
        for Source { title, year, url } in &prose.sources {
            let newest = arrangement.last_seen.unwrap_or_default();
            c.source_title.text(title, &names, None);
            c.source_year.option(year.map(|year| newest.wrapping_sub(year)));
            put_url(c, url, title);
        }
        prose.saving_notes.iter().for_each(|note| c.saving_note.text(note, &names, None));
    }
    columns.seal(fingerprint(package, of))
}

fn put_url(c: &mut Writers, url: &str, title: &str) {
    let words = Words::of(title);
    c.url.text(url, &[], Some(Runs { words: &words, start: &mut c.run_start, count: &mut c.run_count }));
}

/// The prose of one part, in the order of [`Parts::arrangements`].
///
/// # Errors
/// Bytes that are no details, were packed by a later version, for another package or as another part, or are damaged in any
/// way. The memory taken is a small multiple of the bytes and of the part's records.
pub fn decode_details(
    bytes: &[u8],
    package: &Package,
    parts: &Parts,
    part: usize,
) -> Result<Vec<ArrangementDetails>, DecodeError> {
    let mut body = layout::body(Kind::Details, bytes)?;
    let of = parts.arrangements(part);
    if body.u32() != fingerprint(package, of) {
        return Err(DecodeError::OtherEdition);
    }
    let mut columns: [_; DETAILS_COLUMNS] = layout::columns(body)?;
    let c = &mut Readers::of(&mut columns);
    let arrangements = || of.iter().map(|at| &package.arrangements[at.0 as usize]);
    let mut details = Vec::with_capacity(of.len());
    for arrangement in arrangements() {
        details.push(prose(c, arrangement, package));
    }
    layout::close(&columns)?;
    for (prose, arrangement) in details.iter().zip(arrangements()) {
        check_details(prose, arrangement)?;
    }
    Ok(details)
}

fn prose(c: &mut Readers, arrangement: &Arrangement, package: &Package) -> ArrangementDetails {
    let names = names(arrangement, package);
    let summary = c.summary.text(&names, None);
    let url = c.has_url.bit().then(|| url(c, &arrangement.name));
    let sources = c.sources.count(c.source_title);
    let sources = (0..sources).map(|_| source(c, &names, arrangement.last_seen)).collect();
    let saving_notes = arrangement.savings.iter().map(|_| c.saving_note.text(&names, None)).collect();
    ArrangementDetails { url, summary, sources, saving_notes }
}

fn source(c: &mut Readers, names: &[&str], newest: Option<u16>) -> Source {
    let title = c.source_title.text(names, None);
    let year = c.source_year.option_u16().map(|less| newest.unwrap_or_default().wrapping_sub(less));
    let url = url(c, &title);
    Source { url, title, year }
}

fn url(c: &mut Readers, title: &str) -> String {
    let words = Words::of(title);
    c.url.text(&[], Some(Runs { words: &words, start: c.run_start, count: c.run_count }))
}

/// What texts of an arrangement refer to: its name, then its first members.
fn names<'p>(arrangement: &'p Arrangement, package: &'p Package) -> Vec<&'p str> {
    let mut names = first_members(&arrangement.members, &package.councils);
    names.insert(0, &arrangement.name);
    names
}

/// Hash of all that a part leans on in the package.
fn fingerprint(package: &Package, of: &[ArrangementIx]) -> u32 {
    let mut hash = FNV_START;
    for at in of {
        let arrangement = &package.arrangements[at.0 as usize];
        hash = fnv(hash, arrangement.id.as_bytes());
        for name in names(arrangement, package) {
            hash = fnv(hash, name.as_bytes());
        }
        let numbers = [arrangement.last_seen.unwrap_or_default(), arrangement.savings.len() as u16];
        numbers.iter().for_each(|number| hash = fnv(hash, &number.to_le_bytes()));
    }
    hash
}
