//! Between what the LGA's map stated and bytes.

use super::check::check_stated;
use super::layout::{self, Kind, STATED_COLUMNS, StatedColumns};
use super::text::Runs;
use super::words::Words;
use super::{Column, ColumnWriter, DecodeError};
use crate::records::{Breakdown, Edition, Source, Stated};

type Writers = StatedColumns<ColumnWriter>;
type Readers<'c, 'a> = StatedColumns<&'c mut Column<'a>>;

/// The bytes of what the map stated, before the web server's compression. [`decode_stated`] gives it back as it was, if
/// [`super::check_stated`] finds nothing.
pub fn encode_stated(stated: &Stated) -> Vec<u8> {
    let mut columns = Writers::default();
    let c = &mut columns;
    c.counts.varint(stated.editions.len() as u64);
    c.counts.varint(stated.breakdowns.len() as u64);
    for edition in &stated.editions {
        for text in [&edition.edition, &edition.published, &edition.savings_kind, &edition.note] {
            c.edition_text.text(text, &[], None);
        }
        c.edition_number.option(edition.arrangements);
        c.edition_number.option(edition.councils);
        c.edition_number.option(edition.percent_councils);
        c.edition_number.option(edition.savings_gbp);
        c.source_title.text(&edition.source.title, &[], None);
        c.source_year.year(edition.source.year);
        put_url(c, &edition.source.url, &edition.source.title);
    }
    for breakdown in &stated.breakdowns {
        let Breakdown { edition, dimension, label, measure, note, .. } = breakdown;
        for text in [edition, dimension, label, measure, note] {
            c.breakdown_text.text(text, &[], None);
        }
        c.breakdown_number.varint(breakdown.value);
        put_url(c, &breakdown.source_url, "");
    }
    columns.seal()
}

fn put_url(c: &mut Writers, url: &str, title: &str) {
    let words = Words::of(title);
    c.url.text(url, &[], Some(Runs { words: &words, start: &mut c.run_start, count: &mut c.run_count }));
}

/// What the map stated, in these bytes.
///
/// # Errors
/// Bytes that are nothing of that kind, were packed by a later version, or are damaged in any way. The memory taken is a small
/// multiple of the bytes.
pub fn decode_stated(bytes: &[u8]) -> Result<Stated, DecodeError> {
    let mut columns: [_; STATED_COLUMNS] = layout::columns(layout::body(Kind::Stated, bytes)?)?;
    let c = &mut Readers::of(&mut columns);
    let editions = c.counts.count(c.edition_text);
    let breakdowns = c.counts.count(c.breakdown_text);
    let stated = Stated {
        editions: (0..editions).map(|_| edition(c)).collect(),
        breakdowns: (0..breakdowns).map(|_| breakdown(c)).collect(),
    };
    layout::close(&columns)?;
    check_stated(&stated)?;
    Ok(stated)
}

fn edition(c: &mut Readers) -> Edition {
    let mut text = || c.edition_text.text(&[], None);
    let (edition, published, savings_kind, note) = (text(), text(), text(), text());
    let title = c.source_title.text(&[], None);
    Edition {
        edition,
        published,
        arrangements: c.edition_number.option_u32(),
        councils: c.edition_number.option_u32(),
        percent_councils: c.edition_number.option_u16(),
        savings_gbp: c.edition_number.option(),
        savings_kind,
        note,
        source: Source { url: url(c, &title), year: c.source_year.year(), title },
    }
}

fn breakdown(c: &mut Readers) -> Breakdown {
    let mut text = || c.breakdown_text.text(&[], None);
    let (edition, dimension, label, measure, note) = (text(), text(), text(), text(), text());
    let value = c.breakdown_number.varint();
    Breakdown { edition, dimension, label, measure, value, note, source_url: url(c, "") }
}

fn url(c: &mut Readers, title: &str) -> String {
    let words = Words::of(title);
    c.url.text(&[], Some(Runs { words: &words, start: c.run_start, count: c.run_count }))
}
