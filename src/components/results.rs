//! What the filters find, as tables: the arrangements, and the councils with the same numbers as the map.

use std::cmp::Reverse;

use leptos::ev::beforeprint;
use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use model::state::SortKey;
use model::vocabulary::Status;

use super::council_panel::{ArrangementLink, CouncilLink};
use crate::facts;
use crate::host::Controls;
use crate::store::{Step, Store};
use crate::text;

/// How many rows stand before "show all"; fewer where the host wants it compact.
const ROWS: usize = 50;
const ROWS_COMPACT: usize = 5;

/// The list: arrangements or councils, from the same query as the map.
#[component]
pub fn Results(store: Store) -> impl IntoView {
    let councils = RwSignal::new(false);
    let all = RwSignal::new(false);
    // What is printed is the whole list.
    let printing = window_event_listener(beforeprint, move |_| all.set(true));
    on_cleanup(move || printing.remove());
    let limit = move || {
        if all.get() {
            usize::MAX
        } else if store.options.with(|options| options.controls) == Controls::Full {
            ROWS
        } else {
            ROWS_COMPACT
        }
    };
    let total = move || {
        store.summary.with(|summary| {
            if councils.get() { summary.councils.codes.len() } else { summary.arrangements.len() }
        })
    };
    let pressed = move |which: bool| move || (councils.get() == which).to_string();
    view! {
        <div class="results" part="list">
            <div class="results-head">
                <h2>{move || if councils.get() { "Councils" } else { "Shared services" }}</h2>
                <div class="segments" role="group" aria-label="List">
                    <button aria-pressed=pressed(false) on:click=move |_| { councils.set(false); all.set(false) }>
                        "Shared services (" {move || store.summary.with(|summary| text::number(summary.arrangements.len() as u64))} ")"
                    </button>
                    <button aria-pressed=pressed(true) on:click=move |_| { councils.set(true); all.set(false) }>
                        "Councils (" {move || store.summary.with(|summary| text::number(summary.councils.taking_part.into()))} ")"
                    </button>
                </div>
            </div>
            {move || if councils.get() {
                view! { <CouncilTable store limit=Signal::derive(limit)/> }.into_any()
            } else {
                view! { <ArrangementTable store limit=Signal::derive(limit)/> }.into_any()
            }}
            {move || (total() > limit()).then(|| view! {
                <button class="button more-rows" on:click=move |_| all.set(true)>
                    "Show all " {move || text::number(total() as u64)}
                </button>
            })}
        </div>
    }
}

/// A column header that sorts; `aria-sort` alone decides which arrow is drawn.
#[component]
fn SortHeader(store: Store, key: SortKey, words: &'static str, #[prop(optional)] num: bool) -> impl IntoView {
    let sort = Memo::new(move |_| store.state.with(|state| state.sort));
    let direction = move || {
        let sort = sort.get();
        (sort.key == key).then_some(if sort.descending { "descending" } else { "ascending" })
    };
    let turn = move |_| {
        store.change(Step::Within, |state| {
            // Numbers are first wanted from the top, names from A.
            state.sort.descending = if state.sort.key == key { !state.sort.descending } else { key != SortKey::Name };
            state.sort.key = key;
        });
    };
    view! { <th scope="col" class:num=num aria-sort=direction><button class="sort" on:click=turn>{words}</button></th> }.into_any()
}

