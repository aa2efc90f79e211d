//! Between details and bytes.

use super::check::check_details;
use super::layout::{self, DetailsColumns, FNV_START, fnv};
use super::text::Runs;
use super::unpacking::Unpacking;
use super::words::Words;
use super::{Column, ColumnWriter, DecodeError, first_members};
use crate::records::{Arrangement, ArrangementDetails, Breakdown, Details, Edition, Package, Source};

type Writers = DetailsColumns<ColumnWriter>;
type Readers<'c, 'a> = DetailsColumns<&'c mut Column<'a>>;

/// The bytes of details, which a web server's compression makes no smaller. [`decode_details`] gives them back as they were, with the
/// same package and if [`super::check_details`] finds nothing.
pub fn encode_details(details: &Details, package: &Package) -> Vec<u8> {
    let mut columns = Writers::default();
    let c = &mut columns;
    c.counts.varint(details.editions.len() as u64);
    c.counts.varint(details.breakdowns.len() as u64);
    for (prose, arrangement) in details.arrangements.iter().zip(&package.arrangements) {
        let names = names(arrangement, package);
        c.summary.text(&prose.summary, &names, None);
        c.has_url.bit(prose.url.is_some());
        if let Some(url) = &prose.url {
            put_url(c, url, &arrangement.name);
        }
        c.sources.varint(prose.sources.len() as u64);
        for source in &prose.sources {
            put_source(c, source, &names, arrangement.last_seen);
        }
        prose.saving_notes.iter().for_each(|note| c.saving_note.text(note, &names, None));
    }
    for edition in &details.editions {
        for text in [&edition.edition, &edition.published, &edition.savings_kind, &edition.note] {
            c.edition_text.text(text, &[], None);
        }
        c.edition_number.option(edition.arrangements);
        c.edition_number.option(edition.councils);
        c.edition_number.option(edition.percent_councils);
        c.edition_number.option(edition.savings_gbp);
        put_source(c, &edition.source, &[], None);
    }
    for breakdown in &details.breakdowns {
        let Breakdown { edition, dimension, label, measure, note, .. } = breakdown;
        for text in [edition, dimension, label, measure, note] {
            c.breakdown_text.text(text, &[], None);
        }
        c.breakdown_number.varint(breakdown.value);
        put_url(c, &breakdown.source_url, "");
    }
    let primer = primer(package);
    columns.seal(fingerprint(package, &primer), &primer)
}

fn put_source(c: &mut Writers, source: &Source, names: &[&str], newest: Option<u16>) {
    c.source_title.text(&source.title, names, None);
    c.source_year.option(source.year.map(|year| newest.unwrap_or_default().wrapping_sub(year)));
    put_url(c, &source.url, &source.title);
}

fn put_url(c: &mut Writers, url: &str, title: &str) {
    let words = Words::of(title);
    c.url.text(url, &[], Some(Runs { words: &words, start: &mut c.run_start, count: &mut c.run_count }));
}

/// The details in these bytes, one entry for each arrangement of the package ([`super::check_details`]), at once;
/// [`Unpacking`] reads them part by part.
///
/// # Errors
/// Bytes that are no details, were packed by a later version or for another package, or are damaged in any way. The
/// memory taken is a small multiple of the bytes and of the package.
pub fn decode_details(bytes: &[u8], package: &Package) -> Result<Details, DecodeError> {
    let mut unpacking = Unpacking::new(bytes, package)?;
    while !unpacking.go_on(usize::MAX) {}
    unpacking.finish()
}

/// The details in their columns.
pub(super) fn read(
    columns: &mut [Column; layout::DETAILS_COLUMNS],
    package: &Package,
) -> Result<Details, DecodeError> {
    let c = &mut Readers::of(columns);
    let editions = c.counts.count(c.edition_text);
    let breakdowns = c.counts.count(c.breakdown_text);
    let details = Details {
        arrangements: package.arrangements.iter().map(|arrangement| prose(c, arrangement, package)).collect(),
        editions: (0..editions).map(|_| edition(c)).collect(),
        breakdowns: (0..breakdowns).map(|_| breakdown(c)).collect(),
    };
    layout::close(columns)?;
    check_details(&details, package)?;
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

fn edition(c: &mut Readers) -> Edition {
    let mut text = || c.edition_text.text(&[], None);
    let (edition, published, savings_kind, note) = (text(), text(), text(), text());
    Edition {
        edition,
        published,
        arrangements: c.edition_number.option_u32(),
        councils: c.edition_number.option_u32(),
        percent_councils: c.edition_number.option_u16(),
        savings_gbp: c.edition_number.option(),
        savings_kind,
        note,
        source: source(c, &[], None),
    }
}

fn breakdown(c: &mut Readers) -> Breakdown {
    let mut text = || c.breakdown_text.text(&[], None);
    let (edition, dimension, label, measure, note) = (text(), text(), text(), text(), text());
    let value = c.breakdown_number.varint();
    Breakdown { edition, dimension, label, measure, value, note, source_url: url(c, "") }
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

/// Words of the package that its details are full of, which the predictor reads first ([`super::squeezed`]).
pub(super) fn primer(package: &Package) -> Vec<u8> {
    let mut primer = Vec::new();
    let mut put = |text: &str| {
        primer.extend_from_slice(text.as_bytes());
        primer.push(b'\n');
    };
    package.services.iter().for_each(|service| service.synonyms.iter().for_each(|synonym| put(synonym)));
    for arrangement in &package.arrangements {
        put(&arrangement.name);
        arrangement.partners.iter().for_each(|partner| put(&partner.name));
    }
    primer
}

/// Hash of all that the details lean on in the package.
pub(super) fn fingerprint(package: &Package, primer: &[u8]) -> u32 {
    let mut hash = fnv(FNV_START, primer);
    for arrangement in &package.arrangements {
        for name in names(arrangement, package) {
            hash = fnv(hash, name.as_bytes());
        }
        let numbers = [arrangement.last_seen.unwrap_or_default(), arrangement.savings.len() as u16];
        numbers.iter().for_each(|number| hash = fnv(hash, &number.to_le_bytes()));
    }
    hash
}
