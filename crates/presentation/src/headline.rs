//! The answer to "what am I seeing?", in one sentence, and what is added in a second line.

mod arrangement; // about one arrangement

use model::records::{ArrangementIx, CouncilIx, Date};
use model::{Query, Register};

use crate::map::measures::ColourBy;
use crate::services::groups::groups;
use crate::services::page;
use crate::{Answer, words};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Words.
    Plain(String),
    /// A number, shown bold.
    Number(String),
}

impl Segment {
    /// Its text.
    pub fn text(&self) -> &str {
        match self {
            Segment::Plain(text) | Segment::Number(text) => text,
        }
    }
}

/// The headline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The sentence: its segments follow each other without anything between them.
    pub sentence: Vec<Segment>,
    /// The second line; may be empty.
    pub below: String,
}

impl Headline {
    /// The headline for what a query finds: about the selected council, else about England.
    pub fn of(register: &Register, query: &Query, answer: &Answer, council: Option<CouncilIx>) -> Headline {
        match council {
            Some(council) => Headline {
                sentence: about_council(register, query, answer, council),
                below: below_council(register, query, answer, council),
            },
            None => Headline {
                sentence: about_england(register, query, answer),
                below: below_england(register, query, answer),
            },
        }
    }

    /// The headline about one arrangement, as it is in the year that is shown, or was last.
    pub fn of_arrangement(register: &Register, answer: &Answer, arrangement: ArrangementIx) -> Headline {
        let members = register.members_shown(arrangement, answer.year(register));
        Headline {
            sentence: arrangement::sentence(register, answer, arrangement, &members),
            below: arrangement::below(register, answer, arrangement, &members),
        }
    }

    /// The sentence as plain text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for segment in &self.sentence {
            text.push_str(segment.text());
        }
        text
    }
}

fn plain(parts: &[&str]) -> Segment {
    Segment::Plain(parts.concat())
}

fn number(n: u32) -> Segment {
    Segment::Number(words::number(n.into()))
}

/// Whether anything but the year is asked for.
fn is_filtered(query: &Query) -> bool {
    *query != Query { year: query.year, ..Query::default() }
}

/// "Today 303 of 317 councils share 518 documented services."
fn about_england(register: &Register, query: &Query, answer: &Answer) -> Vec<Segment> {
    let summary = &answer.summary;
    let when = match summary.year {
        Some(year) => ["In ", &year.to_string(), ", "].concat(),
        None => "Today ".to_string(),
    };
    let is_past = summary.year.is_some_and(|year| year < register.present());
    let verb = if is_past { " councils shared " } else { " councils share " };
    let one = summary.arrangements.len() == 1;
    let services = if one { " documented service" } else { " documented services" };
    let end = match (is_filtered(query), one) {
        (false, _) => ".",
        (true, true) => " that fits the filters.",
        (true, false) => " that fit the filters.",
    };
    vec![
        Segment::Plain(when),
        number(summary.councils.taking_part),
        plain(&[" of "]),
        number(summary.councils.existing),
        plain(&[verb]),
        number(summary.arrangements.len() as u32),
        plain(&[services, end]),
    ]
}

