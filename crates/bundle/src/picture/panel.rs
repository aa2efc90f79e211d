//! The panel beside the map and the list below: with whom a council shares, and what; of England, where to start.

use model::Query;
use model::records::{ArrangementIx, CouncilIx};
use presentation::council_page::{services, whom};
use presentation::{council, facts, start, words};

use super::node::{Element, element, link};
use super::scene::Scene;

/// The panel of the council, else a first look.
pub fn panel(scene: &Scene) -> Element {
    let panel = element("div", "panel").attribute("part", "panel");
    match scene.council {
        Some(council) => panel.with_all(about(scene, council)),
        None => panel.with(first_look(scene)),
    }
}

fn first_look(scene: &Scene) -> Element {
    element("div", "")
        .with(element("h2", "").text(start::HEADING))
        .with(element("p", "quiet").text(start::INTRODUCTION))
        .with(shares(scene, &start::most_active(&scene.answer)))
        .with(element("p", "quiet small").text(start::PROMISE))
}

fn about(scene: &Scene, it: CouncilIx) -> Vec<Element> {
    let register = scene.studio.register();
    let record = register.council(it);
    let head = element("div", "panel-head")
        .with(element("h2", "").text(&record.full_name))
        .with(element("span", "close waiting").attribute("aria-hidden", "true"));
    let mut relations = element("div", "relations");
    for relation in council::relations(register, it, scene.answer.year(register)) {
        let mut line = element("p", "small").text(relation.words);
        for (at, other) in relation.councils.iter().enumerate() {
            line = line.text(if at == 0 { " " } else { ", " });
            line = line.with(to_council(scene, *other, relation.full_names));
        }
        relations = relations.with(line);
    }
    let mut parts = vec![head, element("p", "quiet").text(facts::place(register, it)), relations];
    if !scene.partners.is_empty() {
        parts.push(element("h3", "").text(whom::HEADING));
        let shares = whom::shares(register, it, &scene.partners[..scene.partners.len().min(whom::FIRST)]);
        let line = |share: whom::Share| bar(scene, share.council, share.note, share.length, share.number);
        parts.push(element("ul", "shares").with_all(shares.into_iter().map(line)));
        if scene.partners.len() > whom::FIRST {
            let all = words::count(scene.partners.len(), "council", "councils");
            parts.push(link("link small", &to(&record.code)).text(format!("Show all {all}")));
        }
    }
    parts
}

/// One arrangement of the council.
fn item(scene: &Scene, row: &services::Row) -> Element {
    let words = [row.with.as_str(), "; ", &row.in_words].concat();
    let status = row.status.as_ref().map(|status| element("span", "status-tag").text(status));
    element("li", "")
        .with(to_arrangement(scene, row.arrangement))
        .with(element("p", "").text(words))
        .with_all(status)
}

/// Councils with a number each, as bars.
fn shares(scene: &Scene, councils: &[(CouncilIx, u32)]) -> Element {
    let most = councils.first().map_or(1, |(_, number)| *number).max(1);
    element("ul", "shares").with_all(
        councils.iter().map(|(council, number)| bar(scene, *council, "", number * 100 / most, *number)),
    )
}

/// A council with its number as a bar, whose length is in per cent.
fn bar(scene: &Scene, council: CouncilIx, note: &str, length: u32, number: u32) -> Element {
    let bar = element("rect", "").attribute("width", format!("{length}%")).attribute("height", "100%");
    element("li", "")
        .with(element("span", "").with(to_council(scene, council, false)).text(note))
        .with(element("svg", "bar").attribute("aria-hidden", "true").with(bar))
        .with(element("b", "").text(number.to_string()))
}

/// What stands below: the services of a council; of England what there is by category, as links to the list of each.
pub fn list(scene: &Scene) -> Element {
    match scene.council {
        Some(council) => services_of(scene, council),
        None => by_category(scene),
    }
}

fn services_of(scene: &Scene, it: CouncilIx) -> Element {
    let query = Query { year: scene.year, ..Query::default() };
    let mut list = element("div", "results").attribute("part", "list");
    match services::services(scene.studio.register(), &query, &scene.answer, it, None) {
        None => list = list.with(element("p", "").text(council::NOTHING)),
        Some(services) => {
            list = list.with(element("h2", "").text(services.heading));
            for group in services.groups {
                let items = group.rows.iter().map(|row| item(scene, row));
                list = list
                    .with(element("h3", "").text(group.label))
                    .with(element("ul", "items").with_all(items));
            }
        }
    }
    element("div", "results-place").with(list)
}

fn by_category(scene: &Scene) -> Element {
    let register = scene.studio.register();
    let groups = facts::by_category(register, &scene.answer.summary.arrangements);
    let lists = groups.iter().map(|(category, arrangements)| {
        let category = &register.package().categories[usize::from(category.0)];
        let query = format!("category={}&view=list", category.code);
        element("li", "")
            .with(link("link", &query).text(&category.label))
            .text(" ")
            .with(element("span", "quiet").text(words::number(arrangements.len() as u64)))
    });
    element("div", "results-place full").with(
        element("div", "results")
            .attribute("part", "list")
            .with(element("h2", "").text("Shared services by category"))
            .with(element("ul", "items").with_all(lists)),
    )
}

fn to(code: &str) -> String {
    format!("council={code}")
}

fn to_council(scene: &Scene, council: CouncilIx, full_name: bool) -> Element {
    let record = scene.studio.register().council(council);
    let name = if full_name { &record.full_name } else { &record.name };
    link("link", &to(&record.code)).attribute("data-to-council", &record.code).text(name)
}

fn to_arrangement(scene: &Scene, arrangement: ArrangementIx) -> Element {
    let record = scene.studio.register().arrangement(arrangement);
    link("link", &format!("arrangement={}", record.id))
        .attribute("data-to-arrangement", &record.id)
        .text(&record.name)
}
