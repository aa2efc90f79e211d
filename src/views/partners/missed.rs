//! What councils like it share and it does not.

use leptos::prelude::*;
use presentation::partners::MissedRow;

use super::reasons::Weights;
use crate::components::Sentence;
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
        let open = move |_| {
            let code = code.clone();
            store.ask_focus();
            store.filter(|query| {
                query.categories.clear();
                query.services = vec![code];
            });
        };
        view! {
            <li>
                <div class="head">
                    <h3><button type="button" class="link" aria-label=about on:click=open>{label}</button></h3>
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
