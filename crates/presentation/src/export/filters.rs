//! The filters in words, as they stand on everything that is taken away.

use model::{CouncilMatch, Facet, Query, Register};

use crate::chips::{Field, chips};
use crate::words;

/// One line for each filter that is set: "Services: Internal audit or Legal services". None where none is.
pub fn lines(register: &Register, query: &Query) -> Vec<String> {
    // Services and categories are one filter, and so have one line.
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for chip in chips(register, query) {
        let heading = match chip.field {
            Field::Text => "Words",
            Field::Facet(facet) => heading(facet),
            Field::Councils => "Councils",
            Field::Year => "Year",
            Field::Saving => "Savings",
        };
        let label = match chip.field {
            Field::Saving => "only with a published figure".to_string(),
            Field::Councils => chip.label.strip_prefix("with ").unwrap_or(&chip.label).to_string(),
            Field::Year => chip.label.strip_prefix("in ").unwrap_or(&chip.label).to_string(),
            _ => chip.label,
        };
        match groups.iter_mut().find(|(other, _)| *other == heading) {
            Some((_, labels)) => labels.push(label),
            None => groups.push((heading, vec![label])),
        }
    }
    let line = |(heading, labels): (&str, Vec<String>)| {
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let all = heading == "Councils" && query.council_match == CouncilMatch::All;
        let listed = if all { words::sentence_list(&labels) } else { any(&labels) };
        [heading, ": ", &listed].concat()
    };
    groups.into_iter().map(line).collect()
}

/// What a filter is called on what is taken away. Services and categories are one filter.
fn heading(facet: Facet) -> &'static str {
    match facet {
        Facet::Service | Facet::Category => "Services",
        Facet::Region => "Regions",
        Facet::CouncilType => "Types of council",
        Facet::PartnerSector => "Partners",
        Facet::Model => "Form",
        Facet::Status => "Status",
    }
}

/// All filters in one line: "Services: Internal audit. Year: 2018.", or that there are none.
pub fn sentence(register: &Register, query: &Query) -> String {
    let lines = lines(register, query);
    if lines.is_empty() {
        return "No filters: every arrangement that is not known to have ended or to be still planned."
            .to_string();
    }
    [&lines.join(". "), "."].concat()
}

/// Names of which any will do: `A, B or C`.
fn any(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_string(),
        [rest @ .., last] => [&rest.join(", "), " or ", last].concat(),
    }
}
