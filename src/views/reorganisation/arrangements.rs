//! The arrangements that a reorganisation touches, one by one, by what becomes of them.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::reorganisation::{Goes, Row, Section, letter, sections};
use presentation::words::{count, sentence_list};

use super::shown::Shown;
use crate::components::widgets::once_painted;
use crate::components::{ArrangementLink, group_class};
use crate::state::{Store, use_store};

/// All that are touched, in one table.
#[component]
pub fn Arrangements(
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    let painted = once_painted(move || shown.fates.track());
    let all = Memo::new(move |_| {
        painted.track();
        untrack(|| {
            let sections = shown.with(|_, _, _, fates| store.register(|register| sections(register, fates)));
            sections.unwrap_or_default()
        })
    });
    let heading = move || match all.with(|all| all.iter().map(|section| section.rows.len()).sum::<usize>()) {
        0 => "No arrangement is touched".to_string(),
        1 => "The one arrangement that is touched".to_string(),
        n => ["The ", &count(n, "arrangement", "arrangements"), ", one by one"].concat(),
    };
    view! {
        <h3>{heading}</h3>
        {move || all.with(|all| !all.is_empty()).then(|| view! {
            <table class="fates">
                <caption class="seen">"Arrangements by what becomes of them, with their members and the new councils that these fall into"</caption>
                <thead><tr>
                    <th scope="col">"Shared service"</th>
                    <th scope="col">"Services"</th>
                    <th scope="col">"Members"</th>
                </tr></thead>
                {move || all.get().into_iter().map(|section| view! { <OfOneFate section shown /> }).collect_view()}
            </table>
        })}
    }
}

#[component]
fn OfOneFate(
    /// The arrangements.
    section: Section,
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    let number = section.rows.len();
    let rows = section.rows.into_iter().map(|row| one(store, shown, row)).collect_view();
    view! {
        <tbody data-fate=section.fate.code()>
            <tr class="of-fate"><th scope="rowgroup" colspan="3"><b>{number}</b> " " {section.heading}</th></tr>
            {rows}
        </tbody>
    }
}

fn one(store: Store, shown: Shown, row: Row) -> impl IntoView {
    let name = |council: CouncilIx| store.register(|register| register.council(council).name.clone());
    let members = row.members.iter().map(|goes| member(name(goes.council), goes, shown)).collect_view();
    let outside = (!row.outside.is_empty()).then(|| {
        let names: Vec<String> = row.outside.iter().map(|council| name(*council)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        // Two or three have room for their names.
        let words = match names.len() {
            ..4 => ["and outside: ", &sentence_list(&names)].concat(),
            n => ["and ", &n.to_string(), " outside"].concat(),
        };
        view! { <span class="goes outside" title=sentence_list(&names)>{words}</span> }
    });
    let note = (!row.note.is_empty()).then(|| view! { <span class="small quiet">{row.note}</span> });
    view! {
        <tr>
            <th scope="row"><ArrangementLink arrangement=row.arrangement /></th>
            <td>{row.services}</td>
            <td class="members">{members} {outside} {note}</td>
        </tr>
    }
}

/// A member with the colour and letters of the new councils that it falls into, which are also said.
fn member(name: String, goes: &Goes, shown: Shown) -> impl IntoView + use<> {
    let class = match goes.into.as_slice() {
        [only] => ["goes ", &group_class(Some(*only))].concat(),
        [] => "goes unplaced".to_string(),
        _ => "goes divided".to_string(),
    };
    let letters: Vec<String> = goes.into.iter().map(|at| letter(*at)).collect();
    let letters = if letters.is_empty() { "?".to_string() } else { letters.join(" ") };
    let said = shown.with(|_, _, _, fates| {
        let names: Vec<&str> = goes.into.iter().map(|at| fates.unitaries[*at].name.as_str()).collect();
        if names.is_empty() {
            " (nobody knows into what) ".to_string()
        } else {
            [" (into ", &sentence_list(&names), ") "].concat()
        }
    });
    view! {
        <span class=class>{name} " " <b aria-hidden="true">{letters}</b><span class="seen">{said}</span></span>
    }
}
