//! One reorganisation: its options, its map beside the table of new councils, and what becomes of each arrangement.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::map::sketch::{Name, Patch};
use presentation::reorganisation::{draw, is_decided, letter, told};
use presentation::words::sentence_list;

use super::ScenarioLink;
use super::arrangements::Arrangements;
use super::draw::{Draw, with_pen};
use super::filter::Filter;
use super::new_councils::NewCouncils;
use super::shown::Shown;
use super::worksheets::Worksheets;
use crate::components::SmallMap;
use crate::components::lazy::{Lazy, lazy_view};
use crate::state::use_store;

/// The page of a proposal, of all decided ones, or of a drawing: of what the context says is looked at.
#[component]
pub fn Page() -> impl IntoView {
    let store = use_store();
    let shown = expect_context::<Shown>();
    let own = Memo::new(move |_| shown.asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.own)));
    let faults = move || {
        let mut words =
            shown.asked.with(|asked| asked.as_ref().map_or(Vec::new(), |asked| asked.faults.clone()));
        words.extend(
            shown
                .with(|proposals, _, asked, fates| {
                    store.register(|register| told(register, fates, is_decided(proposals, asked)))
                })
                .unwrap_or_default(),
        );
        words
    };
    view! {
        <p class="crumbs">
            <ScenarioLink scenario=None>"All areas"</ScenarioLink>
            {move || area_name(shown).map(|name| [" › ", &name].concat())}
        </p>
        <Options shown />
        <Filter />
        <div class="told" aria-live="polite">{move || list_of(faults())}</div>
        <div class="beside">
            <TheMap shown own />
            <div>
                <NewCouncils shown own />
                {move || own.get().then(|| view! { <Lazy load=draw_own /> })}
            </div>
        </div>
        <Arrangements shown />
        <Worksheets shown />
        {sources(shown)}
    }
}

lazy_view!(/// What a drawing of one's own is made with.
    draw_own => Draw);

/// What has to be told, as a list; a long one is closed until it is wanted.
fn list_of(told: Vec<String>) -> AnyView {
    let number = told.len();
    let list =
        move || view! { <ul>{told.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul> };
    match number {
        0 => ().into_any(),
        1..4 => list().into_any(),
        _ => view! {
            <details>
                <summary>{[&number.to_string(), " things to know about this"].concat()}</summary>
                {list()}
            </details>
        }
        .into_any(),
    }
}

fn area_name(shown: Shown) -> Option<String> {
    shown.with(|_, areas, asked, _| asked.area.map(|area| areas[area].name.clone())).flatten()
}

/// The proposals of the area, and a drawing of one's own.
#[component]
fn Options(
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    // Id, name, whether it is looked at.
    let options = Memo::new(move |_| {
        let options = shown.with(|proposals, areas, asked, _| {
            let area = asked.area.map_or(&[][..], |area| &areas[area].proposals);
            let option = |at: &usize| {
                (proposals[*at].id.clone(), proposals[*at].name.clone(), asked.proposal == Some(*at))
            };
            area.iter().map(option).collect::<Vec<_>>()
        });
        options.unwrap_or_default()
    });
    let own = move || shown.asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.own));
    let can_draw =
        move || own() || shown.asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.area.is_some()));
    let current = |is: bool| is.then_some("true");
    view! {
        <nav aria-label="Proposals">
            <ul class="proposals">
                {move || options.get().into_iter().map(|(id, name, is)| view! {
                    <li><button
                        type="button" data-scenario=id.clone() aria-current=current(is)
                        on:click=move |_| store.change(crate::state::Step::New, |state| state.scenario = Some(id.clone()))
                    >{name}</button></li>
                }).collect_view()}
                {move || can_draw().then(|| view! {
                    <li><button type="button" class="draw-own" aria-current=current(own()) on:click=move |_| {
                        if !own() {
                            with_pen(store, move |pen| (pen.begin)(store, shown));
                        }
                    }>"Draw your own"</button></li>
                })}
            </ul>
        </nav>
    }
}

