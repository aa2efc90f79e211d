//! What a council shares, and with whom.

use leptos::prelude::*;
use model::records::{ArrangementIx, CategoryIx, CouncilIx};
use presentation::council::{self, Relation};
use presentation::{facts, words};

use super::links::{ArrangementLink, CouncilLink};
use super::widgets::{PanelHead, Shares, status_tag};
use crate::state::{Store, use_store};

/// How many partners are named before "show all".
const FIRST: usize = 5;

/// The council's name, place and relations; its partners; its arrangements by category.
#[component]
pub fn CouncilPanel(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let (name, place) = store
        .register(|register| (register.council(council).full_name.clone(), facts::place(register, council)));
    let close = move |()| {
        // The button goes with the panel: the focus moves to what takes its place.
        store.ask_focus();
        store.select_council(None);
    };
    let groups = move || {
        store.answer.with(|answer| store.register(|register| council::groups(register, answer, council)))
    };
    let body = move || {
        let groups = groups();
        let nothing = groups.is_empty().then(|| view! { <p>{council::NOTHING}</p> });
        let group = |(category, own)| view! { <Group council category arrangements=own /> };
        view! {
            <Together />
            <Partners council />
            {nothing}
            {groups.into_iter().map(group).collect_view()}
        }
    };
    view! {
        <PanelHead words=name on_close=close />
        <p class="quiet">{place}</p>
        <Relations of=council />
        <div>{body}</div>
    }
}

/// What is shown where a filter asks for what it has in common with others, and the way back.
#[component]
fn Together() -> impl IntoView {
    let store = use_store();
    let others = store.together();
    let all = move |_| store.filter(|query| query.councils.clear());
    let link = |(at, council): (usize, CouncilIx)| {
        view! {
            {if at == 0 { "" } else { " or " }}
            <CouncilLink council />
        }
    };
    (!others.is_empty()).then(|| {
        view! {
            <p>
                "Here is what it has in common with "
                {others.into_iter().enumerate().map(link).collect_view()} ". "
                <button type="button" class="link" on:click=all>"Show all that it shares"</button>
            </p>
        }
    })
}

/// With whom it shares most, and on request with whom in all.
#[component]
fn Partners(council: CouncilIx) -> impl IntoView {
    let store = use_store();
    let ties = store.ties(council);
    let number = ties.len();
    let all = RwSignal::new(false);
    let list = move || {
        let shown = if all.get() { number } else { number.min(FIRST) };
        view! { <Shares ties=ties[..shown].to_vec() with=Some(council) /> }
    };
    let more = (number > FIRST).then(|| {
        let words = format!("Show all {}", words::count(number, "council", "councils"));
        view! {
            <button
                type="button"
                class="link small"
                aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {move || if all.get() { "Show fewer".to_string() } else { words.clone() }}
            </button>
        }
    });
    (number > 0).then(|| {
        view! {
            <h3>"Shares most with"</h3>
            <div>{list}</div>
            {more}
        }
    })
}

/// County or districts, predecessors and successors: a place has both a county and a district.
#[component]
fn Relations(of: CouncilIx) -> impl IntoView {
    let store = use_store();
    let relations = move || {
        store.register(|register| {
            let year = store.year().unwrap_or(register.present());
            council::relations(register, of, year)
        })
    };
    let sentence = |relation: Relation| {
        let full = relation.full_names;
        let link = move |(at, council): (usize, CouncilIx)| {
            view! {
                {if at == 0 { " " } else { ", " }}
                <CouncilLink council full />
            }
        };
        let links = relation.councils.into_iter().enumerate().map(link).collect_view();
        view! { <p class="small">{relation.words} {links}</p> }
    };
    view! { <div class="relations">{move || relations().into_iter().map(sentence).collect_view()}</div> }
}

/// One category with the council's arrangements in it.
#[component]
fn Group(council: CouncilIx, category: CategoryIx, arrangements: Vec<ArrangementIx>) -> impl IntoView {
    let store = use_store();
    let label =
        store.register(|register| register.package().categories[usize::from(category.0)].label.clone());
    let number = arrangements.len();
    view! {
        <section>
            <h3>{label} " " <span class="n">{number}</span></h3>
            <ul class="items">
                {arrangements.into_iter().map(|arrangement| item(store, council, arrangement)).collect_view()}
            </ul>
        </section>
    }
}

/// One arrangement of the council: services, number of partners, since when, one published saving, and a tag where the status
/// needs saying.
fn item(store: Store, council: CouncilIx, arrangement: ArrangementIx) -> impl IntoView {
    let data = store.data_rc();
    let record = data.register.arrangement(arrangement);
    let line = facts::line(&data.register, arrangement, council, store.year());
    let saving = facts::saving(record).map(|saving| view! { <p><strong>{saving}</strong></p> });
    view! {
        <li>
            <ArrangementLink arrangement />
            <p>{line}</p>
            {saving}
            {status_tag(record)}
        </li>
    }
}
