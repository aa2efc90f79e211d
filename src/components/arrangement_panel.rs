//! What an arrangement is, who is in it, what it is said to have saved, and who says so.

use leptos::prelude::*;
use model::records::{ArrangementDetails, ArrangementIx, Member, Partner, Source};
use presentation::{facts, words};

use super::links::{ArrangementLink, CouncilLink};
use super::loading::{Loading, ask};
use super::widgets::PanelHead;
use crate::data::prose::{Arrival, Reading};
use crate::state::{Store, use_store};

/// The prose of an arrangement, once it has come; follows its arrival.
fn prose<T>(
    store: Store,
    arrival: Memo<Arrival>,
    arrangement: ArrangementIx,
    read: impl FnOnce(&ArrangementDetails) -> T,
) -> Option<T> {
    arrival.track();
    store.data(|data| data.prose.of(arrangement).map(read))
}

/// The panel of an arrangement.
#[component]
pub fn ArrangementPanel(arrangement: ArrangementIx) -> impl IntoView {
    let store = use_store();
    let of = Reading::Arrangement(arrangement);
    let arrival = ask(store, of);
    let data = store.data_rc();
    let record = data.register.arrangement(arrangement);
    let close = move |()| {
        store.ask_focus();
        store.select_arrangement(None);
    };
    let summary = move || prose(store, arrival, arrangement, |prose| prose.summary.clone());
    let members = record.members.iter().map(|member| member_item(store, member)).collect_view();
    let incomplete = (!record.members_complete)
        .then(|| view! { <p class="small quiet">"The sources name only some of the councils."</p> });
    let others = (!record.partners.is_empty()).then(|| {
        view! {
            <h3>"Other bodies " <span class="n">{record.partners.len()}</span></h3>
            <ul class="members">{record.partners.iter().map(partner_item).collect_view()}</ul>
        }
    });
    view! {
        <PanelHead words=record.name.clone() on_close=close />
        <div>
            {move || match summary() {
                Some(words) => view! { <p>{words}</p> }.into_any(),
                None => view! { <Loading arrival of /> }.into_any(),
            }}
        </div>
        <Facts arrangement />
        <h3>"Councils " <span class="n">{record.members.len()}</span></h3>
        <ul class="members">{members}</ul>
        {incomplete}
        {others}
        <h3>"Published savings"</h3>
        <Savings arrival arrangement />
        <h3>"Sources"</h3>
        <div>{move || prose(store, arrival, arrangement, sources)}</div>
    }
}

fn partner_item(partner: &Partner) -> impl IntoView + use<> {
    view! { <li>{partner.name.clone()} " " <span class="quiet small">{words::sector(partner.sector)}</span></li> }
}

/// The facts with their names; what is not known is left out, but for the first year.
#[component]
fn Facts(arrangement: ArrangementIx) -> impl IntoView {
    let store = use_store();
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let fact = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{value}</dd> })
    };
    let year = |year: Option<u16>| year.map(|year| year.to_string());
    let leads: Vec<&str> =
        register.leads(arrangement).into_iter().map(|lead| register.council(lead).name.as_str()).collect();
    let staff = record.staff.map(|staff| words::count(staff as usize, "person", "people"));
    let related = |name: &'static str, of: &[ArrangementIx]| {
        let links =
            of.iter().map(|arrangement| view! { <p><ArrangementLink arrangement=*arrangement /></p> });
        (!of.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{links.collect_view()}</dd> })
    };
    view! {
        <dl class="facts">
            {fact("Services", facts::services(register, record))}
            {fact("Status", words::status(record.status).to_string())}
            {fact("Since", year(record.start_year).unwrap_or_else(|| "not known".to_string()))}
            {fact("Ended", year(record.end_year).unwrap_or_default())}
            {fact("Led by", words::sentence_list(&leads))}
            {fact("Form", record.model.map_or("", words::model).to_string())}
            {fact("Staff", staff.unwrap_or_default())}
            {fact("Newest source", year(record.last_seen).unwrap_or_default())}
            {related("Part of", record.part_of.as_slice())}
            {related("Contains", &register.components(arrangement))}
            {related("Replaced by", record.replaced_by.as_slice())}
        </dl>
    }
}

/// A council as it was then, with what became of it.
fn member_item(store: Store, member: &Member) -> impl IntoView + use<> {
    let data = store.data_rc();
    let register = &data.register;
    let mut notes = Vec::new();
    if member.lead {
        notes.push("leads".to_string());
    }
    if let Some(from) = member.from {
        notes.push(format!("from {from}"));
    }
    if let Some(to) = member.to {
        notes.push(format!("until {to}"));
    }
    let council = register.council(member.council);
    if let Some(to) = council.to {
        let successors: Vec<&str> =
            council.successors.iter().map(|successor| register.council(*successor).name.as_str()).collect();
        notes.push(format!("abolished {}, now {}", to.year, words::sentence_list(&successors)));
    }
    view! {
        <li>
            <CouncilLink council=member.council />
            " "
            <span class="quiet small">{notes.join("; ")}</span>
        </li>
    }
}

/// Every published figure with its kind, year, limits and source.
#[component]
fn Savings(arrival: Memo<Arrival>, arrangement: ArrangementIx) -> impl IntoView {
    let store = use_store();
    let data = store.data_rc();
    let savings = &data.register.arrangement(arrangement).savings;
    if savings.is_empty() {
        return view! { <p class="small">"None that we know of. That does not mean that it saves nothing."</p> }
            .into_any();
    }
    let items = savings.iter().enumerate().map(|(at, saving)| {
        let source = usize::from(saving.source);
        let limits = words::saving_limits(saving.basis, saving.scope);
        let note = move || {
            prose(store, arrival, arrangement, |prose| {
                let note = prose.saving_notes.get(at).cloned().unwrap_or_default();
                let source = prose.sources.get(source).map(|source| source_link(source, "Source: "));
                view! { <p>{note} " " {source}</p> }
            })
        };
        view! {
            <li>
                <strong>{facts::figure(saving)}</strong>
                {limits.map(|limits| view! { <p>{limits}</p> })}
                {note}
            </li>
        }
    });
    view! {
        <div>
            <ul class="items">{items.collect_view()}</ul>
            <p class="small quiet">"Self-reported and not audited."</p>
        </div>
    }
    .into_any()
}

fn source_link(source: &Source, before: &'static str) -> impl IntoView + use<> {
    view! { <a href=source.url.clone() rel="noopener">{before} {source.title.clone()}</a> }
}

/// The public pages that say so.
fn sources(prose: &ArrangementDetails) -> impl IntoView + use<> {
    let own = prose.url.clone().map(|url| view! { <li><a href=url rel="noopener">"Its own page"</a></li> });
    let items = prose.sources.iter().map(|source| {
        let year = source.year.map(|year| format!(" ({year})"));
        view! { <li>{source_link(source, "")} {year}</li> }
    });
    view! { <ul class="sources">{own} {items.collect_view()}</ul> }
}
