//! All services by kind.

use leptos::prelude::*;
use presentation::services::overview::{self, Group, Row};

use super::ServiceLink;
use crate::components::chart::SheetLinks;
use crate::components::widgets::NumberCell;

/// A table of all services: how many share each, and how that grew.
#[component]
pub fn Overview(
    /// What is known of them.
    overview: Memo<overview::Overview>,
) -> impl IntoView {
    let groups = move || {
        overview
            .with(|all| all.groups.iter().map(|group| view! { <Kind group=group.clone() /> }).collect_view())
    };
    let sheet = Signal::derive(move || overview.read().sheet.clone());
    view! {
        <table class="all-services">
            <thead>
                <tr>
                    <th scope="col">"Service"</th>
                    <th class="num" scope="col">"Arrangements"</th>
                    <th class="num" scope="col">"Councils"</th>
                    <th scope="col">"Share of all councils"</th>
                    <th class="num" scope="col">{move || overview.read().since.clone()}</th>
                    <th scope="col">"2009 to today, on one scale"</th>
                </tr>
            </thead>
            {groups}
        </table>
        <SheetLinks sheet has_table=true />
    }
}

#[component]
fn Kind(group: Group) -> impl IntoView {
    view! {
        <tbody>
            <tr class="kind"><th colspan="6" scope="rowgroup">{group.label}</th></tr>
            {group.rows.into_iter().map(|row| view! { <Service row /> }).collect_view()}
        </tbody>
    }
}

#[component]
fn Service(row: Row) -> impl IntoView {
    let Row { service, label, arrangements, councils, share, percent, change, line } = row;
    view! {
        <tr>
            <th scope="row">
                <ServiceLink service=Some(service)>{label}</ServiceLink>
            </th>
            <NumberCell label="arrangements:" number=arrangements.to_string() />
            <NumberCell label="councils:" number=councils.to_string() />
            <td class="of-share">
                <span class="track" aria-hidden="true"><i style:width=format!("{percent}%")></i></span>
                {share}
            </td>
            <NumberCell label="change in ten years:" number=change />
            <td class="spark" aria-hidden="true">
                <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path class="line" d=line /></svg>
            </td>
        </tr>
    }
}
