//! The page of one arrangement, in the panel: what it is, who has been in it, what it is said to have saved, and who says so.

mod facts; // what is known in a word or two
mod savings; // each published figure
mod sources; // the public pages, and how sure we are

use leptos::prelude::*;
use model::records::{ArrangementDetails, ArrangementIx, Partner};
use presentation::arrangement_page::{correction, related};
use presentation::bars::{self, Axis};
use presentation::council_page::services::{axis_of, how_many_members};
use presentation::words;

use crate::components::loading::{Loading, ask};
use crate::components::widgets::PanelHead;
use crate::components::{Bar, BarKey, Correction, MembersOverTime, Sentence, Years};
use crate::data::prose::{Arrival, Reading};
use crate::state::{Store, use_store};
use facts::Facts;
use savings::Savings;
use sources::{Sources, Sureness};

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
pub fn ArrangementPanel(
    /// The arrangement.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    store.adopt(include_str!("../../../style/screens/council.css"));
    let of = Reading::Arrangement(arrangement);
    let arrival = ask(store, of);
    let data = store.data_rc();
    let record = data.register.arrangement(arrangement);
    let close = move |()| {
        store.ask_focus();
        store.select_arrangement(None);
    };
    let summary = move || prose(store, arrival, arrangement, |prose| prose.summary.clone());
    let related = related::related(&data.register, arrangement);
    let others = (!record.partners.is_empty()).then(|| {
        view! {
            <h3>"Other bodies " <span class="n">{record.partners.len()}</span></h3>
            <ul class="members">{record.partners.iter().map(partner).collect_view()}</ul>
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
        <ul class="sentences">
            {related.into_iter().map(|of| view! { <li><Sentence of /></li> }).collect_view()}
        </ul>
        <h3>"Councils " <span class="n">{how_many_members(&data.register, arrangement)}</span></h3>
        <Who arrangement />
        {others}
        <h3>"Published savings"</h3>
        <Savings arrival arrangement />
        <h3>"Sources"</h3>
        <Sources arrival arrangement />
        <h3>"How sure we are"</h3>
        <Sureness arrangement />
        <Correction message=correction::about_arrangement(&data.register, arrangement) />
    }
}

fn partner(partner: &Partner) -> impl IntoView + use<> {
    view! { <li>{partner.name.clone()} " " <span class="quiet small">{words::sector(partner.sector)}</span></li> }
}

/// The arrangement and its councils over time.
#[component]
fn Who(arrangement: ArrangementIx) -> impl IntoView {
    let (axis, stretches, in_words, incomplete) = use_store().register(|register| {
        let axis: Axis = axis_of(register, arrangement);
        let bar = register.bar(arrangement);
        let incomplete = !register.arrangement(arrangement).members_complete;
        (axis, axis.stretches(bar), bars::in_words(bar), incomplete)
    });
    let key = bars::key(&stretches);
    view! {
        <div class="who">
            <Years axis />
            <div class="whole">
                "All of it: " {in_words} <Bar axis stretches />
            </div>
            <MembersOverTime arrangement axis />
            <BarKey key has_due=false />
        </div>
        {incomplete
            .then(|| view! { <p class="small quiet">"The sources name only some of the councils."</p> })}
    }
}
