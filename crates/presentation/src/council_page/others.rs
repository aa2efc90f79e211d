//! The councils before a council, after it, and around it.

use model::Register;
use model::records::{Council, CouncilIx};
use model::vocabulary::CouncilType;

use crate::Answer;
use crate::sentence::{Piece, Sentence};
use crate::words;

/// Who did the council's work before it, and who has done it since: in sentences with dates; none where it has always been
/// there.
pub fn before_and_after(register: &Register, council: CouncilIx) -> Vec<Sentence> {
    let record = register.council(council);
    let mut sentences = Vec::new();
    let before = register.predecessors(council);
    if let Some(from) = record.from {
        let begun = Sentence::new("Since ").text(&words::date(from)).text(" ").text(&record.name);
        if before.is_empty() {
            sentences.push(
                Sentence::new(&record.name).text(" has existed since ").text(&words::date(from)).text("."),
            );
        } else {
            let verb = match record.to {
                None => " has done the work of ",
                Some(_) => " did the work of ",
            };
            let counties: Vec<CouncilIx> =
                before.iter().copied().filter(|at| is_county(register.council(*at))).collect();
            let places: Vec<CouncilIx> =
                before.iter().copied().filter(|at| !is_county(register.council(*at))).collect();
            let mut sentence = begun.text(verb).list(&places, Piece::Council);
            if !counties.is_empty() {
                let joint = if places.is_empty() { "" } else { ", and in its area that of " };
                sentence = sentence.text(joint).list(&counties, Piece::FullCouncil);
            }
            let were = if before.len() == 1 { "that was a council" } else { "those were councils" };
            let own = if before.len() == 1 { " of its own." } else { " of their own." };
            sentences.push(sentence.text("; before that ").text(were).text(own));
        }
    }
    if let Some(to) = record.to {
        let ended = Sentence::new(&record.name).text(" ended on ").text(&words::date(to)).text(".");
        sentences.push(if record.successors.is_empty() {
            ended
        } else {
            ended
                .text(" Since then its work has been done by ")
                .list(&record.successors, Piece::Council)
                .text(".")
        });
    }
    sentences
}

fn is_county(council: &Council) -> bool {
    council.kind == CouncilType::County
}

/// A council of the same place, with its own numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The council.
    pub council: CouncilIx,
    /// "shares 23 services with 14 other councils".
    pub words: String,
    /// How many services it shares.
    pub number: u32,
}

/// The other councils of the same place: its county, or the districts in it.
#[derive(Clone, Debug, PartialEq)]
pub struct SamePlace {
    /// "Its county council", "Its five districts".
    pub heading: String,
    /// What that means for residents.
    pub sentence: &'static str,
    /// The councils, the districts by name.
    pub councils: Vec<Neighbour>,
}

/// The county council that serves the same residents, or the districts of a county in the year that is shown; `None` for a
/// council that is alone in its place.
pub fn same_place(register: &Register, answer: &Answer, council: CouncilIx) -> Option<SamePlace> {
    let record = register.council(council);
    let neighbour = |council: CouncilIx| {
        let at = usize::from(council.0);
        let (number, partners) = (answer.counts.arrangements[at], answer.counts.partners[at]);
        Neighbour { council, words: own_numbers(number, partners), number }
    };
    if let Some(county) = record.county {
        return Some(SamePlace {
            heading: "Its county council".to_string(),
            sentence: "serves the same residents, with services of its own.",
            councils: vec![neighbour(county)],
        });
    }
    if !is_county(record) {
        return None;
    }
    let mut districts = register.districts(council, answer.year(register));
    model::order::sort(&mut districts, |a, b| register.council(*a).name.cmp(&register.council(*b).name));
    (!districts.is_empty()).then(|| SamePlace {
        heading: ["Its ", &words::count(districts.len(), "district", "districts")].concat(),
        sentence: "serve the same residents, with services of their own.",
        councils: districts.iter().map(|district| neighbour(*district)).collect(),
    })
}

/// "shares 23 services with 14 other councils".
fn own_numbers(number: u32, partners: u32) -> String {
    match (number, partners) {
        (0, _) => "no shared service known".to_string(),
        (_, 0) => [&services(number), " with other public bodies"].concat(),
        (_, _) => {
            let others = words::count(partners as usize, "other council", "other councils");
            [&services(number), " with ", &others].concat()
        }
    }
}

fn services(number: u32) -> String {
    ["shares ", &words::count(number as usize, "service", "services")].concat()
}
