//! Groups that the council could ask to join.

use leptos::prelude::*;
use model::records::{ArrangementIx, CouncilIx};
use presentation::partners::{JoinRow, ON_MAP, map_of_groups};

use super::reasons::{Points, Reasons};
use crate::components::loading::{Loading, ask};
use crate::components::widgets::Disclosure;
use crate::components::{ArrangementLink, Sentence, SmallMap, group_class, source_list};
use crate::data::prose::Reading;
use crate::state::use_store;

/// The groups, the first ones with their number and colour on a map.
#[component]
pub fn Groups(
    /// The council that looks for partners.
    council: CouncilIx,
    /// The groups.
    rows: Vec<JoinRow>,
) -> impl IntoView {
    let store = use_store();
    if rows.is_empty() {
        return view! {
            <section>
                <h3>"Groups it could ask to join"</h3>
                <p>"No group is known that shares this service and that such a council is not in already."</p>
            </section>
        }
        .into_any();
    }
    let (patches, names) = store.register(|register| map_of_groups(register, council, &rows));
    let classes: Vec<String> = patches
        .iter()
        .enumerate()
        .map(|(at, patch)| if at == 0 { "itself".to_string() } else { group_class(patch.group) })
        .collect();
    let name = store.register(|register| register.council(council).name.clone());
    let label =
        ["Map of ", &name, " and the groups with the most points, by their numbers in the list."].concat();
    let items = rows.into_iter().enumerate().map(|(at, row)| view! { <Group at row /> }).collect_view();
    view! {
        <section>
            <h3>"Groups it could ask to join"</h3>
            <div class="beside">
                <ol class="suggestions">{items}</ol>
                <div class="map-place">
                    <SmallMap
                        label
                        patches=Signal::stored(patches)
                        names=Signal::stored(names)
                        classes=Signal::stored(classes)
                    />
                    <p class="small quiet">"The numbers are those of the list. County councils are not drawn."</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Group(
    /// Its place in the list, from 0.
    at: usize,
    /// The group.
    row: JoinRow,
) -> impl IntoView {
    let JoinRow { arrangement, about, points, reasons, ask } = row;
    let id = use_store().register(|register| register.arrangement(arrangement).id.clone());
    let colour = if at < ON_MAP { group_class(Some(at)) } else { String::new() };
    view! {
        <li data-arrangement=id>
            <div class="head">
                <span class=["key ", &colour].concat() aria-hidden="true">{at + 1}</span>
                <h4><ArrangementLink arrangement /></h4>
                <Points points />
            </div>
            <p class="small">{about}</p>
            <Reasons rows=reasons />
            <p class="ask"><Sentence of=ask /></p>
            <Disclosure words="Its sources"><Sources arrangement /></Disclosure>
        </li>
    }
}

/// The public pages that name the group: whom to ring up is found there. They are loaded when they are asked for.
#[component]
fn Sources(
    /// The group.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    let of = Reading::Arrangement(arrangement);
    let arrival = ask(store, of);
    let list = move || {
        arrival.track();
        store.data(|data| data.prose.of(arrangement).map(source_list))
    };
    view! { <div>{list}</div> <Loading arrival of /> }
}