/// With one service asked for, how many groups share it; and what is left out because nobody knows when it began.
fn below_england(register: &Register, query: &Query, answer: &Answer) -> String {
    let year = answer.summary.year;
    let mut sentences = Vec::new();
    if let Some(service) = ColourBy::one_service(register, query) {
        let groups = groups(register, &Query { year, ..query.clone() });
        sentences.push(page::sentence(register, &groups, service));
    }
    sentences.push(without_start(answer.summary.unknown_start, year));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// "Cambridge shares 11 services with 7 other councils."
fn about_council(register: &Register, query: &Query, answer: &Answer, council: CouncilIx) -> Vec<Segment> {
    let name = &register.council(council).name;
    let at = usize::from(council.0);
    let (arrangements, partners) = (answer.counts.arrangements[at], answer.counts.partners[at]);
    let year = answer.summary.year;
    let when = year.map(|year| ["In ", &year.to_string(), ", "].concat()).unwrap_or_default();
    if arrangements == 0 {
        let what = if is_filtered(query) { " that fits the filters is known." } else { " is known." };
        let no = if year.is_some() { "no" } else { "No" };
        let of = [" shared service of ", name].concat();
        return vec![plain(&[&when, no, &of, what])];
    }
    let is_past = year.is_some_and(|year| year < register.present());
    let one = arrangements == 1;
    let mut sentence =
        vec![plain(&[&when, name, if is_past { " shared " } else { " shares " }]), number(arrangements)];
    let services = if one { " service" } else { " services" };
    let filters = match (is_filtered(query), one) {
        (false, _) => "",
        (true, true) => " that fits the filters",
        (true, false) => " that fit the filters",
    };
    if partners == 0 {
        sentence.push(plain(&[services, filters, " with other public bodies."]));
    } else {
        let councils = if partners == 1 { " other council." } else { " other councils." };
        sentence.extend([plain(&[services, filters, " with "]), number(partners), plain(&[councils])]);
    }
    sentence
}

/// What the sentence about a council rests on: who followed it, who else serves its residents, what is published about
/// savings, and what is left out because nobody knows when it began.
fn below_council(register: &Register, query: &Query, answer: &Answer, council: CouncilIx) -> String {
    let record = register.council(council);
    let mut sentences: Vec<String> = Vec::new();
    if let Some(to) = record.to {
        sentences.push(successors(register, council, to));
    }
    if let Some(county) = record.county {
        let shared = answer.counts.arrangements[usize::from(county.0)];
        if shared > 0 {
            let name = &register.council(county).full_name;
            sentences.push(
                [name, ", which serves the same residents, shares ", &words::number(shared.into()), "."]
                    .concat(),
            );
        }
    }
    let mut own = register.council_arrangements(council, answer.summary.year);
    own.retain(|ix| answer.summary.found.contains(ix.0 as usize));
    let with_figure = own.iter().filter(|ix| !register.arrangement(**ix).savings.is_empty()).count();
    if !own.is_empty() {
        sentences.push(match with_figure {
            0 => "No figure about savings has been published.".to_string(),
            1 if own.len() == 1 => "A figure about its savings has been published.".to_string(),
            _ => {
                let number = words::number(with_figure as u64);
                ["A figure about savings has been published for ", &number, " of them."].concat()
            }
        });
    }
    let year = answer.summary.year;
    if year.is_some() {
        let only = Query { councils: vec![record.code.clone()], year, ..query.clone() };
        sentences.push(without_start(register.summary(&only).unknown_start, year));
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences.join(" ")
}

/// Who has taken over from a council that was abolished on a date: its successors, and where these have been abolished as
/// well, those of the present. Empty where nobody is recorded.
fn successors(register: &Register, council: CouncilIx, abolished: Date) -> String {
    let names = |councils: &[CouncilIx]| {
        let names: Vec<&str> = councils.iter().map(|ix| register.council(*ix).name.as_str()).collect();
        words::sentence_list(&names)
    };
    let (first, date) = (&register.council(council).successors, words::date(abolished));
    let now = register.successors_in(council, register.present());
    if first.is_empty() {
        String::new()
    } else if *first == now {
        ["Since ", &date, " its area belongs to ", &names(first), "."].concat()
    } else {
        ["From ", &date, " its area belonged to ", &names(first), "; today it belongs to ", &names(&now), "."]
            .concat()
    }
}

/// What is left out of a year because nobody knows when it began.
fn without_start(unknown: u32, year: Option<i32>) -> String {
    if unknown == 0 || year.is_none() {
        return String::new();
    }
    ["And ", &words::number(unknown.into()), " more with no known start, which are shown in no year."]
        .concat()
}