#[component]
fn ArrangementTable(store: Store, limit: Signal<usize>) -> impl IntoView {
    let sorted = Memo::new(move |_| {
        let sort = store.state.with(|state| state.sort);
        let year = store.year.get();
        store.summary.with(|summary| {
            let mut rows = summary.arrangements.clone();
            store.register(|register| {
                let record = |ix: &ArrangementIx| register.arrangement(*ix);
                match sort.key {
                    SortKey::Name => rows.sort_by_cached_key(|ix| record(ix).name.to_lowercase()),
                    SortKey::Councils => rows.sort_by_key(|ix| register.members_at(*ix, year.unwrap_or(register.present())).len()),
                    SortKey::Start => rows.sort_by_key(|ix| record(ix).start_year),
                    SortKey::Saving => rows.sort_by_key(|ix| record(ix).savings.iter().map(|s| s.amount_gbp).max()),
                }
                if sort.descending {
                    rows.reverse();
                }
                // What is not known stands last, whichever way the rest goes.
                match sort.key {
                    SortKey::Start => rows.sort_by_key(|ix| record(ix).start_year.is_none()),
                    SortKey::Saving => rows.sort_by_key(|ix| record(ix).savings.is_empty()),
                    SortKey::Name | SortKey::Councils => {}
                }
            });
            rows
        })
    });
    let rows = move || sorted.with(|rows| rows.iter().take(limit.get()).copied().collect::<Vec<_>>());
    view! {
        <table>
            <caption>"The column headers sort the list."</caption>
            <thead>
                <tr>
                    <SortHeader store key=SortKey::Name words="Shared service"/>
                    <th scope="col">"Services"</th>
                    <SortHeader store key=SortKey::Councils words="Councils" num=true/>
                    <SortHeader store key=SortKey::Start words="Since" num=true/>
                    <SortHeader store key=SortKey::Saving words="Published saving" num=true/>
                </tr>
            </thead>
            <tbody>
                <For each=rows key=move |ix| (*ix, store.year.get_untracked()) children=move |ix| view! { <Row store arrangement=ix/> }/>
            </tbody>
        </table>
    }
}

#[component]
fn Row(store: Store, arrangement: ArrangementIx) -> impl IntoView {
    let (id, name, services, councils, start, saving, tag) = store.register(|register| {
        let record = register.arrangement(arrangement);
        let year = store.year.get_untracked().unwrap_or(register.present());
        (
            record.id.clone(),
            record.name.clone(),
            facts::services(register, record),
            register.members_at(arrangement, year).len(),
            record.start_year.map_or_else(|| "not known".to_string(), |year| year.to_string()),
            facts::saving(record).unwrap_or_else(|| "not published".to_string()),
            (record.status != Status::Operating).then(|| facts::status(record)),
        )
    });
    view! {
        <tr data-arrangement=id>
            <th scope="row"><ArrangementLink store arrangement name/> {tag.map(|tag| view! { " " <span class="status-tag">{tag}</span> })}</th>
            <td>{services}</td>
            <td class="num" data-label="councils:">{councils}</td>
            <td class="num" data-label="since:">{start}</td>
            <td class="num" data-label="saving:">{saving}</td>
        </tr>
    }
    .into_any()
}

#[component]
fn CouncilTable(store: Store, limit: Signal<usize>) -> impl IntoView {
    let by_number = RwSignal::new(true);
    let rows = Memo::new(move |_| {
        let mut rows = store.summary.with(|summary| summary.councils.codes.clone());
        store.register(|register| rows.sort_by_cached_key(|council| register.council(*council).name.clone()));
        if by_number.get() {
            store.counts.with(|counts| rows.sort_by_key(|council| Reverse(counts.arrangements[usize::from(council.0)])));
        }
        rows
    });
    view! {
        <table>
            <caption>"The same numbers as on the map. The headers of the first two columns sort the list."</caption>
            <thead>
                <tr>
                    <th scope="col" aria-sort=move || (!by_number.get()).then_some("ascending")>
                        <button class="sort" on:click=move |_| by_number.set(false)>"Council"</button>
                    </th>
                    <th scope="col" class="num" aria-sort=move || by_number.get().then_some("descending")>
                        <button class="sort" on:click=move |_| by_number.set(true)>"Shared services"</button>
                    </th>
                    <th scope="col" class="num">"With councils"</th>
                    <th scope="col">"Type"</th>
                    <th scope="col">"Region"</th>
                </tr>
            </thead>
            <tbody>
                {move || rows.with(|rows| rows.iter().take(limit.get()).map(|council| view! { <CouncilRow store council=*council/> }).collect_view())}
            </tbody>
        </table>
    }
}

#[component]
fn CouncilRow(store: Store, council: CouncilIx) -> impl IntoView {
    let (kind, region) = store.register(|register| {
        let record = register.council(council);
        (text::council_type_label(record.kind), register.package().regions[usize::from(record.region.0)].clone())
    });
    let at = usize::from(council.0);
    let (number, partners) = store.counts.with(|counts| (counts.arrangements[at], counts.partners[at]));
    view! {
        <tr>
            <th scope="row"><CouncilLink store council/></th>
            <td class="num" data-label="shared services:">{number}</td>
            <td class="num" data-label="with councils:">{partners}</td>
            <td>{kind}</td>
            <td>{region}</td>
        </tr>
    }
    .into_any()
}
