//! What a council shares, and with whom.

use leptos::prelude::*;
use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use presentation::{council, facts, words};

use super::widgets::{arrangement_link, button, council_link, flag, panel_head, shares, status_tag};
use crate::store::Store;
use crate::ui::{El, each, el};

/// How many partners are named before "show all".
const FIRST: usize = 5;

/// The council's name, place and relations; its partners; its arrangements by category.
pub fn council_panel(store: Store, of: CouncilIx) -> Vec<El> {
    let data = store.data_rc();
    let register = &data.register;
    let body = el("div", "").live(move || {
        let groups =
            store.answer.with(|answer| store.register(|register| council::groups(register, answer, of)));
        let mut parts = Vec::from_iter(together(store));
        parts.extend(partners(store, of));
        if groups.is_empty() {
            parts.push(el("p", "").text(council::NOTHING));
        }
        for (category, own) in &groups {
            parts.push(group(store, of, *category, own));
        }
        parts
    });
    vec![
        panel_head(&register.council(of).full_name, move || {
            // The button goes with the panel: the focus moves to what takes its place.
            store.ask_focus();
            store.select_council(None);
        }),
        el("p", "quiet").text(&facts::place(register, of)),
        relations(store, of),
        body,
    ]
}

/// What is shown where a filter asks for what it has in common with others, and the way back.
fn together(store: Store) -> Option<El> {
    let others = store.together();
    if others.is_empty() {
        return None;
    }
    let mut line = el("p", "").text("Here is what it has in common with ");
    for (at, other) in others.iter().enumerate() {
        line = line.text(if at == 0 { "" } else { " or " }).add(council_link(store, *other, false));
    }
    let all = button("link", "Show all that it shares")
        .on("click", move |_| store.filter(|query| query.councils.clear()));
    Some(line.text(". ").add(all))
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
        Some(shares(store, &ties[..shown], Some(council)))
    });
    let more = (number > FIRST).then(|| {
        let words = ["Show all ", &words::count(number, "council", "councils")].concat();
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
fn relations(store: Store, of: CouncilIx) -> El {
    el("div", "relations").live(move || {
        let relations = store.register(|register| {
            let year = store.year().unwrap_or(register.present());
            council::relations(register, of, year)
        });
        each(&relations, |relation| {
            let mut sentence = el("p", "small").text(relation.words);
            for (at, council) in relation.councils.iter().enumerate() {
                let before = if at == 0 { " " } else { ", " };
                sentence = sentence.text(before).add(council_link(store, *council, relation.full_names));
            }
            sentence
        })
    })
}

/// One category with the council's arrangements in it.
fn group(store: Store, council: CouncilIx, category: CategoryIx, arrangements: &[ArrangementIx]) -> El {
    let data = store.data_rc();
    let label = &data.register.package().categories[usize::from(category.0)].label;
    el("section", "")
        .add(el("h3", "").text(label).text(" ").add(el("span", "n").text(&arrangements.len().to_string())))
        .add(el("ul", "items").add_each(arrangements, |arrangement| item(store, council, *arrangement)))
}

/// One arrangement of the council: services, number of partners, since when, one published saving, and a tag where the status needs saying.
fn item(store: Store, council: CouncilIx, arrangement: ArrangementIx) -> El {
    let data = store.data_rc();
    let record = data.register.arrangement(arrangement);
    let line = facts::line(&data.register, arrangement, council, store.year());
    let saving = facts::saving(record).map(|saving| el("p", "").add(el("strong", "").text(&saving)));
    el("li", "")
        .add(arrangement_link(store, arrangement))
        .add(el("p", "").text(&line))
        .add_some(saving)
        .add_some(status_tag(record))
}
