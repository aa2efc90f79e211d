//! Councils that one could start with.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::{State, View};
use presentation::facts;
use presentation::partners::{MOST_POINTS, StartRow, map_of_councils};

use super::reasons::{Points, Reasons};
use crate::components::{CouncilLink, SmallMap, StateLink};
use crate::state::use_store;

/// The councils, the darker on a map the more points they have.
#[component]
pub fn Starts(
    /// The council that looks for partners.
    council: CouncilIx,
    /// The councils.
    rows: Vec<StartRow>,
) -> impl IntoView {
    let store = use_store();
    if rows.is_empty() {
        return ().into_any();
    }
    let (patches, names, classes) = store.register(|register| map_of_councils(register, council, &rows));
    let class =
        |class: u32| if class == 0 { "itself".to_string() } else { ["c", &class.to_string()].concat() };
    let classes: Vec<String> = classes.into_iter().map(class).collect();
    let name = store.register(|register| register.council(council).name.clone());
    let label =
        ["Map of ", &name, " and the councils it could start with: the darker, the more points."].concat();
    let items = rows.into_iter().map(|row| view! { <Start council row /> }).collect_view();
    view! {
        <section>
            <h3>"Councils it could start with"</h3>
            <p class="quiet">"None of these is known to share the service with anybody."</p>
            <div class="beside">
                <ol class="suggestions">{items}</ol>
                <div class="map-place">
                    <SmallMap
                        label
                        patches=Signal::stored(patches)
                        names=Signal::stored(names)
                        classes=Signal::stored(classes)
                    />
                    <p class="small quiet">{["The darker, the more of ", &MOST_POINTS.to_string(), " points."].concat()}</p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn Start(
    /// The council that looks for partners.
    council: CouncilIx,
    /// The council to start with.
    row: StartRow,
) -> impl IntoView {
    let store = use_store();
    let StartRow { council: other, points, reasons } = row;
    let (place, names, codes) = store.register(|register| {
        let code = |at| register.council(at).code.clone();
        (
            facts::place(register, other),
            [council, other].map(|at| register.council(at).name.clone()),
            vec![code(council), code(other)],
        )
    });
    let [own, name] = names;
    let label = ["Compare the two: ", &own, " and ", &name].concat();
    let compare = move |state: &mut State| {
        state.compare = codes.clone();
        state.view = View::Compare;
    };
    view! {
        <li>
            <div class="head">
                <h4><CouncilLink council=other full=true /></h4>
                <Points points />
            </div>
            <p class="small quiet">{place}</p>
            <Reasons rows=reasons />
            <p class="ask"><StateLink to=compare label moves_focus=true>"Compare the two"</StateLink></p>
        </li>
    }
}
