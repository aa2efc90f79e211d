//! The numbers of a chart as a table, to be read and to be taken away.

/// A table: what a chart shows, number by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The name of its file, without an ending.
    pub name: &'static str,
    /// The words of its columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The table as CSV (RFC 4180): lines end in CR LF, cells with commas, quotes or line ends are quoted, and a cell that a
    /// spreadsheet would take for a formula begins with an apostrophe.
    pub fn csv(&self) -> String {
        let mut out = String::new();
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&escaped(cell));
            }
            out.push_str("\r\n");
        }
        out
    }
}

fn escaped(cell: &str) -> String {
    // A negative number is no formula.
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    let cell = if is_formula { ["'", cell].concat() } else { cell.to_string() };
    if cell.contains([',', '"', '\r', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    #[test]
    fn cells_are_quoted_and_no_formula_gets_through() {
        let cells = ["a,b", "say \"x\"", "=1+1", "-3", "@x"].map(str::to_string).to_vec();
        let sheet = Sheet { name: "x", columns: vec!["Year".to_string()], rows: vec![cells] };
        assert_eq!(sheet.csv(), "Year\r\n\"a,b\",\"say \"\"x\"\"\",'=1+1,-3,'@x\r\n");
    }
}
