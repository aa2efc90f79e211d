//! What councils like it share and it does not.

use leptos::prelude::*;
use presentation::address::State;
use presentation::partners::MissedRow;

use super::reasons::Weights;
use crate::components::{Sentence, StateLink};
use crate::state::use_store;

/// The services, each with its first suggestions and the way to all of them.
#[component]
pub fn Missed(
    /// The services, the most shared first.
    rows: Vec<MissedRow>,
) -> impl IntoView {
    let store = use_store();
    let row = move |row: MissedRow| {
        let MissedRow { service, label, words, first } = row;
        let code =
            store.register(|register| register.package().services[usize::from(service.0)].code.clone());
        let about = [&label, ": find a partner"].concat();
        let to = move |state: &mut State| {
            state.query.categories.clear();
            state.query.services = vec![code.clone()];
        };
        view! {
            <li>
                <div class="head">
                    <h3><StateLink to label=about moves_focus=true>{label}</StateLink></h3>
                    <span class="quiet small">{words}</span>
                </div>
                <p class="small"><Sentence of=first /></p>
            </li>
        }
    };
    let is_empty = rows.is_empty();
    view! {
        <ol class="suggestions missed-services">{rows.into_iter().map(row).collect_view()}</ol>
        <p class="small quiet">
            "The councils most like it are those of its type that are nearest to it in people and in people to the square kilometre."
        </p>
        {(!is_empty).then(|| view! { <Weights /> })}
    }
}
