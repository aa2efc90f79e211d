//! One line of a table into its cells (RFC 4180, with the narrower rule that no cell holds a line break).

/// The longest line, in bytes. No cell is as long as a page of text.
const MOST_BYTES: usize = 100_000;

/// The cells of a line as they are written, still bytes; `separator` stands between two of them.
///
/// Quotation marks enclose whole cells and are doubled within; at anything else the csv crate would guess, and building its
/// reader for each line would take most of the time. Reading line by line keeps a quotation mark that nobody closed from
/// swallowing the rest of the file.
///
/// # Errors
/// The rest of the sentence "row 17 …" where quotation marks are out of place.
pub(super) fn split(line: &[u8], separator: u8) -> Result<Vec<Vec<u8>>, &'static str> {
    if line.len() > MOST_BYTES {
        return Err("is longer than 100,000 bytes; expected a line end before");
    }
    let mut cells = Vec::new();
    let mut rest = line;
    loop {
        let (cell, after) = match rest.strip_prefix(b"\"") {
            Some(quoted) => unquoted(quoted)?,
            None => plain(rest, separator)?,
        };
        cells.push(cell);
        match after.split_first() {
            None => return Ok(cells),
            Some((next, after)) if *next == separator => rest = after,
            Some(_) => {
                return Err(
                    "has text after a closing quotation mark; a quotation mark within a cell is doubled",
                );
            }
        }
    }
}

/// A cell without quotation marks, and what follows it.
fn plain(rest: &[u8], separator: u8) -> Result<(Vec<u8>, &[u8]), &'static str> {
    let (cell, after) = rest.split_at(rest.iter().position(|b| *b == separator).unwrap_or(rest.len()));
    if cell.contains(&b'"') {
        return Err(
            "has a quotation mark within a cell that does not begin with one; such a cell stands in quotation marks, with those \
             within doubled",
        );
    }
    Ok((cell.to_vec(), after))
}

/// A cell whose opening quotation mark has been taken off, and what follows the closing one.
fn unquoted(mut quoted: &[u8]) -> Result<(Vec<u8>, &[u8]), &'static str> {
    let mut cell = Vec::new();
    loop {
        let at = quoted
            .iter()
            .position(|b| *b == b'"')
            .ok_or("has a quotation mark that is not closed on the same line; a cell holds no line break")?;
        cell.extend_from_slice(&quoted[..at]);
        quoted = &quoted[at + 1..];
        match quoted.strip_prefix(b"\"") {
            Some(doubled) => {
                cell.push(b'"');
                quoted = doubled;
            }
            None => return Ok((cell, quoted)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use proptest::prelude::*;

    proptest! {
        /// What the csv crate writes, with quotation marks where it finds them necessary, comes back.
        #[test]
        fn cells_come_back_as_they_were_written(
            cells in prop::collection::vec("[a-c\",;é ]{0,6}", 1..6),
            separator in prop::sample::select(&[b',', b';', b'\t'][..]),
        ) {
            let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
            writer.write_record(&cells).expect("cells");
            let line = writer.into_inner().expect("a line");
            let back = split(line.strip_suffix(b"\n").expect("its end"), separator);
            let expected: Vec<Vec<u8>> = cells.iter().map(|cell| cell.as_bytes().to_vec()).collect();
            // An empty cell alone is written as two quotation marks.
            prop_assert_eq!(back, Ok(expected));
        }
    }
}
