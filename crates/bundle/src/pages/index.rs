//! The pages that lead to all others.

use std::collections::BTreeMap;

use maud::{Markup, html};
use model::lens::Area;
use model::records::{ArrangementIx, CouncilIx, RegionIx, ServiceIx};
use model::vocabulary::ProposalStatus;
use presentation::words;

use super::frame::Page;
use super::source::Writer;
use super::{address, bar};

/// The most arrangements of one list by name.
const MOST: usize = 100;

/// All of them.
pub fn pages(writer: &Writer) -> Vec<Page> {
    let mut pages = vec![councils(writer), former(writer), services(writer), reorganisation(writer)];
    pages.append(&mut arrangements(writer));
    pages
}

/// A page without a map, directly below the first one.
fn page(path: &str, name: &str, description: String, body: Markup) -> Page {
    Page {
        path: path.to_owned(),
        title: name.to_owned(),
        head: html! { h1 { (name) } p.headline { (description) } },
        description,
        above: Vec::new(),
        name: name.to_owned(),
        about: None,
        council: None,
        map: None,
        body,
    }
}

fn councils(writer: &Writer) -> Page {
    let register = writer.register;
    let package = register.package();
    let here = writer.here(address::COUNCILS);
    let counts = &writer.present.counts.arrangements;
    let summary = &writer.present.summary.councils;
    let present = |region: RegionIx| {
        let all = (0..package.councils.len()).map(|at| CouncilIx(at as u16));
        let mut own: Vec<CouncilIx> = all
            .filter(|at| register.council(*at).region == region && register.exists(*at, register.present()))
            .collect();
        own.sort_by_key(|at| &register.council(*at).name);
        own
    };
    let description = format!(
        "The {} councils of England, each with the number of services that it shares: {} of them share at least one.",
        words::number(summary.existing.into()),
        words::number(summary.taking_part.into())
    );
    let body = html! {
        p { "Councils that no longer exist are " a href=(here.to(address::FORMER)) { "on a page of their own" } "." }
        @for (at, region) in package.regions.iter().enumerate() {
            h2 { (region) }
            ul.columns { @for it in present(RegionIx(at as u16)) { li { (here.council(it)) " " (counts[usize::from(it.0)]) } } }
        }
    };
    page(address::COUNCILS, "Councils", description, body)
}

fn former(writer: &Writer) -> Page {
    let register = writer.register;
    let here = writer.here(address::FORMER);
    let all = (0..register.package().councils.len()).map(|at| CouncilIx(at as u16));
    let mut former: Vec<CouncilIx> = all.filter(|at| register.last_year(*at).is_some()).collect();
    former.sort_by_key(|at| &register.council(*at).name);
    let description = format!(
        "The {} councils that have been abolished since April 2009, with those that took over from them.",
        words::number(former.len() as u64)
    );
    let body = html! {
        ul { @for it in former {
            @let record = register.council(it);
            li {
                (here.council(it))
                @if let Some(to) = record.to { ", until " (to.year) }
                @if !record.successors.is_empty() { ": now " (here.councils(&record.successors)) }
            }
        } }
    };
    let mut page = page(address::FORMER, "Former councils", description, body);
    page.above = vec![("Councils".to_owned(), address::COUNCILS.to_owned())];
    page
}

fn services(writer: &Writer) -> Page {
    let package = writer.register.package();
    let here = writer.here(address::SERVICES);
    let number = |it: ServiceIx| {
        let found = writer.present.summary.arrangements.iter();
        found.filter(|at| writer.register.arrangement(**at).services.contains(&it)).count()
    };
    let description = format!(
        "The {} services that England’s councils share, each with the number of arrangements known today.",
        words::number(package.services.len() as u64)
    );
    let body = html! {
        @for (at, category) in package.categories.iter().enumerate() {
            h2 { (category.label) }
            ul.columns { @for (service, record) in package.services.iter().enumerate() {
                @if usize::from(record.category.0) == at {
                    @let it = ServiceIx(service as u16);
                    li { (here.service(it)) " " span.n { (number(it)) } }
                }
            } }
        }
    };
    page(address::SERVICES, "Services", description, body)
}

