//! What a reorganisation means, in sentences.

use model::Register;
use model::lens::{Area, Dealings, Fate, Fates, Proposal};
use model::vocabulary::ProposalStatus;

use super::Asked;
use crate::words::{self, count, sentence_list};

/// Whether what is looked at has been decided, so that it "will" be and not "would" be.
pub fn is_decided(proposals: &[Proposal], asked: &Asked) -> bool {
    match asked.proposal {
        Some(at) => proposals[at].status == ProposalStatus::Decided,
        None => !asked.own,
    }
}

/// The answer first: "Under “Two unitaries: East and West”, 7 shared services will cross the new border and 3 will become one
/// council's own." `filtered` is whether the visitor's filters leave arrangements out.
pub fn sentence(proposals: &[Proposal], asked: &Asked, fates: &Fates, filtered: bool) -> String {
    let proposal = asked.proposal.map(|at| &proposals[at]);
    let decided = is_decided(proposals, asked);
    let (will, cross) = if decided { ("will", "will cross ") } else { ("would", "would cross ") };
    let under = match proposal {
        Some(proposal) => ["Under “", &proposal.name, "”, "].concat(),
        None if asked.own => "As you have drawn it, ".to_string(),
        None => "Where new councils have been decided, ".to_string(),
    };
    let new = fates.unitaries.iter().filter(|unitary| !unitary.goes_on).count();
    let border = if new == 2 { "the new border" } else { "a new border" };
    let crossing = fates.with(Fate::Straddles).count();
    let own = fates.with(Fate::Absorbed).count();
    let (one, many) = if filtered {
        ("of the shared services found", "of the shared services found")
    } else {
        ("shared service", "shared services")
    };
    let crossing = match crossing {
        0 => ["no ", one].concat(),
        n => count(n, one, many),
    };
    let own = match own {
        0 => ["none ", will, " become one council’s own."].concat(),
        1 => ["1 ", will, " become one council’s own."].concat(),
        n => [&words::number(n as u64), " ", will, " become one council’s own."].concat(),
    };
    [&under, &crossing, " ", cross, border, " and ", &own].concat()
}

/// What the sentence rests on: the partners outside, how far the proposal has come, and when it would begin.
pub fn below(proposals: &[Proposal], areas: &[Area], asked: &Asked, fates: &Fates) -> String {
    let mut text = String::new();
    let outside = fates.with(Fate::Mixed).count();
    if outside > 0 {
        let verb = if outside == 1 { " more has" } else { " more have" };
        text.push_str(&[&words::number(outside as u64), verb, " partners outside. "].concat());
    }
    let unplaced = fates.with(Fate::Unplaced).count();
    if unplaced > 0 {
        text.push_str(&["Of ", &words::number(unplaced as u64), " nobody can tell yet. "].concat());
    }
    match asked.proposal.map(|at| &proposals[at]) {
        Some(proposal) => {
            text.push_str(&super::status(proposal));
            let before = |at: &usize| proposals[*at].status == ProposalStatus::Proposed;
            let others = asked.area.map_or(0, |area| areas[area].proposals.iter().filter(|at| before(at)).count());
            if proposal.status == ProposalStatus::Proposed && others > 1 {
                text.push_str(&[" ", &count(others, "proposal", "proposals"), " are before the Government."].concat());
            }
        }
        None if asked.own => text.push_str("This is nobody’s proposal but yours. It is in the address of this page, to be kept or passed on."),
        None => text.push_str("All decided proposals together. Each is as its sources say, which stand on its own page."),
    }
    text
}

/// What has to be told of a scenario before its numbers are believed: divided councils, and those that are placed nowhere.
pub fn told(register: &Register, fates: &Fates, decided: bool) -> Vec<String> {
    let divided = if decided { " will be divided: " } else { " would be divided: " };
    let name = |council| register.council(council).name.as_str();
    let mut told = Vec::new();
    for split in &fates.split {
        let note = split.note.trim_end_matches('.');
        let unitary = &fates.unitaries[split.unitary].name;
        told.push([name(split.council), divided, note, ". It is shown with ", unitary, "."].concat());
    }
    if !fates.unplaced.is_empty() {
        let names: Vec<&str> = fates.unplaced.iter().map(|council| name(*council)).collect();
        let verb = if names.len() == 1 { " goes." } else { " go." };
        told.push(["No source tells into which new council ", &sentence_list(&names), verb].concat());
    }
    told
}

/// What a new council gets, in a sentence: "West Surrey will inherit 3 shared services, has to settle 7 with its neighbours, and
/// has partners outside in 12."
pub fn new_council(fates: &Fates, unitary: usize, dealings: &Dealings, decided: bool) -> Vec<String> {
    let Some(gets) = fates.unitaries.get(unitary) else { return Vec::new() };
    if gets.goes_on {
        return vec![[&gets.name, " goes on as it is."].concat()];
    }
    let inherit = if decided { " will inherit " } else { " would inherit " };
    let services = |n: usize| match n {
        0 => "no shared service whole".to_string(),
        n => [&count(n, "shared service", "shared services"), " whole"].concat(),
    };
    let (divides, outward) = (gets.divides.len() as u64, gets.outward.len() as u64);
    let settle = if decided { ", has to settle " } else { ", would have to settle " };
    let (whole, divides, outward) =
        (services(gets.inherits.len()), words::number(divides), words::number(outward));
    let parts = [
        gets.name.as_str(),
        inherit,
        &whole,
        settle,
        &divides,
        " with other new councils, and has partners that go on outside in ",
        &outward,
        ".",
    ];
    let mut sentences = vec![parts.concat()];
    // The six with whom it has most to settle, which are its neighbours.
    let mut most: Vec<_> = dealings.neighbours.iter().collect();
    model::order::sort(&mut most, |a, b| b.1.len().cmp(&a.1.len()));
    let further = most.len().saturating_sub(6);
    most.truncate(6);
    let mut neighbours: Vec<String> = most
        .into_iter()
        .map(|(other, about)| {
            [&fates.unitaries[*other].name, " (", &words::number(about.len() as u64), ")"].concat()
        })
        .collect();
    if further > 0 {
        neighbours.push(count(further, "further new council", "further new councils"));
    }
    if !neighbours.is_empty() {
        let names: Vec<&str> = neighbours.iter().map(String::as_str).collect();
        sentences.push(["In these it meets ", &sentence_list(&names), "."].concat());
    }
    sentences
}
