//! What is known of an arrangement in a word or two.

use leptos::prelude::*;
use model::records::ArrangementIx;
use presentation::{facts, words};

use crate::state::use_store;

/// The facts with their names; what is not known is left out, but for the first year.
#[component]
pub fn Facts(
    /// The arrangement.
    arrangement: ArrangementIx,
) -> impl IntoView {
    let store = use_store();
    let data = store.data_rc();
    let register = &data.register;
    let record = register.arrangement(arrangement);
    let fact = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| view! { <dt>{name}</dt> <dd>{value}</dd> })
    };
    let year = |year: Option<u16>| year.map(|year| year.to_string());
    let leads: Vec<&str> =
        register.leads(arrangement).into_iter().map(|lead| register.council(lead).name.as_str()).collect();
    let staff = record.staff.map(|staff| words::count(staff as usize, "person", "people"));
    view! {
        <dl class="facts">
            {fact("Services", facts::services(register, record))}
            {fact("Status", words::status(record.status).to_string())}
            {fact("Since", year(record.start_year).unwrap_or_else(|| "not known".to_string()))}
            {fact("Ended", year(record.end_year).unwrap_or_default())}
            {fact("Led by", words::sentence_list(&leads))}
            {fact("Form", record.model.map_or("", words::model).to_string())}
            {fact("Staff", staff.unwrap_or_default())}
        </dl>
    }
}
