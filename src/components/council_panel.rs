//! What a council shares, and with whom.

use leptos::prelude::*;
use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use model::vocabulary::{CouncilType, Status};

use crate::facts;
use crate::store::Store;
use crate::text;

/// How many partners are named before "show all".
const FIRST: usize = 5;

/// The name of a council as a button that selects it.
#[component]
pub fn CouncilLink(store: Store, council: CouncilIx, #[prop(optional)] full: bool) -> impl IntoView {
    let name = store.register(|register| {
        let council = register.council(council);
        if full { council.full_name.clone() } else { council.name.clone() }
    });
    view! { <button class="link" on:click=move |_| { store.ask_focus(); store.select_council(Some(council)) }>{name}</button> }.into_any()
}

/// Councils with a number each, as bars.
#[component]
pub fn Shares(store: Store, #[prop(into)] ties: Signal<Vec<(CouncilIx, u32)>>) -> impl IntoView {
    view! {
        <ul class="shares">
            {move || {
                let ties = ties.get();
                let most = ties.first().map_or(1, |(_, n)| *n).max(1);
                ties.into_iter()
                    .map(|(council, n)| view! {
                        <li>
                            <CouncilLink store council/>
                            <span class="bar" aria-hidden="true"><i style:width=[(n * 100 / most).to_string(), "%".into()].concat()></i></span>
                            <b>{n}</b>
                        </li>
                    })
                    .collect_view()
            }}
        </ul>
    }
}

/// The council's name, place and relations; its partners; its arrangements by category.
#[component]
pub fn CouncilPanel(store: Store, council: CouncilIx) -> impl IntoView {
    let (full_name, place) = store.register(|register| {
        (register.council(council).full_name.clone(), facts::place(register, council))
    });
    let ties = Memo::new(move |_| {
        store.summary.with(|summary| store.register(|register| register.ties(council, &summary.found, summary.year)))
    });
    let all = RwSignal::new(false);
    let shown = Signal::derive(move || {
        ties.with(|ties| if all.get() { ties.clone() } else { ties.iter().take(FIRST).copied().collect() })
    });
    let number = move || ties.with(|ties| ties.len());
    let groups = Memo::new(move |_| {
        store.summary.with(|summary| {
            store.register(|register| {
                let mut own = register.council_arrangements(council, summary.year);
                own.retain(|ix| summary.found.contains(ix.0 as usize));
                facts::by_category(register, &own)
            })
        })
    });
    view! {
        <div class="panel-head">
            <h2 tabindex="-1">{full_name}</h2>
            <button class="close" aria-label="Close" on:click=move |_| store.select_council(None)>"×"</button>
        </div>
        <p class="quiet">{place}</p>
        <Relations store council/>
        {move || (number() > 0).then(|| view! {
            <h3>"Shares most with"</h3>
            <Shares store ties=shown/>
        })}
        {move || (number() > FIRST).then(|| view! {
            <button class="link small" aria-expanded=move || all.get().to_string() on:click=move |_| all.update(|all| *all = !*all)>
                {move || if all.get() { "Show fewer".to_string() } else { ["Show all ", &text::count(number(), "council", "councils")].concat() }}
            </button>
        })}
        {move || {
            let groups = groups.get();
            if groups.is_empty() {
                return view! { <p>"No shared service is known here with these filters. That can mean that none is documented, not that there is none."</p> }.into_any();
            }
            groups
                .into_iter()
                .map(|(category, arrangements)| view! { <Group store council category arrangements/> })
                .collect_view()
                .into_any()
        }}
    }
}

/// County or districts, predecessors and successors: a place has both a county and a district.
#[component]
fn Relations(store: Store, council: CouncilIx) -> impl IntoView {
    let year = store.year;
    move || {
        store.register(|register| {
            let mut lines: Vec<(&'static str, Vec<CouncilIx>)> = Vec::new();
            let record = register.council(council);
            if let Some(county) = record.county {
                lines.push(("Also serves this place:", vec![county]));
            }
            if record.kind == CouncilType::County {
                lines.push(("Districts in it:", register.districts(council, year.get().unwrap_or(register.present()))));
            }
            lines.push(("Before it:", register.predecessors(council)));
            lines.push(("Followed by:", record.successors.clone()));
            lines
                .into_iter()
                .filter(|(_, councils)| !councils.is_empty())
                .map(|(words, councils)| {
                    let last = councils.len() - 1;
                    view! {
                        <p class="small">
                            {words} " "
                            {councils
                                .into_iter()
                                .enumerate()
                                .map(|(at, council)| view! { <CouncilLink store council full={words.starts_with("Also")}/> {if at < last { ", " } else { "" }} })
                                .collect_view()}
                        </p>
                    }
                })
                .collect_view()
        })
    }
}

/// One category with the council's arrangements in it.
#[component]
fn Group(store: Store, council: CouncilIx, category: CategoryIx, arrangements: Vec<ArrangementIx>) -> impl IntoView {
    let label = store.register(|register| register.package().categories[usize::from(category.0)].label.clone());
    view! {
        <h3>{label} " " <span class="n">{arrangements.len()}</span></h3>
        <ul class="items">
            {arrangements.into_iter().map(|arrangement| view! { <Item store council arrangement/> }).collect_view()}
        </ul>
    }
    .into_any()
}

/// One arrangement of the council: services, number of partners, since when, one published saving, and a tag where the status needs saying.
#[component]
fn Item(store: Store, council: CouncilIx, arrangement: ArrangementIx) -> impl IntoView {
    let (name, line, saving, tag) = store.register(|register| {
        let record = register.arrangement(arrangement);
        let year = store.year.get_untracked();
        (
            record.name.clone(),
            facts::line(register, arrangement, Some(council), year),
            facts::saving(record),
            (record.status != Status::Operating).then(|| facts::status(record)),
        )
    });
    view! {
        <li>
            <ArrangementLink store arrangement name/>
            <p>{line}</p>
            {saving.map(|saving| view! { <p><strong>{saving}</strong></p> })}
            {tag.map(|tag| view! { <span class="status-tag">{tag}</span> })}
        </li>
    }
    .into_any()
}

/// The name of an arrangement as a button that opens it.
#[component]
pub fn ArrangementLink(store: Store, arrangement: ArrangementIx, name: String) -> impl IntoView {
    view! {
        <button class="link" on:click=move |_| { store.ask_focus(); store.select_arrangement(Some(arrangement)) }>{name}</button>
    }
    .into_any()
}
