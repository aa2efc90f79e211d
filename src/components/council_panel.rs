//! What a council shares, and with whom.

use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use model::vocabulary::{CouncilType, Status};

use super::widgets::{arrangement_link, council_link, flag, panel_head, shares};
use crate::facts;
use crate::store::Store;
use crate::text;
use crate::ui::{El, el};

/// How many partners are named before "show all".
const FIRST: usize = 5;

/// The council's name, place and relations; its partners; its arrangements by category.
pub fn council_panel(store: Store, council: CouncilIx) -> Vec<El> {
    let (full_name, place) = store
        .register(|register| (register.council(council).full_name.clone(), facts::place(register, council)));
    let body = el("div", "").live(move || {
        let groups = store.answer.with(|answer| {
            let summary = &answer.summary;
            store.register(|register| {
                let mut own = register.council_arrangements(council, summary.year);
                own.retain(|ix| summary.found.contains(ix.0 as usize));
                facts::by_category(register, &own)
            })
        });
        let mut parts = partners(store, council);
        if groups.is_empty() {
            parts.push(el("p", "").text("No shared service is known here with these filters. That can mean that none is documented, not that there is none."));
        }
        parts.extend(groups.into_iter().map(|(category, own)| group(store, council, category, &own)));
        parts
    });
    vec![
        panel_head(&full_name, move || store.select_council(None)),
        el("p", "quiet").text(&place),
        relations(store, council),
        body,
    ]
}

/// With whom it shares most, and on request with whom in all.
fn partners(store: Store, council: CouncilIx) -> Vec<El> {
    let ties = store.ties(council);
    if ties.is_empty() {
        return Vec::new();
    }
    let number = ties.len();
    let all = flag(false);
    let list = el("div", "").live_some(move || {
        let shown = if all.get() { number } else { number.min(FIRST) };
        Some(shares(store, &ties[..shown]))
    });
    let more = (number > FIRST).then(|| {
        let words = ["Show all ", &text::count(number, "council", "councils")].concat();
        el("button", "link small")
            .attr("type", "button")
            .live_flag("aria-expanded", move || all.get())
            .live_text(move || if all.get() { "Show fewer".to_string() } else { words.clone() })
            .on("click", move |_| all.update(|all| *all = !*all))
    });
    let mut parts = vec![el("h3", "").text("Shares most with"), list];
    parts.extend(more);
    parts
}

/// County or districts, predecessors and successors: a place has both a county and a district.
fn relations(store: Store, council: CouncilIx) -> El {
    el("div", "relations").live(move || {
        let year = store.year();
        let lines = store.register(|register| {
            let record = register.council(council);
            let districts = match record.kind {
                CouncilType::County => register.districts(council, year.unwrap_or(register.present())),
                _ => Vec::new(),
            };
            [
                ("Also serves this place:", record.county.into_iter().collect()),
                ("Districts in it:", districts),
                ("Before it:", register.predecessors(council)),
                ("Followed by:", record.successors.clone()),
            ]
        });
        let full = |line: usize| line == 0;
        lines
            .into_iter()
            .enumerate()
            .filter(|(_, (_, councils))| !councils.is_empty())
            .map(|(line, (words, councils))| {
                let mut sentence = el("p", "small").text(words);
                for (at, council) in councils.into_iter().enumerate() {
                    sentence = sentence.text(if at == 0 { " " } else { ", " }).add(council_link(
                        store,
                        council,
                        full(line),
                    ));
                }
                sentence
            })
            .collect()
    })
}

/// One category with the council's arrangements in it.
fn group(store: Store, council: CouncilIx, category: CategoryIx, arrangements: &[ArrangementIx]) -> El {
    let label =
        store.register(|register| register.package().categories[usize::from(category.0)].label.clone());
    el("section", "")
        .add(el("h3", "").text(&label).text(" ").add(el("span", "n").text(&arrangements.len().to_string())))
        .add(
            el("ul", "items")
                .add_all(arrangements.iter().map(|arrangement| item(store, council, *arrangement))),
        )
}

/// One arrangement of the council: services, number of partners, since when, one published saving, and a tag where the status needs saying.
fn item(store: Store, council: CouncilIx, arrangement: ArrangementIx) -> El {
    let year = store.year();
    let (line, saving, tag) = store.register(|register| {
        let record = register.arrangement(arrangement);
        (
            facts::line(register, arrangement, council, year),
            facts::saving(record),
            (record.status != Status::Operating).then(|| facts::status(record)),
        )
    });
    el("li", "")
        .add(arrangement_link(store, arrangement))
        .add(el("p", "").text(&line))
        .add_some(saving.map(|saving| el("p", "").add(el("strong", "").text(&saving))))
        .add_some(tag.map(|tag| el("span", "status-tag").text(&tag)))
}
