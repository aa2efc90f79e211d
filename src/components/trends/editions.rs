//! What the editions of the LGA's map stated, beside what our own records say.

use leptos::prelude::*;
use model::summary::{Beside, StatedPart};

use super::{name_cell, section, table};
use crate::components::loading::{ask, loading};
use crate::components::widgets::{disclosure, number_cell};
use crate::prose::Reading;
use crate::store::Store;
use crate::ui::{El, el};
use presentation::words;

/// The editions, oldest first. They come as a file of their own.
pub fn editions(store: Store) -> El {
    let arrival = ask(store, Reading::Stated);
    section("What the LGA’s map stated")
        .add(el("p", "quiet small").text("From 2011 to 2019 the Local Government Association published a map of shared services. These are its statements, edition by edition, with what contradicts them; beside them is what our records say of the same year. The map counted what councils reported to it, we count what is on public record, so the two are never added. The filters do not change this table."))
        .live(move || {
            arrival.track();
            let data = store.data_rc();
            let Some(stated) = data.prose.stated() else {
                return vec![loading(store, arrival, Reading::Stated)];
            };
            let mut rows = Vec::new();
            for edition in &stated.editions {
                if let Some(beside) = data.register.beside(stated, &edition.edition) {
                    rows.push(row(&beside));
                }
            }
            vec![table(
                "Stated by the LGA, and in brackets what our records say of that year.",
                &["Edition", "Shared services", "Councils", "Savings"],
                rows,
            )]
        })
}

fn row(beside: &Beside<'_>) -> El {
    let stated = beside.edition;
    let number = |n: Option<u32>| n.map_or_else(|| "not stated".to_string(), |n| words::number(n.into()));
    let ours = &beside.ours;
    let councils = match (stated.councils, stated.percent_councils) {
        (None, Some(percent)) => [&percent.to_string(), "%"].concat(),
        (Some(n), Some(percent)) => [&words::number(n.into()), " (", &percent.to_string(), "%)"].concat(),
        (n, None) => number(n),
    };
    let our_councils =
        [&words::number(ours.whole.councils.into()), ", ", &ours.councils_percent().to_string(), "%"]
            .concat();
    let savings = match stated.savings_gbp {
        None => "not stated".to_string(),
        Some(pounds) => [&words::pounds(pounds), " ", kind(&stated.savings_kind)].concat(),
    };
    let our_savings = beside.kind.map(|kind| {
        let total = &ours.whole.savings[kind.index()];
        let from = [" from ", &words::number(total.arrangements.into())].concat();
        [&words::pounds(total.total), " ", words::saving_kind(kind), &from].concat()
    });
    let mut parts = Vec::new();
    for part in &beside.parts {
        parts.push(part_words(part));
    }
    let name = name_cell("")
        .add(el("strong", "").text(&stated.published))
        .text(" ")
        .add(el("a", "").attr("href", &stated.source.url).attr("rel", "noopener").text(&stated.source.title))
        .add_some((!stated.note.is_empty()).then(|| el("p", "small quiet").text(&stated.note)))
        .add_some((!parts.is_empty()).then(|| {
            let words = words::count(parts.len(), "statement about a part", "statements about parts");
            disclosure(&words, move || {
                el("ul", "items").add_each(&parts, |(words, url)| {
                    el("li", "")
                        .text(words)
                        .text(" ")
                        .add(el("a", "").attr("href", url).attr("rel", "noopener").text("Source"))
                })
            })
        }));
    el("tr", "")
        .add(name)
        .add(both(
            "shared services:",
            &number(stated.arrangements),
            Some(&words::number(ours.whole.arrangements.into())),
        ))
        .add(both("councils:", &councils, Some(&our_councils)))
        .add(both("savings:", &savings, our_savings.as_deref()))
}

/// A stated figure, and ours.
fn both(label: &str, stated: &str, ours: Option<&str>) -> El {
    number_cell(label, stated)
        .add_some(ours.map(|ours| el("span", "ours quiet").text(&[" [", ours, "]"].concat())))
}

/// What an edition's money is said to be.
fn kind(code: &str) -> &'static str {
    match code {
        "cumulative" => "in all",
        "projected-annual" => "a year, expected",
        _ => "of unclear kind",
    }
}

/// "Legal: 27 arrangements (our records: 12)."
fn part_words(part: &StatedPart<'_>) -> (String, String) {
    let stated = part.breakdown;
    let value = |value: i64| match stated.measure.as_str() {
        "savings_gbp" => words::pounds(value.unsigned_abs()),
        "increase_arrangements" => words::change(Some(value)),
        "rank" => ["rank ", &value.to_string()].concat(),
        _ => words::number(value.unsigned_abs()),
    };
    let mut words = [&stated.label, ": ", &value(stated.value as i64)].concat();
    words.push_str(match stated.measure.as_str() {
        "arrangements" => " shared services",
        "increase_arrangements" => " in a year",
        _ => "",
    });
    if let Some(ours) = part.ours {
        words.push_str(" [our records: ");
        words.push_str(&value(ours));
        words.push(']');
    }
    words.push('.');
    if !stated.note.is_empty() {
        words.push(' ');
        words.push_str(&stated.note);
    }
    (words, stated.source_url.clone())
}
