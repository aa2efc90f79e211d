//! The lines under the search box: what was found, then what can be done with the typed words as a filter.

use model::find::{Hit, Target};
use model::postcodes::Typed;
use model::records::CouncilIx;
use model::{Query, Register};

use crate::hits::{HitWords, hit_words};
use crate::{Offer, Selection, words};

/// A line that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Go to what was found.
    Found(Hit),
    /// Show only arrangements of which this council is a member.
    TakingPart(CouncilIx),
    /// Show only arrangements that have these words.
    Words(String),
}

/// The lines, in the order in which they are shown: everything that was found comes before the filters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// What can be chosen.
    pub lines: Vec<Suggestion>,
    /// What else is said, between what was found and the filters. A sentence or several.
    pub note: Option<String>,
    /// Whether a table is on its way: what was found is not known yet.
    is_waiting: bool,
}

const NOTHING: &str = "Nothing found. Try fewer letters, or the name of a place.";

impl Suggestions {
    /// The lines for a typed text. No filter that is on already is offered, and none while the text is a postcode: who types that
    /// wants to know their council.
    pub fn of(
        register: &Register,
        text: &str,
        offer: Offer,
        query: &Query,
        selection: &Selection,
    ) -> Suggestions {
        let Offer { hits, note, waits_for } = offer;
        let note = note.or_else(|| hits.is_empty().then(|| NOTHING.to_string()));
        let mut filters = Vec::new();
        if matches!(Typed::read(text), Typed::NotAPostcode | Typed::Incomplete(_)) {
            filters.extend(member(register, &hits, query, selection).map(Suggestion::TakingPart));
            filters.extend(typed_words(text, query).map(Suggestion::Words));
        }
        let mut lines: Vec<Suggestion> = hits.into_iter().map(Suggestion::Found).collect();
        lines.append(&mut filters);
        Suggestions { lines, note, is_waiting: waits_for.is_some() }
    }

    /// How many of the lines go to what was found. The others are filters.
    pub fn found(&self) -> usize {
        self.lines.iter().take_while(|line| matches!(line, Suggestion::Found(_))).count()
    }

    /// How many lines there are and what else is said, for those who do not see them. Sentences.
    pub fn announced(&self) -> String {
        let mut sentences = Vec::new();
        let found = self.found();
        if found > 0 {
            sentences.push(words::count(found, "result.", "results."));
        } else if !self.is_waiting {
            sentences.push("Nothing found.".to_string());
        }
        let filters = self.lines.len() - found;
        if filters > 0 {
            sentences.push(words::count(filters, "filter.", "filters."));
        }
        sentences.extend(self.note.clone().filter(|note| note != NOTHING));
        sentences.join(" ")
    }
}

impl Suggestion {
    /// The line in words.
    pub fn words(&self, register: &Register) -> HitWords {
        let filter = |name: String| HitWords { name, marks: Vec::new(), what: "filter".to_string() };
        match self {
            Suggestion::Found(hit) => hit_words(register, hit),
            Suggestion::TakingPart(council) => {
                filter(["Only what ", &register.council(*council).name, " takes part in"].concat())
            }
            Suggestion::Words(text) => {
                let several = text.contains(char::is_whitespace);
                let begin = if several { "Filter by the words “" } else { "Filter by the word “" };
                filter([begin, text, "”"].concat())
            }
        }
    }
}

/// The council that the text names best, where a filter for it would tell anything: it is a member somewhere, is not in the
/// filter, and is not the one that everything shown is about.
fn member(register: &Register, hits: &[Hit], query: &Query, selection: &Selection) -> Option<CouncilIx> {
    let Target::Council(council) = hits.first()?.target else { return None };
    let is_asked_for = query.councils.iter().any(|code| register.council_by_code(code) == Some(council))
        || selection.council == Some(council);
    let takes_part = || !register.council_arrangements(council, None).is_empty();
    (!is_asked_for && takes_part()).then_some(council)
}

/// The words as the filter takes them, with single spaces; `None` where nothing of them could be looked for.
fn typed_words(text: &str, query: &Query) -> Option<String> {
    let typed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let can_be_looked_for = typed.contains(char::is_alphanumeric);
    (can_be_looked_for && typed != query.text.trim()).then_some(typed)
}