/// The new councils over the old borders.
#[component]
fn TheMap(
    /// What is looked at.
    shown: Shown,
    /// Whether a click puts a council into another new one.
    own: Memo<bool>,
) -> impl IntoView {
    let store = use_store();
    // All councils of the area are drawn, those that go into no new one as well.
    let councils = Memo::new(move |_| {
        let councils = shown.with(|_, areas, asked, _| {
            let mut councils: Vec<CouncilIx> = Vec::new();
            let placed = asked.scenario.unitaries.iter().flat_map(|unitary| &unitary.councils);
            let of_area = asked.area.map_or(&[][..], |area| &areas[area].councils);
            let all = placed.map(|placing| placing.council).chain(asked.scenario.missing.iter().copied());
            for council in all.chain(of_area.iter().copied()) {
                if !councils.contains(&council) {
                    councils.push(council);
                }
            }
            // In an order that no proposal changes: what hangs on the councils alone stays.
            model::order::sort(&mut councils, Ord::cmp);
            councils
        });
        councils.unwrap_or_default()
    });
    let patches = Memo::new(move |_| {
        let patches = shown.with(|_, _, asked, _| {
            councils.with(|councils| {
                let patch = |council: &CouncilIx| Patch {
                    council: *council,
                    group: draw::place_of(&asked.scenario, *council),
                };
                councils.iter().map(patch).collect::<Vec<_>>()
            })
        });
        patches.unwrap_or_default()
    });
    // A map of many areas has room for the letters of the new councils alone.
    let names = Memo::new(move |_| {
        let names = shown.with(|_, _, asked, _| {
            store.register(|register| {
                if asked.area.is_some() || asked.own {
                    return councils.with(|councils| {
                        councils.iter().map(|council| Name::of(register, *council)).collect()
                    });
                }
                let unitaries = asked.scenario.unitaries.iter().enumerate();
                let name = unitaries.map(|(at, unitary)| Name {
                    councils: unitary.councils.iter().map(|placing| placing.council).collect(),
                    words: letter(at),
                    number: None,
                });
                name.collect::<Vec<_>>()
            })
        });
        names.unwrap_or_default()
    });
    let label = Signal::derive(move || {
        let words = shown.with(|_, _, asked, _| {
            let names: Vec<&str> =
                asked.scenario.unitaries.iter().map(|unitary| unitary.name.as_str()).collect();
            ["Map of the new councils over the old borders: ", &sentence_list(&names), "."].concat()
        });
        words.unwrap_or_default()
    });
    view! {
        <div class="map-of-new">
            {move || if own.get() {
                let on_choose = Callback::new(move |council| with_pen(store, move |pen| (pen.step)(store, shown, council)));
                view! { <SmallMap label patches names on_choose /> }.into_any()
            } else {
                view! { <SmallMap label patches names /> }.into_any()
            }}
        </div>
    }
}

/// Where the proposal is stated, for who wants to check it.
fn sources(shown: Shown) -> impl IntoView {
    move || {
        let (proposer, sources) = shown
            .with(|proposals, _, asked, _| {
                asked.proposal.map(|at| (proposals[at].proposer.clone(), proposals[at].sources.clone()))
            })
            .flatten()?;
        let links = sources.into_iter().map(|url| {
            let host = url.split("//").nth(1).unwrap_or(&url).split('/').next().unwrap_or_default();
            let host = host.trim_start_matches("www.").to_string();
            view! { <li><a href=url.clone() rel="noopener" title=url>{host}</a></li> }
        });
        Some(view! {
            <h3>"Sources of this proposal"</h3>
            <p class="quiet">{["Made by ", &proposer, "."].concat()}</p>
            <ul class="sources-line">{links.collect_view()}</ul>
        })
    }
}
