//! What the colours of the map mean, in words.

use model::Register;

use super::colours::Choropleth;
use super::measures::ColourBy;
use crate::address::Measure;
use crate::selection::Selection;

/// One row of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the colour: 0 for "none", else 1 to 5.
    pub colour: usize,
    /// Its label: "4–11", "none known".
    pub words: String,
}

/// The rows: the classes ascending, then "none".
pub fn rows(colours: &Choropleth) -> Vec<Row> {
    let percent = colours.by == ColourBy::Plain(Measure::Share);
    let most = colours.numbers.iter().copied().max().unwrap_or(0);
    let mut rows = Vec::new();
    for (colour, mut words) in colours.classes.labels(most) {
        if percent {
            words.push('%');
        }
        rows.push(Row { colour, words });
    }
    rows.push(Row { colour: 0, words: colours.nothing().to_string() });
    rows
}

/// What a pale council means, while an arrangement is selected.
pub fn pale(selection: &Selection) -> Option<&'static str> {
    selection.arrangement.map(|_| "Pale: councils that are not in this arrangement.")
}

/// A measure in words, as a choice of what the map shows. The first measure tells of the selected council or of the one service
/// that is asked for.
pub fn measure_words(register: &Register, measure: Measure, by: ColourBy) -> String {
    let plain = match measure {
        Measure::Arrangements => match by {
            ColourBy::Common(council) => {
                return ["services in common with ", &register.council(council).name].concat();
            }
            ColourBy::Service(service) => {
                let label = &register.package().services[usize::from(service.0)].label;
                return ["with how many councils each shares: ", label].concat();
            }
            ColourBy::Plain(_) => "shared services of each council",
        },
        Measure::Partners => "councils that each shares with",
        Measure::Share => "share of a region’s councils taking part",
        Measure::Savings => "services with a published saving",
    };
    plain.to_string()
}
