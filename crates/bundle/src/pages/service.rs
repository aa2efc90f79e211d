//! The page of a service.

use maud::{Markup, html};
use model::Query;
use model::records::{ArrangementIx, CouncilIx, Service, ServiceIx};
use model::vocabulary::Status;
use presentation::{Answer, facts, list, words};

use super::drawing::{Drawing, Group};
use super::frame::Page;
use super::here::Here;
use super::source::Writer;
use super::{address, bar};

/// The page.
pub fn page(writer: &Writer, it: ServiceIx) -> Page {
    let package = writer.register.package();
    let record = &package.services[usize::from(it.0)];
    let path = address::service(&record.code);
    let here = writer.here(&path);
    let query = Query { services: vec![record.code.clone()], ..Query::default() };
    let answer = Answer::of(writer.register, &query);
    let sentence = sentence(&record.label, &answer);
    let category = &package.categories[usize::from(record.category.0)];
    Page {
        title: format!("{}: which English councils share it", record.label),
        description: format!(
            "{sentence} Who shares it with whom, since when, and what is published about savings."
        ),
        above: vec![("Services".to_owned(), address::SERVICES.to_owned())],
        name: record.label.clone(),
        about: None,
        head: html! {
            h1 { (record.label) }
            p.headline { (sentence) }
            p { "One of the services of “" (category.label) "”." }
        },
        council: None,
        map: Some(map(writer, &answer, sentence.clone())),
        body: body(writer, &here, (it, record), &answer),
        path,
    }
}

/// "Internal audit: today 141 of 317 councils share it, in 47 documented arrangements."
fn sentence(label: &str, answer: &Answer) -> String {
    let councils = &answer.summary.councils;
    format!(
        "{label}: today {} of {} councils share it, in {}.",
        words::number(councils.taking_part.into()),
        words::number(councils.existing.into()),
        words::count(answer.summary.arrangements.len(), "documented arrangement", "documented arrangements")
    )
}

fn map(writer: &Writer, answer: &Answer, name: String) -> Drawing {
    let counts = answer.counts.arrangements.iter().enumerate();
    let councils = counts.filter(|(_, number)| **number > 0).map(|(at, _)| CouncilIx(at as u16)).collect();
    let group =
        Group { class: "partner", words: "councils that share it".to_owned(), councils, is_dissolved: true };
    Drawing { name, viewport: writer.maps.around(&[]), groups: vec![group], remark: String::new() }
}

fn body(writer: &Writer, here: &Here, (it, record): (ServiceIx, &Service), answer: &Answer) -> Markup {
    let package = writer.register.package();
    let all = (0..package.arrangements.len()).map(|at| ArrangementIx(at as u32));
    let (now, other): (Vec<_>, Vec<_>) = all
        .filter(|at| writer.register.arrangement(*at).services.contains(&it))
        .partition(|at| answer.summary.found.contains(at.0 as usize));
    let related = (0..package.services.len()).map(|at| ServiceIx(at as u16));
    let related =
        related.filter(|at| *at != it && package.services[usize::from(at.0)].category == record.category);
    html! {
        p.go { a href=(here.to_map(&format!("service={}&view=list", record.code))) { "Open it in the interactive map" } }
        h2 { "Who shares it" }
        ul { @for at in now { li { (item(writer, here, at, answer)) } } }
        @if !other.is_empty() {
            h2 { "Ended or planned" }
            ul { @for at in other { li { (here.arrangement(at)) " " span.line { (bar::words(writer.register.bar(at))) } } } }
        }
        h2 { "Of the same kind" }
        ul.columns { @for service in related { li { (here.service(service)) } } }
    }
}

/// An arrangement in few words: its councils are counted, and the name says the rest.
fn item(writer: &Writer, here: &Here, at: ArrangementIx, answer: &Answer) -> Markup {
    let (register, record) = (writer.register, writer.register.arrangement(at));
    let members = register.members_at(at, register.present()).len();
    html! {
        (here.arrangement(at)) " "
        (words::count(members, "council", "councils")) ", " (bar::words(register.bar(at)))
        @if let Some(saving) = list::saving_line(register, at, &answer.summary.found) { ", " b { (saving) } }
        @if record.status != Status::Operating { ", " (facts::status(record)) }
    }
}
