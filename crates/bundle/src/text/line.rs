//! One line of a table into its cells (RFC 4180, with the narrower rule that no cell holds a line break).

/// The cells of a line as they are written, still bytes; `separator` stands between two of them.
///
/// Reading line by line keeps a quotation mark that nobody closed from swallowing the rest of the file.
///
/// # Errors
/// The rest of the sentence "row 17 …" where quotation marks are out of place.
pub(super) fn split(line: &[u8], separator: u8) -> Result<Vec<Vec<u8>>, String> {
    check_quotes(line, separator)?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .buffer_capacity(line.len().max(1))
        .from_reader(line);
    let mut record = csv::ByteRecord::new();
    match reader.read_byte_record(&mut record) {
        Ok(_) => Ok(record.iter().map(<[u8]>::to_vec).collect()),
        Err(error) => Err(format!("cannot be read: {error}")),
    }
}

/// Quotation marks enclose whole cells and are doubled within; the csv crate alone would guess at anything else.
fn check_quotes(line: &[u8], separator: u8) -> Result<(), String> {
    let mut rest = line;
    loop {
        if let Some(quoted) = rest.strip_prefix(b"\"") {
            rest = past_closing_quote(quoted).ok_or(
                "has a quotation mark that is not closed on the same line; a cell holds no line break",
            )?;
            if !(rest.is_empty() || rest.starts_with(&[separator])) {
                return Err(
                    "has text after a closing quotation mark; a quotation mark within a cell is doubled"
                        .into(),
                );
            }
        } else {
            let end = rest.iter().position(|b| *b == separator).unwrap_or(rest.len());
            if rest[..end].contains(&b'"') {
                return Err(
                    "has a quotation mark within a cell that does not begin with one; such a cell stands in \
                            quotation marks, with those within doubled"
                        .into(),
                );
            }
            rest = &rest[end..];
        }
        match rest.strip_prefix(&[separator]) {
            Some(next) => rest = next,
            None => return Ok(()),
        }
    }
}

/// What follows the mark that closes a quoted cell; `None` where none does.
fn past_closing_quote(mut quoted: &[u8]) -> Option<&[u8]> {
    loop {
        let at = quoted.iter().position(|b| *b == b'"')?;
        quoted = &quoted[at + 1..];
        match quoted.strip_prefix(b"\"") {
            Some(doubled) => quoted = doubled,
            None => return Some(quoted),
        }
    }
}
