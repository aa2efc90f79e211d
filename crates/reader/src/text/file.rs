//! The bytes of a file into numbered lines, whatever program saved them.

use super::layout::Layout;
use super::line;
use crate::note::Way;
use crate::sink::Sink;

/// A file as lines, without what ends them.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    /// The first line: the names of the columns.
    pub(super) header: &'a [u8],
    /// The other lines with their numbers, as an editor shows them.
    pub(super) rows: Vec<(usize, &'a [u8])>,
    /// What stands between two cells.
    pub(super) separator: u8,
}

/// Splits a file up. A byte order mark, the line ends of Windows and of old Macs, and semicolons or tabs between cells are
/// understood and noted.
///
/// # Errors
/// `None` where the file holds no text in UTF-8 at all: a fault says so.
pub(super) fn lines<'a>(mut bytes: &'a [u8], layout: &Layout, faults: &mut Sink) -> Option<Lines<'a>> {
    let Layout { file, columns, .. } = *layout;
    if let Some(saved_as) = not_text(bytes) {
        faults.file(
            file,
            format!("is {saved_as}; expected UTF-8: in Excel save it as \"CSV UTF-8 (Comma delimited)\""),
        );
        return None;
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        faults.note_file(Way::ByteOrderMark, file, "begins with a byte order mark, which is passed over");
        bytes = rest;
    }
    if bytes.trim_ascii().is_empty() {
        faults.file(file, format!("is empty; expected a header with the columns {}", columns.join(", ")));
        return None;
    }
    // A carriage return alone ends a line only where nothing else does: within a line it is a fault of the cell.
    let end =
        if bytes[..bytes.len() - 1].contains(&b'\n') || !bytes.contains(&b'\r') { b'\n' } else { b'\r' };
    let line_ends = bytes.iter().filter(|b| **b == end).count();
    if line_ends > layout.most {
        faults.file(file, format!("has {line_ends} lines; expected at most {}", layout.most));
        return None;
    }
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
    let mut rows: Vec<(usize, &[u8])> = (1..).zip(bytes.split(|b| *b == end)).collect();
    let mut returns = end == b'\r';
    for (_, line) in &mut rows {
        if let Some(bare) = line.strip_suffix(b"\r") {
            (*line, returns) = (bare, true);
        }
    }
    if returns {
        let taken = "has lines that end with a carriage return, which are taken as line ends";
        faults.note_file(Way::LineEnds, file, taken);
    }
    let (_, header) = rows.remove(0);
    let separator = separator(header, columns);
    if separator != b',' {
        let name = if separator == b';' { "semicolons" } else { "tabs" };
        faults.note_file(
            Way::Separator,
            file,
            format!("has {name} between its cells, which are taken as commas"),
        );
    }
    Some(Lines { header, rows, separator })
}

/// What a file is that holds something other than text in UTF-8, by its first bytes.
fn not_text(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        Some("a workbook and no text")
    } else if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        Some("saved as UTF-16 (\"Unicode Text\")")
    } else {
        None
    }
}

/// The separator by which the header holds the most columns of the table; the comma where several do.
fn separator(header: &[u8], columns: &[&str]) -> u8 {
    let found = |separator: u8| {
        let cells = line::split(header, separator).unwrap_or_default();
        cells.iter().filter(|cell| columns.iter().any(|column| column.as_bytes() == cell.as_slice())).count()
    };
    let mut best = (b',', found(b','));
    for separator in [b';', b'\t'] {
        let found = found(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}
