//! What an arrangement is, who is in it, what it is said to have saved, and who says so.

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::records::{ArrangementIx, Member};

use super::council_panel::{ArrangementLink, CouncilLink};
use crate::data::DetailsState;
use crate::facts;
use crate::store::Store;
use crate::text;

/// Asks for the prose, once; what became of it is told by [`Store::details`].
fn load_details(store: Store) {
    if matches!(store.details.get_untracked(), DetailsState::Loading | DetailsState::Ready) {
        return;
    }
    store.details.set(DetailsState::Loading);
    let data = store.data_rc();
    spawn_local(async move {
        let outcome = data.load_details().await;
        // The widget may be gone by now.
        let _ = store.details.try_set(match outcome {
            Ok(()) => DetailsState::Ready,
            Err(message) => DetailsState::Failed(message),
        });
    });
}

/// One fact with its name; nothing where there is none.
fn fact(name: &'static str, value: Option<String>) -> impl IntoView {
    value.map(|value| view! { <dt>{name}</dt><dd>{value}</dd> }.into_any())
}

/// The panel of an arrangement.
#[component]
pub fn ArrangementPanel(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    load_details(store);
    let record = store.register(|register| register.arrangement(arrangement).clone());
    let (services, leads, components) = store.register(|register| {
        let leads: Vec<&str> = register.leads(arrangement).iter().map(|ix| register.council(*ix).name.as_str()).collect();
        (facts::services(register, &record), text::sentence_list(&leads), register.components(arrangement))
    });
    let year = |year: Option<u16>| year.map(|year| year.to_string());
    let name_of = move |ix: ArrangementIx| store.register(|register| register.arrangement(ix).name.clone());
    let related = move |title: &'static str, of: Vec<ArrangementIx>| {
        (!of.is_empty()).then(|| {
            view! {
                <dt>{title}</dt>
                <dd>{of.into_iter().map(|ix| view! { <p><ArrangementLink store arrangement=ix name=name_of(ix)/></p> }).collect_view()}</dd>
            }
            .into_any()
        })
    };
    view! {
        <div class="panel-head">
            <h2 tabindex="-1">{record.name.clone()}</h2>
            <button class="close" aria-label="Close" on:click=move |_| { store.ask_focus(); store.select_arrangement(None) }>"×"</button>
        </div>
        <Summary store arrangement/>
        <dl class="facts">
            {fact("Services", Some(services))}
            {fact("Status", Some(facts::status(&record)))}
            {fact("Since", Some(year(record.start_year).unwrap_or_else(|| "not known".to_string())))}
            {fact("Ended", year(record.end_year))}
            {fact("Led by", (!leads.is_empty()).then_some(leads))}
            {fact("Form", record.model.map(|model| text::model(model).to_string()))}
            {fact("Staff", record.staff.map(|staff| text::count(staff as usize, "person", "people")))}
            {fact("Last seen", year(record.last_seen))}
            {related("Part of", record.part_of.into_iter().collect())}
            {related("Contains", components)}
            {related("Replaced by", record.replaced_by.into_iter().collect())}
        </dl>
        <h3>"Councils " <span class="n">{record.members.len()}</span></h3>
        <ul class="members">
            {record.members.iter().map(|member| view! { <MemberItem store member=*member/> }).collect_view()}
        </ul>
        {(!record.members_complete).then(|| view! { <p class="small quiet">"The sources name only some of the councils."</p> })}
        {(!record.partners.is_empty()).then(|| view! {
            <h3>"Other bodies " <span class="n">{record.partners.len()}</span></h3>
            <ul class="members">
                {record.partners.iter().map(|partner| view! { <li>{partner.name.clone()} <span class="quiet small">" " {text::sector(partner.sector)}</span></li> }).collect_view()}
            </ul>
        })}
        <h3>"Published savings"</h3>
        <Savings store arrangement/>
        <h3>"Sources"</h3>
        <Sources store arrangement/>
    }
}

/// A council as it was then, with what became of it.
#[component]
fn MemberItem(store: Store, member: Member) -> impl IntoView {
    let mut notes = Vec::new();
    if member.lead {
        notes.push("lead".to_string());
    }
    if let Some(from) = member.from {
        notes.push(["from ", &from.to_string()].concat());
    }
    if let Some(to) = member.to {
        notes.push(["until ", &to.to_string()].concat());
    }
    store.register(|register| {
        let council = register.council(member.council);
        if let Some(to) = council.to {
            let successors: Vec<&str> = council.successors.iter().map(|ix| register.council(*ix).name.as_str()).collect();
            notes.push(["abolished ", &to.year.to_string(), ", now ", &text::sentence_list(&successors)].concat());
        }
    });
    view! { <li><CouncilLink store council=member.council/> <span class="quiet small">" " {notes.join("; ")}</span></li> }.into_any()
}

/// The sentence or two about it, or how the loading goes.
#[component]
fn Summary(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    move || match store.details.get() {
        DetailsState::Ready => {
            let summary = store.data(|data| data.details().map(|details| details.arrangements[arrangement.0 as usize].summary.clone()));
            view! { <p>{summary}</p> }.into_any()
        }
        DetailsState::Missing | DetailsState::Loading => view! { <p class="quiet">"Loading the summary and sources…"</p> }.into_any(),
        DetailsState::Failed(message) => view! {
            <div class="notice"><p>{message}</p> <button class="link" on:click=move |_| load_details(store)>"Try again"</button></div>
        }.into_any(),
    }
}

/// Every published figure with its kind, year, limits and source.
#[component]
fn Savings(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    let savings = store.register(|register| register.arrangement(arrangement).savings.clone());
    if savings.is_empty() {
        return view! { <p class="small">"None that we know of. That does not mean that it saves nothing."</p> }.into_any();
    }
    view! {
        <ul class="items">
            {savings.into_iter().enumerate().map(|(at, saving)| view! {
                <li>
                    <strong>{facts::figure(&saving)}</strong>
                    {text::saving_limits(saving.basis, saving.scope).map(|limits| view! { <p>{limits}</p> })}
                    {move || (store.details.get() == DetailsState::Ready).then(|| {
                        store.data(|data| {
                            let details = &data.details()?.arrangements[arrangement.0 as usize];
                            let source = details.sources.get(usize::from(saving.source))?;
                            let note = details.saving_notes.get(at).cloned().unwrap_or_default();
                            Some(view! { <p>{note} " " <a href=source.url.clone() rel="noopener">"Source: " {source.title.clone()}</a></p> })
                        })
                    })}
                </li>
            }).collect_view()}
        </ul>
        <p class="small quiet">"Self-reported and not audited."</p>
    }
    .into_any()
}

/// The public pages that say so.
#[component]
fn Sources(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    move || (store.details.get() == DetailsState::Ready).then(|| {
        store.data(|data| {
            let details = &data.details()?.arrangements[arrangement.0 as usize];
            Some(view! {
                <ul class="sources">
                    {details.url.clone().map(|url| view! { <li><a href=url rel="noopener">"Its own page"</a></li> })}
                    {details.sources.iter().map(|source| view! {
                        <li><a href=source.url.clone() rel="noopener">{source.title.clone()}</a> {source.year.map(|year| [" (", &year.to_string(), ")"].concat())}</li>
                    }).collect_view()}
                </ul>
            })
        })
    })
}
