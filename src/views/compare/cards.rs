//! Each council's map, its numbers, its first partners and its years; all on one scale.

use leptos::prelude::*;
use presentation::compare::{self, Card, ITSELF};

use crate::components::widgets::Disclosure;
use crate::components::{CouncilLink, SmallMap};
use crate::state::use_store;

/// The height of the picture of the years, in its own units.
const HEIGHT: f64 = 40.0;
/// The width of a year in it.
const WIDTH: f64 = 8.0;

/// A card for each council, the scale of the maps, and the years as a table.
#[component]
pub fn Cards(
    /// The cards.
    cards: Memo<compare::Cards>,
) -> impl IntoView {
    let legend = move || {
        let of = cards.get();
        let entry = |(colour, words): (usize, String)| {
            view! { <li><span class=["swatch c", &colour.to_string()].concat() aria-hidden="true"></span>{words}</li> }
        };
        of.legend.into_iter().map(entry).collect_view()
    };
    let table = StoredValue::new(cards);
    view! {
        <section>
            <div class="cards">
                {move || {
                    let of = cards.get();
                    (0..of.cards.len()).map(|at| view! { <OneCard of=of.clone() at /> }).collect_view()
                }}
            </div>
            <div class="scale small">
                <span>"Services that they share:"</span>
                <ul>
                    {legend}
                    <li><span class="swatch itself" aria-hidden="true"></span>"the council itself"</li>
                </ul>
            </div>
            <p class="small quiet">
                "All maps show the same land on one scale: the compared councils and those with which one of them shares most. County councils among their partners stand in the lists alone. "
                {compare::OF_THE_YEARS}
            </p>
            <Disclosure words="Show the years as a table">{move || view! { <YearTable cards=table.get_value() /> }}</Disclosure>
        </section>
    }
}

#[component]
fn OneCard(
    /// All cards.
    of: compare::Cards,
    /// The position of this one.
    at: usize,
) -> impl IntoView {
    let compare::Cards { patches, years, most, mut cards, .. } = of;
    let Card { council, numbers, classes, names, label, partners, over_time } = cards.swap_remove(at);
    let class = |class: usize| match class {
        ITSELF => "itself".to_string(),
        class => ["c", &class.to_string()].concat(),
    };
    let classes: Vec<String> = classes.into_iter().map(class).collect();
    let partner = |(council, number)| view! { <li><CouncilLink council /> <b>{number}</b></li> };
    view! {
        <section class="card">
            <h3><CouncilLink council full=true /></h3>
            <p class="numbers">{numbers}</p>
            <SmallMap
                label
                patches=Signal::stored(patches)
                names=Signal::stored(names)
                classes=Signal::stored(classes)
            />
            <h4>"Most with"</h4>
            <ol class="with-whom">{partners.into_iter().map(partner).collect_view()}</ol>
            <h4>"Services over time"</h4>
            <YearBars years over_time most />
        </section>
    }
}

/// A bar for each year, on the scale of all councils.
#[component]
fn YearBars(
    /// The years.
    years: Vec<i32>,
    /// The number of each year, where the council existed.
    over_time: Vec<Option<u32>>,
    /// The largest number of any of the councils.
    most: u32,
) -> impl IntoView {
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else {
        return ().into_any();
    };
    let width = WIDTH * years.len() as f64;
    let bar = |(at, number): (usize, Option<u32>)| {
        let number = number?;
        let height = HEIGHT * f64::from(number) / f64::from(most.max(1));
        Some(view! {
            <rect
                x=format!("{:.1}", at as f64 * WIDTH + 0.5)
                y=format!("{:.1}", HEIGHT - height)
                width=format!("{:.1}", WIDTH - 1.0)
                height=format!("{height:.1}")
            ></rect>
        })
    };
    let now = over_time.last().copied().flatten().unwrap_or(0);
    let began = over_time.iter().position(Option::is_some).unwrap_or(0);
    let then = over_time.get(began).copied().flatten().unwrap_or(0);
    let began = years.get(began).copied().unwrap_or(first);
    let label = format!("{then} in {began}, {now} in {last}.");
    view! {
        <svg class="year-bars" role="img" aria-label=label.clone() viewBox=format!("0 0 {width} {HEIGHT}") preserveAspectRatio="none">
            {over_time.into_iter().enumerate().map(bar).collect_view()}
        </svg>
        <p class="ends small quiet" aria-hidden="true"><span>{first}</span><span>{last}</span></p>
        <p class="small">{label}</p>
    }
    .into_any()
}

#[component]
fn YearTable(
    /// The cards.
    cards: Memo<compare::Cards>,
) -> impl IntoView {
    let store = use_store();
    let of = cards.get();
    let name = |card: &Card| store.register(|register| register.council(card.council).name.clone());
    let heads =
        of.cards.iter().map(|card| view! { <th scope="col" class="num">{name(card)}</th> }).collect_view();
    let names: Vec<String> = of.cards.iter().map(name).collect();
    let row = |(at, year): (usize, &i32)| {
        let cell = |(card, name): (&Card, &String)| {
            let number = card.over_time[at].map_or_else(|| "–".to_string(), |number| number.to_string());
            view! { <td class="num" data-label=[name, ":"].concat()>{number}</td> }
        };
        let cells = of.cards.iter().zip(&names).map(cell).collect_view();
        view! { <tr><th scope="row">{*year}</th> {cells}</tr> }
    };
    let rows = of.years.iter().enumerate().map(row).collect_view();
    view! {
        <table class="of-years">
            <thead><tr><th scope="col">"Year"</th> {heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
