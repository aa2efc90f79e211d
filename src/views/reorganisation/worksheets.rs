//! What an officer takes away: for each new council every arrangement that it gets a part of, and what has to be decided.

use leptos::context::Provider;
use leptos::prelude::*;
use presentation::export;
use presentation::reorganisation::{SheetRow, is_decided, new_council, worksheet};

use super::shown::Shown;
use crate::browser::files;
use crate::components::lazy::{Lazy, lazy_view};
use crate::components::{ArrangementLink, source_list};
use crate::data::prose::{Arrival, ask_summaries};
use crate::state::use_store;

/// A worksheet for each new council, closed until it is wanted.
#[component]
pub fn Worksheets(
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        let names = shown.with(|_, _, _, fates| {
            let unitaries = fates.unitaries.iter().enumerate().filter(|(_, unitary)| !unitary.goes_on);
            unitaries.map(|(at, unitary)| (at, unitary.name.clone())).collect::<Vec<_>>()
        });
        names.unwrap_or_default()
    });
    // The one that is being printed: all else is left off the paper.
    let printed = RwSignal::new(None::<usize>);
    view! {
        <section class="worksheets" class:prints-one=move || printed.read().is_some()>
            <h3>"What has to be done"</h3>
            <p class="quiet">
                "For each new council: the services that it inherits whole, those that it must divide or agree anew with its neighbours, and the outside partners that it must write to."
            </p>
            <For each=move || names.get() key=|name| name.clone() let((at, name))>
                <Worksheet at name shown printed />
            </For>
        </section>
    }
}

#[component]
fn Worksheet(
    /// The new council's position.
    at: usize,
    /// Its name.
    name: String,
    /// What is looked at.
    shown: Shown,
    /// The worksheet that is being printed.
    printed: RwSignal<Option<usize>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let opened = Opened { at, shown, printed };
    view! {
        <details class="worksheet" class:printed=move || printed.get() == Some(at) prop:open=open
            on:toggle:target=move |event| open.set(event.target().open())>
            <summary>{name}</summary>
            {move || open.get().then(|| view! {
                <Provider value=opened><Lazy load=worksheet_of_one /></Provider>
            })}
        </details>
    }
}

/// Which worksheet has been opened: what its code, which is loaded then, has to know.
#[derive(Clone, Copy)]
struct Opened {
    /// The new council's position.
    at: usize,
    /// What is looked at.
    shown: Shown,
    /// The worksheet that is being printed.
    printed: RwSignal<Option<usize>>,
}

lazy_view!(/// An opened worksheet.
    worksheet_of_one => Content);

/// What stands in an opened worksheet: sentences, ways to take it away, the table.
#[component]
fn Content() -> impl IntoView {
    let store = use_store();
    let Opened { at, shown, printed } = expect_context::<Opened>();
    let sentences = move || {
        let sentences = shown.with(|proposals, _, asked, fates| {
            store.register(|register| {
                let decided = is_decided(proposals, asked);
                new_council(fates, at, &fates.dealings(register, at), decided)
            })
        });
        sentences.unwrap_or_default()
    };
    let rows = move || {
        let rows = shown.with(|_, _, _, fates| store.register(|register| worksheet(register, fates, at)));
        rows.unwrap_or_default()
    };
    view! {
        {move || sentences().into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
        <p class="no-print">
            <button type="button" class="link" on:click=move |_| print(printed, at)>"Print this worksheet"</button>
            " " <Download at shown />
        </p>
        <table>
            <thead><tr>
                <th scope="col">"Shared service"</th>
                <th scope="col">"What becomes of it"</th>
                <th scope="col">"With"</th>
                <th scope="col">"Form, lead, since; sources"</th>
                <th scope="col">"What has to be decided"</th>
            </tr></thead>
            <tbody>{move || rows().into_iter().map(|row| view! { <Line row /> }).collect_view()}</tbody>
        </table>
    }
}

/// The worksheet as a table with summaries and sources, which are loaded as soon as it is open.
#[component]
fn Download(
    /// The new council's position.
    at: usize,
    /// What is looked at.
    shown: Shown,
) -> impl IntoView {
    let store = use_store();
    ask_summaries(&store.data_rc());
    let waits = move || {
        store.prose.track();
        store.data(|data| data.prose.summaries()) == Arrival::Loading
    };
    let download = move |_| {
        let file = untrack(|| {
            shown.with(|_, _, _, fates| {
                store.data(|data| {
                    let sheet = export::worksheet::Worksheet::of(&data.register, fates, at, &data.prose)?;
                    let name = export::names::worksheet(&data.register, &sheet.name, "csv");
                    Some((name, sheet.to_csv()))
                })
            })
        });
        if let Some((name, text)) = file.flatten() {
            files::offer_text(&name, "text/csv;charset=utf-8", &text);
        }
    };
    view! {
        <button type="button" class="link" disabled=waits on:click=download>"Download this worksheet as CSV"</button>
    }
}

/// One arrangement, with its sources as soon as they have come.
#[component]
fn Line(
    /// What is known of it.
    row: SheetRow,
) -> impl IntoView {
    let store = use_store();
    let SheetRow { arrangement, fate, partners, form, lead, since, decide } = row;
    let mut facts: Vec<String> = Vec::new();
    for (words, fact) in [("", form), ("lead: ", lead), ("since ", since)] {
        if !fact.is_empty() {
            facts.push([words, &fact].concat());
        }
    }
    let facts = if facts.is_empty() { "not stated".to_string() } else { facts.join("; ") };
    let sources = move || {
        store.prose.track();
        store.data(|data| data.prose.of(arrangement).map(source_list))
    };
    view! {
        <tr data-fate=fate.code()>
            <th scope="row"><ArrangementLink arrangement /></th>
            <td>{export::worksheet::fate_words(fate)}</td>
            <td>{partners}</td>
            <td>{facts} {sources}</td>
            <td>{decide}</td>
        </tr>
    }
}

/// Prints one worksheet: it waits until the page has marked it, and unmarks it afterwards.
fn print(printed: RwSignal<Option<usize>>, at: usize) {
    printed.set(Some(at));
    request_animation_frame(move || {
        let _ = window().print();
        let _ = printed.try_set(None);
    });
}
