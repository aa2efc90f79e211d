//! A table file into rows of cells. A broken row is reported and kept, so that nothing else is reported because of it.

use super::file::{self, Lines};
use super::header::{self, Header};
use super::layout::Layout;
use super::{line, spoilt};
use crate::fault::{Fault, of_file};
use crate::note::Way;
use crate::pace::{Pace, TooMany};
use crate::sink::Sink;

/// The rows of one file.
#[derive(Debug)]
pub(crate) struct Table {
    /// What the file should look like.
    pub(crate) layout: &'static Layout,
    /// Whether the file is there and its header has all columns; if not, there are no rows and nothing can be said about them.
    pub(crate) readable: bool,
    /// What stands between two cells.
    pub(crate) separator: u8,
    /// The rows below the header, in the order of the file.
    pub(crate) rows: Vec<Row>,
}

/// One row, with a cell for each column of the layout.
#[derive(Debug)]
pub(crate) struct Row {
    /// Line as an editor shows it.
    pub(crate) line: usize,
    /// Cells in the order of the layout; empty ones stand in for those that a broken row lacks.
    cells: Vec<String>,
    /// For each cell, whether a fault was already reported of it.
    faulty: Vec<bool>,
}

impl Row {
    /// The cell at a position of the layout.
    pub(crate) fn cell(&self, position: usize) -> &str {
        self.cells.get(position).map_or("", String::as_str)
    }

    /// Whether a fault was already reported of this cell while the file was split up.
    pub(crate) fn is_faulty(&self, position: usize) -> bool {
        self.faulty.get(position).copied().unwrap_or(false)
    }
}

/// Bytes of a table that are split between two rests: a few milliseconds of a slow telephone.
const STRETCH: usize = 16_384;

impl Table {
    /// Splits the file's bytes up into rows of cells, up to the first fault that leaves nothing to read.
    pub(super) async fn parse(
        &mut self,
        bytes: &[u8],
        faults: &mut Sink,
        pace: &Pace,
    ) -> Result<(), TooMany> {
        let Some(Lines { header, rows, separator }) = file::lines(bytes, self.layout, faults) else {
            return Ok(());
        };
        let Some(header) = header::read(header, separator, self.layout, faults) else { return Ok(()) };
        self.readable = true;
        self.separator = separator;
        let mut not_utf8: Option<(Fault, usize)> = None;
        let before = pace.split.get();
        let (mut split, mut next_rest) = (0, STRETCH);
        for (row, line) in rows {
            split += line.len() + 1;
            if split > next_rest {
                next_rest = split + STRETCH;
                pace.split.set(before + split);
                pace.rest(faults).await?;
            }
            if line.iter().all(|b| *b == separator) {
                let taken =
                    Fault { row: Some(row), ..of_file(self.layout.file, "is blank and is passed over") };
                faults.note(Way::BlankLine, taken);
            } else {
                let row = self.row(row, line, &header, &mut not_utf8, faults);
                self.rows.push(row);
            }
        }
        if let Some((mut first, more)) = not_utf8 {
            let more = match more {
                0 => String::new(),
                1 => ", nor is 1 more cell of this file".into(),
                more => format!(", nor are {more} more cells of this file"),
            };
            first.expected = format!(
                "is not UTF-8{more}; take the file as it was before, and in Excel save it as \"CSV UTF-8 (Comma delimited)\""
            );
            faults.push(first);
        }
        pace.split.set(before + bytes.len());
        Ok(())
    }

    fn row(
        &self,
        row: usize,
        line: &[u8],
        header: &Header,
        not_utf8: &mut Option<(Fault, usize)>,
        faults: &mut Sink,
    ) -> Row {
        let Layout { file, columns, .. } = self.layout;
        let broken = |cells: Vec<Vec<u8>>| Row {
            line: row,
            cells: cells
                .iter()
                .take(columns.len())
                .map(|cell| String::from_utf8_lossy(cell).trim().to_string())
                .collect(),
            faulty: vec![true; columns.len()],
        };
        let cells = match line::split(line, self.separator) {
            Ok(cells) => cells,
            Err(expected) => {
                faults.row(file, row, expected);
                let cells = line.split(|b| *b == self.separator).take(columns.len());
                return broken(cells.map(<[u8]>::to_vec).collect());
            }
        };
        let width = header.width;
        if cells.len() != width {
            let fields = if cells.len() == 1 { "field" } else { "fields" };
            let hint = match self.separator {
                _ if cells.len() < width => "",
                b';' => "; a value with a semicolon stands in quotation marks",
                b'\t' => "; a value with a tab stands in quotation marks",
                _ => "; a value with a comma stands in quotation marks",
            };
            faults.row(file, row, format!("has {} {fields}; expected {width}{hint}", cells.len()));
            return broken(cells);
        }
        if cells[header.named..].iter().any(|cell| !cell.is_empty()) {
            faults.row(file, row, "has text to the right of the last column; expected nothing there");
            return broken(cells);
        }
        let mut result = Row { line: row, cells: Vec::new(), faulty: Vec::new() };
        for (column, position) in columns.iter().zip(&header.positions) {
            let cell = &cells[*position];
            let at = |value: &str, expected: String| Fault {
                file: file.to_string(),
                row: Some(row),
                column: Some(column.to_string()),
                value: Some(value.to_string()),
                expected,
            };
            let Ok(text) = str::from_utf8(cell) else {
                // What saved one cell in another encoding saved them all so: said once, not for each cell.
                let text = String::from_utf8_lossy(cell);
                match not_utf8 {
                    Some((_, more)) => *more += 1,
                    None => *not_utf8 = Some((at(&text, String::new()), 0)),
                }
                result.faulty.push(true);
                result.cells.push(text.trim().to_string());
                continue;
            };
            let fault = spoilt::check(text, self.layout.holds_addresses(column));
            result.faulty.push(fault.is_some());
            let fault = fault.or_else(|| spoilt::check_spaces(text));
            if let Some(expected) = fault {
                faults.push(at(text, expected));
            }
            result.cells.push(text.trim().to_string());
        }
        result
    }
}
