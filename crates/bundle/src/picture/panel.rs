//! The panel beside the map: what a council shares, with whom; of England, where to start.

use model::records::{ArrangementIx, CouncilIx};
use model::vocabulary::Status;
use presentation::{council, facts, start, words};

use super::node::{Element, element, link};
use super::scene::Scene;

/// How many partners are named before "show all", as in the app.
const FIRST: usize = 5;

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
        parts.push(element("h3", "").text("Shares most with"));
        parts.push(shares(scene, &scene.partners[..scene.partners.len().min(FIRST)]));
        if scene.partners.len() > FIRST {
            let all = words::count(scene.partners.len(), "council", "councils");
            parts.push(link("link small", &to(&record.code)).text(format!("Show all {all}")));
        }
    }
    let groups = council::groups(register, &scene.answer, it);
    if groups.is_empty() {
        parts.push(element("p", "").text(council::NOTHING));
    }
    for (category, own) in groups {
        let label = &register.package().categories[usize::from(category.0)].label;
        let number = element("span", "n").text(own.len().to_string());
        let items = own.iter().map(|arrangement| item(scene, it, *arrangement));
        parts.push(
            element("section", "")
                .with(element("h3", "").text(label).text(" ").with(number))
                .with(element("ul", "items").with_all(items)),
        );
    }
    parts
}

/// One arrangement of the council.
fn item(scene: &Scene, of: CouncilIx, arrangement: ArrangementIx) -> Element {
    let register = scene.studio.register();
    let record = register.arrangement(arrangement);
    let line = facts::line(register, arrangement, of, scene.year);
    let mut item =
        element("li", "").with(to_arrangement(scene, arrangement)).with(element("p", "").text(line));
    if let Some(saving) = facts::saving(record) {
        item = item.with(element("p", "").with(element("strong", "").text(saving)));
    }
    if record.status != Status::Operating {
        item = item.with(element("span", "status-tag").text(facts::status(record)));
    }
    item
}

/// Councils with a number each, as bars.
fn shares(scene: &Scene, councils: &[(CouncilIx, u32)]) -> Element {
    let most = councils.first().map_or(1, |(_, number)| *number).max(1);
    element("ul", "shares").with_all(councils.iter().map(|(council, number)| {
        let bar = element("rect", "").attribute("width", format!("{}%", number * 100 / most));
        element("li", "")
            .with(to_council(scene, *council, false))
            .with(
                element("svg", "bar").attribute("aria-hidden", "true").with(bar.attribute("height", "100%")),
            )
            .with(element("b", "").text(number.to_string()))
    }))
}

/// What there is by category, below the picture of England: links to the list of each. The list of a council stands in its
/// panel.
pub fn list(scene: &Scene) -> Option<Element> {
    let register = scene.studio.register();
    if scene.council.is_some() {
        return None;
    }
    let groups = facts::by_category(register, &scene.answer.summary.arrangements);
    let lists = groups.iter().map(|(category, arrangements)| {
        let category = &register.package().categories[usize::from(category.0)];
        let query = format!("category={}&view=list", category.code);
        element("li", "")
            .with(link("link", &query).text(&category.label))
            .text(" ")
            .with(element("span", "quiet").text(words::number(arrangements.len() as u64)))
    });
    Some(
        element("div", "results-place full").with(
            element("div", "results")
                .attribute("part", "list")
                .with(element("h2", "").text("Shared services by category"))
                .with(element("ul", "items").with_all(lists)),
        ),
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
