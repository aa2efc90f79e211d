//! A council's services over time: one bar each, by category.

use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use presentation::bars::Axis;
use presentation::council;
use presentation::council_page::services::{self, Group, Row};

use super::card;
use crate::components::widgets::Disclosure;
use crate::components::{ArrangementLink, Bar, BarKey, MembersOverTime, Years};
use crate::state::use_store;

/// The list of a council's services; who reads tables finds the same in one.
#[component]
pub fn ServicesOverTime(
    /// The council.
    council: CouncilIx,
) -> impl IntoView {
    let store = use_store();
    let card = card::of(store, council);
    let services = Memo::new(move |_| {
        let due = card.with(|card| card.as_ref().and_then(|card| card.due));
        store.query.with(|query| {
            store.answer.with(|answer| {
                store.register(|register| services::services(register, query, answer, council, due))
            })
        })
    });
    let content = move || match services.get() {
        None => view! { <p>{council::NOTHING}</p> }.into_any(),
        Some(of) => {
            let axis = of.axis;
            let nothing = of.groups.first().is_none_or(|group| group.label.starts_with("Not counted"));
            let table = StoredValue::new(of.groups.clone());
            view! {
                <h2>{of.heading}</h2>
                {nothing.then(|| view! { <p>{council::NOTHING}</p> })}
                <div class="axis">
                    <Years axis />
                </div>
                {of.groups.into_iter().map(|group| view! { <Services group axis /> }).collect_view()}
                <BarKey key=of.key has_due=axis.due.is_some() />
                <Disclosure words="Show the bars as a table">
                    <Table groups=table.get_value() />
                </Disclosure>
            }
            .into_any()
        }
    };
    view! { <section class="over-time" part="list">{content}</section> }
}

/// The services of a category.
#[component]
fn Services(group: Group, axis: Axis) -> impl IntoView {
    view! {
        <section class="category">
            <h3>{group.label}</h3>
            <ul class="items">
                {group.rows.into_iter().map(|row| view! { <Service row axis /> }).collect_view()}
            </ul>
        </section>
    }
}

/// One service: its name, with whom, its bar, and on opening its councils over time.
#[component]
fn Service(row: Row, axis: Axis) -> impl IntoView {
    let store = use_store();
    let Row { arrangement, with, stretches, start: (at, start), in_words, status, has_changes } = row;
    let id = store.register(|register| register.arrangement(arrangement).id.clone());
    // Where the bar begins far to the right, the words end where it begins.
    let (left, right) = match at > 75.0 {
        true => ("auto".to_string(), format!("{:.2}%", 100.0 - at)),
        false => (format!("{at:.2}%"), "auto".to_string()),
    };
    view! {
        <li data-arrangement=id>
            <div class="what">
                <ArrangementLink arrangement />
                <p>{with}</p>
                {status.map(|status| view! { <span class="status-tag">{status}</span> })}
            </div>
            <div class="when">
                <span class="start" aria-hidden="true" style:left=left style:right=right>
                    {start}
                </span>
                <Bar axis stretches />
                <span class="seen">{in_words}</span>
            </div>
            {has_changes.then(|| view! { <Councils arrangement axis /> })}
        </li>
    }
}

#[component]
fn Councils(arrangement: ArrangementIx, axis: Axis) -> impl IntoView {
    view! {
        <div class="joined">
            <Disclosure words="Who joined and left">
                <MembersOverTime arrangement axis />
            </Disclosure>
        </div>
    }
}

/// The bars in words.
#[component]
fn Table(groups: Vec<Group>) -> impl IntoView {
    let row = |row: Row| {
        view! {
            <tr>
                <th scope="row"><ArrangementLink arrangement=row.arrangement /></th>
                <td>{row.with}</td>
                <td>{row.in_words}</td>
            </tr>
        }
    };
    view! {
        <table>
            <thead>
                <tr>
                    <th scope="col">"Arrangement"</th>
                    <th scope="col">"Service and partners"</th>
                    <th scope="col">"Time"</th>
                </tr>
            </thead>
            <tbody>{groups.into_iter().flat_map(|group| group.rows).map(row).collect_view()}</tbody>
        </table>
    }
}
