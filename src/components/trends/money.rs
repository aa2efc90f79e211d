//! What is published about savings: totals, what each rests on, and what does not count, with the reason.

use leptos::prelude::*;
use std::rc::Rc;

use model::records::ArrangementIx;
use model::summary::{Explained, Figure, LeftOut};
use presentation::address::View;

use super::section;
use crate::components::widgets::{arrangement_link, button, disclosure};
use crate::store::{Step, Store};
use crate::ui::{El, el};
use presentation::facts;
use presentation::words;

/// The studies that the caveat speaks of.
const STUDIES: [(&str, &str); 3] = [
    (
        "https://doi.org/10.1080/09540962.2019.1537704",
        "administration and tax collection (Dixon and Elston, 2019)",
    ),
    (
        "https://www.bsg.ox.ac.uk/news/when-collaboration-makes-things-worse",
        "tax collection (Elston, Bel and Wang)",
    ),
    (
        "https://econpapers.repec.org/RePEc:wly:jpamgt:v:44:y:2025:i:3:p:1060-1088",
        "housing benefit (Elston, Bel and Wang, 2025)",
    ),
];

/// All that is published about the savings of what the filters find.
pub fn money(store: Store) -> El {
    section("What is published about savings")
        .live(move || {
            let (kinds, found) = store.answer.with(|answer| {
                let found = &answer.summary.found;
                (store.register(|register| register.money(found)), found.count())
            });
            let mut parts = Vec::new();
            for kind in kinds {
                if !kind.counted.is_empty() || !kind.left_out.is_empty() {
                    parts.push(total(store, Rc::new(kind), found));
                }
            }
            if parts.is_empty() {
                parts.push(el("p", "").text(
                    "Nothing is published about savings here. That does not mean that nothing is saved.",
                ));
            }
            parts
        })
        .add(el("p", "small quiet").text(words::CAVEAT).text(" See ").add_all(studies()).text("."))
}

fn studies() -> Vec<El> {
    let mut links = Vec::new();
    for (at, (url, words)) in STUDIES.iter().enumerate() {
        if at > 0 {
            links.push(el("span", "").text(if at + 1 == STUDIES.len() { " and " } else { ", " }));
        }
        links.push(el("a", "").attr("href", url).attr("rel", "noopener").text(words));
    }
    links
}

/// One total: its sentence, then on request the figures that make it up, and those that do not count.
fn total(store: Store, kind: Rc<Explained>, found: u32) -> El {
    let (counted, left_out) = (kind.counted.len(), kind.left_out.len());
    let (of_total, of_rest) = (kind.clone(), kind.clone());
    el("div", "total")
        .add(sentence(store, &kind, found))
        .add_some((counted > 0).then(|| {
            let words = words::count(counted, "figure that counts", "figures that count");
            disclosure(&words, move || {
                el("ul", "items").add_each(&of_total.counted, |figure| item(store, figure, None))
            })
        }))
        .add_some((left_out > 0).then(|| {
            let words = words::count(
                left_out,
                "figure that does not count, and why",
                "figures that do not count, and why",
            );
            disclosure(&words, move || {
                el("ul", "items")
                    .add_each(&of_rest.left_out, |(figure, reason)| item(store, figure, Some(*reason)))
            })
        }))
}

/// "£213 million in all, from 58 of 412 arrangements; the largest, X, gives 12%."
fn sentence(store: Store, kind: &Explained, found: u32) -> El {
    let total = &kind.total;
    let what = el("p", "");
    let Some(largest) = total.largest else {
        return what
            .add(el("strong", "").text("No total "))
            .text(words::saving_kind(kind.kind))
            .text(": no published figure of this kind is a saving of all partners.");
    };
    let what = what
        .add(el("strong", "").text(&words::pounds(total.total)))
        .text(&[" ", words::saving_kind(kind.kind), ", from "].concat())
        .text(&words::number(total.arrangements.into()))
        .text(" of ")
        .text(&words::count(found as usize, "arrangement", "arrangements"));
    if total.arrangements == 1 {
        return what.text(": ").add(arrangement_link(store, largest.arrangement)).text(".");
    }
    what.text("; the largest, ")
        .add(arrangement_link(store, largest.arrangement))
        .text(&[", gives ", &total.largest_percent().to_string(), "%."].concat())
}

/// A figure with its arrangement and, where it does not count, the reason.
fn item(store: Store, figure: &Figure, reason: Option<LeftOut>) -> El {
    let words = store.register(|register| {
        let saving = &register.arrangement(figure.arrangement).savings[usize::from(figure.saving)];
        let why = reason.map(|reason| match reason {
            LeftOut::Scope | LeftOut::Basis => {
                words::saving_limits(saving.basis, saving.scope).unwrap_or_default()
            }
            LeftOut::Superseded => "another figure of the same arrangement and kind counts",
            LeftOut::InUmbrella(_) => "its umbrella’s figure counts, and contains it: ",
        });
        (facts::figure(saving), why)
    });
    let umbrella: Option<ArrangementIx> = match reason {
        Some(LeftOut::InUmbrella(umbrella)) => Some(umbrella),
        _ => None,
    };
    el("li", "")
        .add(arrangement_link(store, figure.arrangement))
        .text(" ")
        .add(el("strong", "").text(&words.0))
        .add_some(words.1.map(|why| {
            el("p", "").text(why).add_some(umbrella.map(|umbrella| arrangement_link(store, umbrella)))
        }))
}

/// The same totals in one line below the map, and the way to all about them.
pub fn line(store: Store) -> El {
    el("p", "money-line small").live(move || {
        let mut words = String::new();
        store.answer.with(|answer| {
            for kind in model::vocabulary::SavingKind::ALL {
                let total = &answer.summary.savings[kind.index()];
                if total.arrangements > 0 {
                    words.push_str(if words.is_empty() { "" } else { "; " });
                    words.push_str(&words::pounds(total.total));
                    words.push(' ');
                    words.push_str(words::saving_kind(*kind));
                    words.push_str(" (from ");
                    words.push_str(&words::number(total.arrangements.into()));
                    words.push(')');
                }
            }
        });
        if words.is_empty() {
            words.push_str("nothing that could be added up");
        }
        vec![
            el("span", "").add(el("strong", "").text("Published savings: ")).text(&words).text(". "),
            button("link", "What these figures rest on")
                .on("click", move |_| store.change(Step::New, |state| state.view = View::Trends)),
        ]
    })
}
