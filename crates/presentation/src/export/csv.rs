//! Tables as CSV that spreadsheets open right and cannot be harmed by.

use csv::{Terminator, WriterBuilder};

/// A table as CSV (RFC 4180): a byte order mark, by which Excel knows UTF-8; lines that end with CR and LF; quotation marks
/// where they are needed.
///
/// A cell that a spreadsheet would take for a formula, because it begins with `=`, `+`, `-`, `@`, a tab or a line end, gets an
/// apostrophe before it: the spreadsheet shows it as text. (OWASP, "CSV Injection".) A negative number is none. Rows may be of
/// any length.
pub fn table<R, C>(header: &[&str], rows: R) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<[String]>,
{
    let builder = || {
        let mut builder = WriterBuilder::new();
        builder.terminator(Terminator::CRLF).flexible(true);
        builder
    };
    let mut writer = builder().from_writer("\u{feff}".as_bytes().to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(header);
    for row in rows {
        let _ = writer.write_record(row.as_ref().iter().map(|cell| safe(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// A cell that means itself in a spreadsheet.
fn safe(cell: &str) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let is_number = cell.strip_prefix('-').is_some_and(|digits| {
        digits.starts_with(|first: char| first.is_ascii_digit())
            && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.')
    });
    if is_formula && !is_number { ["'", cell].concat() } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn cells_are_quoted_and_no_formula_gets_through() {
        let cells = ["a,b", "say \"x\"", "=1+1", "-3", "-3+1", "--3", "@x", "-1.5"].map(str::to_string);
        assert_eq!(
            table(&["Year"], [cells]),
            "\u{feff}Year\r\n\"a,b\",\"say \"\"x\"\"\",'=1+1,-3,'-3+1,'--3,'@x,-1.5\r\n"
        );
    }
}
