//! The table of the new councils: what each inherits, divides and shares outward.

use leptos::context::Provider;
use leptos::prelude::*;
use presentation::reorganisation::{UnitaryRow, letter, unitary_rows};

use super::draw::{Named, Rename};
use super::shown::Shown;
use crate::components::lazy::{Lazy, lazy_view};
use crate::components::{CouncilLink, group_class};

/// The new councils, with the letter and colour that they have on the map and in the list.
#[component]
pub fn NewCouncils(
    /// What is looked at.
    shown: Shown,
    /// Whether they can be renamed.
    own: Memo<bool>,
) -> impl IntoView {
    let rows = Memo::new(move |_| shown.with(|_, _, _, fates| unitary_rows(fates)).unwrap_or_default());
    view! {
        <table class="new-councils">
            <caption class="seen">"What each new council gets"</caption>
            <thead>
                <tr>
                    <th scope="col">"New council"</th>
                    <th scope="col" class="num">"own"</th>
                    <th scope="col" class="num">"crosses"</th>
                    <th scope="col" class="num">"outside too"</th>
                </tr>
            </thead>
            <tbody>
                <For each=move || 0..rows.read().len() key=|at| *at let(at)>
                    <OneCouncil at rows own />
                </For>
            </tbody>
        </table>
    }
}

lazy_view!(/// The name of a new council, to be changed.
    rename => Rename);

#[component]
fn OneCouncil(
    /// Its position. The row of a position stays, so that who types a name in it keeps the focus.
    at: usize,
    /// What each new council gets.
    rows: Memo<Vec<UnitaryRow>>,
    /// Whether it can be renamed.
    own: Memo<bool>,
) -> impl IntoView {
    let row = Memo::new(move |_| rows.with(|rows| rows.get(at).cloned()));
    let number = move |read: fn(&UnitaryRow) -> usize| row.with(|row| row.as_ref().map(read));
    let name =
        Signal::derive(move || row.with(|row| row.as_ref().map_or(String::new(), |row| row.name.clone())));
    let goes_on = move || row.with(|row| row.as_ref().is_some_and(|row| row.goes_on));
    let councils = move || {
        let councils = row.with(|row| row.as_ref().map_or(Vec::new(), |row| row.councils.clone()));
        let last = councils.len().saturating_sub(1);
        let links = councils.into_iter().enumerate().map(|(at, council)| {
            view! { <CouncilLink council /> {if at < last { ", " } else { "" }} }
        });
        links.collect_view()
    };
    let key = ["key ", &group_class(Some(at))].concat();
    view! {
        <tr>
            <th scope="row">
                <span class=key aria-hidden="true">{letter(at)}</span> " "
                {move || if own.get() {
                    view! { <Provider value=Named { at, name }><Lazy load=rename /></Provider> }.into_any()
                } else {
                    view! { <b>{name}</b> }.into_any()
                }}
                {move || goes_on().then_some(" (goes on as it is)")}
                <span class="small councils">{councils}</span>
            </th>
            <td class="num">{move || number(|row| row.own)}</td>
            <td class="num">{move || number(|row| row.crosses)}</td>
            <td class="num">{move || number(|row| row.outside)}</td>
        </tr>
    }
}
