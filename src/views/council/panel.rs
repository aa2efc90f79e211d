//! What stands beside the map where a council is selected.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::View;
use presentation::council::{Relation, relations};
use presentation::facts;

use super::STYLE;
use super::beside::Beside;
use super::card::Card;
use super::whom::WhoWith;
use crate::components::CouncilLink;
use crate::components::lazy::Lazy;
use crate::components::widgets::{InTurn, PanelHead};
use crate::state::Controls;
use crate::state::use_store;
use crate::views;

/// The council's name and place, with whom it shares, its place among its type, and the reorganisation that it is in; the
/// rest of its page, too, where there is no room below.
#[component]
pub fn CouncilPanel(
    /// The council.
    council: CouncilIx,
) -> impl IntoView {
    let store = use_store();
    store.adopt(STYLE);
    let (name, place) = store
        .register(|register| (register.council(council).full_name.clone(), facts::place(register, council)));
    let close = move |()| {
        // The button goes with the panel: the focus moves to what takes its place.
        store.ask_focus();
        store.select_council(None);
    };
    let has_page = Memo::new(move |_| store.view() == View::Map && store.controls() != Controls::None);
    view! {
        <PanelHead words=name on_close=close />
        <p class="quiet">{place}</p>
        <Relations of=council />
        <Together />
        <WhoWith council />
        <InTurn>
            <Beside council />
        </InTurn>
        <InTurn>
            <Card council />
        </InTurn>
        <Show when=move || !has_page.get()>
            <Lazy load=views::council />
        </Show>
    }
}

/// County or districts, predecessors and successors: a place has both a county and a district.
#[component]
fn Relations(of: CouncilIx) -> impl IntoView {
    let store = use_store();
    let relations = move || {
        store.register(|register| {
            let year = store.year().unwrap_or(register.present());
            relations(register, of, year)
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

/// What is shown where a filter asks for what it has in common with others, and the way back.
#[component]
fn Together() -> impl IntoView {
    let store = use_store();
    let others = Memo::new(move |_| store.together());
    let all = move |_| {
        // The button goes: the focus moves to the panel's heading.
        store.ask_focus();
        store.filter(|query| query.councils.clear());
    };
    let link = |(at, council): (usize, CouncilIx)| {
        view! {
            {if at == 0 { "" } else { " or " }}
            <CouncilLink council />
        }
    };
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <p>
                "Here is what it has in common with "
                {move || others.get().into_iter().enumerate().map(link).collect_view()} ". "
                <button type="button" class="link" on:click=all>"Show all that it shares"</button>
            </p>
        </Show>
    }
}
