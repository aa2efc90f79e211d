//! The answer to "what am I seeing?", in one sentence, and what is added in a second line.

use model::records::CouncilIx;
use model::{Query, Register};

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
    /// The second line; often empty.
    pub below: String,
}

impl Headline {
    /// The headline for what a query finds, with the council that is selected.
    pub fn of(register: &Register, query: &Query, answer: &Answer, council: Option<CouncilIx>) -> Headline {
        Headline { sentence: sentence(register, query, answer), below: below(register, answer, council) }
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

/// "Today 303 of 317 councils share 518 documented services."
fn sentence(register: &Register, query: &Query, answer: &Answer) -> Vec<Segment> {
    let summary = &answer.summary;
    let when = match summary.year {
        Some(year) => ["In ", &year.to_string(), ", "].concat(),
        None => "Today ".to_string(),
    };
    let is_past = summary.year.is_some_and(|year| year < register.present());
    let verb = if is_past { " councils shared " } else { " councils share " };
    let filtered = *query != Query { year: query.year, ..Query::default() };
    let (services, fit) = match summary.arrangements.len() {
        1 => (" documented service", " that fits the filters."),
        _ => (" documented services", " that fit the filters."),
    };
    let end = if filtered { fit } else { "." };
    let number = |n: u64| Segment::Number(words::number(n));
    vec![
        Segment::Plain(when),
        number(summary.councils.taking_part.into()),
        Segment::Plain(" of ".to_string()),
        number(summary.councils.existing.into()),
        Segment::Plain(verb.to_string()),
        number(summary.arrangements.len() as u64),
        Segment::Plain([services, end].concat()),
    ]
}

/// About the selected council, and about arrangements whose start is not known.
fn below(register: &Register, answer: &Answer, council: Option<CouncilIx>) -> String {
    let mut line = String::new();
    let mut say = |words: &str| line.push_str(words);
    if let Some(council) = council {
        let at = usize::from(council.0);
        say(&register.council(council).name);
        say(" is in ");
        say(&words::number(answer.counts.arrangements[at].into()));
        say(" of them, with ");
        say(&words::count(answer.counts.partners[at] as usize, "other council", "other councils"));
        say(". ");
    }
    let unknown = answer.summary.unknown_start;
    if unknown > 0 && answer.summary.year.is_some() {
        say("And ");
        say(&words::number(unknown.into()));
        say(" more with no known start, which are shown in no year.");
    }
    line
}
