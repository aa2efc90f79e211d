//! What the editions of the LGA's map stated, beside what our own records say.

use leptos::prelude::*;
use model::summary::{Beside, StatedPart};
use presentation::charts::chart::{self, BarGroup};
use presentation::charts::stated::{self, MONEY_BELOW, Sums};
use presentation::words;

use super::table::{Section, Table};
use crate::components::chart::{BarRows, Chart};
use crate::components::loading::{Loading, ask};
use crate::components::widgets::Disclosure;
use crate::data::prose::Reading;
use crate::state::use_store;

/// The editions, oldest first. They come as a file of their own.
#[component]
pub fn Editions() -> impl IntoView {
    let store = use_store();
    let of = Reading::Stated;
    let arrival = ask(store, of);
    let table = move || {
        arrival.track();
        let data = store.data_rc();
        let Some(stated) = data.prose.stated() else {
            return view! { <Loading arrival of /> }.into_any();
        };
        let beside =
            stated.editions.iter().filter_map(|edition| data.register.beside(stated, &edition.edition));
        let rows: Vec<_> = beside.map(|beside| row(&beside)).collect();
        view! {
            <Table
                caption="Stated by the LGA, and in brackets what our records say of that year."
                columns=&["Edition", "Shared services", "Councils", "Savings"]
            >
                {rows}
            </Table>
        }
        .into_any()
    };
    let chart = move || {
        arrival.track();
        let data = store.data_rc();
        data.prose.stated().map(|stated| {
            let (title, sheet) = (stated::money_title(stated), stated::sheet(stated));
            let groups: Vec<BarGroup> = stated::money(stated).iter().map(Sums::group).collect();
            let kinds = groups.clone().into_iter().map(|BarGroup { heading, rows }| {
                view! { <div><h3>{heading}</h3><BarRows rows /></div> }
            });
            let chart = Signal::stored(chart::Chart::Bars(groups));
            view! {
                <Chart title=title below=MONEY_BELOW sheet=Signal::stored(sheet) chart is_whole=true has_table=true>
                    <div class="sums">{kinds.collect_view()}</div>
                </Chart>
            }
        })
    };
    view! {
        <Section heading="What the LGA’s map stated" class="of-editions">
            <p class="quiet small">
                "From 2011 to 2019 the Local Government Association published a map of shared services. These are its statements, edition by edition, with what contradicts them; beside them is what our records say of the same year. The map counted what councils reported to it, we count what is on public record, so the two are never added. The filters do not change this table."
            </p>
            {chart}
            {table}
        </Section>
    }
}

fn row(beside: &Beside<'_>) -> impl IntoView + use<> {
    let stated = beside.edition;
    let number = |n: Option<u32>| n.map_or_else(|| "not stated".to_string(), |n| words::number(n.into()));
    let ours = &beside.ours;
    let councils = match (stated.councils, stated.percent_councils) {
        (None, Some(percent)) => format!("{percent}%"),
        (Some(n), Some(percent)) => format!("{} ({percent}%)", words::number(n.into())),
        (n, None) => number(n),
    };
    let our_councils = format!("{}, {}%", words::number(ours.whole.councils.into()), ours.councils_percent());
    let savings = match stated.savings_gbp {
        None => "not stated".to_string(),
        Some(pounds) => format!("{} {}", words::pounds(pounds), kind(&stated.savings_kind)),
    };
    let our_savings = beside.kind.map(|kind| {
        let total = &ours.whole.savings[kind.index()];
        let from = words::number(total.arrangements.into());
        format!("{} {} from {from}", words::pounds(total.total), words::saving_kind(kind))
    });
    let parts: Vec<(String, String)> = beside.parts.iter().map(part_words).collect();
    let note = (!stated.note.is_empty()).then(|| view! { <p class="small quiet">{stated.note.clone()}</p> });
    let parts = (!parts.is_empty()).then(|| {
        let words = words::count(parts.len(), "statement about a part", "statements about parts");
        view! {
            <Disclosure words>
                <ul class="items">
                    {parts
                        .clone()
                        .into_iter()
                        .map(|(words, url)| {
                            view! { <li>{words} " " <a href=url rel="noopener">"Source"</a></li> }
                        })
                        .collect_view()}
                </ul>
            </Disclosure>
        }
    });
    view! {
        <tr>
            <th scope="row">
                <strong>{stated.published.clone()}</strong>
                " "
                <a href=stated.source.url.clone() rel="noopener">{stated.source.title.clone()}</a>
                {note}
                {parts}
            </th>
            {both(
                "shared services:",
                number(stated.arrangements),
                Some(words::number(ours.whole.arrangements.into())),
            )}
            {both("councils:", councils, Some(our_councils))}
            {both("savings:", savings, our_savings)}
        </tr>
    }
}

/// A stated figure, and ours.
fn both(label: &'static str, stated: String, ours: Option<String>) -> impl IntoView + use<> {
    let ours = ours.map(|ours| view! { <span class="ours quiet">" [" {ours} "]"</span> });
    view! { <td class="num" data-label=label>{stated} {ours}</td> }
}

/// What an edition's money is said to be.
fn kind(code: &str) -> &'static str {
    match code {
        "cumulative" => "in all",
        "projected-annual" => "a year, expected",
        _ => "of unclear kind",
    }
}

/// "Legal: 27 arrangements (our records: 12)." and the address of its source.
fn part_words(part: &StatedPart<'_>) -> (String, String) {
    let stated = part.breakdown;
    let value = |value: i64| match stated.measure.as_str() {
        "savings_gbp" => words::pounds(value.unsigned_abs()),
        "increase_arrangements" => words::change(Some(value)),
        "rank" => format!("rank {value}"),
        _ => words::number(value.unsigned_abs()),
    };
    let unit = match stated.measure.as_str() {
        "arrangements" => " shared services",
        "increase_arrangements" => " in a year",
        _ => "",
    };
    let ours = part.ours.map(|ours| format!(" [our records: {}]", value(ours))).unwrap_or_default();
    let mut words = format!("{}: {}{unit}{ours}.", stated.label, value(stated.value as i64));
    if !stated.note.is_empty() {
        words.push(' ');
        words.push_str(&stated.note);
    }
    (words, stated.source_url.clone())
}
