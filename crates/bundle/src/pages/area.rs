//! The page of an area whose councils are being replaced.

use maud::{Markup, html};
use model::lens::{Area, Fates, Inheritance, Proposal};
use model::records::{ArrangementIx, CouncilIx};
use model::vocabulary::ProposalStatus;
use presentation::words;

use super::drawing::{Drawing, Group};
use super::frame::Page;
use super::here::Here;
use super::source::Writer;
use super::{address, fate};

/// Classes of the new councils' colours, in their order; more of them begin again.
const COLOURS: [&str; 5] = ["u1", "u2", "u3", "u4", "u5"];
/// How many arrangements are named that a new council inherits, and how many of each kind that have to be settled.
const NAMED: usize = 15;

/// The page.
pub fn page(writer: &Writer, area: &Area) -> Page {
    let path = address::area(&area.name);
    let here = writer.here(&path);
    let sentence = sentence(writer, area);
    Page {
        title: format!(
            "{}: which shared services end, split or go on when the councils are replaced",
            area.name
        ),
        description: sentence.clone(),
        above: vec![("Reorganisation".to_owned(), address::REORGANISATION.to_owned())],
        name: area.name.clone(),
        about: None,
        head: html! {
            h1 { "Reorganisation: " (area.name) }
            p.headline { (sentence) }
        },
        council: None,
        map: area.proposals.first().map(|first| map(writer, area, *first)),
        body: html! {
            p { "Councils of the area: " (here.councils(&councils(writer, area))) "." }
            @for at in &area.proposals { (proposal(writer, &here, *at)) }
        },
        path,
    }
}

/// "New councils are planned for Surrey, which has 12 councils today."
fn sentence(writer: &Writer, area: &Area) -> String {
    let statuses = [
        (ProposalStatus::Decided, "decided"),
        (ProposalStatus::Proposed, "put forward"),
        (ProposalStatus::Rejected, "rejected"),
        (ProposalStatus::Unknown, "of unknown standing"),
    ];
    let mut parts: Vec<String> = Vec::new();
    for (status, words) in statuses {
        let number = area.proposals.iter().filter(|at| writer.proposals[**at].status == status).count();
        if number > 0 {
            parts.push(format!("{} {words}", words::number(number as u64)));
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    format!(
        "New councils are planned for {}, which has {} today. Proposals: {}. What becomes of the services that they share?",
        area.name,
        words::count(councils(writer, area).len(), "council", "councils"),
        words::sentence_list(&parts)
    )
}

/// The councils of the area: those that proposals place, and their county councils.
pub fn councils(writer: &Writer, area: &Area) -> Vec<CouncilIx> {
    let mut councils = area.councils.clone();
    for council in &area.councils {
        let county = writer.register.county_of(*council);
        councils.extend(county.filter(|county| !councils.contains(county)));
    }
    councils
}

fn map(writer: &Writer, area: &Area, first: usize) -> Drawing {
    let proposal = &writer.proposals[first];
    let groups = proposal.unitaries.iter().zip(COLOURS.iter().cycle()).map(|(unitary, class)| Group {
        class,
        words: unitary.name.clone(),
        councils: unitary.councils.iter().map(|placing| placing.council).collect(),
        is_dissolved: false,
    });
    let status =
        if proposal.status == ProposalStatus::Decided { "as decided" } else { "as one proposal has it" };
    Drawing {
        name: format!("The new councils of {}, {status}: {}.", area.name, proposal.name),
        viewport: writer.maps.around(&area.councils),
        groups: groups.collect(),
        remark: format!(
            "The new councils {status}: {}. Borders within them are those of today.",
            proposal.name
        ),
    }
}

fn proposal(writer: &Writer, here: &Here, at: usize) -> Markup {
    let (proposal, fates) = (&writer.proposals[at], &writer.fates[at]);
    let is_named = proposal.status == ProposalStatus::Decided;
    html! {
        h2 { (proposal.name) " " span.tag { (proposal.status.code()) } }
        p {
            @if !proposal.proposer.is_empty() { "By " (proposal.proposer) ". " }
            @if let Some(day) = proposal.decided_on { "Decided on " (words::date(day)) ". " }
            @if let Some(day) = proposal.vesting { "The new councils begin on " (words::date(day)) ". " }
            @if !proposal.missing.is_empty() { "No source places " (here.councils(&proposal.missing)) ". " }
            a href=(here.to_map(&format!("scenario={}&view=reorganisation", proposal.id))) { "Open it in the interactive map" }
        }
        @for unitary in &fates.unitaries { (new_council(here, proposal, fates, unitary, is_named)) }
        @if is_named {
            (named(here, "To be divided or agreed anew between the new councils", &with(fates, |it| &it.divides)))
            (named(here, "Shared with councils that go on", &with(fates, |it| &it.outward)))
        }
        p.small { "Sources: " @for (at, url) in proposal.sources.iter().enumerate() { @if at > 0 { ", " } a href=(url) { (host(url)) } } }
    }
}

fn new_council(
    here: &Here,
    proposal: &Proposal,
    fates: &Fates,
    unitary: &Inheritance,
    is_named: bool,
) -> Markup {
    let notes = fates.split.iter().filter(|split| fates.unitaries[split.unitary].name == unitary.name);
    let is_partly_known = !proposal.missing.is_empty();
    let present: &[CouncilIx] = &unitary.councils;
    html! {
        h3 { (unitary.name) }
        p { "From " (here.councils(present)) ". " (fate::inheritance(unitary)) @if is_partly_known { " As far as is known." } }
        @for split in notes { p.small { (here.council(split.council)) ": " (split.note) } }
        @if is_named { (list(here, &unitary.inherits)) }
    }
}

/// The arrangements of all new councils together, each once, by id.
fn with(fates: &Fates, of: fn(&Inheritance) -> &Vec<ArrangementIx>) -> Vec<ArrangementIx> {
    let mut all: Vec<ArrangementIx> = fates.unitaries.iter().flat_map(of).copied().collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn named(here: &Here, words: &str, arrangements: &[ArrangementIx]) -> Markup {
    html! { @if !arrangements.is_empty() { h3 { (words) } (list(here, arrangements)) } }
}

fn list(here: &Here, arrangements: &[ArrangementIx]) -> Markup {
    let left = arrangements.len().saturating_sub(NAMED);
    html! {
        @if !arrangements.is_empty() {
            ul { @for it in arrangements.iter().take(NAMED) { li { (here.arrangement(*it)) } } }
            @if left > 0 { p { "And " (words::number(left as u64)) " more, in the interactive map." } }
        }
    }
}

/// The host of an address, by which a reader knows whose page it is.
fn host(url: &str) -> &str {
    let rest = url.split("://").nth(1).unwrap_or(url);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}
