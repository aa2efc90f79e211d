//! What becomes of a council's services in the reorganisation that it is in.

use leptos::prelude::*;
use model::records::CouncilIx;
use presentation::address::{State, View};
use presentation::council_page::reorganisation::{self, Row, card, column, meaning};

use crate::components::StateLink;
use crate::data::proposals;
use crate::state::{Store, use_store};

/// The card of a council, once the proposals have come; `None` where it is in no reorganisation.
pub fn of(store: Store, council: CouncilIx) -> Memo<Option<reorganisation::Card>> {
    proposals::ask(&store.data_rc());
    Memo::new(move |_| store.data(|data| card(&data.register, council, data.proposals.all())))
}

/// The card: what is proposed or decided, and for each proposal how many services would have which fate.
#[component]
pub fn Card(
    /// The council.
    council: CouncilIx,
) -> impl IntoView {
    let store = use_store();
    let card = of(store, council);
    move || card.get().map(|card| view! { <Table card /> })
}

#[component]
fn Table(card: reorganisation::Card) -> impl IntoView {
    let columns = card.columns.clone();
    let head = columns.iter().map(|fate| view! { <th scope="col" class="num">{column(*fate)}</th> });
    let labels: Vec<&'static str> = columns.iter().map(|fate| column(*fate)).collect();
    let key = columns.iter().map(|fate| view! { <dt>{column(*fate)}</dt> <dd>{meaning(*fate)}</dd> });
    let caption = match card.services {
        1 => "What would become of its one service".to_string(),
        services => format!("What would become of its {services} services"),
    };
    view! {
        <section class="card">
            <h3>{card.heading}</h3>
            <p class="small">{card.sentence}</p>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Proposal"</th>
                        {head.collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {card
                        .rows
                        .into_iter()
                        .map(|row| view! { <Proposal row labels=labels.clone() /> })
                        .collect_view()}
                </tbody>
            </table>
            <details class="more">
                <summary>"What the columns mean"</summary>
                <dl class="small">{key.collect_view()}</dl>
            </details>
        </section>
    }
}

#[component]
fn Proposal(row: Row, labels: Vec<&'static str>) -> impl IntoView {
    let Row { id, name, numbers, itself } = row;
    let to = move |state: &mut State| {
        state.scenario = Some(id.clone());
        state.view = View::Reorganisation;
    };
    let cells = numbers.into_iter().zip(labels).map(|(number, label)| {
        view! { <td class="num" data-label=format!("{label}:")>{number}</td> }
    });
    view! {
        <tr>
            <th scope="row">
                <StateLink to>{name}</StateLink>
                {(!itself.is_empty()).then(|| view! { <span class="small quiet">{itself}</span> })}
            </th>
            {cells.collect_view()}
        </tr>
    }
}