/// The index of arrangements, and a page for each initial.
fn arrangements(writer: &Writer) -> Vec<Page> {
    let register = writer.register;
    let initials = by_initial(writer);
    let here = writer.here(address::ARRANGEMENTS);
    let description = format!(
        "All {} documented arrangements by name, ended and planned ones too; {} of them run today, or are not known to have ended.",
        words::number(register.package().arrangements.len() as u64),
        words::number(writer.present.summary.arrangements.len() as u64)
    );
    let body = html! {
        ul.columns { @for (letter, own) in &initials {
            li { a href=(here.to(&address::initial(letter))) { (letter) } " " span.n { (own.len()) } }
        } }
        p { "Or by " a href=(here.to(address::SERVICES)) { "service" } ", or by " a href=(here.to(address::COUNCILS)) { "council" } "." }
    };
    let mut pages = vec![page(address::ARRANGEMENTS, "Arrangements", description, body)];
    for (letter, own) in initials {
        let path = address::initial(&letter);
        let here = writer.here(&path);
        let description =
            format!("{} by name: {letter}.", words::count(own.len(), "arrangement", "arrangements"));
        let body = html! { ul { @for it in own { li { (here.arrangement(it)) @if !writer.is_present(it) { ", " (bar::words(register.bar(it))) } } } } };
        let mut page = page(&path, &format!("Arrangements: {letter}"), description, body);
        page.above = vec![("Arrangements".to_owned(), address::ARRANGEMENTS.to_owned())];
        page.name = letter;
        pages.push(page);
    }
    pages
}

/// The arrangements by the initial of their names, each list by name; an initial with more than [`MOST`] of them has a second
/// list, "S 2", and so on.
fn by_initial(writer: &Writer) -> BTreeMap<String, Vec<ArrangementIx>> {
    let name = |it: ArrangementIx| &writer.register.arrangement(it).name;
    let mut initials: BTreeMap<String, Vec<ArrangementIx>> = BTreeMap::new();
    for at in 0..writer.register.package().arrangements.len() {
        let it = ArrangementIx(at as u32);
        initials.entry(initial(name(it))).or_default().push(it);
    }
    let mut lists = BTreeMap::new();
    for (letter, mut own) in initials {
        own.sort_by_key(|it| name(*it).to_lowercase());
        for (at, part) in own.chunks(MOST).enumerate() {
            let list = if at == 0 { letter.clone() } else { format!("{letter} {}", at + 1) };
            lists.insert(list, part.to_vec());
        }
    }
    lists
}

/// The letter under which a name stands: its first, as a capital; "0-9" for a digit.
fn initial(name: &str) -> String {
    match name.chars().find(|letter| letter.is_ascii_alphanumeric()) {
        Some(letter) if letter.is_ascii_alphabetic() => letter.to_ascii_uppercase().to_string(),
        _ => "0-9".to_owned(),
    }
}

fn reorganisation(writer: &Writer) -> Page {
    let here = writer.here(address::REORGANISATION);
    let is_decided = |area: &&Area| {
        area.proposals.iter().any(|at| writer.proposals[*at].status == ProposalStatus::Decided)
    };
    let (decided, open): (Vec<&Area>, Vec<&Area>) = writer.areas.iter().partition(is_decided);
    let description = format!(
        "New councils are planned in {} areas of England; in {} of them it has been decided which. What becomes of the services that their councils share?",
        words::number(writer.areas.len() as u64),
        words::number(decided.len() as u64)
    );
    let list = |areas: &[&Area]| {
        html! { ul { @for area in areas {
            li {
                a href=(here.to(&address::area(&area.name))) { (area.name) } ": "
                (words::count(super::area::councils(writer, area).len(), "council", "councils")) ", "
                (words::count(area.proposals.len(), "proposal", "proposals"))
            }
        } } }
    };
    let body = html! {
        h2 { "Decided" } (list(&decided))
        h2 { "Not decided" } (list(&open))
    };
    page(address::REORGANISATION, "Reorganisation", description, body)
}
