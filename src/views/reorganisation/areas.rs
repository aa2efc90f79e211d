//! The list of the areas that are being reorganised, with their proposals.

use leptos::prelude::*;
use model::lens::Scenario;
use presentation::reorganisation::{AreaRow, ProposalRow, area_rows};
use presentation::words::count;

use super::ScenarioLink;
use super::shown::Shown;
use crate::state::use_store;

/// All areas, decided ones first, each with its proposals.
#[component]
pub fn Areas(
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    let rows = store.data(|data| {
        area_rows(data.proposals.all().unwrap_or_default(), data.proposals.areas().unwrap_or_default())
    });
    let (decided, others): (Vec<AreaRow>, Vec<AreaRow>) = rows.into_iter().partition(|row| row.decided);
    view! {
        {move || shown.not_understood().map(|words| view! { <p class="notice" role="status">{words}</p> })}
        <p>
            <ScenarioLink scenario=Some(Scenario::DECIDED.to_string())>"All decided proposals together"</ScenarioLink>
        </p>
        <List heading="Decided" rows=decided />
        <List heading="Not decided" rows=others />
    }
}

#[component]
fn List(
    /// What its areas have in common.
    heading: &'static str,
    /// The areas.
    rows: Vec<AreaRow>,
) -> impl IntoView {
    let items = rows.into_iter().map(|row| view! { <Item row /> }).collect_view();
    view! {
        <h3>{heading}</h3>
        <ul class="areas">{items}</ul>
    }
}

#[component]
fn Item(
    /// The area.
    row: AreaRow,
) -> impl IntoView {
    let AreaRow { id, name, standing, councils, proposals, .. } = row;
    let proposals = proposals.into_iter().map(|ProposalRow { id, name, status, unitaries, .. }| {
        let words = [&count(unitaries, "new council", "new councils"), ". ", &status].concat();
        view! {
            <li>
                <ScenarioLink scenario=Some(id)>{name}</ScenarioLink>
                <span class="quiet small">" " {words}</span>
            </li>
        }
    });
    let proposals = proposals.collect_view();
    let about = [&count(councils, "council", "councils"), ". ", &standing].concat();
    view! {
        <li>
            <h4><ScenarioLink scenario=Some(id)>{name}</ScenarioLink></h4>
            <p class="quiet small">{about}</p>
            <ul>{proposals}</ul>
        </li>
    }
}
