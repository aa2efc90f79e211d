//! How to cite an edition of the data, or what was found in it.

use model::Register;
use model::records::Date;

use super::{Found, filters, names};
use crate::words;

/// The name of the data package.
pub const TITLE: &str = "Shared services of English councils";
/// Who publishes it.
pub const PUBLISHER: &str = "Shared Services Map";
/// The licence of the compilation.
pub const LICENCE: &str = "CC BY 4.0";
/// Where the licence is.
pub const LICENCE_LINK: &str = "https://creativecommons.org/licenses/by/4.0/";

/// What a citation points at.
#[derive(Clone, Copy)]
pub struct Cited<'a> {
    /// What was found.
    pub found: Found<'a>,
    /// The address of the view, or of the edition, where it is known.
    pub link: Option<&'a str>,
    /// Today.
    pub accessed: Option<Date>,
}

/// The year of an edition.
fn year(register: &Register) -> String {
    register.present().to_string()
}

/// In one line, for a report: "Shared Services Map (2026). Shared services of English councils, edition 2026.11.1 [data set]. …".
pub fn plain(cited: &Cited) -> String {
    let Found { register, query, .. } = cited.found;
    let version = &register.package().version;
    let mut text =
        [PUBLISHER, " (", &year(register), "). ", TITLE, ", edition ", version, " [data set]."].concat();
    if !filters::lines(register, query).is_empty() {
        text.push(' ');
        text.push_str(&filters::sentence(register, query));
    }
    text.push_str(&[" Licence: ", LICENCE, "."].concat());
    if let Some(link) = cited.link {
        text.push_str(&[" ", link].concat());
    }
    if let Some(date) = cited.accessed {
        text.push_str(&[" (accessed ", &words::date(date), ")"].concat());
    }
    text
}

/// As an entry for BibTeX and BibLaTeX.
pub fn bibtex(cited: &Cited) -> String {
    let Found { register, query, .. } = cited.found;
    let version = &register.package().version;
    let mut note = ["Data set. Licence: ", LICENCE, "."].concat();
    if !filters::lines(register, query).is_empty() {
        note.push(' ');
        note.push_str(&filters::sentence(register, query));
    }
    let mut fields = vec![
        ("title", "{Shared services of English councils}".to_string()),
        ("author", ["{", PUBLISHER, "}"].concat()),
        ("year", year(register)),
        ("version", escaped(version)),
        ("note", escaped(&note)),
    ];
    if let Some(link) = cited.link {
        // Within an address BibTeX's styles take signs as they are; braces would end the field.
        fields.push(("url", link.replace('{', "%7B").replace('}', "%7D")));
    }
    if let Some(Date { year, month, day }) = cited.accessed {
        fields.push(("urldate", [four(year), two(month), two(day)].join("-")));
    }
    let mut text = ["@misc{shared-services-map-", &names::edition(register), ",\n"].concat();
    for (name, value) in fields {
        text.push_str(&["  ", name, " = {", &value, "},\n"].concat());
    }
    text.push_str("}\n");
    text
}

fn four(year: u16) -> String {
    let digits = year.to_string();
    ["0".repeat(4_usize.saturating_sub(digits.len())), digits].concat()
}

fn two(number: u8) -> String {
    [if number < 10 { "0" } else { "" }, &number.to_string()].concat()
}

/// Text that means itself in LaTeX.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', letter]),
            '{' | '}' => out.extend(['(', ')'].get(usize::from(letter == '}'))),
            '~' => out.push_str("\\textasciitilde "),
            '^' => out.push_str("\\textasciicircum "),
            '\\' => out.push_str("\\textbackslash "),
            _ => out.push(letter),
        }
    }
    out
}
